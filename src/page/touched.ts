import { flowAs, type Flow } from './rendered';
import type { Seen } from './seen';

/** The one private attribute. Its value is a list of tokens; what each does is said by the one sheet (`sheet.ts`). */
const attribute = 'data-copydesk';

/** Our elements in a page, by name. */
const elements = 'copydesk-notice, copydesk-offer, copydesk-tweet, copydesk-names, copydesk-card';

/** `print` hides on paper alone, `hide` everywhere; but a `fold` on the screen alone where the root says that `paper` is planned for itself. */
export type Token = 'hide' | 'fold' | 'veil' | 'print' | 'paper' | 'offer';

/** A stretch of a text node's original data that is cut out. Code units. */
export interface Cut {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

interface Labelled {
  /** What the site had in our attribute; `null` when it had none. */
  readonly before: string | null;
  readonly counts: Map<Token, number>;
}

interface Trimmed {
  readonly original: string;
  /** What we wrote last: when the node holds anything else, the site has taken it over and we let go. */
  current: string;
  readonly cuts: Set<Cut>;
}

/**
 * All nodes of the page that we touched, and how. Several plans may touch one node: labels are counted, cuts are kept apart, and
 * what a node shows is derived from all of them, so plans can be taken back in any order.
 */
export class Touched implements Seen {
  readonly #labelled = new Map<Element, Labelled>();
  readonly #trimmed = new Map<Text, Trimmed>();
  readonly #ours = new Set<Element>();
  readonly #wereOurs = new WeakSet<Element>();
  readonly #flows = new Map<Element, Flow>();

  constructor(private readonly document: Document) {
    this.disown();
  }

  isOurs(element: Element): boolean {
    return this.#ours.has(element);
  }

  isHidden(element: Element): boolean {
    const counts = this.#labelled.get(element)?.counts;
    return counts !== undefined && (counts.has('hide') || counts.has('veil'));
  }

  isVeiled(element: Element): boolean {
    return this.#labelled.get(element)?.counts.has('veil') === true;
  }

  flowOf(element: Element): Flow | null {
    return this.#flows.get(element) ?? null;
  }

  /**
   * Looks how the site lays out what we hide: it may have hidden it too by now, at another width or in a closed tab, and then the copy
   * that we keep must not be that one. For the length of this call nothing is hidden; nothing is painted meanwhile.
   */
  lookBeneath(): void {
    this.#flows.clear();
    const hidden = [...this.#labelled].filter(([element]) => this.isHidden(element));
    for (const [element] of hidden) element.removeAttribute(attribute);
    for (const [element] of hidden) this.#flows.set(element, flowAs(this.document.defaultView?.getComputedStyle(element).display ?? 'block'));
    for (const [element, labelled] of hidden) showLabels(element, labelled);
  }

  dataOf(node: Text): string {
    const trimmed = this.#trimmed.get(node);
    return trimmed !== undefined && trimmed.current === node.data ? trimmed.original : node.data;
  }

  /** Puts a token on an element; the answer takes it off again. */
  label(element: Element, token: Token): () => void {
    const labelled = this.#labelled.get(element) ?? { before: element.getAttribute(attribute), counts: new Map<Token, number>() };
    this.#labelled.set(element, labelled);
    labelled.counts.set(token, (labelled.counts.get(token) ?? 0) + 1);
    showLabels(element, labelled);
    return once(() => {
      const count = (labelled.counts.get(token) ?? 0) - 1;
      if (count > 0) labelled.counts.set(token, count);
      else labelled.counts.delete(token);
      if (labelled.counts.size === 0) this.#labelled.delete(element);
      showLabels(element, labelled);
    });
  }

  /** Cuts a stretch out of a text node; the answer puts it back. */
  cut(cut: Cut): () => void {
    const known = this.#trimmed.get(cut.node);
    const trimmed = known?.current === cut.node.data ? known : { original: cut.node.data, current: cut.node.data, cuts: new Set<Cut>() };
    this.#trimmed.set(cut.node, trimmed);
    trimmed.cuts.add(cut);
    this.#write(cut.node, trimmed);
    return once(() => {
      trimmed.cuts.delete(cut);
      if (trimmed.current === cut.node.data) this.#write(cut.node, trimmed);
      if (trimmed.cuts.size === 0 && this.#trimmed.get(cut.node) === trimmed) this.#trimmed.delete(cut.node);
    });
  }

  /** Where an offset in a text node's original data stands now, or `null` when it is cut out. */
  offsetNow(node: Text, offset: number): number | null {
    const trimmed = this.#trimmed.get(node);
    if (trimmed === undefined || trimmed.current !== node.data) return offset;
    let gone = 0;
    for (const cut of union(trimmed.cuts)) {
      if (offset >= cut.to) gone += cut.to - cut.from;
      else if (offset > cut.from) return null;
    }
    return offset - gone;
  }

  /** Where an offset in a text node as it is now stands in its original data. */
  offsetBefore(node: Text, offset: number): number {
    const trimmed = this.#trimmed.get(node);
    if (trimmed === undefined || trimmed.current !== node.data) return offset;
    let before = offset;
    for (const cut of union(trimmed.cuts)) if (cut.from <= before) before += cut.to - cut.from;
    return before;
  }

  /** Registers an element of ours, so that reading and watching pass over it; the answer strikes it off. */
  own(element: Element): () => void {
    this.#ours.add(element);
    this.#wereOurs.add(element);
    return once(() => this.#ours.delete(element));
  }

  /** An element that we added and took away again. */
  wasOurs(element: Element): boolean {
    return this.#wereOurs.has(element) && !this.#ours.has(element);
  }

  /**
   * Takes away what bears our marks and belongs to nobody: leftovers of an engine whose extension was updated under it (in Firefox its
   * scripts just stop), and copies that a site made by saving its own markup while we acted. Nobody else would ever do it.
   */
  disown(): void {
    for (const element of this.document.querySelectorAll(`[${attribute}]`)) if (!this.#labelled.has(element)) element.removeAttribute(attribute);
    for (const element of this.document.querySelectorAll(elements)) if (!this.#ours.has(element)) element.remove();
  }

  /** True when a change of this text node's data was ours. */
  isOurCut(node: Node): boolean {
    return this.#trimmed.get(node as Text)?.current === (node as Text).data;
  }

  #write(node: Text, trimmed: Trimmed): void {
    let data = '';
    let at = 0;
    for (const cut of union(trimmed.cuts)) {
      data += trimmed.original.slice(at, cut.from);
      at = cut.to;
    }
    trimmed.current = data + trimmed.original.slice(at);
    if (node.data !== trimmed.current) node.data = trimmed.current;
  }
}

function showLabels(element: Element, labelled: Labelled): void {
  if (labelled.counts.size > 0) element.setAttribute(attribute, [...labelled.counts.keys()].join(' '));
  else if (labelled.before === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, labelled.before);
}

/** Cuts in order of their start, overlapping ones joined. */
function union(cuts: ReadonlySet<Cut>): { from: number; to: number }[] {
  const sorted = [...cuts].sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
