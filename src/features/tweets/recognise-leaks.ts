import { postAt } from '../../article/post-address';
import type { ElementFact } from '../../article/article';
import type { Junk } from './recognise-find';
import { closest, isElement, type Branch, type Stream } from './recognise-stream';

/**
 * Leaks: an embed put unescaped into a quoted attribute. The embed's first quote ends the attribute, so the parser makes an
 * attribute name that holds a quote, and what followed the embed in the tag stays as text (`" class="…" data="`, `">`).
 * Measured on 2,025 saved pages: value and name of this kind together on none.
 */
export interface Leaks {
  readonly openers: readonly Branch[];
  readonly junk: readonly Junk[];
}

/** The element whose start tag the leak broke. */
export function isBroken(fact: ElementFact): boolean {
  const broken = fact.attributes.some(([name, value]) => name !== 'style' && (/^\\?\s*<[a-z][\w-]*(?:\s[^<>]*)?=\\?$/i.test(value) || /^[“"]\s*<[a-z][\w-]*(?:\s[^<>]*)?$/i.test(value)));
  return broken && fact.attributes.some(([name, value]) => /["“”]/u.test(name) || /^“.*”$/u.test(value));
}

const pair = String.raw`\s+(?:[\w:-]+\s*=\s*(?:\\?["“”][^"“”<>]{0,500}?\\?["“”]|'[^'<>]{0,500}'|[^\s"'“”<>=]{1,100}(?=[\s/>]))|(?:hidden|async|defer|nowrap|allowfullscreen)(?=[\s/>]))`;
const tail = new RegExp(String.raw`^\s*\\?["“”'](?<pairs>(?:${pair})*)(?:(?<opens>\s+[\w:-]+\s*=\s*\\?["“”]\s*)$|(?<ends>\s*\/?>))`, 'u');
/** The rest of X's script tag, shown as text. */
export const scriptTail = /(?:<\s*script\b[^<>]{0,40}?|(?<=^|\s|[\d)])async(?:="")?)\s+(?:[\w-]+="[^"<>]*"\s+)*src=\\?["“”](?:https?:)?\/\/platform\.(?:twitter|x)\.com\/widgets\.js\\?["“”][^<>]{0,60}>(?:\s*(?:<\/script>|>))*/giu;

/** Finds the broken tags of a fragment and the text that they left. */
export function findLeaks(stream: Stream): Leaks {
  const openers = stream.elements.filter((branch) => isBroken(branch.fact));
  const junk: Junk[] = [];
  const starts = openers.map((opener) => opener.from);
  let pending = 0;
  let opener = 0;
  for (const [index, { fact, parent }] of stream.leaves.entries()) {
    while ((starts[opener] ?? Infinity) <= index) {
      pending = 1;
      opener += 1;
    }
    if (fact.kind !== 'text' || fact.text.trim() === '' || closest(parent, (around) => /^(?:script|style|noscript|textarea|template|pre|code)$/.test(around.tag)) !== null) continue;
    for (const found of fact.text.matchAll(scriptTail)) junk.push({ kind: 'script', stretch: at(index, found.index, found.index + found[0].length) });
    const found = tail.exec(fact.text);
    if (found === null || !(pending > 0 || ((found.groups?.['pairs'] ?? '') !== '' || found.groups?.['opens'] !== undefined) && followsPost(stream, index))) continue;
    const kind = found.groups?.['opens'] === undefined ? 'ends' : 'opens';
    junk.push({ kind, stretch: at(index, found[0].length - found[0].trimStart().length, found[0].trimEnd().length) });
    pending = kind === 'opens' ? 1 : 0;
  }
  return { openers, junk };
}

function at(leaf: number, from: number, to: number): Junk['stretch'] {
  return { from: { leaf, offset: from }, to: { leaf, offset: to } };
}

/** The last thing before a leaf that a reader could see is the link of a post, or a frame. */
function followsPost(stream: Stream, index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - 12); before--) {
    const leaf = stream.leaves[before];
    if (leaf === undefined) return false;
    if (leaf.fact.kind === 'text' && leaf.fact.text.trim() === '') continue;
    const link = closest(leaf.parent, (fact) => fact.tag === 'a');
    if (link !== null) return postAt(link.fact.attributes.find(([name]) => name === 'href')?.[1] ?? '') !== null;
    if (isElement(leaf.fact, 'iframe')) return true;
    if (leaf.fact.kind === 'text' && closest(leaf.parent, (fact) => fact.tag === 'script') === null) return /\(@\w{1,15}\)/.test(leaf.fact.text);
  }
  return false;
}
