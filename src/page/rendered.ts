/** Elements that never render text of their own, whatever the style says. */
export const NEVER: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'meta', 'link', 'title', 'base', 'datalist', 'param', 'source',
  'track', 'area', 'rp', 'optgroup', 'option',
]);

/** Elements that are inline unless a style says otherwise: what to think of one that we hid. */
const INLINE = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark',
  'nobr', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img',
]);

/** How an element takes part in the flow: `none` hides its descendants too. */
export type Flow = 'none' | 'inline' | 'block';

/**
 * Reads how an element is laid out, as the site made it: one look at one property for most, since every look costs. Text
 * for screen readers only (clipped to nothing, a pixel large) is positioned, which makes a block of it, so only a block
 * made of an inline element is looked at twice; other boxes of that kind are told by their size (see `Walk`). Without a style there is
 * nothing to render.
 */
export function flowOf(element: Element, tag: string, style: CSSStyleDeclaration | null): Flow {
  if (style === null) return 'none';
  const flow = flowAs(style.display);
  if (flow !== 'block') return flow;
  if (!INLINE.has(tag)) return 'block';
  if (style.float !== 'none') return (element.textContent ?? '').trim().length <= 2 ? 'inline' : 'block';
  const { position } = style;
  return (position === 'absolute' || position === 'fixed') && isForReadersOnly(element, style) ? 'none' : 'block';
}

/** How one that we hid takes part in the flow: as it was last found beneath, else as far as its name tells. */
export function flowUnseen(tag: string, found: Flow | null): Flow {
  return NEVER.has(tag) ? 'none' : (found ?? (INLINE.has(tag) ? 'inline' : 'block'));
}

/** An empty string: outside the flat tree, as the unslotted child of a shadow host. */
export function flowAs(display: string): Flow {
  switch (display) {
    case 'block': return 'block';
    case 'inline': case 'inline-block': case 'contents': case 'inline-flex': return 'inline';
    case 'none': case '': return 'none';
    default: return display.startsWith('inline') || display.startsWith('ruby') ? 'inline' : 'block';
  }
}

function isForReadersOnly(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
  if (/^rect\((?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)\)$/.test(style.clip)) return true;
  const box = element.getBoundingClientRect();
  return (box.width <= 1 || box.height <= 1) && style.overflow !== 'visible';
}

/** The parts of a closed `<details>` other than its summary. */
export function hidesChildren(details: Element, child: string): boolean {
  return !details.hasAttribute('open') && child !== 'summary';
}
