import type { BlockId, TextSpan } from '../article/article';

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

/** The block and offset at a caret of the page, or `null` when no block holds it. Linear in the pieces of the map. */
export function spanAt(map: TextMap, node: Node, offset: number): { block: BlockId; offset: number } | null {
  for (let block = 0; block < map.length; block++) {
    for (const piece of map[block]?.pieces ?? []) {
      if (piece.node === node && offset >= piece.from && offset <= piece.from + piece.length) {
        return { block, offset: piece.at + (offset - piece.from) };
      }
    }
  }
  return null;
}
