import { bylineAtEnd } from './parse-byline';
import { dateAt } from './parse-date';
import { runsOf, type Post } from './parse-post';
import { timeOf, toSeconds } from './parse-snowflake';
import { textLeakAt } from './parse-text-leak';
import type { Find, Junk } from './recognise-find';
import { scriptTail } from './recognise-leaks';
import { addressIn, longestPost, readStretch, withByline } from './recognise-quotes';
import { attribute, closest, isBefore, isInComments, lineOf, lowerBound, textIn, whole, type Branch, type Line, type Point, type Stream, type Stretch } from './recognise-stream';

/** Leaks whose embed had no byline: what stands between the broken tag and the text that it left. */
export function findOpened(stream: Stream, taken: (leaf: number) => boolean, openers: readonly Branch[], junk: readonly Junk[]): readonly Find[] {
  return openers.flatMap((opener, index): Find[] => {
    const next = openers[index + 1]?.from ?? Infinity;
    const end = junk[lowerBound(junk, opener.from, (piece) => piece.stretch.from.leaf)]?.stretch.from;
    if (end === undefined || end.leaf >= next) return [];
    for (let leaf = opener.from; leaf < end.leaf; leaf++) if (taken(leaf)) return [];
    const read = readStretch(stream, { from: { leaf: opener.from, offset: 0 }, to: end }, null);
    return read === null ? [] : [{ ...read, form: 'leak', life: 'dead' }];
  });
}

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
    const next = end + (/^[^\S\v]*(?:[,،·|:\u200e\u200f\u2069][^\S\v]*)*/u.exec(line.text.slice(end, end + 200))?.[0].length ?? 0);
    const link = linkAfter(stream, line, end, next);
    const address = link === null ? null : addressIn(link);
    const before = openers[lowerBound(openers, line.pointAt(dash).leaf + 1, (branch) => branch.from) - 1];
    const opener = before !== undefined && line.offsetOf(before.from) >= after ? before : null;
    if (link !== null && address !== null) {
      const days = dateAt(textIn(link.fact).trim())?.days ?? [];
      if (address.handle !== null && address.handle.toLowerCase() !== byline.handle.toLowerCase() && !days.includes(dayOf(address.id) ?? '')) continue;
      if (opener === null && goesOn(line, line.offsetOf(link.to), closest(link, (fact) => fact.tag === 'blockquote') !== null)) continue;
      const from = bodyStart(stream, line, after, dash, link, opener, true);
      if (from === null) continue;
      const to: Point = { leaf: link.to, offset: 0 };
      finds.push({ form: opener === null ? 'stripped' : 'leak', life: 'dead', stretch: widen(stream, { from: startAt(line, from, opener), to }), post: withByline(stream, line, from, { ...byline, start: dash }, address, textIn(link.fact)) });
      after = Math.max(line.offsetOf(link.to), end);
      continue;
    }
    const holder = stream.leaves[line.pointAt(found.index).leaf]?.parent ?? null;
    if (comments || isInComments(holder)) continue;
    const date = dateAt(line.text.slice(next, next + 80));
    if (date === null) continue;
    // A date that links elsewhere belongs to another network, or to a lookalike.
    if (/^\s*(?:https?:)?\/\//i.test(line.linkAt(next)?.attributes.find(([name]) => name === 'href')?.[1] ?? '') || isOtherNetwork(holder)) continue;
    const dateEnd = next + date.length;
    const sure = /^\s*["“”]\s*[\w-]+\s*=/u.test(line.text.slice(dateEnd, dateEnd + 80));
    const from = bodyStart(stream, line, after, dash, null, opener, sure);
    if (from === null) continue;
    const leak = textLeakAt(line.text, dateEnd, line.text.slice(from, dash));
    const ownLine = leak !== null || /[\n\v]\s*$/.test(line.text.slice(0, dash)) || /pic\.(?:twitter|x)\.com\/\w+\s*$/.test(line.text.slice(from, dash));
    const rest = (/^[^\n\v]*/.exec(line.text.slice(dateEnd, dateEnd + 500))?.[0] ?? '').replace(scriptTail, '').trim();
    if (!ownLine && rest !== '') continue;
    if (!ownLine && closest(stream.leaves[line.pointAt(dash).leaf]?.parent ?? null, (fact) => /^(?:blockquote|p|li|div)$/.test(fact.tag)) === null) continue;
    const more = leak === null ? continuation(line.text, dateEnd) : leak.more;
    const last = leak?.end ?? more?.to ?? dateEnd;
    const post: Post = { ...withByline(stream, line, from, { ...byline, start: dash }, null, ''), days: date.days };
    const runs = more === null ? post.runs : [...post.runs, { text: '\n', href: null }, ...runsOf(line, more.from, more.to)];
    finds.push({ form: leak === null ? 'text-only' : 'text-leak', life: 'dead', stretch: widen(stream, { from: line.pointAt(from), to: pointBefore(line, last) }), post: { ...post, runs } });
    after = last;
  }
  return finds;
}

function isOtherNetwork(branch: Branch | null): boolean {
  return closest(branch, (fact) => /\b(?:instagram|tiktok|fb|facebook|mastodon|threads|bluesky|reddit)-/i.test(attribute(fact, 'class') ?? '')) !== null;
}

/** A sentence goes on behind the link: somebody is cited in prose, and no post is embedded. */
function goesOn(line: Line, from: number, quoted: boolean): boolean {
  if (line.text[from - 1] === '\v') return false;
  const rest = (/^[^\n\v]*/.exec(line.text.slice(from, from + 1_000))?.[0] ?? '').replace(scriptTail, '').trim();
  return !quoted && rest !== '' && !/^\\?["“”']/u.test(rest) && !/\(@\w{1,15}\)/.test(rest);
}

/** An extractor or a sanitizer may have moved a post's last lines behind its byline: they end in the link to its picture. */
function continuation(text: string, from: number): { from: number; to: number } | null {
  const found = /^\s*\n\s*([^\v—–―]{1,400}?pic\.(?:twitter|x)\.com\/\w+)[ \n]*(?=\v|$)/u.exec(text.slice(from, from + 500));
  return found === null ? null : { from: from + found[0].indexOf(found[1] ?? ''), to: from + found[0].trimEnd().length };
}

/** Where the text of a post begins that ends at `dash`; `null` when there is none that could be a post's. */
function bodyStart(stream: Stream, line: Line, after: number, dash: number, link: Branch | null, opener: Branch | null, sure: boolean): number | null {
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
  // With a link to the post or leaked markup behind it, a cell of a table is as good a place as any.
  if (closest(holder, (fact) => (!sure && fact.tag === 'table') || /^(?:h[1-6]|figcaption|pre|code|nav|header|footer)$/.test(fact.tag)) !== null) return null;
  return skipBlank(line.text, base + start, dash);
}

/** The broken tag goes with its post, so that nothing of it, a list's bullet say, is left to see. */
function startAt(line: Line, from: number, opener: Branch | null): Point {
  const tag = opener === null ? from : line.offsetOf(opener.from);
  return opener !== null && tag <= from && line.text.slice(tag, from).trim() === '' ? { leaf: opener.from, offset: 0 } : line.pointAt(from);
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
