import { postAt, type PostAddress } from '../../article/post-address';
import { bylineAtEnd } from './parse-byline';
import { dateAt } from './parse-date';
import { nothingKnown, runsOf, textOf, voiceOf, type Post } from './parse-post';
import { timeOf, toSeconds } from './parse-snowflake';
import type { Find } from './recognise-find';
import { attribute, closest, hasClass, isBefore, isElement, lineOf, textIn, whole, type Branch, type Line, type Point, type Stream, type Stretch } from './recognise-stream';

/** Longer than any post with markup around it: a container left open, not a post. Code units. */
export const longestPost = 1_500;

/** A `<blockquote>` that says it is X's own. */
export function isOwnQuote(branch: Branch): boolean {
  return isElement(branch.fact, 'blockquote') && (hasClass(branch.fact, 'twitter-tweet', 'twitter-video') || attribute(branch.fact, 'data-tweetid') !== null);
}

/** X's own blockquotes that nothing has turned into an embed. */
export function findQuotes(stream: Stream): readonly Find[] {
  const finds: Find[] = [];
  let after = 0;
  for (const branch of stream.elements) {
    if (branch.from < after || !isOwnQuote(branch)) continue;
    const find = readQuote(stream, branch);
    if (find === null) continue;
    finds.push(find);
    after = branch.to;
  }
  return finds;
}

/** What one blockquote tells, its last status link being its address. */
export function readQuote(stream: Stream, quote: Branch): Find | null {
  if (textIn(quote.fact).length > 6 * longestPost) return null;
  const line = lineOf(stream, whole(quote));
  const link = stream.elements.filter((branch) => branch.from >= quote.from && branch.to <= quote.to && addressIn(branch) !== null).at(-1) ?? null;
  const address = link === null ? null : addressIn(link);
  const linkAt = link === null ? line.text.length : line.offsetOf(link.from);
  const byline = bylineAtEnd(line.text.slice(0, linkAt).trimEnd());
  if (byline !== null && link !== null) {
    const linkEnd = line.offsetOf(link.to);
    const rest = line.text.slice(linkEnd).trim();
    const stretch = rest === '' || rest.length < 3 ? whole(quote) : { from: whole(quote).from, to: { leaf: link.to, offset: 0 } };
    return { form: 'blockquote', life: 'waiting', stretch, post: withByline(stream, line, 0, byline, address, textIn(link.fact)) };
  }
  const days = link === null ? [] : (dateAt(textIn(link.fact).trim())?.days ?? []);
  const id = address?.id ?? idIn(attribute(quote.fact, 'data-tweetid'));
  const printed = link === null ? bylineAndDate(line.text) : null;
  if (printed !== null) {
    const post = { ...withByline(stream, line, 0, printed, null, ''), days: printed.days, id };
    return { form: 'blockquote', life: 'dead', stretch: whole(quote), post };
  }
  const paragraph = paragraphIn(stream, whole(quote).from, whole(quote).to);
  const body = line.text.slice(0, linkAt);
  const own = paragraph !== null && (attribute(paragraph.fact, 'lang') !== null || attribute(paragraph.fact, 'dir') !== null);
  const trusted = own || (body.trim().length >= 60 && !saysHost.test(body)) || /pic\.(?:twitter|x)\.com\/\w+/.test(body);
  const runs = trusted && body.trim() !== '' && !/^\s*https?:\/\/\S+\s*$/.test(body) ? runsOf(line, 0, linkAt) : [];
  if (id === null && runs.length === 0) return null;
  const post: Post = { ...nothingKnown, ...voiceOf(runs.length > 0 ? (paragraph?.fact ?? null) : null), id, handle: address?.handle ?? null, runs, days, archived: archivedIn(link) };
  return { form: runs.length > 0 ? 'blockquote' : 'blockquote-empty', life: link === null && id === null ? 'dead' : 'waiting', stretch: whole(quote), post };
}
/** What sites write where a post should be. */
const saysHost = /tweet may have been deleted|voir (?:la vid|le tweet|sur twitter)|view (?:this )?(?:tweet|post)|see (?:this )?tweet|loading|chargement|wird geladen|ver tweet|cargando/i;

/** Bylines with a status link after them, or with a date and no link, outside of X's own blockquotes. */
export function findBylines(stream: Stream, taken: (leaf: number) => boolean, openers: readonly Branch[], comments: boolean): readonly Find[] {
  const line = lineOf(stream, { from: { leaf: 0, offset: 0 }, to: { leaf: stream.leaves.length, offset: 0 } });
  const finds: Find[] = [];
  let after = 0;
  for (const found of line.text.matchAll(/\(\s*[\u200e\u200f\u2066-\u2069]*@[A-Za-z0-9_]{1,15}[\u200e\u200f\u2066-\u2069]*\s*\)/gu)) {
    const end = found.index + found[0].length;
    if (found.index < after || taken(line.pointAt(found.index).leaf)) continue;
    const base = Math.max(after, end - 300);
    const byline = bylineAtEnd(line.text.slice(base, end));
    if (byline === null) continue;
    const dash = base + byline.start;
    const next = end + (/^[ \n\u200e\u200f\u2069]*/u.exec(line.text.slice(end, end + 200))?.[0].length ?? 0);
    const link = linkAfter(stream, line, end, next);
    const address = link === null ? null : addressIn(link);
    const opener = openers.findLast((branch) => line.offsetOf(branch.from) <= dash && line.offsetOf(branch.from) >= after) ?? null;
    if (link !== null && address !== null) {
      const days = dateAt(textIn(link.fact).trim())?.days ?? [];
      if (address.handle !== null && address.handle.toLowerCase() !== byline.handle.toLowerCase() && !days.includes(dayOf(address.id) ?? '')) continue;
      const from = bodyStart(stream, line, after, dash, link, opener);
      if (from === null) continue;
      const to: Point = { leaf: link.to, offset: 0 };
      finds.push({ form: opener === null ? 'stripped' : 'leak', life: 'dead', stretch: widen(stream, { from: line.pointAt(from), to }), post: withByline(stream, line, from, { ...byline, start: dash }, address, textIn(link.fact)) });
      after = Math.max(line.offsetOf(link.to), end);
      continue;
    }
    if (comments) continue;
    const date = dateAt(line.text.slice(next, next + 80));
    if (date === null) continue;
    const dateEnd = next + date.length;
    const from = bodyStart(stream, line, after, dash, null, opener);
    if (from === null) continue;
    const ownLine = /[\n\v]\s*$/.test(line.text.slice(0, dash)) || /pic\.(?:twitter|x)\.com\/\w+\s*$/.test(line.text.slice(from, dash));
    const rest = /^[^\n\v]*/.exec(line.text.slice(dateEnd))?.[0].trim() ?? '';
    if (!ownLine && rest !== '') continue;
    if (!ownLine && closest(stream.leaves[line.pointAt(dash).leaf]?.parent ?? null, (fact) => /^(?:blockquote|p|li|div)$/.test(fact.tag)) === null) continue;
    const more = continuation(line.text, dateEnd);
    const post: Post = { ...withByline(stream, line, from, { ...byline, start: dash }, null, ''), days: date.days };
    const runs = more === null ? post.runs : [...post.runs, { text: '\n', href: null }, ...runsOf(line, more.from, more.to)];
    finds.push({ form: 'text-only', life: 'dead', stretch: widen(stream, { from: line.pointAt(from), to: pointBefore(line, more?.to ?? dateEnd) }), post: { ...post, runs } });
    after = more?.to ?? dateEnd;
  }
  return finds;
}

/** An extractor or a sanitizer may have moved a post's last lines behind its byline: they end in the link to its picture. */
function continuation(text: string, from: number): { from: number; to: number } | null {
  const found = /^\s*\n\s*([^\v—–―]{1,400}?pic\.(?:twitter|x)\.com\/\w+)[ \n]*(?=\v|$)/u.exec(text.slice(from, from + 500));
  return found === null ? null : { from: from + found[0].indexOf(found[1] ?? ''), to: from + found[0].trimEnd().length };
}

/** `— NAME (@handle) DATE` at the end of a text that has no link. */
function bylineAndDate(text: string): { start: number; name: string; handle: string; days: readonly string[] } | null {
  const at = text.lastIndexOf('(@');
  const close = at < 0 ? -1 : text.indexOf(')', at);
  const byline = close < 0 ? null : bylineAtEnd(text.slice(0, close + 1));
  if (byline === null) return null;
  return { ...byline, days: dateAt(text.slice(close + 1).trim())?.days ?? [] };
}

/** Where the text of a post begins that ends at `dash`; `null` when there is none that could be a post's. */
function bodyStart(stream: Stream, line: Line, after: number, dash: number, link: Branch | null, opener: Branch | null): number | null {
  const around = stream.leaves[line.pointAt(dash).leaf]?.parent ?? null;
  const quote = closest(link ?? around, (fact) => fact.tag === 'blockquote');
  const from = opener !== null ? line.offsetOf(opener.from) : quote !== null ? line.offsetOf(quote.from) : null;
  if (from !== null && dash - Math.max(from, after) <= longestPost) return skipBlank(line.text, Math.max(from, after), dash);
  const back = line.text.slice(Math.max(after, dash - longestPost - 1), dash);
  const base = dash - back.length;
  const trimmed = back.replace(/[\s\v]+$/u, '');
  if (trimmed === '') return null;
  let start = trimmed.lastIndexOf('\v') + 1;
  if (trimmed.length - start > 700) start = Math.max(start, trimmed.lastIndexOf('\n\n') + 2);
  if (start === 0 && base > after) return null;
  const holder = stream.leaves[line.pointAt(base + start).leaf]?.parent ?? null;
  if (closest(holder, (fact) => /^(?:h[1-6]|figcaption|pre|code|nav|header|footer|table)$/.test(fact.tag)) !== null) return null;
  return skipBlank(line.text, base + start, dash);
}

function dayOf(id: string): string | null {
  const time = timeOf(id, Infinity);
  return time === null ? null : toSeconds(time).slice(0, 10);
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** A stretch that fills an element takes all of it, markup without text included. */
function widen(stream: Stream, stretch: Stretch): Stretch {
  const quote = closest(stream.leaves[stretch.from.leaf]?.parent ?? null, (fact) => fact.tag === 'blockquote');
  if (quote === null || isBefore({ leaf: quote.to, offset: 0 }, stretch.to)) return stretch;
  const before = lineOf(stream, { from: whole(quote).from, to: stretch.from }).text.trim();
  const rest = lineOf(stream, { from: stretch.to, to: whole(quote).to }).text.trim();
  return before === '' && rest === '' ? whole(quote) : stretch;
}

function pointBefore(line: Line, offset: number): Point {
  const point = line.pointAt(Math.max(0, offset - 1));
  return { leaf: point.leaf, offset: point.offset + 1 };
}

function linkAfter(stream: Stream, line: Line, end: number, next: number): Branch | null {
  const own = line.linkAt(next);
  const from = line.pointAt(Math.max(0, end - 1)).leaf;
  for (let index = from; index <= Math.min(from + 6, stream.leaves.length - 1); index++) {
    const leaf = stream.leaves[index];
    const link = closest(leaf?.parent ?? null, (fact) => fact.tag === 'a');
    if (link !== null && addressIn(link) !== null && (link.fact === own || link.from === link.to - 1 && index > from)) return link.fact === own || line.offsetOf(link.to) <= next + textIn(link.fact).length + 1 ? link : null;
    if (leaf !== undefined && index > from && leaf.fact.kind === 'text' && leaf.fact.text.trim() !== '') return null;
  }
  return null;
}

/** The post that a link leads to. */
export function addressIn(branch: Branch): PostAddress | null {
  return branch.fact.tag === 'a' ? postAt(branch.fact.attributes.find(([name]) => name === 'href')?.[1] ?? '') : null;
}

function archivedIn(link: Branch | null): string | null {
  const address = link === null ? null : addressIn(link);
  return address?.archived === true && link !== null ? attribute(link.fact, 'href') : null;
}

export function idIn(value: string | null): string | null {
  if (value === null) return null;
  return /^\d{6,20}$/.test(value) ? value : (postAt(value)?.id ?? null);
}

function paragraphIn(stream: Stream, from: Point, to: Point): Branch | null {
  return stream.elements.find((branch) => branch.fact.tag === 'p' && branch.from >= from.leaf && branch.from < to.leaf && textIn(branch.fact).trim() !== '') ?? null;
}

function withByline(stream: Stream, line: Line, from: number, byline: { start: number; name: string; handle: string }, address: PostAddress | null, printed: string): Post {
  const runs = from < byline.start ? runsOf(line, from, byline.start) : [];
  const start = line.pointAt(from);
  const paragraph = closest(stream.leaves[start.leaf]?.parent ?? null, (fact) => fact.tag === 'p') ?? paragraphIn(stream, start, line.pointAt(byline.start));
  const own = paragraph !== null && textOf(runs) !== '' ? paragraph.fact : null;
  const differs = address?.handle != null && address.handle.toLowerCase() !== byline.handle.toLowerCase();
  return {
    ...nothingKnown, ...voiceOf(own), runs, doubtful: differs,
    id: address?.id ?? null, handle: byline.handle, name: byline.name === '' ? null : byline.name,
    days: dateAt(printed.trim())?.days ?? [],
    archived: address?.archived === true ? addressOfLink(stream, line, byline) : null,
  };
}

function addressOfLink(stream: Stream, line: Line, byline: { start: number }): string | null {
  const from = line.pointAt(byline.start).leaf;
  const link = stream.elements.find((branch) => branch.from >= from && addressIn(branch) !== null);
  return link === undefined ? null : attribute(link.fact, 'href');
}
