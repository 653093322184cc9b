import { addressOf } from '../../article/post-address';
import type { Article, Direction, Part, TextSpan } from '../../article/article';
import { linksOf, mediaOf, textOf, type Post, type Run } from './parse-post';
import { timeOf, toSeconds } from './parse-snowflake';
import { partsOf, spansOf } from './find-parts';
import { recognise, type Carried } from './recognise';
import type { Form } from './recognise-find';
import { patience } from './patience';
import type { Stream } from './recognise-stream';

/** A post, as a card shows it. */
export interface Tweet {
  readonly form: Form;
  readonly name: string | null;
  readonly handle: string | null;
  readonly id: string | null;
  /** Only ever made from an id that the page holds. */
  readonly url: string | null;
  readonly runs: readonly Run[];
  readonly text: string | null;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly media: { readonly href: string | null } | null;
  readonly language: string | null;
  readonly direction: Direction | 'auto';
  /** ISO: to the second from the id or from data, else a day. */
  readonly time: string | null;
  readonly timeFrom: 'id' | 'byline' | null;
  /** The page contradicts itself about who wrote it or when. */
  readonly doubtful: boolean;
  /** X's embed code cuts long posts. */
  readonly cut: boolean;
}

/** One deed on the page: a card in place of a post's remains, or only the litter taken away beside a copy that may still live. */
export interface TweetPlan {
  readonly key: string;
  readonly tweet: Tweet;
  readonly deed: { readonly kind: 'card'; readonly parts: readonly Part[]; /** The site may yet fill the place. */ readonly hope: boolean } | { readonly kind: 'litter'; readonly leaks: readonly TextSpan[] };
}

export interface Found {
  readonly plans: readonly TweetPlan[];
  /** Milliseconds after which an embed that may still come to life must be looked at again. */
  readonly again: number | null;
}

interface Candidate {
  readonly carried: Carried;
  readonly stream: Stream;
  readonly tweet: Tweet;
}

/**
 * Cards of a page, from its top. The most that a page of the corpus embeds is 16; a long live blog may have a hundred; a page
 * with thousands is an attack on whoever repairs it, and the rest of it stays as it is.
 */
const mostPosts = 300;

/** All deeds for the posts of an article. `age`: milliseconds since the visit began; `now`: since 1970. */
export function findTweets(article: Article, age: number, now: number): Found {
  const live = Number.isFinite(age);
  const candidates: Candidate[] = article.embeds.flatMap((facts) => {
    const { stream, posts } = recognise(facts, live);
    return posts.map((carried) => ({ carried, stream, tweet: tweetOf(carried, now) }));
  });
  const shown = new Set(candidates.filter(({ carried }) => !carried.unseen).flatMap(({ tweet }) => tweet.id ?? []));
  const counts = new Map<string, number>();
  const plans: TweetPlan[] = [];
  let soonest = Infinity;
  for (const { carried, stream, tweet } of candidates) {
    if (plans.length === mostPosts) break;
    if (carried.unseen && tweet.id !== null && shown.has(tweet.id)) continue;
    const name = tweet.id ?? hashOf(`${tweet.handle ?? ''} ${tweet.text ?? ''}`);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const ordinal = count === 1 ? name : `${name}#${count}`;
    const patient = carried.life === 'waiting' && age < patience;
    if (patient) soonest = Math.min(soonest, patience - age);
    if (carried.life === 'starting') soonest = Math.min(soonest, patience);
    if (carried.life === 'alive' || carried.life === 'starting' || patient) {
      const leaks = spansOf(partsOf(stream, carried.litter, article.blocks), article.blocks);
      if (leaks.length > 0) plans.push({ key: `litter:${ordinal}`, tweet, deed: { kind: 'litter', leaks } });
      continue;
    }
    const parts = partsOf(stream, carried.stretches, article.blocks);
    if (parts.length > 0) plans.push({ key: `tweet:${ordinal}`, tweet, deed: { kind: 'card', parts, hope: live && carried.life === 'waiting' } });
  }
  return { plans, again: Number.isFinite(soonest) ? soonest : null };
}

function tweetOf({ post, form }: Carried, now: number): Tweet {
  const exact = post.id === null ? null : timeOf(post.id, now);
  const text = textOf(post.runs);
  const [day] = post.days;
  const time = exact !== null ? toSeconds(exact) : (post.stated ?? (post.days.length === 1 ? (day ?? null) : null));
  const future = post.id !== null && exact === null && timeOf(post.id, Infinity) !== null;
  return {
    form, time,
    name: post.name, handle: post.handle, id: post.id,
    url: post.id === null ? null : (post.archived ?? addressOf(post.handle, post.id)),
    runs: post.runs, text: text === '' ? null : text, links: linksOf(post.runs), media: mediaOf(post.runs),
    language: post.language, direction: post.direction,
    timeFrom: time === null ? null : exact !== null ? 'id' : 'byline',
    doubtful: post.doubtful || future || (exact !== null && post.days.length > 0 && !agrees(post, exact, form === 'static')),
    cut: /(?:…|\.\.\.)\s*(?:https?:\/\/\S+|pic\.\S+)?\s*$/u.test(text),
  };
}

/** X prints the UTC day of the id (118 of 118 measured); a site's own card may print the day of its own zone. */
function agrees(post: Post, exact: number, zoned: boolean): boolean {
  const days = [0, ...(zoned ? [-86_400_000, 86_400_000] : [])].map((shift) => toSeconds(exact + shift).slice(0, 10));
  return days.some((day) => post.days.includes(day));
}

/** FNV-1a over code units: a stable name for a post without an id. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
