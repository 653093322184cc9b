import type { Kind } from '../article/article';

/** An element that is one block without text. */
export type AtomKind = Extract<Kind, 'media' | 'embed' | 'field'>;

const ATOMS: ReadonlyMap<string, AtomKind> = new Map([
  ...['img', 'picture', 'video', 'audio', 'canvas', 'svg', 'math'].map((tag) => [tag, 'media'] as const),
  ...['iframe', 'object', 'embed', 'frame'].map((tag) => [tag, 'embed'] as const),
  ...['input', 'textarea', 'select', 'progress', 'meter'].map((tag) => [tag, 'field'] as const),
]);

/** AMP's elements that lay out their children rather than stand for one thing. */
const AMP_LAYOUT = /^amp-(?:accordion|base-carousel|carousel|fit-text|layout|lightbox|list|live-list|sidebar|selector|script|story|user|consent|access|subscriptions|next-page|inline-gallery|stream-gallery|timeago|mathml|form|state|bind|animation|font|install|nested-menu|mega-menu|date|position|recaptcha)/;
const AMP_MEDIA = /^amp-(?:img|anim|video|audio)/;

/**
 * Pictures smaller than this, in CSS pixels, are emoji, icons and spacers: they stand in the text and part no paragraph.
 * Emoji images of news sites are 16 to 32, author portraits begin at 40.
 */
const SMALL = 36;

export function atomKind(element: Element, tag: string): AtomKind | null {
  const kind = ATOMS.get(tag);
  if (kind !== undefined) return tag === 'input' && (element as HTMLInputElement).type === 'hidden' ? null : kind;
  if (!tag.startsWith('amp-') || AMP_LAYOUT.test(tag)) return null;
  return AMP_MEDIA.test(tag) ? 'media' : 'embed';
}

/** Whether a picture is too small to be a block. A picture that has not loaded is believed by its attributes. */
export function isSmall(element: Element, tag: string): boolean {
  if (tag !== 'img' && tag !== 'svg') return false;
  const width = Number.parseFloat(element.getAttribute('width') ?? '');
  const height = Number.parseFloat(element.getAttribute('height') ?? '');
  if (width > 0 && height > 0) return width < SMALL && height < SMALL;
  const box = element.getBoundingClientRect();
  if (tag === 'svg') return box.width < SMALL || box.height < SMALL;
  return box.width > 0 && box.height > 0 && box.width < SMALL && box.height < SMALL;
}

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image', 'data-img-src'];

/** Address of what an atom shows, or a fingerprint: two atoms that show the same have the same. */
export function sourceOf(element: Element, tag: string, base: string): string | null {
  switch (tag) {
    case 'picture': {
      const image = element.querySelector('img');
      return image === null ? null : sourceOf(image, 'img', base);
    }
    case 'svg': return `svg:${fingerprint(element.textContent ?? '')}:${element.getAttribute('viewBox') ?? ''}:${element.childElementCount}`;
    case 'input': case 'select': case 'textarea': case 'progress': case 'meter':
      return `${tag}:${element.getAttribute('type') ?? ''}:${element.getAttribute('name') ?? ''}`;
    case 'canvas': case 'math': return `${tag}:${fingerprint(element.textContent ?? '')}`;
  }
  const isPicture = tag === 'img' || tag.startsWith('amp-img') || tag.startsWith('amp-anim');
  const address = addressOf(element, tag);
  if (address !== null) {
    const absolute = resolve(address, base);
    // The same picture comes in many sizes, told apart by the query alone.
    return isPicture ? absolute.replace(/[?#].*$/s, '') : absolute;
  }
  const data = [...element.attributes].filter((it) => it.name.startsWith('data-') && it.value !== '')
    .map((it) => `${it.name}=${it.value}`).join('&');
  return data === '' ? null : `${tag}:${data}`;
}

function addressOf(element: Element, tag: string): string | null {
  const src = element.getAttribute('src') ?? element.getAttribute(tag === 'object' ? 'data' : 'poster');
  if (src !== null && src !== '' && !/^(?:data:|about:blank|blob:)/.test(src)) return src;
  for (const name of LAZY) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') return value;
  }
  const set = element.getAttribute('srcset') ?? element.getAttribute('data-srcset');
  const first = set?.trim().split(/\s+/)[0];
  if (first !== undefined && first !== '') return first;
  if (tag === 'video' || tag === 'audio') {
    const inner = element.querySelector('source[src]')?.getAttribute('src');
    if (inner !== undefined && inner !== null) return inner;
  }
  return src !== null && src !== '' ? `${src.slice(0, 40)}${fingerprint(src)}` : null;
}

function resolve(href: string, base: string): string {
  if (/^https?:\/\//.test(href)) return href;
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}

/** FNV-1a, 32 bits, as hexadecimal. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
