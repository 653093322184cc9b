import type { BlockId } from '../../article/article';
import type { Copy } from './copies';
import type { Script } from './script';

/** The text of a copy as one string with a space at both ends of each word, and where its sentences stand in it. */
export interface Shown {
  readonly text: string;
  startOf(unit: number): number;
  endOf(unit: number): number;
  blocksIn(from: number, to: number): BlockId[];
}

export function textOf(script: Script, copy: Copy): Shown {
  const base = script.lines[copy.reach[0]]?.from ?? 0;
  const end = script.lines[copy.reach[1]]?.to ?? base;
  const starts: number[] = [];
  let text = ' ';
  for (let at = base; at < end; at++) {
    starts.push(text.length);
    text += `${script.units[at]?.text ?? ''} `;
  }
  const startOf = (unit: number) => starts[unit - base] ?? text.length;
  const endOf = (unit: number) => (starts[unit - base + 1] ?? text.length) - 1;
  return {
    text,
    startOf,
    endOf,
    blocksIn(from, to) {
      const blocks: BlockId[] = [];
      for (let low = firstAtOrAfter(starts, from); low < starts.length && (starts[low] ?? 0) < to; low++) {
        const block = script.units[base + low]?.block;
        if (block !== undefined && blocks[blocks.length - 1] !== block) blocks.push(block);
      }
      return blocks;
    },
  };
}

/** Index of the sentence that holds this place of the string, or begins after it. */
function firstAtOrAfter(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
