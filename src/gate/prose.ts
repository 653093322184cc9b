/** How a page's text is spread: what tells a story from a list of teasers, in any markup. */
export interface Prose {
  /** Length of the largest group of paragraphs, in Latin letters. */
  readonly largest: number;
  /** Its share of all text outside links. */
  readonly share: number;
  /** Sum of the square roots of what paragraphs have beyond a sentence or two: Mozilla's measure for `isProbablyReaderable`. */
  readonly readable: number;
  /** How many groups have two sentences or more. */
  readonly groups: number;
}

/** Stretches shorter than this are labels, indentation, words in bold. */
const STRETCH = 25;

/** Two sentences, in letters. */
const GROUP = 150;

/** Elements that stand within a paragraph. */
const BLOCK = ':not(a,b,i,em,strong,span,font,u,small,big,mark,sup,sub,q,cite,abbr,time,code,s,ins,del,nobr)';
const NO_TEXT = /^(?:script|style|noscript|textarea|option|button|select|title)$/;
const NO_PARAGRAPH = /^(?:h\d|li|dt|th|label)$/;

/** Letters that say as much as two or more Latin ones. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

export function lengthOf(text: string): number {
  return text.length + (text.match(DENSE)?.length ?? 0);
}

/**
 * Gathers text in one walk, without style or layout. Paragraphs belong to the parent of their element, looked through where it holds
 * nothing else; those that line breaks part, to the element itself: old pages have their stories in a table's cell.
 */
export function proseOf(document: Document): Prose {
  const groups = new Map<Element, number>();
  let all = 0;
  let readable = 0;
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (node.length < STRETCH || parent === null || NO_TEXT.test(parent.localName)) continue;
    const text = node.data.trim();
    if (text.length < STRETCH || parent.closest('a') !== null) continue;
    const length = lengthOf(text);
    all += length;
    const block = parent.closest(BLOCK);
    if (block === null || NO_PARAGRAPH.test(block.localName)) continue;
    readable += Math.sqrt(Math.max(0, length - 140));
    const around = block.parentElement;
    const holder = node.previousSibling?.nodeName === 'BR' ? block : around?.childElementCount === 1 ? around.parentElement : around;
    if (holder !== null) groups.set(holder, (groups.get(holder) ?? 0) + length);
  }
  const sizes = [...groups.values()];
  const largest = Math.max(0, ...sizes);
  return { largest, readable, share: largest / Math.max(1, all), groups: sizes.filter((size) => size >= GROUP).length };
}
