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

/** Where lazy loaders keep the address; until they work, `src` shows a stand-in that all pictures share. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image', 'data-img-src'];

/** An address of a file in an attribute of the site's own naming. */
const FILE = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|mp4|m3u8)(?:[?#]\S*)?$/i;

/** What a query asks of a picture's size, shape, quality or format: the picture is the same one. */
const SIZES = /^(?:w|h|width|height|size|dpr|q|quality|fit|crop|auto|format|fm|resize|scale|strip|ssl|v|ver|ts?|tr|op|im\w*)$/i;

/**
 * Address of what an atom shows, or a fingerprint: two atoms that show the same have the same. `null` where nothing says what it shows:
 * a canvas is drawn, a frame without an address is written by a script.
 */
export function sourceOf(element: Element, tag: string, base: string): string | null {
  switch (tag) {
    case 'picture': {
      const image = element.querySelector('img');
      return image === null ? null : sourceOf(image, 'img', base);
    }
    case 'canvas': return null;
    case 'svg': case 'math': return `${tag}:${fingerprint(element.innerHTML)}:${element.getAttribute('viewBox') ?? ''}`;
    case 'input': case 'select': case 'textarea': case 'progress': case 'meter':
      return `${tag}:${element.getAttribute('type') ?? ''}:${element.getAttribute('name') ?? ''}`;
  }
  const address = addressOf(element, tag);
  if (address !== null) {
    const absolute = resolve(address, base);
    if (tag === 'img' || tag.startsWith('amp-img') || tag.startsWith('amp-anim')) return withoutSizes(absolute);
    return tag === 'iframe' || tag === 'video' || tag === 'audio' ? `${absolute}${insideOf(element)}` : absolute;
  }
  const inside = insideOf(element);
  const data = [...element.attributes].filter((it) => it.name.startsWith('data-') && it.value !== '')
    .map((it) => `${it.name}=${it.value}`).join('&');
  return data === '' && inside === '' ? null : `${tag}:${data}${inside}`;
}

/** What an atom says of itself beside its address: a document within an attribute, further files. */
function insideOf(element: Element): string {
  const written = element.getAttribute('srcdoc');
  const files = [...element.querySelectorAll(':scope > source[src]')].map((it) => it.getAttribute('src') ?? '').join(' ');
  return (written === null ? '' : ` ${fingerprint(written)}`) + (files === '' ? '' : ` ${files}`);
}

function addressOf(element: Element, tag: string): string | null {
  for (const name of LAZY) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '' && !value.startsWith('data:')) return value;
  }
  const src = element.getAttribute('src') ?? element.getAttribute(tag === 'object' ? 'data' : 'poster');
  if (src !== null && src !== '' && !/^(?:data:|about:|blob:|javascript:)/.test(src)) return [src, ...hinted(element)].join(' ');
  const set = element.getAttribute('srcset') ?? element.getAttribute('data-srcset');
  const first = set?.trim().split(/\s+/)[0];
  if (first !== undefined && first !== '' && !first.startsWith('data:')) return first;
  const [hint] = hinted(element);
  if (hint !== undefined) return hint;
  return src !== null && /^(?:data|blob):/.test(src) ? `${src.slice(0, 40)}${fingerprint(src)}` : null;
}

/** Addresses of files in other attributes: where a site has a name of its own for them, `src` may be a stand-in. */
function hinted(element: Element): string[] {
  return [...element.attributes].filter(({ name, value }) => name.startsWith('data-') && value.length < 2000 && FILE.test(value)).map(({ value }) => value);
}

/** A picture's address without what asks for a size: image servers put the picture itself into the query, too. */
export function withoutSizes(address: string): string {
  const [path = '', query = ''] = address.replace(/#.*$/s, '').split(/\?(.*)/s);
  const kept = query.split('&').filter((part) => part !== '' && !SIZES.test(part.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
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
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
