import type { Script } from './script';

/** Sentence `a` is said again as sentence `b`; both index `Script.units`, `a < b`. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** Anchors that rise on both sides: one run, and the same run again. */
export interface Chain {
  readonly anchors: readonly Anchor[];
  readonly weight: number;
}

interface Growing {
  readonly anchors: Anchor[];
  weight: number;
  /** How many anchors there are up to the last one in prose: a run neither begins nor ends with captions or links. */
  prose: number;
}

/** One way of taking an anchor up: into a chain, or as the beginning of a new one. */
interface Step {
  readonly a: number;
  readonly chain: Growing | null;
  readonly distance: number;
}

/** Sentences shorter than this, in weight, are said again by chance ("He did not reply to a request for comment." has 37). */
const LEAST_ANCHOR = 24;
/** A sentence said more often is boilerplate or a refrain; seven copies of one body have not been seen. */
const MOST_TIMES = 6;
/** Sentences that may stand between two anchors of a chain: a long advertisement or a box of related links. */
const GAP = 120;
/** The same for anchors that are no prose, such as captions: they only bridge. */
const NEAR = 12;
/** Share of a chain that may be strays. */
const STRAY = 0.1;
/** Chains that are kept open. A page with five copies grows ten at once. */
const OPEN = 32;

/**
 * Runs that are said again, by anchors that are rare in the page, as patience and histogram diff seed theirs, joined to the nearest
 * chain that they prolong. Linear in the number of sentences: each makes at most 15 anchors and each looks at
 * at most twice `OPEN` chains, so a page of identical rows costs no more than any other.
 */
export function chainsOf(script: Script): Chain[] {
  const places = new Map<number, number[]>();
  script.units.forEach((unit, at) => {
    if (unit.weight < LEAST_ANCHOR || script.lines[unit.block]?.foreign !== false) return;
    const list = places.get(unit.said);
    if (list === undefined) places.set(unit.said, [at]);
    // One more than too many is enough to know.
    else if (list.length <= MOST_TIMES) list.push(at);
  });

  const closed: Growing[] = [];
  let open: Growing[] = [];
  for (let b = 0; b < script.units.length; b++) {
    const unit = script.units[b];
    if (unit === undefined) continue;
    const list = places.get(unit.said);
    if (list === undefined || list.length < 2 || list.length > MOST_TIMES) continue;
    const steps: Step[] = [];
    for (const a of list) {
      if (a >= b) break;
      // A sentence that stands alone in one copy is short, and prose only in the other, where it is part of a paragraph.
      const prose = isProse(script, a) || isProse(script, b);
      steps.push(...stepsTo(open, a, b, prose));
      if (prose) steps.push({ a, chain: null, distance: Infinity });
    }
    const taken = new Set<Growing | number>();
    for (const { a, chain, distance } of steps.sort((x, y) => x.distance - y.distance)) {
      if (taken.has(a) || (chain !== null && taken.has(chain))) continue;
      taken.add(a);
      const grown = chain ?? { anchors: [], weight: 0, prose: 0 };
      if (chain === null) open.push(grown);
      taken.add(grown);
      grown.anchors.push({ a, b });
      if (distance === Infinity || isProse(script, a) || isProse(script, b)) {
        grown.weight += unit.weight;
        grown.prose = grown.anchors.length;
      }
    }
    if (open.length > 2 * OPEN) open = retire(open, b, closed);
  }
  return [...closed, ...open].map(({ anchors, prose, weight }) => ({ anchors: withoutStrays(script, anchors.slice(0, prose), weight), weight }));
}

/**
 * Drops a few anchors at either end that stand far from the rest: a notice that the page says twice above and below, say, would stretch
 * the run over everything between.
 */
function withoutStrays(script: Script, anchors: readonly Anchor[], weight: number): readonly Anchor[] {
  let from = 0;
  let to = anchors.length;
  let before = 0;
  let after = 0;
  for (let at = 1; at < anchors.length; at++) {
    before += script.units[anchors[at - 1]?.b ?? 0]?.weight ?? 0;
    if (before > STRAY * weight) break;
    if (isFar(anchors[at - 1], anchors[at])) from = at;
  }
  for (let at = anchors.length - 1; at > from; at--) {
    after += script.units[anchors[at]?.b ?? 0]?.weight ?? 0;
    if (after > STRAY * weight) break;
    if (isFar(anchors[at - 1], anchors[at])) to = at;
  }
  return anchors.slice(from, to);
}

function isFar(one: Anchor | undefined, next: Anchor | undefined): boolean {
  return one !== undefined && next !== undefined && Math.max(next.a - one.a, next.b - one.b) > NEAR;
}

function isProse(script: Script, unit: number): boolean {
  return script.lines[script.units[unit]?.block ?? 0]?.prose === true;
}

/** Keeps the chains that may still grow, the heaviest if there are too many; the others are done. */
function retire(open: readonly Growing[], b: number, closed: Growing[]): Growing[] {
  const live: Growing[] = [];
  for (const chain of open) (b - (chain.anchors[chain.anchors.length - 1]?.b ?? 0) <= GAP ? live : closed).push(chain);
  live.sort((x, y) => y.weight - x.weight);
  closed.push(...live.splice(OPEN));
  return live;
}

/** The chains that this anchor may prolong, and how far it is from their ends. */
function stepsTo(open: readonly Growing[], a: number, b: number, prose: boolean): Step[] {
  const gap = prose ? GAP : NEAR;
  const steps: Step[] = [];
  for (const chain of open) {
    const last = chain.anchors[chain.anchors.length - 1];
    const first = chain.anchors[0];
    if (last === undefined || first === undefined) continue;
    // The run must end before its copy begins: else it is a pattern that goes on, as in a list.
    if (a <= last.a || b <= last.b || a >= first.b || a - last.a > gap || b - last.b > gap) continue;
    steps.push({ a, chain, distance: a - last.a + (b - last.b) });
  }
  return steps;
}
