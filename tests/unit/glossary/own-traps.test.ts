import { describe, expect, it } from 'vitest';
import { languagesIn, trapsOf } from '../../bench/glossary/labelled';
import { marked } from './library';

describe.each(languagesIn('traps'))('traps of our own, %s', (language) => {
  it.each([...trapsOf(language)])('$word is not $id: $trap', async ({ word, id, trap, other }) => {
    const start = trap.indexOf(word), end = start + word.length;
    const marks = await marked(language, trap);
    // Neither this entity anywhere, nor any other on the word alone, unless the pair says which one it is.
    expect(marks.filter((mark) => mark.id === id || (mark.id !== other && mark.start >= start && mark.end <= end))).toEqual([]);
  });

  it.each([...trapsOf(language)])('$word is $id: $twin', async ({ id, twin }) => {
    expect((await marked(language, twin)).map((mark) => mark.id)).toContain(id);
  });
});
