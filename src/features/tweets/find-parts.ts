import type { Block, BlockId, Part, TextSpan } from '../../article/article';
import { elementsIn, type Stream, type Stretch } from './recognise-stream';

/** What of the page stretches of a fragment are: whole blocks where they take all of one, else stretches of its text. */
export function partsOf(stream: Stream, stretches: readonly Stretch[], blocks: readonly Block[]): readonly Part[] {
  const wholes = new Set<BlockId>();
  const spans = new Map<BlockId, TextSpan[]>();
  for (const { from, to } of stretches) {
    for (const branch of elementsIn(stream, from.offset > 0 ? from.leaf + 1 : from.leaf, to.leaf)) {
      if (branch.fact.atom !== null) wholes.add(branch.fact.atom);
    }
    for (let index = from.leaf; index <= Math.min(to.leaf, stream.leaves.length - 1); index++) {
      const fact = stream.leaves[index]?.fact;
      if (fact?.kind !== 'text') continue;
      const start = index === from.leaf ? from.offset : 0;
      const end = index === to.leaf ? to.offset : fact.text.length;
      for (const piece of fact.pieces) {
        const cut = { block: piece.block, start: piece.at + Math.max(0, start - piece.from), end: piece.at + Math.min(piece.length, end - piece.from) };
        if (cut.start >= cut.end) continue;
        const own = spans.get(piece.block);
        if (own === undefined) spans.set(piece.block, [cut]);
        else own.push(cut);
      }
    }
  }
  const parts: Part[] = [...wholes];
  for (const [id, cuts] of spans) {
    const text = blocks[id]?.text ?? '';
    const joined = join(cuts, text);
    const [only] = joined;
    if (joined.length === 1 && only !== undefined && text.slice(0, only.start).trim() === '' && text.slice(only.end).trim() === '') parts.push(id);
    else parts.push(...joined);
  }
  return parts.sort((a, b) => blockOf(a) - blockOf(b) || startOf(a) - startOf(b));
}

export function blockOf(part: Part): BlockId {
  return typeof part === 'number' ? part : part.block;
}

function startOf(part: Part): number {
  return typeof part === 'number' ? 0 : part.start;
}

/** Spans with nothing but white space between them are one. */
function join(spans: readonly TextSpan[], text: string): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** Parts as spans, for what is cut out of text. */
export function spansOf(parts: readonly Part[], blocks: readonly Block[]): readonly TextSpan[] {
  return parts.flatMap((part) => (typeof part === 'number' ? (blocks[part]?.text ? [{ block: part, start: 0, end: blocks[part].text.length }] : []) : [part]));
}
