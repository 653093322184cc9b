import type { BlockId } from '../article/article';
import type { TextMap } from './text-map';
import type { Touched } from './touched';

/** Who meets a block that is rendered: bit 1 is the eye, bit 2 a screen reader. */
export type Senses = 0 | 1 | 2 | 3;

/** Answers for the newest reading. */
export type Sight = (block: BlockId) => Senses;

/** What an element leaves visible of its contents, and to whom. Window coordinates. */
interface Pane {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly eye: boolean;
  readonly ear: boolean;
}

/** Share of a text's box that must meet the eye for the text to be there: a line cut off at a paragraph's end is a loss. */
const WHOLE = 0.9;

/**
 * Sites hide copies in more ways than `display` and `visibility`: clipped to a pixel or to the first lines, moved off the page, transparent,
 * of no size, for screen readers only, for the eye only. Such a copy is rendered, but it is nobody's second copy to read.
 *
 * Reads styles and geometry of the blocks that it is asked of and of what they stand in, once each. What is hidden by us at the moment is
 * answered from `known`, as it was when it was last seen.
 */
export function sightOver(map: TextMap, touched: Touched, known: WeakMap<Element, Senses>): Sight {
  const view = map[0]?.element.ownerDocument.defaultView;
  const panes = new Map<Element, Pane>();
  const answers = new Map<BlockId, Senses>();
  if (!view) return () => 3;
  const rightToLeft = view.getComputedStyle(view.document.documentElement).direction === 'rtl';
  // Nothing scrolls to what lies before the page's beginning.
  const page: Pane = {
    left: rightToLeft ? -Infinity : -view.scrollX, right: rightToLeft ? view.document.documentElement.clientWidth - view.scrollX : Infinity,
    top: -view.scrollY, bottom: Infinity, eye: true, ear: true,
  };

  function paneOf(element: Element): Pane {
    const done = panes.get(element);
    if (done !== undefined) return done;
    const above = element.parentElement === null ? page : paneOf(element.parentElement);
    const pane = element.parentElement === null || element.localName === 'body' ? above : narrowed(element, above);
    panes.set(element, pane);
    return pane;
  }

  function narrowed(element: Element, above: Pane): Pane {
    const style = view?.getComputedStyle(element);
    if (!style) return above;
    let { left, top, right, bottom } = above;
    const clips = (value: string) => value === 'hidden' || value === 'clip';
    if (clips(style.overflowX) || clips(style.overflowY)) {
      const box = element.getBoundingClientRect();
      if (clips(style.overflowX)) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (clips(style.overflowY)) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    const cut = /^(?:inset\((?:50|100)%\)|circle\(0)/.test(style.clipPath) || (style.clip !== 'auto' && style.position === 'absolute');
    const ear = above.ear && element.getAttribute('aria-hidden') !== 'true';
    return { left, top, right, bottom, eye: above.eye && !cut && Number(style.opacity) > 0.05, ear };
  }

  function look(block: BlockId): Senses {
    const place = map[block];
    if (place === undefined) return 0;
    const { element, pieces } = place;
    for (let up: Element | null = element; up !== null; up = up.parentElement) if (touched.isHidden(up)) return known.get(element) ?? 3;
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    if (pieces.some(({ node }) => touched.dataOf(node) !== node.data)) return known.get(element) ?? 3;
    const pane = paneOf(element);
    let box = element.getBoundingClientRect();
    let painted = true;
    if (first !== undefined && last !== undefined) {
      const range = element.ownerDocument.createRange();
      range.setStart(first.node, Math.min(first.from, first.node.length));
      range.setEnd(last.node, Math.min(last.from + last.length, last.node.length));
      box = range.getBoundingClientRect();
      const style = view?.getComputedStyle(first.node.parentElement ?? element);
      painted = style !== undefined && Number.parseFloat(style.fontSize) >= 4 && !/^rgba\(.*, 0\)$/.test(style.getPropertyValue('-webkit-text-fill-color'));
    }
    const area = box.width * box.height;
    const width = Math.min(box.right, pane.right) - Math.max(box.left, pane.left);
    const height = Math.min(box.bottom, pane.bottom) - Math.max(box.top, pane.top);
    const shows = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const eye = shows && pane.eye && painted && area > 4 && width > 0 && height > 0 && width * height >= WHOLE * area;
    // An atom without a size is waiting for its picture; it is judged by where it stands.
    const waits = pieces.length === 0 && area <= 4 && shows && pane.eye;
    const senses = ((eye || waits ? 1 : 0) | (pane.ear && element.checkVisibility({ visibilityProperty: true }) ? 2 : 0)) as Senses;
    known.set(element, senses);
    return senses;
  }

  return (block) => {
    const answer = answers.get(block) ?? look(block);
    answers.set(block, answer);
    return answer;
  };
}
