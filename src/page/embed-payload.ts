/**
 * Markup that the page holds as a string: found, decoded and parsed in an inert document, which fetches and runs nothing.
 * Strings longer than an embed can be are left alone, so that a hostile page cannot make us parse without end.
 */
export interface FoundPayload {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Node[];
}

/** An oEmbed of X is below 3 kB, one with a consent form around it below 10 kB. Code units. */
const longest = 60_000;

const stretches: readonly [RegExp, (found: string) => string][] = [
  [/<blockquote\b[\s\S]{0,20000}?<\/blockquote>(?:\s*<script\b[^<>]*>\s*(?:<\/script>)?)?/gi, (text) => text],
  [/&(?:amp;)?lt;blockquote\b[\s\S]{0,20000}?&(?:amp;)?lt;\/blockquote&(?:amp;)?gt;(?:\s*&(?:amp;)?lt;script\b[^<]{0,300}?&(?:amp;)?lt;\/script&(?:amp;)?gt;)?/gi, unescapeHtml],
  [/\\?u003cblockquote[\s\S]{0,20000}?\\?u003c\\?\/blockquote\s*\\?u003e(?:\s*(?:\\n)?\s*\\?u003cscript[\s\S]{0,300}?\\?u003c\\?\/script\\?u003e)?/gi, unescapeJson],
  [/%3cblockquote[^\s<>]{0,20000}/gi, unescapePercent],
  [/(?:\[[\w-]+[^\]]{0,200}\])?\s*(?:JTNDYmxvY2txdW90Z|PGJsb2NrcXVvdGUg)[A-Za-z0-9+/=\s]{20,20000}(?:\[\/[\w-]+\])?/g, unescapeBase64],
];

/** Every stretch of a string that spells out a `<blockquote>`, at most 20. */
export function payloadsIn(text: string, parse: (html: string) => readonly Node[]): readonly FoundPayload[] {
  if (text.length > longest) return [];
  for (const [pattern, decode] of stretches) {
    const found = [...text.matchAll(pattern)].slice(0, 20).map((match) => ({ start: match.index, end: match.index + match[0].length, html: decode(match[0]) }));
    if (found.length > 0) return found.map(({ start, end, html }) => ({ start, end, nodes: parse(html) }));
  }
  return [];
}

/** A parser that fetches nothing, runs nothing and tires: after that many characters it gives nothing more. */
export function inertParser(budget = 2_000_000): (html: string) => readonly Node[] {
  const parser = new DOMParser();
  let left = budget;
  return (html) => {
    left -= html.length;
    return left < 0 ? [] : [...parser.parseFromString(html, 'text/html').body.childNodes];
  };
}

function unescapeHtml(text: string): string {
  const once = text.replace(/&amp;/g, '&');
  return once.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;|&#34;/g, '"').replace(/&#0?39;|&apos;/g, "'");
}

function unescapeJson(text: string): string {
  return text.replace(/\\?u([0-9a-f]{4})/gi, (whole, code: string) => (/^(?:003[ce]|002[267]|201[89cd]|00a0|2014)$/i.test(code) || whole.startsWith('\\')
    ? String.fromCharCode(parseInt(code, 16)) : whole)).replace(/\\n/g, '\n').replace(/\\(["/])/g, '$1');
}

function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

function unescapeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\[[^\]]*\]|\s/g, '')), (character) => character.charCodeAt(0));
    const once = new TextDecoder().decode(bytes);
    return once.startsWith('%') ? unescapePercent(once) : once;
  } catch {
    return '';
  }
}
