import type { Article, BlockId } from '../../article/article';
import { likeness } from '../../text/similarity';
import type { Chain } from './chains';
import type { Copy, Tree } from './copies';
import type { Line, Script } from './script';
import { textOf } from './shown';
import { hasLinks, keepLastLinks, keepWholes } from './stays';

/** What the blocks of one copy are to the other copy. */
export interface Twins {
  /** Blocks whose whole content the other copy shows too, and the blocks that show it. */
  readonly hidable: ReadonlyMap<BlockId, readonly BlockId[]>;
  /** Blocks that the other copy says differently, and the nearest block there. */
  readonly changed: ReadonlyMap<BlockId, BlockId>;
  /** Text blocks within the run that the other copy lacks. */
  readonly unique: readonly BlockId[];
  /** Reach of the copy after it was matched: first and last block that is hidable. */
  readonly from: BlockId;
  readonly to: BlockId;
}

export type Side = 'a' | 'b';

/** Least likeness of two paragraphs to be one paragraph edited, and not two. A changed number or name leaves over 0.8. */
const EDITED = 0.5;

/** A teaser is cut off where its room ends, often within a word. */
const CUT_OFF = /\p{L}(?:\u2026|\.\.\.)$/u;

/**
 * Compares the copy `side` with the other one, block by block in order. Equal sentences fix where the two run together;
 * between two such points a block has a twin if its whole text stands there, in one piece.
 */
export function twinsOf(article: Article, script: Script, tree: Tree, chain: Chain, side: Side, copy: Copy, other: Copy): Twins {
  const shown = textOf(script, other);
  const hidable = new Map<BlockId, readonly BlockId[]>();
  const changed = new Map<BlockId, BlockId>();
  const unique: BlockId[] = [];
  const sources = atomsOf(article, other);
  const links = linksOf(article, other);

  const [from, to] = copy.reach;
  const fixed = chain.anchors.map((anchor) => (side === 'a' ? { here: anchor.a, there: anchor.b } : { here: anchor.b, there: anchor.a }));
  let next = 0;
  let low = 0;
  for (let id = from; id <= to; id++) {
    const line = script.lines[id];
    if (line === undefined) continue;
    const { block } = line;
    if (line.from === line.to) {
      const twin = block.text === '' ? sources.get(`${block.kind} ${block.source ?? ''}`) : undefined;
      if (twin !== undefined && block.source !== null && block.kind !== 'field' && hasLinks(block, links)) hidable.set(id, [twin]);
      continue;
    }
    while (next < fixed.length && (fixed[next]?.here ?? 0) < line.from) {
      low = Math.max(low, shown.endOf(fixed[next]?.there ?? 0));
      next++;
    }
    let after = next;
    while (after < fixed.length && (fixed[after]?.here ?? 0) < line.to) after++;
    const high = after < fixed.length ? shown.startOf(fixed[after]?.there ?? 0) : shown.text.length;
    const own = after > next ? fixed[next] : undefined;
    const start = Math.max(1, low, own === undefined ? 0 : shown.startOf(own.there) - line.said.length);
    const at = shown.text.slice(0, high).indexOf(CUT_OFF.test(block.text) ? ` ${line.said}` : ` ${line.said} `, start - 1) + 1;
    const found = at === 0 ? [] : shown.blocksIn(at, at + line.said.length);
    if (sameSort(line, found, script) && hasLinks(block, links) && !found.includes(id)) {
      hidable.set(id, found);
      low = at + line.said.length;
      continue;
    }
    if (id < copy.first || id > copy.last) continue;
    const inPlace = own === undefined ? null : (script.units[own.there]?.block ?? null);
    const near = at === 0 ? nearestIn(line, shown.blocksIn(low, high), script, inPlace) : undefined;
    if (near === undefined) unique.push(id);
    else changed.set(id, near);
  }
  followClaims(script, hidable, from, to);
  keepLastLinks(article, hidable, other);
  keepWholes(article, script, tree, copy, hidable);
  const ids = [...hidable.keys()].sort((x, y) => x - y);
  return { hidable, changed, unique, from: ids[0] ?? copy.first, to: ids[ids.length - 1] ?? copy.last };
}

/** A block is no twin of a comment that quotes it, nor running text of a caption; code only of code. */
function sameSort(line: Line, found: readonly BlockId[], script: Script): boolean {
  return found.length > 0 && found.every((id) => {
    const twin = script.lines[id];
    if (twin === undefined || (twin.foreign && !line.foreign)) return false;
    return (twin.block.kind === 'code') === (line.block.kind === 'code') && !(line.prose && twin.block.role === 'caption');
  });
}

function nearestIn(line: Line, candidates: readonly BlockId[], script: Script, likely: BlockId | null): BlockId | undefined {
  const words = line.said.split(' ');
  if (words.length < 4) return undefined;
  let best: BlockId | undefined;
  let most = EDITED;
  for (const id of likely === null ? candidates : [likely, ...candidates]) {
    const alike = likeness(words, script.lines[id]?.said.split(' ') ?? []);
    if (alike >= most) {
      most = alike;
      best = id;
    }
  }
  return best ?? likely ?? undefined;
}

function atomsOf(article: Article, copy: Copy): Map<string, BlockId> {
  const atoms = new Map<string, BlockId>();
  for (let id = copy.reach[0]; id <= copy.reach[1]; id++) {
    const block = article.blocks[id];
    if (block === undefined || block.text !== '' || block.source === null) continue;
    const name = `${block.kind} ${block.source}`;
    if (!atoms.has(name) || (id >= copy.first && id <= copy.last)) atoms.set(name, id);
  }
  return atoms;
}

function linksOf(article: Article, copy: Copy): ReadonlySet<string> {
  const links = new Set<string>();
  for (let id = copy.reach[0]; id <= copy.reach[1]; id++) for (const link of article.blocks[id]?.links ?? []) links.add(link.href);
  return links;
}

/** The later blocks of a repaired post say nothing of their own: they go with its first. */
function followClaims(script: Script, hidable: Map<BlockId, readonly BlockId[]>, from: BlockId, to: BlockId): void {
  const firsts = new Map<string, readonly BlockId[]>();
  for (let id = from; id <= to; id++) {
    const line = script.lines[id];
    if (line === undefined || line.claim === null) continue;
    const twins = hidable.get(id);
    if (twins !== undefined) firsts.set(line.claim, twins);
    const first = firsts.get(line.claim);
    if (line.from === line.to && first !== undefined) hidable.set(id, first);
  }
}
