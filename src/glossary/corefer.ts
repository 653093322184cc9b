/** Later mentions of the people whom an article introduced: the whole name again, or the surname when one person owns it. */
import type { Introduction } from './introductions';
import type { Shelf } from './library';
import { shape } from './lexicon';
import { continues } from './match';
import { emptyTokens, scan } from './scan';

/** One person known only from the article. */
export interface Introduced {
  readonly id: string;
  readonly name: string;
  readonly first: Introduction;
  readonly mentions: { readonly text: number; readonly start: number; readonly end: number }[];
}

/** A stretch that already has an owner. */
export interface Taken {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/**
 * All mentions of introduced people in `texts`. `taken` are the spans of known terms; `ownedSurnames` the short forms, folded,
 * of people whose full names the page holds: they stay theirs.
 */
export function corefer(shelf: Shelf, texts: readonly string[], introductions: readonly Introduction[], taken: readonly Taken[], ownedSurnames: ReadonlySet<string>): Introduced[] {
  const people = new Map<string, Introduced>();
  for (const first of introductions) {
    const key = keyOf(shelf, first.words);
    if (!people.has(key)) people.set(key, { id: `article:${first.name.toLowerCase().replaceAll(/[\s.]+/gu, '-')}`, name: first.name, first, mentions: [] });
  }
  if (people.size === 0) return [];
  const all = [...people.values()];
  const bySurname = new Map<string, Introduced | null>();
  const byFirst = new Map<string, Introduced[]>();
  for (const person of all) {
    const surname = person.first.words.at(-1) ?? '';
    for (const form of formsOf(shelf, surname)) bySurname.set(form, bySurname.has(form) && bySurname.get(form) !== person ? null : person);
    const first = person.first.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
  }
  const tokens = emptyTokens();
  const byType = new Map<number, Introduced | null>();
  const ownerOf = (type: number): Introduced | null => {
    const known = byType.get(type);
    if (known !== undefined) return known;
    const word = shelf.lexicon.folded[type] ?? '';
    const owner = ownedSurnames.has(word) || !maySurname(shelf, type) ? null : (formsOf(shelf, word).map((form) => bySurname.get(form)).find((one) => one !== undefined) ?? null);
    byType.set(type, owner);
    return owner;
  };
  const byText = new Map<number, Taken[]>();
  for (const span of taken) byText.set(span.text, [...(byText.get(span.text) ?? []), span]);
  texts.forEach((text, number) => {
    scan(text, tokens);
    shelf.lexicon.classify(text, tokens);
    const word = (at: number): string => shelf.lexicon.folded[tokens.type[at] ?? 0] ?? '';
    const here = byText.get(number) ?? [];
    for (let at = 0; at < tokens.count; at++) {
      const start = tokens.start[at] ?? 0;
      if (here.some((span) => span.start <= start && start < span.end)) continue;
      const whole = (byFirst.get(word(at)) ?? []).find(({ first: { words } }) => words.every((each, next) =>
        at + next < tokens.count && (next === 0 || continues(tokens, at + next)) && (next < words.length - 1 ? word(at + next) === each : same(shelf, word(at + next), each))));
      if (whole !== undefined) {
        const last = at + whole.first.words.length - 1;
        whole.mentions.push({ text: number, start, end: tokens.end[last] ?? 0 });
        at = last;
        continue;
      }
      const owner = ownerOf(tokens.type[at] ?? 0);
      if (owner === null) continue;
      owner.mentions.push({ text: number, start, end: tokens.end[at] ?? 0 });
    }
  });
  return all.filter(({ mentions }) => mentions.length > 0);
}

/** The word and what it may be without its ending. */
function formsOf(shelf: Shelf, word: string): readonly string[] {
  return [word, ...shelf.stem(word)];
}

function same(shelf: Shelf, x: string, y: string): boolean {
  return x === y || formsOf(shelf, x).includes(y) || formsOf(shelf, y).includes(x);
}

/** One key for the inflected forms of a name: the shortest stem of its last word is left to `same`; here the words as they are. */
function keyOf(shelf: Shelf, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const stems = shelf.stem(last).filter((stem) => stem.length >= 4);
  return [...words.slice(0, -1), stems.length === 0 ? last : stems.reduce((short, stem) => (stem.length < short.length ? stem : short), last)].join(' ').toLowerCase();
}

function maySurname({ lexicon, words }: Shelf, type: number): boolean {
  const kind = lexicon.shape[type] ?? 0;
  const word = lexicon.folded[type] ?? '';
  if (word.length < 3 || words.stop.has(word) || words.closers.has(word) || words.roles.has(word) || words.places.has(word) || words.things.has(word)) return false;
  return kind === shape.none || kind === shape.title || kind === shape.capitals;
}
