import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Input } from './inputs';

/** Names the two pictures of each page of a run, in an order that a folder's listing keeps. Makes the folder. */
export function pictureNames(folder: string, total: number): (index: number, input: Input) => { before: string; after: string } {
  mkdirSync(folder, { recursive: true });
  const digits = String(total).length;
  return (index, input) => {
    const stem = join(folder, `${String(index + 1).padStart(digits, '0')}-${nameOf(input)}`);
    return { before: `${stem}.before.png`, after: `${stem}.after.png` };
  };
}

function nameOf(input: Input): string {
  if (input.kind === 'live') return tidy(input.url.replace(/^https?:\/\//i, ''));
  const name = basename(input.path).replace(/\.html(\.gz)?$/i, '');
  // Corpora call every page `page.html`; the folder then has the name.
  return tidy(name === 'page' ? basename(dirname(input.path)) : name);
}

function tidy(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').slice(0, 80);
}
