/**
 * The metric of the article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark, MIT): shingles
 * of four words, counted with repetition; precision and recall are means over pages, F1 is made of the means. Its words
 * are Python's `\w+`: letters, numbers and the underscore, no combining signs.
 */
const WORD = /[\p{L}\p{N}_]+/gu;

export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

export function overlap(truth: string, found: string): Overlap {
  const left = shingles(truth);
  const right = shingles(found);
  let both = 0;
  let extra = 0;
  let missing = 0;
  for (const [key, count] of left) {
    const other = right.get(key) ?? 0;
    both += Math.min(count, other);
    missing += Math.max(0, count - other);
  }
  for (const [key, count] of right) extra += Math.max(0, count - (left.get(key) ?? 0));
  return { both, extra, missing };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function precision({ both, extra, missing }: Overlap): number {
  if (extra === 0 && missing === 0) return 1;
  return both === 0 ? 0 : both / (both + extra);
}

export function recall({ both, extra, missing }: Overlap): number {
  if (extra === 0 && missing === 0) return 1;
  return both === 0 ? 0 : both / (both + missing);
}

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export interface Score {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** As the benchmark has it: a page without any found text counts for recall only. */
export function score(overlaps: readonly Overlap[]): Score {
  const precisions = overlaps.filter((it) => it.both + it.extra > 0).map(precision);
  const recalls = overlaps.filter((it) => it.both + it.missing > 0).map(recall);
  const p = mean(precisions);
  const r = mean(recalls);
  return { pages: overlaps.length, precision: p, recall: r, f1: f1(p, r) };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, it) => sum + it, 0) / values.length;
}
