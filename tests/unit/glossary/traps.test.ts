import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { found } from './library';

interface Trap { readonly language: string; readonly id: string; readonly word: string; readonly trap: string; readonly twin: string }

const traps = readFileSync(join(import.meta.dirname, 'traps.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line): Trap => {
  const [language = '', id = '', word = '', trap = '', twin = ''] = line.split('|');
  return { language, id, word, trap, twin };
});

describe('a word that is a name in one sentence and not in another', () => {
  it.each(traps)('$language $word is not $id: $trap', async ({ language, id, trap }) => {
    expect((await found(language, trap)).filter((one) => one.endsWith(`→ ${id}`))).toEqual([]);
  });

  it.each(traps)('$language $word is $id: $twin', async ({ language, id, twin }) => {
    expect((await found(language, twin)).map((one) => one.split(' → ')[1])).toContain(id);
  });
});
