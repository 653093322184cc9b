import type { TextMap } from './text-map';

/**
 * Links and pictures that stand in no block (an icon that links, a picture too small to read): for each that a fold could take off the
 * page, the smallest element whose going would take it. Asks for rendering once per such element; done only when something folds.
 */
export function lastOnes(map: TextMap): Element[] {
  const document = map[0]?.element.ownerDocument;
  if (document === undefined) return [];
  const read = new Set<Element>();
  for (const { element, pieces } of map) {
    if (pieces.length === 0) read.add(element);
    for (const { node } of pieces) for (let up = node.parentElement; up !== null && !read.has(up); up = up.parentElement) read.add(up);
  }
  const places = new Map<string, { around: Element; unread: boolean }>();
  for (const element of document.querySelectorAll<HTMLElement>('a[href], img')) {
    const shows = nameOf(element);
    if (shows === null || !isShown(element)) continue;
    const known = places.get(shows);
    const unread = !read.has(element);
    if (known === undefined) places.set(shows, { around: element, unread });
    else places.set(shows, { around: around(known.around, element), unread: known.unread || unread });
  }
  return [...places.values()].filter(({ unread }) => unread).map(({ around: element }) => element);
}

/** Where a link leads or what a picture shows; a query asks for a size of the picture. */
function nameOf(element: HTMLElement): string | null {
  if (element instanceof HTMLAnchorElement) return `a ${element.href}`;
  const names = ['src', 'data-src', 'data-lazy-src', 'data-original', 'srcset'];
  const address = names.map((name) => element.getAttribute(name) ?? '').find((it) => it !== '' && !it.startsWith('data:'));
  return address === undefined ? null : `img ${address.split(/[?#\s]/u)[0] ?? ''}`;
}

/** Rendered, or hidden by nobody but us. */
function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || element.closest('[data-copydesk~="hide"]') !== null;
}

function around(a: Element, b: Element): Element {
  let up: Element | null = a;
  while (up !== null && !up.contains(b)) up = up.parentElement;
  return up ?? a;
}
