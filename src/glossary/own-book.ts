/** The reader's own entries, made matchable: one more index of names, whose entities are numbered on from those of the pack. */
import type { TermEntry } from '../article/term';
import { nameTokens } from './name-tokens';
import { buildNames, openNames } from './names';
import type { NameEntry, NameIndex } from './names';
import type { OwnEntry } from './own-entry';

export interface OwnBook {
  readonly entries: readonly OwnEntry[];
  readonly names: NameIndex;
  /** Number of the first entry's entity. */
  readonly base: number;
}

/** `base` is the number of entities in the pack. */
export function makeBook(entries: readonly OwnEntry[], base: number): OwnBook {
  const names: NameEntry[] = entries.flatMap(({ name, aliases }, at) => [name, ...aliases].flatMap((form) => {
    const tokens = nameTokens(form);
    const first = tokens[0] ?? '';
    const capital = first.charAt(0).toUpperCase() + first.slice(1);
    return [tokens, ...(capital === first ? [] : [[capital, ...tokens.slice(1)]])].map((each) => ({ tokens: each, entity: base + at, flags: 0 }));
  }));
  return { entries, names: openNames(buildNames(names, [])), base };
}

export function sameEntries(x: readonly OwnEntry[], y: readonly OwnEntry[]): boolean {
  return x.length === y.length && x.every((entry, at) => {
    const other = y[at];
    return other !== undefined && other.id === entry.id && other.name === entry.name && other.kind === entry.kind && other.aliases.join('\n') === entry.aliases.join('\n');
  });
}

/** The card of an own entry: what the reader wrote, and nothing else. */
export function describeOwn({ id, name, aliases, kind, description }: OwnEntry, language: string): TermEntry {
  const worded = (text: string): { readonly text: string; readonly language: string } => ({ text, language });
  return {
    id, kind, source: 'own', wikidata: null, name: worded(name), local: null, aliases: aliases.map(worded), description: description === '' ? null : worded(description),
    facts: [], link: null, credit: null,
  };
}
