/**
 * Sentences and traps of our own, all made up for measuring. `sentences/<language>.json` is a list of sentences in news style
 * with every name in brackets: `[P …]` a person, `[L …]` a place, `[O …]` a body, party, company or team, `[T …]` another name or
 * term of the news (treaties, events, offices, schemes, currencies,
 * languages, peoples and what is named after a country). The bracket holds the word as it stands, endings included.
 * `traps/<language>.json` is a list of pairs: a word of the pack in a sentence where it is not that name, and in one where it is.
 * `blind-1/` and `blind-2/` hold the same two folders and `articles/` (whole articles, each a list of paragraphs), written before the
 * finder was run on them: only the first run measures it on text that nobody tuned it for. What that run gave stands in `blind.txt`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

export type Sort = 'PER' | 'LOC' | 'ORG' | 'TERM';

export interface Label { readonly start: number; readonly end: number; readonly type: Sort }
export interface Labelled { readonly text: string; readonly labels: readonly Label[] }

/** `word` as it stands in the trap; `other` is what it is there, if that is an entity too. */
export interface Trap { readonly word: string; readonly id: string; readonly trap: string; readonly twin: string; readonly other: string | null }

const sorts: Readonly<Record<string, Sort>> = { P: 'PER', L: 'LOC', O: 'ORG', T: 'TERM' };
const trapSchema = v.strictObject({ word: v.string(), id: v.string(), trap: v.string(), twin: v.string(), other: v.optional(v.nullable(v.string()), null) });

/** A set of sentences and traps: those that the finder grew up with, or one that it met when it was grown. */
export type Round = '.' | 'blind-1' | 'blind-2';
export const rounds: readonly Round[] = ['.', 'blind-1', 'blind-2'];

type Folder = 'sentences' | 'traps' | 'articles';

function read(round: Round, folder: Folder, language: string): unknown {
  const file = join(import.meta.dirname, round, folder, `${language}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** The languages that have a file in this folder, sorted. */
export function languagesIn(folder: Folder, round: Round = '.'): readonly string[] {
  const path = join(import.meta.dirname, round, folder);
  return existsSync(path) ? readdirSync(path).map((name) => name.replace('.json', '')).sort() : [];
}

/** A sentence without its brackets, and where they stood. Throws for a bracket that is not of the form above. */
export function unlabel(source: string): Labelled {
  const labels: Label[] = [];
  let text = '';
  for (const part of source.split(/(\[[PLOT] [^[\]]+\])/u)) {
    const type = part.startsWith('[') ? sorts[part.charAt(1)] : undefined;
    if (type === undefined) {
      if (/[[\]]/u.test(part)) throw new Error(`a stray bracket: ${source}`);
      text += part;
      continue;
    }
    const name = part.slice(3, -1);
    labels.push({ start: text.length, end: text.length + name.length, type });
    text += name;
  }
  return { text, labels };
}

export function sentencesOf(language: string, round: Round = '.'): readonly Labelled[] {
  return v.parse(v.array(v.string()), read(round, 'sentences', language)).map(unlabel);
}

/** Whole articles, one text each: a line per paragraph. */
export function articlesOf(language: string, round: Round): readonly Labelled[] {
  return v.parse(v.array(v.array(v.string())), read(round, 'articles', language)).map((paragraphs) => unlabel(paragraphs.join('\n')));
}

/** Throws for a pair whose trap does not hold its word. */
export function trapsOf(language: string, round: Round = '.'): readonly Trap[] {
  const traps = v.parse(v.array(trapSchema), read(round, 'traps', language));
  for (const { word, trap } of traps) if (!trap.includes(word)) throw new Error(`${word} is not in: ${trap}`);
  return traps;
}
