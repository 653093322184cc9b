import type { Article, BlockId } from '../../article/article';
import type { Copy, Tree } from './copies';
import { hasOwnHeadline } from './headlines';
import type { Confidence } from './plan';
import type { Script } from './script';
import type { Twins } from './twins';

/** What is known of one copy as a copy of the other: counts of prose by weight, as `Line.weight` has it. */
export interface Evidence {
  /** Paragraphs of prose with a twin, and what they weigh. */
  readonly paragraphs: number;
  readonly weight: number;
  /** Blocks of any kind with a twin that say more than a label does. */
  readonly blocks: number;
  /** Share of the prose of the copy's place that the other copy says too, if in other words. */
  readonly density: number;
  /** Share of the article, without this copy, that the copy says again. */
  readonly share: number;
  /** Prose of the article that the copy lacks, before and after what it says again, as a share of the article. */
  readonly missingBefore: number;
  readonly missingAfter: number;
  readonly missingWithin: number;
  /** The copy has a container of its own, with nothing of the kept copy in it. */
  readonly apart: boolean;
  /** The copy stands before the kept one. */
  readonly before: boolean;
  /** Share of the twins that belong to the article. */
  readonly inArticle: number;
  /** Share of the twins that are quoted on one side only. */
  readonly quoted: number;
  /** Share of the twins that are items of a list: what a subscription offers is listed wherever it is offered. */
  readonly listed: number;
  /** The later of the two stands under a headline of its own. */
  readonly ownHeadline: boolean;
  /**
   * All that the copy's own place shows has a twin, and the place of the kept copy begins where that one ends, with no prose and no
   * heading of anyone's between.
   */
  readonly nothingOwn: boolean;
}

/** A body of three paragraphs and 400 graphemes (330 letters, without spaces and stops) stands twice by mistake; less may be a refrain. */
const PARAGRAPHS = 3;
const LETTERS = 330;
/** Letters of a short sentence; a label or a name has fewer. */
const BLOCK = 45;
/** A teaser is told by its place as well, so less of it is enough: two paragraphs of an agency's lead have 200 letters and more. */
const TEASER = 200;
/** A copy that lacks more than this is something else: background that two reports share, a clause of a contract. */
const SHARE = 0.5;
/** A copy that is cut off lacks one end. What lacks both ends was taken from the middle, as clauses and quotations are. */
const BOTH_ENDS = 0.15;
/** A copy may have lost the marks of a quotation; what is a quotation through and through quotes. */
const QUOTED = 0.3;
/** What is no quotation on either side may be a body by itself; reports made of posts lose the marks of half of what they say. */
const UNQUOTED = 2 * LETTERS;
/** A body may hold lists; what is nearly all list is none. */
const LISTED = 0.7;
/** In a place that holds a copy and little else, most prose has a twin; a post that quotes has its own to say. */
const DENSITY = 0.55;

export function evidenceOf(article: Article, script: Script, tree: Tree, copy: Copy, kept: Copy, twins: Twins): Evidence {
  let paragraphs = 0;
  let weight = 0;
  let inArticle = 0;
  let blocks = 0;
  let quoted = 0;
  let listed = 0;
  for (const [id, found] of twins.hidable) {
    const line = script.lines[id];
    if (line !== undefined && line.weight >= BLOCK) blocks++;
    if (line === undefined || !(line.prose || found.some((twin) => script.lines[twin]?.prose === true))) continue;
    // A copy whose paragraphs were run together says as many as the other one.
    paragraphs += Math.max(line.block.text.split('\n').length, found.filter((twin) => script.lines[twin]?.prose === true).length);
    weight += line.weight;
    if (line.block.kind === 'item') listed += line.weight;
    if ((line.block.kind === 'quote') !== found.some((twin) => script.lines[twin]?.block.kind === 'quote')) quoted += line.weight;
    if (found.some((twin) => isArticle(article, twin)) || isArticle(article, id)) inArticle += line.weight;
  }
  const [from, to] = copy.own === null ? [copy.first, copy.last] : [tree.first(copy.own), tree.last(copy.own)];
  let prose = 0;
  for (let id = from; id <= to; id++) if (script.lines[id]?.prose === true || twins.hidable.has(id)) prose += script.lines[id]?.weight ?? 0;
  let said = 0;
  for (const of of [twins.hidable, twins.changed]) for (const id of of.keys()) if (id >= from && id <= to) said += script.lines[id]?.weight ?? 0;

  const nothingOwn = hasNothingOwn(script, tree, copy, kept, twins);
  const missing = missingFrom(article, script, copy, kept, twins);
  const total = weight + missing.before + missing.after + missing.within;
  return {
    paragraphs,
    weight,
    blocks,
    density: prose === 0 ? 0 : said / prose,
    share: total === 0 ? 0 : weight / total,
    missingBefore: total === 0 ? 0 : missing.before / total,
    missingAfter: total === 0 ? 0 : missing.after / total,
    missingWithin: total === 0 ? 0 : missing.within / total,
    apart: copy.own !== null,
    before: copy.first < kept.first,
    inArticle: weight === 0 ? 0 : inArticle / weight,
    quoted: weight === 0 ? 0 : quoted / weight,
    listed: weight === 0 ? 0 : listed / weight,
    ownHeadline: copy.first < kept.first ? hasOwnHeadline(article, script, tree, copy, kept, nothingOwn) : hasOwnHeadline(article, script, tree, kept, copy, false),
    nothingOwn,
  };
}

function hasNothingOwn(script: Script, tree: Tree, copy: Copy, kept: Copy, twins: Twins): boolean {
  if (copy.own === null || kept.own === null) return false;
  const [from, to] = [tree.first(copy.own), tree.last(copy.own)];
  for (let id = from; id <= to; id++) if (!twins.hidable.has(id)) return false;
  for (let id = to + 1; id < tree.first(kept.own); id++) {
    const line = script.lines[id];
    if (line === undefined || twins.hidable.has(id)) continue;
    if (line.prose || line.block.kind === 'heading') return false;
  }
  return kept.first > to;
}

function isArticle(article: Article, id: BlockId): boolean {
  const role = article.blocks[id]?.role;
  return role === 'body' || role === 'subtitle';
}

/** Prose of the article that the copy does not say again. What the kept run says too (a third copy) is not missing. */
function missingFrom(article: Article, script: Script, copy: Copy, kept: Copy, twins: Twins): { before: number; within: number; after: number } {
  const missing = { before: 0, within: 0, after: 0 };
  const twinned = new Set<BlockId>();
  for (const found of twins.hidable.values()) for (const id of found) twinned.add(id);
  // Of a paragraph that was said again in part, the rest is missing.
  for (const id of twinned) missing.within += script.lines[id]?.weight ?? 0;
  for (const id of twins.hidable.keys()) missing.within -= script.lines[id]?.weight ?? 0;
  missing.within = Math.max(0, missing.within);
  for (const id of twins.changed.values()) twinned.add(id);
  const known = new Set<number>();
  for (const run of [kept, copy]) {
    for (let at = script.lines[run.first]?.from ?? 0; at < (script.lines[run.last]?.to ?? 0); at++) known.add(script.units[at]?.said ?? -1);
  }
  for (const line of script.lines) {
    const { id, role } = line.block;
    if (!line.prose || role === 'outside' || twinned.has(id)) continue;
    if (id >= copy.first && id <= copy.last) continue;
    const within = id >= kept.first && id <= kept.last;
    if (!within && isKnown(script, line.from, line.to, known)) continue;
    if (within) missing.within += line.weight;
    else if (id < kept.first) missing.before += line.weight;
    else missing.after += line.weight;
  }
  return missing;
}

function isKnown(script: Script, from: number, to: number, known: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (!known.has(script.units[at]?.said ?? -1)) return false;
  return true;
}

/** The rung of the ladder on which a copy stands; `null` is unsure, and nothing is done. */
export function confidenceOf(evidence: Evidence): Confidence | null {
  const { paragraphs, weight, density, share, missingBefore, missingAfter } = evidence;
  const quotes = evidence.quoted > QUOTED && (1 - evidence.quoted) * weight < UNQUOTED;
  if (evidence.ownHeadline || evidence.inArticle < 0.5 || quotes || evidence.listed > LISTED) return null;
  const enough = (paragraphs >= PARAGRAPHS && weight >= LETTERS) || (paragraphs >= 2 && weight >= 1.5 * LETTERS);
  const whole = share >= SHARE && Math.min(missingBefore, missingAfter) <= BOTH_ENDS;
  // The beginning of the article, with hardly a gap, standing before it: what a "read more" left behind.
  const gap = paragraphs >= PARAGRAPHS ? 0.4 * share : 0;
  const leads = evidence.before && missingBefore <= 0.05 && evidence.missingWithin <= gap && density >= 0.9;
  const teaser = leads && paragraphs >= 2 && weight >= (evidence.apart ? TEASER : LETTERS);
  // Two paragraphs may be an introduction that a list of cards is given at either end: then the article does not go on after the second.
  const goesOn = evidence.before && missingAfter >= share && evidence.nothingOwn;
  // What was put before the body need not be its very beginning, if there is enough of it.
  const excerpt = goesOn && paragraphs >= PARAGRAPHS && weight >= LETTERS && evidence.missingWithin <= share;
  if ((teaser && (evidence.blocks >= PARAGRAPHS || goesOn)) || excerpt || (enough && whole && density >= DENSITY)) return 'sure';
  if (teaser) return 'likely';
  if (paragraphs >= 2 && weight >= LETTERS && density >= DENSITY && (share >= 0.3 || whole)) return 'likely';
  return null;
}
