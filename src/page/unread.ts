import { fingerprint, withoutSizes } from './atoms';
import type { TextMap } from './text-map';

/**
 * Things that stand in no block and yet show or do something (an icon that links, a picture too small to read, a picture painted as
 * background, a component with a shadow tree, a closed `<details>`): for each that a fold could take off the page, the smallest element
 * whose going would take it. Asks for rendering once per such element; done only when something folds.
 */
export function lastOnes(map: TextMap): Element[] {
  const document = map[0]?.element.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return [];
  const read = new Set<Element>();
  for (const { element, pieces } of map) {
    if (pieces.length === 0) read.add(element);
    for (const { node } of pieces) for (let up = node.parentElement; up !== null && !read.has(up); up = up.parentElement) read.add(up);
  }
  const places = new Map<string, { around: Element; unread: boolean }>();
  const note = (element: Element, shows: string | null, unread: boolean) => {
    if (shows === null || !isShown(element)) return;
    const known = places.get(shows);
    if (known === undefined) places.set(shows, { around: element, unread });
    else places.set(shows, { around: around(known.around, element), unread: known.unread || unread });
  };
  const doers = document.querySelectorAll('a[href], area[href], img, svg, video, audio, iframe, object, embed, canvas, input, select, textarea, button');
  for (const [at, element] of doers.entries()) note(element, nameOf(element, at), !read.has(element));
  for (const element of document.querySelectorAll('details:not([open])')) note(element, `details ${fingerprint(element.textContent ?? '')}`, true);
  for (const element of document.querySelectorAll(EMPTY)) note(element, paintOf(element, view), true);
  // Nothing of ours has children in the page's tree; a component of the page's may show anything.
  for (const element of document.querySelectorAll('*')) {
    if (element.shadowRoot !== null && !element.localName.startsWith('copydesk-')) note(element, `tree ${fingerprint(outsideOf(element) + (element.shadowRoot.textContent ?? ''))}`, true);
    else if (element.localName.includes('-') && !read.has(element) && !element.localName.startsWith('copydesk-') && hasBox(element)) note(element, `component ${fingerprint(outsideOf(element))}`, true);
  }
  return [...places.values()].filter(({ unread }) => unread).map(({ around: element }) => element);
}

/** Elements that can show a background or generated text, and nothing else. */
const EMPTY = '[style*="url("], :is(div, span, a, figure, section, i, b, p, em, picture):empty';

/** Where a link leads, what a picture shows, what a field asks for; `null` for what shows nothing. */
function nameOf(element: Element, at: number): string | null {
  const { localName } = element;
  switch (localName) {
    case 'a': case 'area': return `a ${element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement ? element.href : element.getAttribute('href')}`;
    case 'img': {
      const names = ['data-src', 'data-lazy-src', 'data-original', 'src', 'srcset'];
      const address = names.map((name) => element.getAttribute(name) ?? '').find((it) => it !== '' && !it.startsWith('data:'));
      return address === undefined ? null : `img ${withoutSizes(address.split(/\s/u)[0] ?? '')}`;
    }
    // What a reader fills in, or a script draws, is like no other.
    case 'input': return element.getAttribute('type') === 'hidden' ? null : `field ${at}`;
    case 'canvas': case 'select': case 'textarea': return `canvas ${at}`;
    case 'button': return (element.textContent ?? '').trim() === '' ? `button ${fingerprint(outsideOf(element) + element.innerHTML)}` : null;
    default: return `${localName} ${fingerprint(outsideOf(element) + element.innerHTML)}`;
  }
}

/** What an empty element paints: a picture, or text that only the style sheet says. */
function paintOf(element: Element, view: Window): string | null {
  const { backgroundImage } = view.getComputedStyle(element);
  const address = /url\("([^"]+)"\)/u.exec(backgroundImage)?.[1] ?? '';
  const picture = address === '' || address.startsWith('data:') ? '' : withoutSizes(address);
  const says = ['::before', '::after'].map((pseudo) => view.getComputedStyle(element, pseudo).content).filter((content) => /[\p{L}\p{N}]{3}/u.test(content.replace(/^(?:none|normal|url\(.*)$/u, '')));
  if (says.length > 0) return `says ${says.join(' ')} ${fingerprint(outsideOf(element))}`;
  return picture === '' ? null : `img ${picture}`;
}

function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Tag and attributes of the site's own. */
function outsideOf(element: Element): string {
  return [element.localName, ...[...element.attributes].filter(({ name }) => name !== 'data-copydesk').map(({ name, value }) => `${name}=${value}`)].join(' ');
}

/** Rendered, or hidden by nobody but us. An area is never rendered; its picture is. */
function isShown(element: Element): boolean {
  return element.localName === 'area' || element.checkVisibility({ visibilityProperty: true }) || element.closest('[data-copydesk~="hide"], [data-copydesk~="veil"]') !== null;
}

function around(a: Element, b: Element): Element {
  let up: Element | null = a;
  while (up !== null && !up.contains(b)) up = up.parentElement;
  return up ?? a;
}
