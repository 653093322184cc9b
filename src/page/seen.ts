import type { Flow } from './rendered';

/** How reading sees through what we did to the page, so that planning again finds the page that the site made. */
export interface Seen {
  /** An element that we added. */
  isOurs(element: Element): boolean;
  /** An element that we hid: its own size says nothing. */
  isHidden(element: Element): boolean;
  /** One of these that keeps its place in the layout: nothing in it is visible, whatever the site made visible. */
  isVeiled(element: Element): boolean;
  /** How the site lays out an element that we hid; `null` where that is not known. */
  flowOf(element: Element): Flow | null;
  /** The site's data of a text node, also where we trimmed it. */
  dataOf(node: Text): string;
}

export const nothingDone: Seen = {
  isOurs: () => false,
  isHidden: () => false,
  isVeiled: () => false,
  flowOf: () => null,
  dataOf: (node) => node.data,
};
