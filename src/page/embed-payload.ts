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

/** How embed code is spelled: where it opens, where it closes (a script may follow), and how to read it. */
const spellings: readonly { readonly opens: RegExp; readonly closes: RegExp; decode(found: string): string }[] = [
  { opens: /<blockquote\b/gi, closes: /<\/blockquote\s*>(?:\s*<script\b[^<>]{0,200}>\s*(?:<\/script\s*>)?)?/gi, decode: (text) => text },
  {
    opens: /&(?:amp;)?(?:lt|#60|#x3c);blockquote\b/gi,
    closes: /&(?:amp;)?(?:lt|#60|#x3c);\/blockquote\s*(?:>|&(?:amp;)?(?:gt|#62|#x3e);)(?:\s*&(?:amp;)?(?:lt|#60|#x3c);script\b[^<]{0,300}?&(?:amp;)?(?:lt|#60|#x3c);\/script\s*(?:>|&(?:amp;)?(?:gt|#62|#x3e);))?/gi,
    decode: unescapeHtml,
  },
  {
    opens: /\\?u003cblockquote/gi,
    closes: /\\?u003c\\?\/blockquote\s*\\?u003e(?:\s*(?:\\n)?\s*\\?u003cscript[\s\S]{0,300}?\\?u003c\\?\/script\\?u003e)?/gi,
    decode: unescapeJson,
  },
  { opens: /%3cblockquote/gi, closes: /(?=[\s<>]|$)/g, decode: unescapePercent },
  { opens: /(?:\[[\w-]{1,40}[^\]]{0,200}\])?\s{0,20}(?:JTNDYmxvY2txdW90Z|PGJsb2NrcXVvdGUg)/g, closes: /(?=[^A-Za-z0-9+/=\s]|$)(?:\[\/[\w-]+\])?/g, decode: unescapeBase64 },
];

/** Every stretch of a string that spells out a `<blockquote>`, at most 20. Linear: each search goes on where the last one ended. */
export function payloadsIn(text: string, parse: (html: string) => readonly Node[]): readonly FoundPayload[] {
  if (text.length > longest) return [];
  for (const { opens, closes, decode } of spellings) {
    const found: FoundPayload[] = [];
    opens.lastIndex = 0;
    for (let open = opens.exec(text); open !== null && found.length < 20; open = opens.exec(text)) {
      closes.lastIndex = opens.lastIndex;
      const close = closes.exec(text);
      if (close === null) break;
      const end = close.index + close[0].length;
      found.push({ start: open.index, end, nodes: parse(decode(text.slice(open.index, end))) });
      opens.lastIndex = end;
    }
    if (found.length > 0) return found;
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

const signs: readonly (readonly [RegExp, string])[] = [[/^(?:lt|#60|#x3c)$/i, '<'], [/^(?:gt|#62|#x3e)$/i, '>'], [/^(?:quot|#34|#x22)$/i, '"'], [/^(?:amp|#38|#x26)$/i, '&']];

/** One level, and a second one where the tag itself was escaped twice: what is escaped further is the post's own text. */
function unescapeHtml(text: string): string {
  const once = unescapeOnce(text);
  return once.startsWith('&') ? unescapeOnce(once) : once;
}

function unescapeOnce(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|apos|#0?39|#x27|#60|#62|#34|#38|#x3c|#x3e|#x22|#x26);/gi, (_, name: string) => signs.find(([is]) => is.test(name))?.[1] ?? "'");
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
