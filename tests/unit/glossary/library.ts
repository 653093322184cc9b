import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTerms } from '../../../src/glossary/find';
import { openLibrary } from '../../../src/glossary/library';

const folder = fileURLToPath(new URL('../../../assets/public/glossary', import.meta.url));

const root = fileURLToPath(new URL('../../..', import.meta.url));
execFileSync('npm', ['run', '--silent', 'pack', '--', '--if-stale'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** The pack as built by `npm run pack`. */
export const library = openLibrary(async (name) => {
  const bytes = readFileSync(join(folder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
});

/** Mentions in one paragraph, in order. */
export async function marked(language: string, text: string, title = ''): Promise<readonly { readonly start: number; readonly end: number; readonly id: string }[]> {
  const { terms } = await findTerms(
    { url: '', language, title, subjects: [], blocks: [{ id: 0, text, witness: false }] },
    { library, readerLanguage: 'en', own: null, pause: async () => {} },
  );
  return terms.flatMap((term) => term.mentions.map(({ start, end }) => ({ start, end, id: term.id }))).sort((x, y) => x.start - y.start);
}

/** The same as `text → id`. */
export async function found(language: string, text: string, title = ''): Promise<string[]> {
  return (await marked(language, text, title)).map(({ start, end, id }) => `${text.slice(start, end)} → ${id}`);
}
