import { expect, test } from 'vitest';
import type { Block, Role } from '../../../src/article/article';
import { bodyText } from '../../../src/article/body-text';

const box = { x: 0, y: 0, width: 0, height: 0 };
const blocks = (...texts: readonly (string | readonly [Role, string])[]): Block[] => texts.map((it, id) => ({
  id, role: typeof it === 'string' ? 'body' : it[0], text: typeof it === 'string' ? it : it[1], kind: 'text', tag: 'p', container: 0, links: [], source: null, box,
}));

test('body blocks in order, nothing else', () => {
  expect(bodyText(blocks(['headline', 'Head'], 'One.', ['caption', 'Cap'], 'Two.'), [])).toBe('One.\nTwo.');
});

test('hidden blocks and trimmed stretches are gone, and cuts are tidied', () => {
  expect(bodyText(blocks('One.', 'Two leak here.', 'Three.'), [0, { block: 1, start: 3, end: 8 }])).toBe('Two here.\nThree.');
});

test('a block trimmed to nothing leaves no line', () => {
  expect(bodyText(blocks('One.', '" class="x">', 'Two.'), [{ block: 1, start: 0, end: 12 }])).toBe('One.\nTwo.');
});

test('a tweet is said once, where its first part stood', () => {
  const all = blocks('Before. Start', 'middle', 'end. After.');
  const parts = [{ block: 0, start: 8, end: 13 }, 1, { block: 2, start: 0, end: 4 }];
  expect(bodyText(all, [], [{ parts, text: 'A tweet.' }])).toBe('Before.\nA tweet.\nAfter.');
});

test('a tweet outside the counted body is of the body all the same', () => {
  expect(bodyText(blocks('One.', ['related', 'embed'], 'Two.'), [], [{ parts: [1], text: 'A tweet.' }])).toBe('One.\nA tweet.\nTwo.');
});
