import type { Seen } from './seen';

/** Elements that never render text of their own, whatever the style says. */
const NEVER = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'meta', 'link', 'title', 'base', 'datalist', 'param', 'source',
  'track', 'area', 'rp', 'optgroup', 'option',
]);

/** Elements that are inline unless a style says otherwise: what to think of one that we hid. */
const INLINE = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark',
  'nobr', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img',
]);

/** How an element takes part in the flow: `none` hides its descendants too. */
export type Flow = 'none' | 'inline' | 'block' | 'contents';

export interface Rendering {
  readonly flow: Flow;
  /** False where `visibility` hides the element's own text; a descendant may be visible all the same. */
  readonly visible: boolean;
}

const GONE: Rendering = { flow: 'none', visible: false };
const RENDERINGS: { readonly [flow in Exclude<Flow, 'none'>]: readonly [shown: Rendering, unseen: Rendering] } = {
  inline: [{ flow: 'inline', visible: true }, { flow: 'inline', visible: false }],
  block: [{ flow: 'block', visible: true }, { flow: 'block', visible: false }],
  contents: [{ flow: 'contents', visible: true }, { flow: 'contents', visible: false }],
};

/** Reads how an element is rendered, as the site made it. One style look-up; geometry only for positioned elements. */
export function renderingOf(element: Element, tag: string, seen: Seen, view: Window): Rendering {
  if (NEVER.has(tag)) return GONE;
  const style = view.getComputedStyle(element);
  let display = style.display;
  const hiddenByUs = seen.isHidden(element);
  if (hiddenByUs) display = INLINE.has(tag) ? 'inline' : 'block';
  // An empty string: outside the flat tree, as the unslotted child of a shadow host.
  if (display === 'none' || display === '') return GONE;
  const position = style.position;
  if ((position === 'absolute' || position === 'fixed') && !hiddenByUs && isForReadersOnly(element, style)) return GONE;
  const shown = style.visibility === 'visible' ? 0 : 1;
  if (display === 'contents') return RENDERINGS.contents[shown];
  if (display.startsWith('inline') || display.startsWith('ruby')) return RENDERINGS.inline[shown];
  // A drop cap floats, which makes it a block; the word goes on after it.
  if (INLINE.has(tag) && style.float !== 'none' && (element.textContent ?? '').trim().length <= 2) return RENDERINGS.inline[shown];
  return RENDERINGS.block[shown];
}

/**
 * Text for screen readers only: cut down to a pixel or clipped to nothing ("opens in a new tab"). A fixed element with
 * no size is no such thing when its children have one, so small size counts only together with `overflow: hidden`.
 */
function isForReadersOnly(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
  if (/^rect\((?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)\)$/.test(style.clip)) return true;
  if (style.overflow !== 'hidden' && style.overflow !== 'clip') return false;
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1;
}

/** The parts of a closed `<details>` other than its summary, and children of what is `hidden="until-found"`. */
export function hidesChildren(element: Element, tag: string, child: Element): boolean {
  return tag === 'details' && !element.hasAttribute('open') && child.localName !== 'summary';
}
