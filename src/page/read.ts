import type { Article, Direction, EmbedFacts } from '../article/article';
import { judging, type Judgement } from '../article/judge';
import type { Galley } from '../article/galley';
import { placesIn } from './embed-facts';
import { collectEmbeds } from './embeds';
import type { Seeds } from './seeds';
import type { Seen } from './seen';
import type { TextMap } from './text-map';
import { Walk } from './walk';
import { witnessesOf } from './witnesses';

export interface Reading {
  /** `null` where the page holds no text that could be an article's. */
  readonly article: Article | null;
  /** By block id. */
  readonly map: TextMap;
}

/**
 * Milliseconds of work between two pauses. A task is long from 50 ms on; a quarter of that leaves the page its share
 * on a machine four times slower than ours.
 */
const SLICE = 12;

/**
 * Finds the article in a live page, in place. Changes nothing: no attribute, no node, no listener; `seen` makes it see
 * the page as the site made it. `pause` is called between slices of work and lets the page breathe.
 */
export async function read(document: Document, seen: Seen, pause: () => Promise<void>): Promise<Reading> {
  const { galley, map, seeds } = await gather(document, seen, pause);
  const judgement = await judged(galley, pause);
  if (judgement === null) return { article: null, map };
  const embeds = await collectEmbeds(document.body ?? document.documentElement, seeds, () => placesIn(map), seen, pause);
  await rest(galley, pause);
  return { article: compose(galley, judgement, directionOf(document, judgement, map), embeds), map };
}

/** Pages with fewer lines are judged in one go: the whole takes less than a slice. */
const SHORT = 600;

async function rest(galley: Galley, pause: () => Promise<void>): Promise<void> {
  if (galley.lines.length > SHORT) await pause();
}

async function judged(galley: Galley, pause: () => Promise<void>): Promise<Judgement | null> {
  await rest(galley, pause);
  const steps = judging(galley);
  for (;;) {
    const step = steps.next();
    await rest(galley, pause);
    if (step.done === true) return step.value;
  }
}

interface Gathered {
  readonly galley: Galley;
  readonly map: TextMap;
  readonly seeds: Seeds;
}

/** The first half of reading: the page as data, nothing judged. Also what the bench saves. */
export async function gather(document: Document, seen: Seen, pause: () => Promise<void>): Promise<Gathered> {
  const witness = witnessesOf(document);
  const walk = new Walk(document.body ?? document.documentElement, seen);
  while (!walk.advance(SLICE)) await pause();
  return { galley: { url: document.location?.href ?? '', lines: walk.lines, frames: walk.frames, witness }, map: walk.places, seeds: walk.seeds };
}

function compose(galley: Galley, judgement: Judgement, direction: Direction, embeds: readonly EmbedFacts[]): Article {
  return {
    url: galley.url,
    title: judgement.title,
    byline: judgement.byline,
    published: judgement.published,
    language: judgement.language,
    direction,
    blocks: galley.lines.map(({ kind, text, tag, container, links, source, box }, id) => (
      { id, role: judgement.roles[id] ?? 'outside', kind, text, tag, container, links, source, box })),
    containers: galley.frames.map(({ id, parent, tag, signature }) => ({ id, parent, tag, signature })),
    embeds,
    stated: galley.witness.stated,
    subjects: galley.witness.subjects,
  };
}

/** By computed style, for `dir` on the root is often missing or wrong where a galley sets `direction`. */
function directionOf(document: Document, judgement: Judgement, map: TextMap): Direction {
  const element = map[judgement.longest]?.element ?? document.body;
  return document.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}
