import type { Article, BlockId } from '../../article/article';
import { countGraphemes } from '../../text/segment';
import { fingerprint } from '../../text/shingles';
import { chainsOf, type Chain } from './chains';
import { compare, meritsOf, statedBody, witnessesOf } from './choose';
import { copiesOf, Tree, type Copy } from './copies';
import { confidenceOf, evidenceOf } from './judge';
import { everyone, metBy, type Meets } from './meets';
import type { Confidence, RepeatPlan, Row, Witness } from './plan';
import { scripting, type Script, type Taken } from './script';
import { lastLinks } from './stays';
import { twinsOf, type Twins } from './twins';

/** A chain is looked at from this weight on, half of the least that can be folded: short sentences are no anchors. */
const LEAST_CHAIN = 100;

/** Judging a chain costs a walk over the page. A copy of the body is among the heaviest; a list of rows makes thousands of chains. */
const MOST_CHAINS = 40;

interface Found {
  readonly copy: Copy;
  readonly kept: Copy;
  readonly twins: Twins;
  readonly confidence: Confidence;
  readonly witnesses: readonly Witness[];
}

/**
 * The second copies of a page. Stateless: the same article gives the same plans. Nearly linear in the blocks of the page (see
 * `chainsOf`), and in steps, so that the page may run in between. What is hidden has a visible twin: `settle` drops every block whose
 * twin would be hidden too, and `meets` says whether a twin is seen and heard by all who meet the block. PURE.
 */
export function* findingRepeats(article: Article, claimed: readonly Taken[], notCopies: readonly string[], meets: Meets = everyone): Generator<void, RepeatPlan[]> {
  const script = yield* scripting(article, claimed);
  const chains = heaviest(chainsOf(script).filter((chain) => chain.weight >= LEAST_CHAIN));
  if (chains.length === 0) return [];
  const tree = new Tree(article);
  const stated = statedBody(article);
  const hidden = new Map<BlockId, readonly BlockId[]>();
  const founds: { found: Found; parts: BlockId[] }[] = [];
  for (const chain of chains) {
    yield;
    const found = yield* judging(article, script, tree, chain, stated, hidden, meets);
    // On another page of the site the other copy may be the one that is better kept.
    if (found === null || [found.copy, found.kept].some((copy) => notCopies.includes(placeOf(tree, copy)))) continue;
    const parts = settle(found.twins, hidden);
    if (parts.length === 0) continue;
    for (const id of parts) hidden.set(id, found.twins.hidable.get(id) ?? []);
    founds.push({ found, parts });
  }
  founds.sort((x, y) => (x.parts[0] ?? 0) - (y.parts[0] ?? 0));
  yield;
  const last = lastLinks(article, hidden);
  const left = founds.map(({ found, parts }) => ({ found, parts: parts.filter((id) => !last.has(id)) }));
  return plansOf(article, script, tree, left.filter(({ parts }) => parts.length > 0));
}

/** The same in one go. */
export function findRepeats(...given: Parameters<typeof findingRepeats>): RepeatPlan[] {
  const steps = findingRepeats(...given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function heaviest(chains: Chain[]): Chain[] {
  return chains.sort((x, y) => y.weight - x.weight || (x.anchors[0]?.b ?? 0) - (y.anchors[0]?.b ?? 0)).slice(0, MOST_CHAINS);
}

function* judging(
  article: Article, script: Script, tree: Tree, chain: Chain, stated: string | null, hidden: ReadonlyMap<BlockId, unknown>, meets: Meets,
): Generator<void, Found | null> {
  const [a, b] = copiesOf(script, chain, tree);
  // A run that is hidden already is no copy to keep, and hiding it once is enough.
  if (mostlyHidden(script, a, hidden) || mostlyHidden(script, b, hidden)) return null;
  const twinsOfA = metBy(meets, script, twinsOf(article, script, tree, chain, 'a', a, b));
  const twinsOfB = metBy(meets, script, twinsOf(article, script, tree, chain, 'b', b, a));
  yield;
  const sureA = confidenceOf(evidenceOf(article, script, tree, a, b, twinsOfA));
  yield;
  const sureB = confidenceOf(evidenceOf(article, script, tree, b, a, twinsOfB));
  if (sureA === null && sureB === null) return null;
  yield;
  const meritsA = meritsOf(article, script, a, twinsOfB, stated, true);
  const meritsB = meritsOf(article, script, b, twinsOfA, stated, false);
  const keepA = sureA === sureB ? compare(meritsA, meritsB) > 0 : sureB === 'sure' || sureA === null;
  return keepA
    ? { copy: b, kept: a, twins: twinsOfB, confidence: sureB ?? 'likely', witnesses: witnessesOf(meritsA, meritsB) }
    : { copy: a, kept: b, twins: twinsOfA, confidence: sureA ?? 'likely', witnesses: witnessesOf(meritsB, meritsA) };
}

function mostlyHidden(script: Script, copy: Copy, hidden: ReadonlyMap<BlockId, unknown>): boolean {
  let all = 0;
  let gone = 0;
  for (let id = copy.first; id <= copy.last; id++) {
    const weight = script.lines[id]?.weight ?? 0;
    all += weight;
    if (hidden.has(id)) gone += weight;
  }
  return gone > all / 2;
}

/** The blocks that may be hidden in view of what is hidden already: each has twins that stay, at the end of every line of twins. */
function settle(twins: Twins, hidden: ReadonlyMap<BlockId, readonly BlockId[]>): BlockId[] {
  return [...twins.hidable.keys()]
    .filter((id) => !hidden.has(id))
    .filter((id) => (twins.hidable.get(id) ?? []).every((twin) => stays(twin, id, twins, hidden, 0)))
    .sort((x, y) => x - y);
}

function stays(twin: BlockId, id: BlockId, twins: Twins, hidden: ReadonlyMap<BlockId, readonly BlockId[]>, depth: number): boolean {
  if (twin === id || twins.hidable.has(twin) || depth > 8) return false;
  const further = hidden.get(twin);
  return further === undefined || further.every((next) => stays(next, id, twins, hidden, depth + 1));
}

function placeOf(tree: Tree, copy: Copy): string {
  return tree.path(copy.own ?? tree.around(copy.first, copy.last));
}

function plansOf(article: Article, script: Script, tree: Tree, founds: readonly { found: Found; parts: readonly BlockId[] }[]): RepeatPlan[] {
  const keys = new Map<string, number>();
  return founds.map(({ found, parts }) => {
    const text = (id: BlockId) => article.blocks[id]?.text ?? '';
    const isProse = (id: BlockId) => [id, ...(found.twins.hidable.get(id) ?? [])].some((at) => script.lines[at]?.prose === true);
    const prose = parts.filter(isProse);
    const differences = [...found.twins.changed].map(([block, kept]) => ({ block, kept: text(kept), other: text(block) }));
    const unique = found.twins.unique.filter(isProse).length;
    const name = fingerprint(prose.map((id) => script.lines[id]?.said ?? '').join('\n'));
    const ordinal = keys.get(name) ?? 0;
    keys.set(name, ordinal + 1);
    return {
      key: `repeats:${name}${ordinal === 0 ? '' : `#${ordinal}`}`,
      confidence: found.confidence,
      parts,
      identical: prose.length,
      paragraphs: prose.length + differences.filter(({ block }) => isProse(block)).length + unique,
      characters: parts.reduce((sum, id) => sum + countGraphemes(text(id)), 0),
      differences,
      unique,
      kept: found.kept.first,
      rows: rowsOf(found.twins, parts, text, isProse),
      language: article.language,
      direction: article.direction,
      witnesses: found.witnesses,
      place: placeOf(tree, found.copy),
    };
  });
}

function rowsOf(twins: Twins, parts: readonly BlockId[], text: (id: BlockId) => string, isProse: (id: BlockId) => boolean): Row[] {
  const rows = new Map<BlockId, Row>();
  for (const id of parts) {
    const kept = (twins.hidable.get(id) ?? []).map(text).join(' ');
    if (text(id) !== '') rows.set(id, { is: 'same', other: text(id), kept, prose: isProse(id) });
  }
  for (const [id, kept] of twins.changed) rows.set(id, { is: 'different', other: text(id), kept: text(kept), prose: isProse(id) });
  for (const id of twins.unique) if (isProse(id)) rows.set(id, { is: 'unique', other: text(id), kept: null, prose: true });
  return [...rows].sort(([x], [y]) => x - y).map(([, row]) => row);
}
