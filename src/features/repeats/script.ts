import type { Article, Block, BlockId, Part } from '../../article/article';
import { normalise } from '../../text/normalise';
import { sentences } from '../../text/segment';

/**
 * The page as a sequence of what it says, so that copies are runs of equal numbers. Sentences, not paragraphs, are the
 * unit: a copy whose paragraphs were merged or cut apart still says the same sentences in the same order. PURE.
 */
export interface Script {
  readonly lines: readonly Line[];
  /** Sentences of all blocks in reading order: a number for each thing said. */
  readonly units: readonly Unit[];
}

export interface Unit {
  readonly block: BlockId;
  /** Equal for equal sentences. */
  readonly said: number;
  readonly text: string;
  readonly weight: number;
}

/** Parts of the page that an earlier feature takes, under a name that is the same for the same post, up to `#`. */
export interface Taken {
  readonly key: string;
  readonly parts: readonly Part[];
}

/** One block, as comparing sees it. */
export interface Line {
  readonly block: Block;
  /** Its units are `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** What it says, comparable as text. */
  readonly said: string;
  /** How much it says, in letters; a letter of a script without spaces counts twice. */
  readonly weight: number;
  /** Running text of an author: what copies are told by. Verse, tables, links, comments are not. */
  readonly prose: boolean;
  /** Stands where a site puts other people's words: comments, quotations. */
  readonly foreign: boolean;
  /** The claim that takes the whole of it, `null` when none does. */
  readonly claim: string | null;
}

/** Words, numbers with their separators, and the signs that change what is said. Commas and quotes do not. */
const tokens = /[\p{L}\p{M}]+|[0-9]+(?:[.,:/-][0-9]+)*|[?%\p{S}]|(?<=^|\s)-(?=[0-9])/gu;

/** A text reduced to what it says; equal for two texts that differ only in ways that readers do not count. */
export function saidBy(text: string): string {
  return normalise(text).match(tokens)?.join(' ') ?? '';
}

/**
 * Letters per line below which text is verse, a list or a label and no prose. Lines of poems and songs have 25 to 50
 * letters in every script looked at (marks of Indic scripts counted); sentences of news have 80 to 160.
 */
const PROSE_LINE = 56;

/** Places for other people's words, by the names that sites give them everywhere. They only ever keep us from folding. */
const othersWords = /(?:^|[^a-z])(?:comments?|disqus|repl(?:y|ies)|quot(?:e|ed|es)|bbcode|respond|responses|discussion|reactions?|threads?|messages?|forum)(?![a-z])/;

const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Blocks between two steps: a few milliseconds. */
const STEP = 200;

/** Writes the script of a page, in steps. */
export function* scripting(article: Article, claimed: readonly Taken[]): Generator<void, Script> {
  const claims = claimsByBlock(article, claimed);
  const foreign = foreignContainers(article);
  const numbers = new Map<string, number>();
  const units: Unit[] = [];
  const lines: Line[] = [];
  for (const block of article.blocks) {
    if (block.id % STEP === STEP - 1) yield;
    const from = units.length;
    const claim = claims.get(block.id);
    const pieces = claim === undefined ? sentences(block.text).map(saidBy) : claim.says;
    let weight = 0;
    for (const text of pieces) {
      if (text === '') continue;
      let said = numbers.get(text);
      if (said === undefined) numbers.set(text, (said = numbers.size));
      const own = text.startsWith(CLAIM) ? 0 : weightOf(text);
      weight += own;
      units.push({ block: block.id, said, text, weight: own });
    }
    lines.push({
      block,
      from,
      to: units.length,
      said: units.slice(from).map((unit) => unit.text).join(' '),
      weight,
      prose: isProse(block, weight) && foreign[block.container] !== true,
      foreign: block.role === 'comment' || foreign[block.container] === true,
      claim: claim?.whole ?? null,
    });
  }
  return { lines, units };
}

/** Weight of a comparable text: letters and digits, wide ones twice. */
function weightOf(said: string): number {
  let weight = 0;
  for (let at = 0; at < said.length; at++) if (said.charCodeAt(at) !== 32) weight++;
  return weight + (said.match(wideLetter)?.length ?? 0);
}

/** Items and cells hold prose only where they are as long as a sentence of news: some sites lay whole articles out in tables. */
const PROSE_ITEM = 80;

function isProse(block: Block, weight: number): boolean {
  if (block.kind === 'code' || block.kind === 'heading' || block.tag === 'figcaption') return false;
  if ((block.kind === 'item' || block.kind === 'cell') && weight < PROSE_ITEM) return false;
  if (block.role !== 'body' && block.role !== 'outside' && block.role !== 'subtitle') return false;
  let breaks = 1;
  for (let at = block.text.indexOf('\n'); at >= 0; at = block.text.indexOf('\n', at + 1)) breaks++;
  if (weight < PROSE_LINE * breaks) return false;
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0);
  return linked <= block.text.length / 2;
}

function foreignContainers(article: Article): boolean[] {
  const foreign: boolean[] = [];
  for (const container of article.containers) {
    const above = container.parent !== null && foreign[container.parent] === true;
    foreign[container.id] = above || othersWords.test(container.signature);
  }
  return foreign;
}

/** Stands before a claim's key where its parts stood; no text of a page gets through `saidBy` with it. */
const CLAIM = '\u0001';

interface Claimed {
  readonly says: readonly string[];
  readonly whole: string | null;
}

/**
 * What the blocks say whose text an earlier feature takes: the claim's key in place of its first part, nothing in place of the
 * others. Two copies of one post have one key up to `#`, so a leak in one copy does not make the copies differ.
 */
function claimsByBlock(article: Article, claimed: readonly Taken[]): Map<BlockId, Claimed> {
  const cuts = new Map<BlockId, { start: number; end: number; says: string; key: string }[]>();
  for (const { key, parts } of claimed) {
    let says = CLAIM + (key.split('#')[0] ?? '').replaceAll(' ', '_');
    for (const part of parts) {
      const block = typeof part === 'number' ? part : part.block;
      const text = article.blocks[block]?.text ?? '';
      const cut = typeof part === 'number' ? { start: 0, end: text.length } : { start: part.start, end: part.end };
      const list = cuts.get(block) ?? [];
      cuts.set(block, list);
      list.push({ ...cut, says, key });
      says = '';
    }
  }
  const claims = new Map<BlockId, Claimed>();
  for (const [block, list] of cuts) {
    const text = article.blocks[block]?.text ?? '';
    const says: string[] = [];
    let at = 0;
    let left = '';
    for (const cut of list.sort((a, b) => a.start - b.start || a.end - b.end)) {
      const between = text.slice(at, Math.max(at, cut.start));
      left += between;
      says.push(...sentences(between).map(saidBy));
      if (cut.says !== '') says.push(cut.says);
      at = Math.max(at, cut.end);
    }
    const rest = text.slice(at);
    says.push(...sentences(rest).map(saidBy));
    claims.set(block, { says: says.filter((text) => text !== ''), whole: (left + rest).trim() === '' ? (list[0]?.key ?? null) : null });
  }
  return claims;
}
