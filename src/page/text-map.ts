import type { TextSpan } from '../article/article';

/** A stretch of a block's text that stands, character for character, in one text node as the site made it. */
export interface Piece {
  readonly node: Text;
  /** Offset in the node's original data. */
  readonly from: number;
  /** Offset in the block's text. */
  readonly at: number;
  readonly length: number;
}

/** Where a block stands in the live page. An atom has no pieces. */
export interface Place {
  /** The element that holds the run, or the atom. */
  readonly element: Element;
  /** In order of `at`; white space that is not rendered has no piece. */
  readonly pieces: readonly Piece[];
}

/** The live side of a reading: blocks to nodes. Index is the block's id. */
export type TextMap = readonly Place[];

/** The pieces, cut to size, that a span covers. */
export function piecesOf(map: TextMap, span: TextSpan): Piece[] {
  const place = map[span.block];
  if (place === undefined) return [];
  const cut: Piece[] = [];
  for (const piece of place.pieces) {
    const start = Math.max(span.start, piece.at);
    const end = Math.min(span.end, piece.at + piece.length);
    if (start < end) cut.push({ node: piece.node, from: piece.from + (start - piece.at), at: start, length: end - start });
  }
  return cut;
}
