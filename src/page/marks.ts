import type { Box, TextSpan } from '../article/article';
import type { Ledger } from './ledger';
import type { Mark, MarkStyle, Turn } from './page';
import { piecesOf, type TextMap } from './text-map';
import type { Touched } from './touched';

interface Painted {
  readonly range: Range;
  readonly span: TextSpan;
  onTurn(turn: Turn): void;
}

/** A hand's breadth around a mark that still counts as on it: half the gap between two lines of news text, in pixels. */
const slack = 2;

/**
 * Painted spans of one visit: CSS Custom Highlights, so nothing in the page's DOM changes. Highlights take no events, so the
 * pointer is asked which text it stands on, and only over elements that hold a mark.
 */
export class Marks {
  readonly #painted = new Set<Painted>();
  readonly #holders = new Map<Element, number>();
  #under: Painted | null = null;
  #walked: Painted | null = null;

  constructor(
    private readonly document: Document,
    private readonly touched: Touched,
    signal: AbortSignal,
  ) {
    document.addEventListener('pointermove', (event) => this.#move(event), { signal, passive: true });
    document.addEventListener('click', (event) => this.#press(event), { signal });
  }

  /** Paints marks for one plan. A mark whose text is gone, trimmed or detached is passed over. */
  paint(marks: readonly Mark[], map: TextMap, ledger: Ledger, onTurn: (turn: Turn) => void): void {
    for (const { span, style } of marks) {
      const range = this.rangeOf(map, span);
      if (range === null) continue;
      const painted: Painted = { range, span, onTurn };
      const holder = range.startContainer.parentElement;
      const clean = paintRange(style, range);
      ledger.note(() => {
        clean();
        this.#painted.delete(painted);
        if (this.#under === painted) this.#under = null;
        if (this.#walked === painted) this.#walked = null;
        if (holder !== null) this.#count(holder, -1);
      });
      this.#painted.add(painted);
      if (holder !== null) this.#count(holder, 1);
    }
  }

  /** A live range over a span, or `null` when its text does not stand in the page. */
  rangeOf(map: TextMap, span: TextSpan): Range | null {
    const pieces = piecesOf(map, span);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined || !first.node.isConnected || !last.node.isConnected) return null;
    const start = this.touched.offsetNow(first.node, first.from);
    const end = this.touched.offsetNow(last.node, last.from + last.length);
    if (start === null || end === null || start > first.node.length || end > last.node.length) return null;
    const range = this.document.createRange();
    range.setStart(first.node, start);
    range.setEnd(last.node, end);
    return range.collapsed ? null : range;
  }

  /** Turns to the next (1) or previous (-1) mark in reading order, around the ends. */
  walk(step: 1 | -1): void {
    const visible = [...this.#painted].filter(({ range }) => range.getClientRects().length > 0);
    const order = visible.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    if (order.length === 0) return;
    const at = this.#walked === null ? (step === 1 ? -1 : 0) : order.indexOf(this.#walked);
    const next = order[(at + step + order.length) % order.length];
    if (next === undefined) return;
    this.#walked = next;
    const box = next.range.getBoundingClientRect();
    const view = this.document.defaultView;
    if (view !== null && (box.top < 80 || box.bottom > view.innerHeight - 80)) {
      view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: 'instant' });
    }
    next.onTurn({ to: 'walk', span: next.span, at: boxOf(next.range.getBoundingClientRect()), touch: false });
  }

  /** Points at a range for a moment. */
  point(range: Range, signal: AbortSignal): void {
    const clean = paintRange('pointed', range);
    // 1.6 s: long enough to find after a jump, short enough not to be mistaken for a mark.
    const timer = setTimeout(clean, 1600);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clean();
    }, { once: true });
  }

  #count(holder: Element, by: number): void {
    const count = (this.#holders.get(holder) ?? 0) + by;
    if (count > 0) this.#holders.set(holder, count);
    else this.#holders.delete(holder);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const hit = this.#hit(event);
    const now = hit?.painted ?? null;
    if (now === this.#under) return;
    this.#under?.onTurn({ to: 'away' });
    this.#under = now;
    if (hit !== null) hit.painted.onTurn({ to: 'hover', span: hit.painted.span, at: hit.at, touch: false });
  }

  #press(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target;
    if (target instanceof Element && target.closest('a[href], button, input, textarea, select, label, summary, [contenteditable]') !== null) return;
    if (this.document.getSelection()?.isCollapsed === false) return;
    const hit = this.#hit(event);
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (hit !== null) hit.painted.onTurn({ to: 'press', span: hit.painted.span, at: hit.at, touch });
  }

  #hit(event: MouseEvent): { painted: Painted; at: Box } | null {
    if (!(event.target instanceof Element) || !this.#holders.has(event.target)) return null;
    const caret = this.document.caretPositionFromPoint(event.clientX, event.clientY);
    if (caret === null) return null;
    for (const painted of this.#painted) {
      if (!painted.range.isPointInRange(caret.offsetNode, caret.offset)) continue;
      // The caret snaps to the nearest text, so the pointer may be far from it.
      for (const box of painted.range.getClientRects()) {
        if (contains(box, event.clientX, event.clientY)) return { painted, at: boxOf(box) };
      }
    }
    return null;
  }
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

function boxOf({ x, y, width, height }: DOMRect): Box {
  return { x, y, width, height };
}

/** Puts a range into one of our named highlights; the answer takes it out, and the name with the last one. */
function paintRange(style: MarkStyle | 'pointed', range: Range): () => void {
  const name = `copydesk-${style}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => {
    highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
