import { describe, expect, it } from 'vitest';
import { textLeakAt } from '../../../src/features/tweets/parse-text-leak';

const read = (leak: string, first = 'First line.') => {
  const text = `${first} — Bay (@bay) April 5, 2020${leak}`;
  const from = text.indexOf('2020') + 4;
  const found = textLeakAt(text, from, first);
  return found === null ? null : { rest: text.slice(found.end), more: found.more === null ? null : text.slice(found.more.from, found.more.to) };
};

describe('a leak in plain text', () => {
  it('ends where its tag ends', () => {
    expect(read(' " class="x y" data=" "> The fog lifted.')).toEqual({ rest: ' The fog lifted.', more: null });
  });

  it('may hold further lines of the post in its value, and a second copy behind it', () => {
    expect(read(' " class="x" data=" Second line. ">First line. — Bay (@bay) April 5, 2020 Second')).toEqual({ rest: '', more: 'Second line.' });
  });

  it('is not what has no attribute', () => {
    expect(read(' "> The fog lifted.')).toBeNull();
    expect(read(' "he said"')).toBeNull();
  });
});
