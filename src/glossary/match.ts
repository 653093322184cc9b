/**
 * Longest names first, left to right, over the tokens of one block. Per start token one read says whether anything can
 * begin there; a running hash is then probed in the shard of each language, on the last token also without its ending.
 */
import { joinA, joinB } from './hash';
import type { Lexicon } from './lexicon';
import { findRecord, mayGoOn } from './names';
import { gap } from './scan';
import type { Tokens } from './scan';

/** A stretch of tokens that is some name, and the first record of its owners in each shard (-1 where it is none). */
export interface Match {
  readonly first: number;
  /** Last token, included. */
  readonly last: number;
  readonly records: readonly number[];
  /** Whether an ending had to be taken off. */
  readonly bent: boolean;
}

/** An initial or abbreviation may end in a full stop inside a name: at most this many code units. */
const INITIAL = 3;

/** Whether a name may run from the token before `at` on to `at`. */
export function continues(tokens: Tokens, at: number): boolean {
  const before = tokens.gap[at];
  if (before === gap.tight || before === gap.soft) return true;
  return before === gap.dot && (tokens.end[at - 1] ?? 0) - (tokens.start[at - 1] ?? 0) <= INITIAL;
}

/** Calls `found` for every name, leftmost longest, none inside another. */
export function match(lexicon: Lexicon, tokens: Tokens, found: (match: Match) => void): void {
  const { indexes, starts } = lexicon;
  const { type, count } = tokens;
  for (let first = 0; first < count; first++) {
    const begins = starts[type[first] ?? 0] ?? 0;
    if (begins === 0) continue;
    let last = -1, bent = false;
    let records: number[] | null = null;
    for (let at = 0; at < indexes.length; at++) {
      const index = indexes[at];
      const can = (begins >> (2 * at)) & 3;
      if (index === undefined || can === 0) continue;
      const firstType = type[first] ?? 0;
      let end = -1, record = -1, ending = false;
      if ((can & 2) !== 0 && whole(tokens, first, first)) {
        end = first;
        record = lexicon.single[at]?.[firstType] ?? -1;
        ending = lexicon.bent[at]?.[firstType] === 1;
      }
      if ((can & 1) !== 0) {
        let a = joinA(0, lexicon.a[firstType] ?? 0), b = joinB(0, lexicon.b[firstType] ?? 0);
        for (let next = first + 1; next < count && next - first < index.longest && continues(tokens, next); next++) {
          const nextType = type[next] ?? 0;
          const runA = a, runB = b;
          a = joinA(runA, lexicon.a[nextType] ?? 0);
          b = joinB(runB, lexicon.b[nextType] ?? 0);
          if (whole(tokens, first, next)) {
            let hit = findRecord(index, a, b), bends = false;
            if (hit < 0) {
              const stems = lexicon.stems(nextType);
              for (let stem = 0; stem < stems.length && hit < 0; stem += 2) {
                hit = findRecord(index, joinA(runA, stems[stem] ?? 0), joinB(runB, stems[stem + 1] ?? 0));
              }
              bends = hit >= 0;
            }
            if (hit >= 0) {
              end = next;
              record = hit;
              ending = bends;
            }
          }
          if (!mayGoOn(index, a, b)) break;
        }
      }
      if (record < 0 || end < last) continue;
      if (end > last || (bent && !ending)) {
        records = indexes.map(() => -1);
        bent = ending;
      }
      last = end;
      if (records !== null && (!ending || bent)) records[at] = record;
    }
    if (records === null) continue;
    found({ first, last, records, bent });
    first = last;
  }
}

/** Whether the tokens from first to last are cut off from their neighbours: `g20` is no name inside `g20s`. */
function whole(tokens: Tokens, first: number, last: number): boolean {
  const after = last + 1;
  if (after < tokens.count && tokens.gap[after] === gap.tight && tokens.loose[after] !== 1) return false;
  return first === 0 || tokens.gap[first] !== gap.tight || tokens.loose[first] === 1;
}
