/* Over 200 lines: the stream and all ways along it are one thing. */
import { namesComments } from '../../article/comment-names';
import { bare } from '../../article/post-address';
import type { ElementFact, Fact, TextFact } from '../../article/article';

/**
 * A fragment as one line of leaves in reading order, with its elements as intervals over it. A leak crosses elements as the
 * parser happened to cut it, so evidence is searched along the line; the tree only says where blocks begin and end.
 */
export interface Stream {
  readonly leaves: readonly Leaf[];
  readonly elements: readonly Branch[];
}

export interface Leaf {
  /** A text, or an element without children. */
  readonly fact: Fact;
  /** The element around it. */
  readonly parent: Branch | null;
}

export interface Branch {
  readonly fact: ElementFact;
  readonly parent: Branch | null;
  /** Leaves from, up to but not including. */
  readonly from: number;
  readonly to: number;
}

/** A point between characters: leaf and offset in its text (0 before, 1 after an element). */
export interface Point {
  readonly leaf: number;
  readonly offset: number;
}

export interface Stretch {
  readonly from: Point;
  readonly to: Point;
}

const blocks = new Set('address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul amp-twitter oembed'.split(' '));

export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}

/** Lays a fragment out. Linear; elements in the order of their start tags. */
export function streamOf(nodes: readonly Fact[]): Stream {
  const leaves: Leaf[] = [];
  const elements: Branch[] = [];
  const walk = (fact: Fact, parent: Branch | null): void => {
    if (fact.kind === 'text') {
      leaves.push({ fact, parent });
      return;
    }
    const branch = { fact, parent, from: leaves.length, to: leaves.length + 1 };
    elements.push(branch);
    if (fact.children.length === 0) leaves.push({ fact, parent: branch });
    for (const child of fact.children) walk(child, branch);
    branch.to = leaves.length;
  };
  for (const fact of nodes) walk(fact, null);
  return { leaves, elements };
}

/** An attribute without the quotes that broken markup left round it; `null` when absent. The first of that name counts. */
export function attribute(fact: ElementFact, name: string): string | null {
  const found = fact.attributes.find(([own]) => own === name);
  return found === undefined ? null : bare(found[1]);
}

export function hasClass(fact: ElementFact, ...names: readonly string[]): boolean {
  const classes = new Set(`${attribute(fact, 'class') ?? ''} ${attribute(fact, 'classname') ?? ''}`.split(/\s+/).map(bare));
  return names.some((name) => classes.has(name));
}

export function isElement(fact: Fact, ...tags: readonly string[]): fact is ElementFact {
  return fact.kind === 'element' && (tags.length === 0 || tags.includes(fact.tag));
}

export function isTag(fact: ElementFact, ...tags: readonly string[]): boolean {
  return tags.includes(fact.tag);
}

/** All text below, white space as it is. */
export function textIn(fact: Fact): string {
  if (fact.kind === 'text') return fact.text;
  return /^(?:script|style|noscript|template|textarea)$/.test(fact.tag) ? '' : fact.children.map(textIn).join('');
}

/** The nearest element around a leaf or element that has one of these tags, itself included. */
export function closest(branch: Branch | null, fits: (fact: ElementFact) => boolean): Branch | null {
  for (let up = branch; up !== null; up = up.parent) if (fits(up.fact)) return up;
  return null;
}

export function isInComments(branch: Branch | null): boolean {
  return closest(branch, (fact) => namesComments(fact.tag, `${attribute(fact, 'id') ?? ''} ${attribute(fact, 'class') ?? ''} ${attribute(fact, 'itemprop') ?? ''}`)) !== null;
}

/** The text of a stretch as one string: every white space a blank, `\n` for a `<br>`, `\v` where a block begins or ends. */
export interface Line {
  readonly text: string;
  /** Where a character of `text` stands; the ends of lines and blocks stand after the leaf before them. */
  pointAt(offset: number): Point;
  /** Where the first character of a leaf, or of the next leaf that has any, stands. */
  offsetOf(leaf: number): number;
  /** The link that a character belongs to. */
  linkAt(offset: number): ElementFact | null;
}

interface Segment {
  readonly at: number;
  readonly leaf: number;
  readonly offset: number;
  readonly link: ElementFact | null;
}

/** Index of the first of a sorted list that is not below a value. */
export function lowerBound<T>(list: readonly T[], value: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements that lie wholly in these leaves, in order; elements are sorted by where they begin. */
export function elementsIn(stream: Stream, from: number, to: number): Branch[] {
  const found: Branch[] = [];
  for (let index = lowerBound(stream.elements, from, (branch) => branch.from); index < stream.elements.length; index++) {
    const branch = stream.elements[index];
    if (branch === undefined || branch.from >= to) break;
    if (branch.to <= to) found.push(branch);
  }
  return found;
}

export function whole(branch: Branch): Stretch {
  return { from: { leaf: branch.from, offset: 0 }, to: { leaf: branch.to, offset: 0 } };
}

export function isBefore(one: Point, other: Point): boolean {
  return one.leaf < other.leaf || (one.leaf === other.leaf && one.offset < other.offset);
}

export function lineOf(stream: Stream, { from, to }: Stretch): Line {
  const segments: Segment[] = [];
  let text = '';
  let around: Branch | null = null;
  for (let index = from.leaf; index <= Math.min(to.leaf, stream.leaves.length - 1); index++) {
    const leaf = stream.leaves[index];
    if (leaf === undefined || (index === to.leaf && to.offset === 0)) break;
    const block = closest(leaf.parent, (fact) => isBlock(fact.tag));
    const add = (piece: string, offset: number): void => {
      segments.push({ at: text.length, leaf: index, offset, link: closest(leaf.parent, (fact) => fact.tag === 'a')?.fact ?? null });
      text += piece;
    };
    if (index > from.leaf && block !== around) add('\v', 0);
    around = block;
    if (leaf.fact.kind === 'text') {
      const start = index === from.leaf ? from.offset : 0;
      const end = index === to.leaf ? to.offset : leaf.fact.text.length;
      add(spaced(leaf.fact, leaf.parent).slice(start, end), start);
    } else if (leaf.fact.tag === 'br') add('\n', 0);
    else if (leaf.fact.tag === 'img' && /^\p{Extended_Pictographic}|^[\u{1F1E6}-\u{1F1FF}]/u.test(attribute(leaf.fact, 'alt') ?? '')) add(attribute(leaf.fact, 'alt') ?? '', 0);
  }
  const find = (offset: number): Segment | undefined => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  };
  return {
    text,
    pointAt: (offset) => {
      const segment = find(offset);
      if (segment === undefined) return from;
      const isText = stream.leaves[segment.leaf]?.fact.kind === 'text' && text[segment.at] !== '\v';
      return { leaf: segment.leaf, offset: isText ? segment.offset + (offset - segment.at) : offset > segment.at ? 1 : 0 };
    },
    offsetOf: (leaf) => {
      const segment = segments[lowerBound(segments, leaf, (each) => each.leaf)];
      return segment === undefined ? text.length : segment.at + (text[segment.at] === '\v' ? 1 : 0);
    },
    linkAt: (offset) => find(offset)?.link ?? null,
  };
}

/** Where the site asks for kept white space, a blank line is a break; a single line end after a blank is a mail's wrapping. */
function spaced(fact: TextFact, parent: Branch | null): string {
  const kept = fact.text.includes('\n') && closest(parent, (around) => /white-space:\s*(?:pre|break-spaces)/i.test(attribute(around, 'style') ?? '')) !== null;
  return (kept ? fact.text.replace(/\n(?=[ \t]*\n)|(?<=\n[ \t]*)\n|(?<! )\n/g, '\r') : fact.text.replace(/\r/g, ' ')).replace(/[ \t\n\f\v]/g, ' ').replace(/\r/g, '\n');
}
