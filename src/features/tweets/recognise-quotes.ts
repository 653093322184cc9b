import { isLookalike, postAt, type PostAddress } from '../../article/post-address';
import { bylineAtEnd } from './parse-byline';
import { dateAt } from './parse-date';
import { nothingKnown, runsOf, textOf, voiceOf, type Post } from './parse-post';
import type { Find } from './recognise-find';
import { attribute, closest, elementsIn, hasClass, isElement, isTag, lineOf, textIn, whole, type Branch, type Line, type Point, type Stream, type Stretch } from './recognise-stream';

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
  return readStretch(stream, whole(quote), attribute(quote.fact, 'data-tweetid'));
}

/** What a stretch tells that holds one embed of X and nothing else. */
export function readStretch(stream: Stream, stretch: Stretch, hint: string | null): Find | null {
  const line = lineOf(stream, stretch);
  if (line.text.length > 6 * longestPost) return null;
  const link = elementsIn(stream, stretch.from.leaf, stretch.to.leaf).findLast((branch) => addressIn(branch) !== null) ?? null;
  const address = link === null ? null : addressIn(link);
  if (link === null && elementsIn(stream, stretch.from.leaf, stretch.to.leaf).some((branch) => isTag(branch.fact, 'a') && isLookalike(attribute(branch.fact, 'href') ?? ''))) return null;
  const linkAt = link === null ? line.text.length : line.offsetOf(link.from);
  const byline = bylineAtEnd(line.text.slice(0, linkAt).trimEnd());
  if (byline !== null && link !== null) {
    const rest = line.text.slice(line.offsetOf(link.to)).trim();
    const own = rest.length < 3 ? stretch : { from: stretch.from, to: { leaf: link.to, offset: 0 } };
    return { form: 'blockquote', life: 'waiting', stretch: own, post: withByline(stream, line, 0, byline, address, textIn(link.fact)) };
  }
  const id = address?.id ?? idIn(hint);
  const printed = link === null ? bylineAndDate(line.text) : null;
  if (printed !== null) {
    const post = { ...withByline(stream, line, 0, printed, null, ''), days: printed.days, id };
    return { form: 'blockquote', life: 'dead', stretch, post };
  }
  const paragraph = paragraphIn(stream, stretch.from, stretch.to);
  const body = line.text.slice(0, linkAt);
  const own = paragraph !== null && (attribute(paragraph.fact, 'lang') !== null || attribute(paragraph.fact, 'dir') !== null);
  const trusted = own || (body.trim().length >= 60 && !saysHost.test(body)) || /pic\.(?:twitter|x)\.com\/\w+/.test(body);
  const runs = trusted && body.trim() !== '' && !/^\s*https?:\/\/\S+\s*$/.test(body) ? runsOf(line, 0, linkAt) : [];
  if (id === null && runs.length === 0) return null;
  const days = link === null ? [] : (dateAt(textIn(link.fact).trim())?.days ?? []);
  const post: Post = { ...nothingKnown, ...voiceOf(runs.length > 0 ? (paragraph?.fact ?? null) : null), id, handle: address?.handle ?? null, runs, days, archived: archivedIn(link) };
  return { form: runs.length > 0 ? 'blockquote' : 'blockquote-empty', life: id === null ? 'dead' : 'waiting', stretch, post };
}

/** `— NAME (@handle) DATE` at the end of a text that has no link. */
function bylineAndDate(text: string): { start: number; name: string; handle: string; days: readonly string[] } | null {
  const at = text.lastIndexOf('(@');
  const close = at < 0 ? -1 : text.indexOf(')', at);
  const byline = close < 0 ? null : bylineAtEnd(text.slice(0, close + 1));
  if (byline === null) return null;
  return { ...byline, days: dateAt(text.slice(close + 1).trim())?.days ?? [] };
}

/** What sites write where a post should be. */
const saysHost = /tweet may have been deleted|voir (?:la vid|le tweet|sur twitter)|view (?:this )?(?:tweet|post)|see (?:this )?tweet|loading|chargement|wird geladen|ver tweet|cargando/i;

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
  return elementsIn(stream, from.leaf, to.leaf + 1).find((branch) => branch.fact.tag === 'p' && branch.from < to.leaf && textIn(branch.fact).trim() !== '') ?? null;
}

export function withByline(stream: Stream, line: Line, from: number, byline: { start: number; name: string; handle: string }, address: PostAddress | null, printed: string): Post {
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
  const link = elementsIn(stream, from, from + 12).find((branch) => addressIn(branch) !== null);
  return link === undefined ? null : attribute(link.fact, 'href');
}
