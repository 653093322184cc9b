/** `npm run --silent terms -- [--language xx] < lines.jsonl` */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLibrary } from '../../src/glossary/library';
import { termsOfLine } from '../../src/inspect/terms';
import { pack, target } from './pack/main';

export function packedLibrary(): ReturnType<typeof openLibrary> {
  if (!existsSync(join(target, 'entities.bin'))) pack();
  return openLibrary(async (name) => {
    const bytes = readFileSync(join(target, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
}

if (process.argv[1]?.endsWith('terms.ts') === true) {
  const at = process.argv.indexOf('--language');
  const language = at < 0 ? null : (process.argv[at + 1] ?? null);
  const library = packedLibrary();
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') console.log(await termsOfLine(library, line, language));
}
