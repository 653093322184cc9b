import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marked } from './library';

const folder = join(import.meta.dirname, 'inflected');

/** Lines `id|form form …` per language; a comma in a form is a space. */
describe.each(readdirSync(folder).sort())('one id for all forms, %s', (file) => {
  const language = file.replace('.txt', '');
  const rows = readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '').flatMap((line) => {
    const [id = '', forms = ''] = line.split('|');
    return forms.split(' ').map((form) => ({ id, form: form.replaceAll(',', ' ') }));
  });
  it.each(rows)('$form is $id', async ({ id, form }) => {
    const marks = await marked(language, form);
    expect(marks.map((mark) => mark.id)).toEqual([id]);
    expect(marks[0]?.start).toBe(0);
  });
});
