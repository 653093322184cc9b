import { expect, test } from 'vitest';
import { overlap, precision, recall, score } from '../../bench/shingles';

test('four-word shingles, counted with repetition', () => {
  expect(overlap('a b c d e', 'a b c d')).toEqual({ both: 1, extra: 0, missing: 1 });
  expect(overlap('a b c d', 'a b c d a b c d')).toEqual({ both: 1, extra: 4, missing: 0 });
  expect(overlap('one two', 'one two')).toEqual({ both: 1, extra: 0, missing: 0 });
});

test('nothing found counts for recall alone', () => {
  const both = [overlap('a b c d', 'a b c d'), overlap('a b c d', '')];
  expect(score(both)).toMatchObject({ pages: 2, precision: 1, recall: 0.5 });
  expect([precision(overlap('x', 'y')), recall(overlap('x', 'y'))]).toEqual([0, 0]);
});
