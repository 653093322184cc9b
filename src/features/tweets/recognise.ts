import type { EmbedFacts } from '../../article/article';
import { textOf, type Post } from './parse-post';
import type { Find, Form, Junk } from './recognise-find';
import { findHollow } from './recognise-hollow';
import { findLeaks } from './recognise-leaks';
import { findPayloads } from './recognise-payload';
import { findBylines, findOpened } from './recognise-bylines';
import { findQuotes } from './recognise-quotes';
import { findStatic } from './recognise-static';
import { isBefore, lineOf, lowerBound, streamOf, type Point, type Stream, type Stretch } from './recognise-stream';

/** One post of a fragment, with everything on the page that stands for it. */
export interface Carried {
  readonly form: Form;
  readonly post: Post;
  readonly life: Find['life'];
  /** What a card would stand for; a working embed is not in it. */
  readonly stretches: readonly Stretch[];
  /** Second copies and leaked markup, which go at once although X's own copy may still come to life. */
  readonly litter: readonly Stretch[];
  /** Nothing of it was ever shown: a twin anywhere on the page makes it void. */
  readonly unseen: boolean;
}

export interface Recognised {
  readonly stream: Stream;
  readonly posts: readonly Carried[];
}

const unseenForms: ReadonlySet<Form> = new Set(['noscript', 'consent', 'payload', 'placeholder']);

/**
 * The posts of one fragment, by evidence: status addresses on X's hosts, bylines, dates, and the pair of attribute value and
 * name that only a parse error makes. `live` says that the page may still change. Pure; near-linear in the fragment.
 */
export function recognise(facts: EmbedFacts, live: boolean): Recognised {
  const stream = streamOf(facts.nodes);
  const marks = new Uint8Array(stream.leaves.length + 1);
  const taken = (leaf: number): boolean => marks[leaf] === 1;
  const take = (finds: readonly Find[]): readonly Find[] => {
    for (const { stretch } of finds) marks.fill(1, stretch.from.leaf, Math.max(stretch.from.leaf, stretch.to.offset > 0 ? stretch.to.leaf + 1 : stretch.to.leaf));
    return finds;
  };
  const { openers, junk } = findLeaks(stream);
  const finds: Find[] = [...take(findQuotes(stream))];
  finds.push(...take(findHollow(stream, taken, facts.comments, live)));
  finds.push(...take(findBylines(stream, taken, openers, facts.comments || facts.lesson)));
  finds.push(...take(findOpened(stream, taken, openers, junk)));
  finds.push(...take(findPayloads(stream, facts.lesson)));
  if (!facts.comments) finds.push(...findStatic(stream, taken));
  return { stream, posts: gather(stream, finds, junk) };
}

function gather(stream: Stream, finds: readonly Find[], junk: readonly Junk[]): Carried[] {
  const sorted = [...finds].sort((a, b) => (isBefore(a.stretch.from, b.stretch.from) ? -1 : isBefore(b.stretch.from, a.stretch.from) ? 1 : 0));
  const groups: { finds: Find[]; end: Point; junk: Junk[] }[] = [];
  for (const find of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && isSamePost(last.finds, find) && isClose(stream, last.end, find.stretch.from, junk)) {
      last.finds.push(find);
      if (isBefore(last.end, find.stretch.to)) last.end = find.stretch.to;
    } else groups.push({ finds: [find], end: find.stretch.to, junk: [] });
  }
  let at = 0;
  for (const piece of junk) {
    while (at + 1 < groups.length && !isBefore(piece.stretch.from, groups[at + 1]?.finds[0]?.stretch.from ?? piece.stretch.from)) at += 1;
    groups[at]?.junk.push(piece);
  }
  return groups.flatMap((group) => carried(group.finds, group.junk));
}

function carried(finds: readonly Find[], junk: readonly Junk[]): Carried[] {
  const post = finds.map((find) => find.post).reduce(richer);
  if (post.id === null && textOf(post.runs) === '') return [];
  const leaked = finds.some((find) => find.form === 'leak') || junk.some((piece) => piece.kind !== 'script');
  const richest = finds.find((find) => find.post.runs.length > 0) ?? finds[0];
  const dead = finds.filter((find) => find.life === 'dead');
  const waiting = finds.filter((find) => find.life === 'waiting');
  const life = (['alive', 'starting'] as const).find((state) => finds.some((find) => find.life === state)) ?? (waiting.length > 0 ? 'waiting' : 'dead');
  const markup = junk.map((piece) => piece.stretch);
  return [{
    post, life,
    form: leaked ? (finds.some((find) => find.form === 'text-only') ? 'text-leak' : 'leak') : (richest?.form ?? 'stripped'),
    stretches: [...finds.filter((find) => find.life === 'dead' || find.life === 'waiting').map((find) => find.stretch), ...markup],
    litter: life === 'dead' ? [] : [...dead.map((find) => find.stretch), ...markup],
    unseen: finds.every((find) => unseenForms.has(find.form)),
  }];
}

function isSamePost(group: readonly Find[], find: Find): boolean {
  return group.some(({ post }) => {
    if (post.id !== null && find.post.id !== null) return post.id === find.post.id;
    const empty = [post, find.post].some((one) => one.id === null && one.handle === null && one.runs.length === 0);
    if (empty) return true;
    if (post.handle?.toLowerCase() !== find.post.handle?.toLowerCase() || post.handle === null) return false;
    const [one, other] = [textOf(post.runs), textOf(find.post.runs)].map((text) => text.replace(/\s+/gu, ''));
    return one !== undefined && other !== undefined && (one.startsWith(other) || other.startsWith(one));
  });
}

/** Nothing that a reader would miss lies between: white space, leaked markup, elements without text. */
function isClose(stream: Stream, from: Point, to: Point, junk: readonly Junk[]): boolean {
  if (!isBefore(from, to)) return true;
  if (to.leaf - from.leaf > 40) return false;
  let at = from;
  for (let index = lowerBound(junk, from.leaf, (piece) => piece.stretch.from.leaf); index < junk.length; index++) {
    const piece = junk[index];
    if (piece === undefined || isBefore(piece.stretch.from, at)) continue;
    if (isBefore(to, piece.stretch.from)) break;
    if (hasText(stream, { from: at, to: piece.stretch.from })) return false;
    at = piece.stretch.to;
  }
  return !hasText(stream, { from: at, to });
}

function hasText(stream: Stream, stretch: Stretch): boolean {
  for (let index = stretch.from.leaf; index <= stretch.to.leaf; index++) {
    const fact = stream.leaves[index]?.fact;
    if (fact?.kind === 'element' && fact.inside !== 'nothing' && (index < stretch.to.leaf || stretch.to.offset > 0)) return true;
  }
  return lineOf(stream, stretch).text.replace(/[\s\v]+/gu, '') !== '' && /[\p{L}\p{N}]/u.test(visibleText(stream, stretch));
}

function visibleText(stream: Stream, { from, to }: Stretch): string {
  let text = '';
  for (let index = from.leaf; index <= Math.min(to.leaf, stream.leaves.length - 1); index++) {
    const leaf = stream.leaves[index];
    if (leaf?.fact.kind !== 'text' || /^(?:script|style|noscript|template|textarea)$/.test(leaf.parent?.fact.tag ?? '')) continue;
    text += leaf.fact.text.slice(index === from.leaf ? from.offset : 0, index === to.leaf ? to.offset : undefined);
  }
  return text;
}

/** The fuller of two accounts of one post, its gaps filled from the other. */
function richer(one: Post, other: Post): Post {
  const [best, rest] = weight(other) > weight(one) ? [other, one] : [one, other];
  const language = best.language ?? rest.language;
  return {
    id: best.id ?? rest.id,
    handle: best.handle ?? rest.handle,
    name: best.name ?? rest.name,
    runs: best.runs.length > 0 ? best.runs : rest.runs,
    language,
    direction: best.direction === 'auto' ? rest.direction : best.direction,
    days: best.days.length > 0 ? best.days : rest.days,
    stated: best.stated ?? rest.stated,
    archived: best.archived ?? rest.archived,
    doubtful: best.doubtful || rest.doubtful || (best.handle !== null && rest.handle !== null && best.handle.toLowerCase() !== rest.handle.toLowerCase()),
  };
}

function weight(post: Post): number {
  return (post.runs.length > 0 ? 8 : 0) + (post.id !== null ? 4 : 0) + (post.name !== null ? 2 : 0) + post.runs.filter((run) => run.href !== null).length / 100 + (post.language !== null ? 1 : 0);
}
