import { expect, it } from 'vitest';
import { newsSince } from '../../../src/popup/news';

it('tells nothing to who has just come, and nothing twice', () => {
  expect(newsSince(null)).toEqual([]);
  expect(newsSince('0.1.0')).toEqual([]);
  expect(newsSince('99.0')).toEqual([]);
});

it('tells what came since the version that the reader knew, whatever its numbers look like', () => {
  const all = newsSince('0.0.0');
  expect(all.length).toBeGreaterThan(0);
  expect(newsSince('0.0.99.7')).toEqual(all);
  expect(newsSince('0.0')).toEqual(all);
});
