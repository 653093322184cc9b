/** How reading sees through what we did to the page, so that planning again finds the page that the site made. */
export interface Seen {
  /** An element that we added. */
  isOurs(element: Element): boolean;
  /** An element that we hid: the site shows it. */
  isHidden(element: Element): boolean;
  /** The site's data of a text node, also where we trimmed it. */
  dataOf(node: Text): string;
}

export const nothingDone: Seen = {
  isOurs: () => false,
  isHidden: () => false,
  dataOf: (node) => node.data,
};
