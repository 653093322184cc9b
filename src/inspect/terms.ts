/** `npm run --silent terms`: the background's own matcher over lines of plain text. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { findTerms } from '../glossary/find';
import { openLibrary } from '../glossary/library';
import type { Library } from '../glossary/library';

const lineSchema = v.object({ id: v.union([v.string(), v.number()]), lang: v.optional(v.nullable(v.string()), null), text: v.string() });

export interface TermSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly kind: string;
  readonly name: string;
  readonly wikidata: string | null;
}

/**
 * Answers one line `{"id", "lang", "text"}` with `{"id", "spans"}`: all mentions, in order, offsets in UTF-16 code units. A line
 * break in the text begins a new paragraph, as on a page. `language` is for lines that name none.
 */
export async function termsOfLine(library: Library, line: string, language: string | null): Promise<string> {
  const { id, lang, text } = v.parse(lineSchema, JSON.parse(line));
  let at = 0;
  const blocks = text.split('\n').map((part) => {
    const block = { id: at, text: part, witness: false };
    at += part.length + 1;
    return block;
  });
  const { terms } = await findTerms({ url: '', language: lang ?? language, title: '', subjects: [], blocks }, { library, readerLanguage: 'en', own: null, pause: async () => {} });
  const spans = terms.flatMap((term) => term.mentions.map((mention): TermSpan => {
    const start = mention.block + mention.start, end = mention.block + mention.end;
    return { start, end, text: text.slice(start, end), entity: term.id, kind: term.kind, name: term.name, wikidata: term.wikidata };
  })).sort((x, y) => x.start - y.start);
  return JSON.stringify({ id, spans });
}

/** The pack on disk, made first when it is missing or older than its sources. */
export function packOnDisk(): Library {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = join(root, 'assets/public/glossary');
  if (process.env['COPYDESK_PACK_AS_IS'] === undefined) execFileSync('npm', ['run', '--silent', 'pack', '--', '--if-stale'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return openLibrary(async (name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--language');
  const language = at < 0 ? null : (process.argv[at + 1] ?? null);
  const library = packOnDisk();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') process.stdout.write(`${await termsOfLine(library, line, language)}\n`);
  }
}
