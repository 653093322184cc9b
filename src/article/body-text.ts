import type { Block, BlockId, Part } from './article';

/** What took the place of some of the body: the text of a tweet's card, said once, where the first of its parts stood. */
export interface Replacement {
  readonly parts: readonly Part[];
  readonly text: string;
}

/**
 * The body as a reader now sees it: blocks of role `body` in order, joined by `\n`, without the parts that are hidden or
 * trimmed, with the texts that stand in place of others. What is left of a block is tidied at its cuts.
 */
export function bodyText(blocks: readonly Block[], gone: readonly Part[], replacements: readonly Replacement[] = []): string {
  const whole = new Set<BlockId>();
  const cuts = new Map<BlockId, { start: number; end: number }[]>();
  for (const part of [...gone, ...replacements.flatMap((it) => it.parts)]) {
    if (typeof part === 'number') whole.add(part);
    else cuts.set(part.block, [...(cuts.get(part.block) ?? []), part]);
  }
  const said = new Map<BlockId, { at: number; text: string }[]>();
  for (const { parts, text } of replacements) {
    const [place] = parts.map((part) => (typeof part === 'number' ? { block: part, at: 0 } : { block: part.block, at: part.start }))
      .sort((a, b) => a.block - b.block || a.at - b.at);
    if (place !== undefined && text !== '') said.set(place.block, [...(said.get(place.block) ?? []), { at: place.at, text }]);
  }
  const out: string[] = [];
  for (const block of blocks) {
    const added = (said.get(block.id) ?? []).sort((a, b) => a.at - b.at);
    // A tweet is of the body wherever the site's blocks for it were counted.
    if (block.role !== 'body' && added.length === 0) continue;
    let at = 0;
    for (const { at: place, text } of added) {
      push(out, remains(block, at, place, whole, cuts));
      push(out, text);
      at = place;
    }
    push(out, remains(block, at, block.text.length, whole, cuts));
  }
  return out.join('\n');
}

function push(out: string[], text: string): void {
  if (text !== '') out.push(text);
}

function remains(block: Block, from: number, to: number, whole: ReadonlySet<BlockId>, cuts: ReadonlyMap<BlockId, readonly { start: number; end: number }[]>): string {
  if (block.role !== 'body' || whole.has(block.id)) return '';
  let text = '';
  let at = from;
  for (const cut of [...(cuts.get(block.id) ?? [])].sort((a, b) => a.start - b.start)) {
    if (cut.start > at) text += block.text.slice(at, Math.min(cut.start, to));
    at = Math.max(at, cut.end);
  }
  if (at < to) text += block.text.slice(at, to);
  return text.replace(/ {2,}/g, ' ').trim();
}
