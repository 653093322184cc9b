import { diffArrays } from 'diff';
import { normalise } from '../../text/normalise';

/** A stretch of one of two texts, and whether the other text lacks it. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

export interface Differences {
  readonly kept: readonly Stretch[];
  readonly other: readonly Stretch[];
}

/** Edits beyond this number mean two texts that have little in common: then all of both is marked. */
const MOST_EDITS = 400;

/**
 * Where two paragraphs differ, word by word, by Myers' algorithm. Words and the signs between them are whole, and so are graphemes:
 * nothing is cut inside of one. Differences that normalising removes (quotes, white space) are none. PURE.
 */
export function findDifferences(kept: string, other: string, language: string | null): Differences {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const cut = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const left = cut(kept);
  const right = cut(other);
  const changes = diffArrays(left, right, { comparator: (a, b) => normalise(a) === normalise(b), maxEditLength: MOST_EDITS });
  if (changes === undefined) return { kept: [{ text: kept, changed: true }], other: [{ text: other, changed: true }] };
  const stretches = { kept: [] as Stretch[], other: [] as Stretch[] };
  let l = 0;
  let r = 0;
  for (const { added, removed, count } of changes) {
    const changed = added || removed;
    if (!added) add(stretches.kept, left.slice(l, (l += count)), changed);
    if (!removed) add(stretches.other, right.slice(r, (r += count)), changed);
  }
  return stretches;
}

function add(stretches: Stretch[], segments: readonly string[], changed: boolean): void {
  const text = segments.join('');
  if (text !== '') stretches.push({ text, changed: changed && normalise(text) !== '' });
}
