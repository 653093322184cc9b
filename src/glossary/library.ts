/**
 * The shards of the pack, opened as they are needed. How bytes are fetched is told from outside, so the same room serves
 * the background, the command line and the tests.
 */
import * as v from 'valibot';
import { openEntities } from './entities';
import type { EntityTable } from './entities';
import { Lexicon, shape } from './lexicon';
import { nameTokens } from './name-tokens';
import { openNames } from './names';
import type { OwnBook } from './own-book';
import type { NameIndex } from './names';
import { stemmer } from './suffixes';
import type { Stemmer } from './suffixes';
import { wordLists, wordsOf } from './words/words';
import type { Words } from './words/words';

/** Bytes of a file of the pack; rejects when there is none. */
export type Fetch = (name: string) => Promise<ArrayBuffer>;

/** Languages with a shard. The first thirteen also have cards. */
export const packLanguages: readonly string[] = [
  'en', 'hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'ur', 'or', 'as',
  'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'uk', 'cs', 'sl', 'bg', 'zh', 'ja', 'th', 'ko', 'ar', 'fa', 'tr',
];

/** Languages that have cards. */
export const carded: readonly string[] = packLanguages.slice(0, 13);

/**
 * What tells a name from the same word, folded: words nearby that speak for the name, words that do so directly after it, and
 * words beside it that speak against it.
 */
export interface Cue {
  readonly with: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** The word is so common that only these words speak for the name, not even "in". */
  readonly strict: boolean;
  /** Doubtful only where it bears no case ending. */
  readonly bare: boolean;
}

/** All that matching a text of certain languages needs. */
export interface Shelf {
  readonly languages: readonly string[];
  readonly indexes: readonly NameIndex[];
  readonly lexicon: Lexicon;
  readonly entities: EntityTable;
  readonly words: Words;
  /** Frequent words that are hardly ever part of a name, folded; empty for most languages. */
  readonly common: ReadonlySet<string>;
  /** The reader's own entries; their index is the last one. */
  readonly own: OwnBook | null;
  /** Stems of a folded token, by the endings of all the languages. */
  readonly stem: Stemmer;
  /** What kind of word a type of the lexicon is, as bits of `trait`; found out once per word. */
  readonly traits: (type: number) => number;
  /** By folded name. */
  readonly cues: ReadonlyMap<string, Cue>;
}

/** Kinds of words around names. */
export const trait = { known: 1, role: 2, honorific: 4, closer: 8, plain: 16, initial: 32 } as const;

/** A page has some thousand distinct words; past this many the memory of words starts afresh. */
const MOST_WORDS = 60_000;

const everyLanguage = v.record(v.string(), v.unknown());
const cuesSchema = v.array(v.object({ name: v.string(), with: v.array(v.string()), next: v.array(v.string()), not: v.array(v.string()), strict: v.boolean(), bare: v.boolean() }));
/** Thousands of words: looked at in one go, since a schema that asks each by itself takes longer than opening all the rest. */
const commonSchema = v.custom<readonly string[]>((words) => Array.isArray(words) && words.every((word) => typeof word === 'string'));

export interface Library {
  entities(): Promise<EntityTable>;
  names(language: string): Promise<NameIndex>;
  shelf(languages: readonly string[], own: OwnBook | null): Promise<Shelf>;
  json(name: string): Promise<unknown>;
}

function union(all: readonly Words[]): Words {
  return Object.fromEntries(wordLists.map((list) => [list, new Set(all.flatMap((words) => [...words[list]]))])) as unknown as Words;
}

function traitsOf(lexicon: Lexicon, words: Words, common: ReadonlySet<string>): (type: number) => number {
  let known = new Uint8Array(4096);
  return (type) => {
    if (type >= known.length) {
      const wider = new Uint8Array(Math.max(known.length * 2, type + 1));
      wider.set(known);
      known = wider;
    }
    const before = known[type] ?? 0;
    if (before !== 0) return before;
    const word = lexicon.folded[type] ?? '';
    const isRole = words.roles.has(word) || (lexicon.shape[type] === shape.lower && words.roles.has(word.charAt(0).toUpperCase() + word.slice(1)));
    const isPlain = words.stop.has(word) || words.closers.has(word) || words.places.has(word) || words.tails.has(word) || words.things.has(word) || common.has(word);
    const bits = trait.known | (isRole ? trait.role : 0) | (words.honorifics.has(word) ? trait.honorific : 0) | (words.closers.has(word) ? trait.closer : 0)
      | (isPlain || isRole || words.honorifics.has(word) ? trait.plain : 0) | (word.length <= 2 ? trait.initial : 0);
    known[type] = bits;
    return bits;
  };
}

/** Opens nothing by itself; each file is fetched once. A failed fetch is forgotten, so that the next try may succeed. */
export function openLibrary(fetch: Fetch): Library {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined) return known as Promise<T>;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
  const shelves = new Map<string, Shelf>();
  const library: Library = {
    entities: () => once('entities.bin', async () => openEntities(await fetch('entities.bin'))),
    names: (language) => once(`names.${language}`, async () => openNames(await fetch(`names.${language}.bin`))),
    json: (name) => once(name, async () => JSON.parse(new TextDecoder().decode(await fetch(name)))),
    async shelf(languages, own) {
      const key = languages.join(' ');
      const known = shelves.get(key);
      if (known !== undefined && known.own === own && known.lexicon.size < MOST_WORDS) return known;
      const [entities, cues, ...packed] = await Promise.all([library.entities(), library.json('cues.json'), ...languages.map((language) => library.names(language))]);
      const indexes = own === null ? packed : [...packed, own.names];
      const common = await Promise.all(languages.filter((language) => carded.includes(language)).map(async (language) => v.parse(commonSchema, await library.json(`common.${language}.json`))));
      const stemmers = languages.map((language) => stemmer(language));
      const allCues = v.parse(everyLanguage, cues);
      const byName = new Map<string, Cue>();
      const folded = (words: readonly string[]): ReadonlySet<string> => new Set(nameTokens(words.join(' ')));
      for (const language of languages) {
        for (const cue of v.parse(cuesSchema, allCues[language] ?? [])) byName.set(nameTokens(cue.name).join(' '), { with: folded(cue.with), next: folded(cue.next), not: folded(cue.not), strict: cue.strict, bare: cue.bare });
      }
      const lastStemmers = languages.map((language) => stemmer(language, 'last'));
      const stem: Stemmer = (token) => stemmers.flatMap((stems) => stems(token));
      const lexicon = new Lexicon(indexes, stem, (token) => lastStemmers.flatMap((stems) => stems(token)));
      const everyday = new Set(common.flat());
      const words = union(languages.map(wordsOf));
      const shelf: Shelf = { languages, indexes, own, entities, stem, common: everyday, cues: byName, words, lexicon, traits: traitsOf(lexicon, words, everyday) };
      shelves.set(key, shelf);
      return shelf;
    },
  };
  return library;
}
