export type Theme = 'light' | 'dark';

/** How every view of ours looks on this page: the reader's choices. */
export interface Look {
  readonly theme: 'auto' | Theme;
  readonly size: 'small' | 'medium' | 'large';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * A custom element of ours with a shadow root, not yet in the page. It is not registered (a page could see and claim a
 * registered name); the page cannot look into it in production, and without the one sheet it is not displayed at all.
 */
export function makeHost(document: Document, name: string, label: string, look: Look): Host {
  const element = document.createElement(`copydesk-${name}`);
  element.lang = look.language;
  element.dir = look.direction;
  element.dataset.size = look.size;
  if (label !== '') {
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', label);
  }
  const root = element.attachShadow({ mode: import.meta.env.INSPECT ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(undisplayed);
  root.adoptedStyleSheets = [sheet];
  return { element, root };
}

/** Only the one sheet displays our elements, so none of them outlives it. */
const undisplayed = ':host { display: none; }';

/** Suits an element of ours to its place: light or dark, and on the side where the page's lines begin. Reads styles. */
export function dress(element: HTMLElement, place: Element, look: Look): void {
  element.dataset.theme = look.theme === 'auto' ? themeBehind(place) : look.theme;
  element.dataset.flow = element.ownerDocument.defaultView?.getComputedStyle(place).direction ?? 'ltr';
}

/**
 * Light or dark, by what is painted behind an element: the first ancestor with an opaque enough background, else the root's
 * colour scheme. Reads styles, so call it in the same pass as other reads.
 */
function themeBehind(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 'light';
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = channels(view.getComputedStyle(at).backgroundColor);
    if (colour !== null && colour.alpha >= 0.5) return luminance(colour) < 0.4 ? 'dark' : 'light';
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (!scheme.includes('light') || prefersDark) ? 'dark' : 'light';
}

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** `rgb()` and `rgba()` as `getComputedStyle` writes them; other colour spaces count as not painted. */
function channels(colour: string): Colour | null {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]*)\)$/u.exec(colour)?.[1] ?? '').split(/[\s,/]+/u).map(Number);
  return red === undefined || green === undefined || blue === undefined ? null : { red, green, blue, alpha };
}

/** Perceived lightness from 0 to 1, by the ITU-R BT.601 weights. */
function luminance({ red, green, blue }: Colour): number {
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
