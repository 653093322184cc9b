import type { Part } from '../article/article';
import type { Seen } from './seen';
import { piecesOf, type TextMap } from './text-map';
import type { Cut } from './touched';

/** What a verb acts on in the live page: elements to label, and text to cut where no element holds just the parts. */
export interface Targets {
  readonly elements: readonly Element[];
  readonly cuts: readonly Cut[];
}

/**
 * How much of a reading each element holds: one unit for an atom, else one for each code unit of text. Made once for a reading;
 * costs nodes × depth.
 */
export class Inventory {
  readonly #held = new Map<Node, number>();
  #last: ReadonlySet<Element> | null = null;

  /** `lastOnes` of `unread.ts`, asked once when something folds. */
  constructor(readonly map: TextMap, private readonly lastOnes: (map: TextMap) => readonly Element[] = () => []) {
    for (const place of map) {
      if (place.pieces.length === 0) add(this.#held, place.element, 1);
      for (const piece of place.pieces) add(this.#held, piece.node, piece.length);
    }
  }

  heldBy(node: Node): number {
    return this.#held.get(node) ?? 0;
  }

  /** True where hiding this element would take a link or picture off the page that no block tells of. */
  holdsLastOne(element: Element): boolean {
    this.#last ??= new Set(this.lastOnes(this.map).flatMap((last) => [last, ...ancestors(last)]));
    return this.#last.has(element);
  }
}

function ancestors(element: Element): Element[] {
  const above: Element[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) above.push(up);
  return above;
}

function add(sums: Map<Node, number>, from: Node, amount: number): void {
  for (let node: Node | null = from; node !== null; node = node.parentNode) sums.set(node, (sums.get(node) ?? 0) + amount);
}

/** Hiding these would hide more than text: the page's own frame. */
const frames = new Set(['HTML', 'BODY', 'MAIN', 'HEAD']);

/**
 * The largest elements that hold nothing but the parts, and the text that is left. An element that holds anything else that a
 * reader can see, or that is the page's own frame, is never a target.
 */
export function targetsOf(inventory: Inventory, parts: readonly Part[], seen: Seen, verb: 'fold' | 'offer' | 'cover' | 'screen' = 'cover'): Targets {
  const sparing = verb === 'fold' || verb === 'offer';
  const covered = new Map<Node, number>();
  const atoms: Element[] = [];
  const texts = new Map<Text, { from: number; to: number }[]>();
  for (const part of parts) {
    const block = typeof part === 'number' ? part : part.block;
    const place = inventory.map[block];
    if (place === undefined) continue;
    if (place.pieces.length === 0) {
      if (typeof part === 'number') {
        add(covered, place.element, 1);
        atoms.push(place.element);
      }
      continue;
    }
    const span = typeof part === 'number' ? { block, start: 0, end: Infinity } : part;
    for (const piece of piecesOf(inventory.map, span)) {
      add(covered, piece.node, piece.length);
      const ranges = texts.get(piece.node) ?? [];
      texts.set(piece.node, ranges);
      const last = ranges.at(-1);
      // White space between two pieces of one span is not rendered by itself; it goes with them.
      if (last !== undefined && isBlank(seen.dataOf(piece.node), last.to, piece.from)) last.to = piece.from + piece.length;
      else ranges.push({ from: piece.from, to: piece.from + piece.length });
    }
  }
  const elements = new Set<Element>();
  for (const element of atoms) {
    const whole = largestWhole(element, covered, inventory, sparing);
    if (whole !== null) elements.add(whole);
  }
  const cuts: Cut[] = [];
  for (const [node, ranges] of texts) {
    const parent = node.parentElement;
    const whole = parent === null ? null : largestWhole(parent, covered, inventory, sparing);
    if (whole === null) for (const range of ranges) cuts.push({ node, ...range });
    else elements.add(whole);
  }
  return { elements: outermost(elements), cuts };
}

/** A card of ours shows what it covers; a fold must not take what it did not count. */
function largestWhole(from: Element, covered: ReadonlyMap<Node, number>, inventory: Inventory, sparing: boolean): Element | null {
  let whole: Element | null = null;
  for (let element: Element | null = from; element !== null && !frames.has(element.tagName); element = element.parentElement) {
    if ((covered.get(element) ?? 0) < inventory.heldBy(element) || (sparing && inventory.holdsLastOne(element))) break;
    whole = element;
  }
  return whole;
}

function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    for (let above = element.parentElement; above !== null; above = above.parentElement) if (elements.has(above)) return false;
    return true;
  });
}

function isBlank(data: string, from: number, to: number): boolean {
  return from <= to && data.slice(from, to).trim() === '';
}

/** In document order: elements and text nodes that a verb acts on. */
export function nodesOf(targets: Targets): Node[] {
  const nodes: Node[] = [...targets.elements, ...targets.cuts.map((cut) => cut.node)];
  return nodes.sort((a, b) => (a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** True when both name the same nodes and the same stretches, so that nothing has to be done again. */
export function sameTargets(a: Targets, b: Targets): boolean {
  return (
    a.elements.length === b.elements.length &&
    a.cuts.length === b.cuts.length &&
    a.elements.every((element, i) => element === b.elements[i]) &&
    a.cuts.every((cut, i) => {
      const other = b.cuts[i];
      return other !== undefined && cut.node === other.node && cut.from === other.from && cut.to === other.to;
    })
  );
}
