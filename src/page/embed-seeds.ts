import { isPostAddress, postAt } from '../article/post-address';

/**
 * What on a page may be, or be part of, an embedded post. A seed is cheap to find and proves nothing: features decide by
 * evidence. Class names serve only to look somewhere, never to believe.
 */

/** Text that is shown as code, typed by the reader, or none of the page's prose. */
const codes = new Set(['pre', 'code', 'kbd', 'samp', 'xmp', 'var', 'tt', 'textarea', 'select']);
const inert = new Set(['style', 'svg', 'math', 'link', 'meta', 'object', 'canvas', 'audio', 'video', 'head', 'title']);
/** Carry their content as a string or in a document of their own. */
export const vessels = new Set(['noscript', 'template', 'textarea', 'script']);

/** Nothing below can be an embed that a reader misses. */
export function isClosed(element: Element): boolean {
  return closes(element, element.localName) || (element as HTMLElement).isContentEditable;
}

/** The same of an element whose surroundings are open. */
export function closes(element: Element, tag: string): boolean {
  if (inert.has(tag)) return true;
  if (tag === 'script') return !isStore(element);
  if (tag === 'textarea') return !(element.hasAttribute('hidden') || !element.checkVisibility());
  return codes.has(tag) || (element.hasAttribute('contenteditable') && (element as HTMLElement).isContentEditable);
}

/** Code on the page that speaks of embeds: the page is about them. Asked of closed elements. */
export function isLesson(element: Element, tag: string): boolean {
  return codes.has(tag) && tag !== 'select' && /<\s*blockquote|twitter-tweet|widgets\.js/i.test((element.textContent ?? '').slice(0, 20_000));
}

/** A script element that runs nothing and holds markup instead. */
function isStore(element: Element): boolean {
  return /^text\/(?:plain|html|template|x-template|x-handlebars-template)$/i.test(element.getAttribute('type') ?? '');
}

/** Without one of these no test below can hold; one look at most values instead of six. */
const oddName = /["“”]|tweet/i;
const valueHint = /status|[<{]|&(?:lt|#60|#x3c);|u003c|%3c|tweet|twitter|x\.com/i;
const textHint = /[@<>=]|&(?:lt|#60|#x3c);|u003c|JTND|PGJs|widgets\.js|status/i;

export function isSeedElement(element: Element, tag: string): boolean {
  if (vessels.has(tag)) return /twitter|x\.com\//i.test(contentOf(element).slice(0, 100_000));
  if (tag === 'amp-twitter' || tag === 'twitterwidget') return true;
  if (!element.hasAttributes()) return false;
  // Names and values are strings; `attributes` would make an object for each.
  for (const name of element.getAttributeNames()) {
    if (oddName.test(name)) return true;
    const value = element.getAttribute(name) ?? '';
    if (value.length < 8) continue;
    if (name === 'class') {
      if (value.includes('twitter-') && /twitter-(?:tweet|video)/.test(value)) return true;
    } else if (!valueHint.test(value)) continue;
    else if (postAt(value) !== null || hasMarkup(value) || /^[“"]?\s*<[a-z][^<>]*=\\?$/i.test(value)) return true;
    else if (value.length < 60_000 && value.startsWith('{') && /(?:twitter|x)\.com\\?\/|"tweet/.test(value)) return true;
    else if (tag === 'iframe' && /^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/|Tweet\.html/.test(value)) return true;
  }
  return false;
}

/** Escaped or plain embed markup inside a string. */
export function hasMarkup(value: string): boolean {
  return value.length < 60_000 && /(?:<|&(?:amp;)?(?:lt|#60|#x3c);|u003c|%3c)\s*blockquote/i.test(value) && /twitter|x\.com|x%2ecom/i.test(value);
}

export function isSeedText(data: string): boolean {
  if (data.length < 3 || !textHint.test(data)) return false;
  return /\(\s*[\u2066-\u2069\u200e\u200f]*@[A-Za-z0-9_]{1,15}[\u2066-\u2069\u200e\u200f]*\s*\)/u.test(data)
    || /(?:<|&(?:amp;)?(?:lt|#60|#x3c);|u003c)\s*blockquote/i.test(data)
    || /JTNDYmxvY2txdW90Z|PGJsb2NrcXVvdGUg/.test(data)
    || /["”]\s*[\w-]+\s*=\s*\\?["“”]/u.test(data)
    || data.includes('widgets.js')
    || /^\s*["'”]\s*\/?>/u.test(data)
    || isPostAddress(data.replace(/^\s*\[\w+\]|\[\/\w+\]\s*$/g, ''));
}

/** The string that a vessel holds. */
export function contentOf(element: Element): string {
  if (element instanceof HTMLTemplateElement) return element.innerHTML;
  return element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
}
