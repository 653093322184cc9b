/**
 * Later mentions of people: of those whom the article introduced the whole name again, or the surname when one person owns it; of
 * those of the pack whose full name stands on the page a surname that no list has for them.
 */
import type { Introduction } from './introductions';
import type { Shelf } from './library';
import { shape } from './lexicon';
import { continues } from './match';
import { emptyTokens, scan } from './scan';
import type { Tokens } from './scan';

/** One person known from the article: no list knows them, or the lists know the full name that stands there. */
export interface Introduced {
  readonly id: string;
  /** `null` for one whom no list knows. */
  readonly entity: number | null;
  readonly name: string;
  readonly first: Introduction;
  readonly mentions: { readonly text: number; readonly start: number; readonly end: number }[];
}

/** Characters matched between two breaths, so that no task of the background grows long. */
const BREATH = 6_000;

/** Code units. */
const SHORT = 4;

/** A person of the pack whose full name, folded, stands on the page. */
export interface Known {
  readonly entity: number;
  readonly words: readonly string[];
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
export async function corefer(shelf: Shelf, texts: readonly string[], introductions: readonly Introduction[], known: readonly Known[], taken: readonly Taken[], ownedSurnames: ReadonlySet<string>, pause: () => Promise<void>): Promise<Introduced[]> {
  const people = new Map<string, Introduced>();
  for (const first of introductions) {
    const key = keyOf(shelf, first.words);
    if (!people.has(key)) people.set(key, { id: `article:${first.name.toLowerCase().replaceAll(/[\s.]+/gu, '-')}`, entity: null, name: first.name, first, mentions: [] });
  }
  const introduced = [...people.values()];
  const packed = new Map<number, Introduced>();
  const bySurname = new Map<string, Introduced | null>();
  const byFirst = new Map<string, Introduced[]>();
  const surnameOf = (person: Introduced, words: readonly string[]): void => {
    for (const form of formsOf(shelf, words.at(-1) ?? '')) bySurname.set(form, bySurname.has(form) && bySurname.get(form) !== person ? null : person);
  };
  for (const person of introduced) {
    surnameOf(person, person.first.words);
    const first = person.first.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
  }
  for (const { entity, words } of known) {
    const person = packed.get(entity) ?? { id: '', entity, name: '', first: { text: 0, start: 0, end: 0, name: '', words }, mentions: [] };
    packed.set(entity, person);
    surnameOf(person, words);
  }
  if (bySurname.size === 0) return [];
  const all = [...introduced, ...packed.values()];
  const tokens = emptyTokens();
  const byType = new Map<number, Introduced | null>();
  const ownerOf = (type: number): Introduced | null => {
    const known = byType.get(type);
    if (known !== undefined) return known;
    const word = shelf.lexicon.folded[type] ?? '';
    const found = ownedSurnames.has(word) || !maySurname(shelf, type) ? null : (formsOf(shelf, word).map((form) => bySurname.get(form)).find((one) => one !== undefined) ?? null);
    // What the pack has as a name by itself has been weighed already.
    const owner = found !== null && found.entity !== null && (((shelf.lexicon.starts[type] ?? 0) & 0b101010) !== 0 || isEveryday(shelf, word)) ? null : found;
    byType.set(type, owner);
    return owner;
  };
  const byText = new Map<number, Taken[]>();
  for (const span of taken) byText.set(span.text, [...(byText.get(span.text) ?? []), span]);
  let since = 0;
  for (const [number, text] of texts.entries()) {
    since += text.length;
    if (since > BREATH) {
      since = 0;
      await pause();
    }
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
      if (owner === null || (owner.entity !== null && !standsAlone(shelf, tokens, at))) continue;
      owner.mentions.push({ text: number, start, end: tokens.end[at] ?? 0 });
    }
  }
  return all.filter(({ mentions }) => mentions.length > 0);
}

function isEveryday({ common, words, stem }: Shelf, word: string): boolean {
  return [word, ...stem(word)].some((form) => common.has(form) || words.tails.has(form));
}

/** Whether a surname has neither a stranger's first name before it nor the rest of another name after it. */
function standsAlone({ lexicon, common, words, stem }: Shelf, tokens: Tokens, at: number): boolean {
  const isPlain = (one: number): boolean => {
    const word = lexicon.folded[tokens.type[one] ?? 0] ?? '';
    return /^\d/.test(word) || [common, words.stop, words.roles, words.honorifics, words.closers, words.places].some((list) => list.has(word));
  };
  const hasLeft = at > 0 && continues(tokens, at), hasRight = at + 1 < tokens.count && continues(tokens, at + 1);
  const right = lexicon.folded[tokens.type[at + 1] ?? 0] ?? '';
  if (hasRight && [right, ...stem(right)].some((form) => words.tails.has(form))) return false;
  if (lexicon.shape[tokens.type[at] ?? 0] === shape.none) {
    // Short surnames are words, too (ਮਾਨ): what follows must tell.
    const isShort = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) <= SHORT;
    return (!hasLeft || isPlain(at - 1)) && (!isShort || (hasRight && words.closers.has(right)));
  }
  const isStrange = (one: number): boolean => (lexicon.shape[tokens.type[one] ?? 0] ?? 0) > shape.lower && !isPlain(one);
  return !(hasLeft && isStrange(at - 1)) && !(hasRight && isStrange(at + 1));
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
