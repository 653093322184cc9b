import type { Box, ContainerId, Kind, Link } from '../article/article';
import type { Frame, Line } from '../article/galley';
import { atomKind, isSmall, sourceOf, type AtomKind } from './atoms';
import { contentOf, hasMarkup, isClosed, vessels } from './embed-seeds';
import { kindOf, STRESS } from './kinds';
import { Framer } from './frames';
import { flowOf, flowUnseen, hidesChildren, NEVER } from './rendered';
import { Run } from './run';
import { Seeds } from './seeds';
import type { Seen } from './seen';
import type { Place } from './text-map';

const BLANK = /^[ \t\n\r\f]*$/;

/** An element on the way down to where the walk stands. */
interface Step {
  readonly element: Element;
  readonly tag: string;
  /** Flows inline: its text belongs to the run of the nearest step that does not. */
  readonly inline: boolean;
  readonly kind: Kind;
  readonly href: string | null;
  /** Stands in something that we hide: its own size says nothing. */
  readonly covered: boolean;
  /** Stands in something that we veil: its visibility says nothing either. */
  readonly veiled: boolean;
  /** Nothing below can be a seed of an embed. */
  readonly closed: boolean;
  /** As computed, live; `null` for what we hide. */
  readonly style: CSSStyleDeclaration | null;
  /** How many blocks there were when it began: as many when it ends, and it held nothing. */
  readonly linesBefore: number;
  frame: ContainerId | null;
  /** Whether white space is kept; read from the style only when a text node makes it matter. */
  keeps: boolean | null;
}

/**
 * Walks the rendered page once, in document order, and gathers its blocks. (Over 200 lines, since every step shares the
 * state of one walk.) Style is read once per element, geometry once per block, and nothing is written, so the page is laid out at most once for it. `advance` works for a given
 * time and says whether the walk is done; between two calls the page may run.
 */
export class Walk {
  readonly lines: Line[] = [];
  readonly places: Place[] = [];
  readonly frames: Frame[] = [];
  readonly seeds: Seeds;
  private readonly run = new Run();
  private readonly framer = new Framer();
  private readonly steps: Step[] = [];
  private next: Node | null;
  private readonly view: Window;
  private readonly base: string;
  private readonly scrollX: number;
  private readonly scrollY: number;

  constructor(root: Element, private readonly seen: Seen) {
    const document = root.ownerDocument;
    this.view = document.defaultView ?? window;
    this.base = document.baseURI;
    this.scrollX = this.view.scrollX;
    this.scrollY = this.view.scrollY;
    this.seeds = new Seeds(seen);
    this.steps.push({
      element: root, tag: root.localName, inline: false, kind: 'text', href: null, linesBefore: 0, covered: seen.isHidden(root), veiled: seen.isVeiled(root), closed: isClosed(root),
      style: null, frame: null, keeps: null,
    });
    this.next = root.firstChild;
  }

  /** Works until the walk is done or the time is up, in milliseconds. */
  advance(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (let count = 1; this.steps.length > 0; count++) {
      this.move();
      // The clock is asked every 64 nodes: asking costs as much as a node.
      if ((count & 63) === 0 && performance.now() > end) return false;
    }
    return true;
  }

  private move(): void {
    const node = this.next;
    if (node === null) {
      this.leave();
      return;
    }
    this.next = node.nextSibling;
    const type = node.nodeType;
    if (type === 3) this.read(node as Text);
    else if (type === 1) this.enter(node as Element);
  }

  private read(node: Text): void {
    const data = this.seen.dataOf(node);
    // Most text nodes are the indentation between two elements.
    if (data.charCodeAt(0) <= 32 && BLANK.test(data)) {
      if (!this.run.isEmpty) this.run.append(node, data, false, this.onBreak);
      return;
    }
    if (this.steps[this.steps.length - 1]?.closed !== true) this.seeds.lookAtText(node, data);
    this.run.append(node, data, data.includes('\n') && this.keepsSpace(), this.onBreak);
  }

  private readonly onBreak = (): void => this.flush();

  /** Whether the holder of the run keeps white space; one look per holder, and only where a text makes it matter. */
  private keepsSpace(): boolean {
    const holder = this.steps[this.holderAt()];
    if (holder === undefined) return false;
    holder.keeps ??= /^(?:pre|break-spaces)/.test((holder.style ?? this.view.getComputedStyle(holder.element)).whiteSpace);
    return holder.keeps;
  }

  /** Where on the way down the holder of the run stands: the nearest step that does not flow inline. */
  private holderAt(): number {
    let at = this.steps.length - 1;
    while (at > 0 && this.steps[at]?.inline === true) at--;
    return at;
  }

  private enter(element: Element): void {
    const parent = this.steps[this.steps.length - 1];
    if (parent === undefined || this.seen.isOurs(element)) return;
    const tag = element.localName;
    const closed = parent.closed || this.seeds.look(element, tag);
    if (this.isEntered(element, tag, parent, closed)) this.next = element.firstChild;
    else if (!closed) this.seeds.lookBelow(element, tag);
  }

  /** Deals with an element by itself, or puts it on the way down. @returns whether the walk goes into it */
  private isEntered(element: Element, tag: string, parent: Step, closed: boolean): boolean {
    if (parent.tag === 'details' && hidesChildren(parent.element, tag)) return false;
    if (tag === 'br') {
      if (this.run.lineBreak()) this.flush();
      return false;
    }
    const hidden = this.seen.isHidden(element);
    const style = hidden || NEVER.has(tag) ? null : this.view.getComputedStyle(element);
    const flow = hidden ? flowUnseen(tag, this.seen.flowOf(element)) : flowOf(element, tag, style);
    if (flow === 'none') {
      // Of what the site does not render, only the vessels count: what a site hides, it hides on purpose.
      if (vessels.has(tag) && !isClosed(element) && hasMarkup(contentOf(element))) this.emitAtom(element, tag, 'embed', null);
      return false;
    }
    const atom = atomKind(element, tag);
    if (atom !== null) {
      if (!isSmall(element, tag)) this.emitAtom(element, tag, atom, style);
      return false;
    }
    if (tag === 'hr') {
      this.flush();
      return false;
    }
    if (flow === 'block') this.flush();
    const href = tag === 'a' && element.hasAttribute('href') ? (element as HTMLAnchorElement).href : null;
    if (href !== null) this.run.openLink(href);
    if (STRESS.has(tag)) this.run.stressDepth++;
    this.steps.push({
      element, tag, inline: flow !== 'block', kind: kindOf(element, tag, parent), href, linesBefore: this.lines.length, covered: parent.covered || hidden, veiled: parent.veiled || (hidden && this.seen.isVeiled(element)), closed,
      style, frame: null, keeps: null,
    });
    return true;
  }

  private leave(): void {
    const step = this.steps[this.steps.length - 1];
    if (step === undefined) return;
    if (!step.inline) this.flush();
    if (step.linesBefore === this.lines.length && this.run.isEmpty && this.isHollow(step)) this.emitAtom(step.element, step.tag, 'embed', step.style);
    if (step.href !== null) this.run.closeLink();
    if (STRESS.has(step.tag)) this.run.stressDepth--;
    this.steps.pop();
    this.next = step.element.nextSibling;
  }

  /** Nothing is rendered here, yet a seed says that a post should be: it becomes an atom, so that a card has a place. */
  private isHollow({ element, tag }: Step): boolean {
    return tag !== 'a' && tag !== 'img' && this.seeds.has(element);
  }

  /** Ends the run that is being gathered; it belongs to the nearest step that is no inline one. */
  private flush(): void {
    if (this.run.isEmpty) return;
    const finished = this.run.finish();
    if (finished === null) return;
    const at = this.holderAt();
    const holder = this.steps[at];
    if (holder === undefined) return;
    const box = this.boxOf(holder.element);
    if (!this.isSeen(holder, box)) return;
    this.places.push({ element: holder.element, pieces: finished.pieces });
    this.lines.push({
      kind: holder.kind, text: finished.text, tag: holder.tag, container: this.frameAt(at), links: finished.links,
      source: null, box, stress: finished.stress,
    });
  }

  /** Whether a holder's text meets the eye: not hidden by `visibility`, nor cut down to a pixel for screen readers. */
  private isSeen({ element, covered, veiled, style }: Step, box: Box): boolean {
    const looks = style ?? this.view.getComputedStyle(element);
    if (looks.visibility !== 'visible' && !veiled) return false;
    return covered || (box.width > 1 && box.height > 1) || looks.overflow === 'visible';
  }

  private emitAtom(element: Element, tag: string, kind: AtomKind, style: CSSStyleDeclaration | null): void {
    this.flush();
    const veiled = this.steps[this.steps.length - 1]?.veiled === true || this.seen.isVeiled(element);
    if (!veiled && (style ?? this.view.getComputedStyle(element)).visibility !== 'visible') return;
    const links: Link[] = [];
    for (const { href } of this.steps) if (href !== null) links.push({ start: 0, end: 0, href });
    this.places.push({ element, pieces: [] });
    this.lines.push({
      kind, text: '', tag, container: this.frameAt(this.steps.length - 1), links,
      source: sourceOf(element, tag, this.base), box: this.boxOf(element), stress: 0,
    });
  }

  private frameAt(at: number): ContainerId {
    const step = this.steps[at];
    if (step === undefined) return 0;
    if (step.frame === null) {
      const parent = at === 0 ? null : this.frameAt(at - 1);
      step.frame = this.frames.length;
      this.frames.push(this.framer.frameOf(step.element, step.tag, step.frame, parent));
    }
    return step.frame;
  }

  private boxOf(element: Element): Box {
    const { x, y, width, height } = element.getBoundingClientRect();
    return width === 0 && height === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x + this.scrollX, y: y + this.scrollY, width, height };
  }
}
