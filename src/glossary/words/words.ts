/** What stands around names, per language: the evidence by which names are told from words and people from places. */
import { nameTokens } from '../name-tokens';
import { as, bn, or } from './east';
import { en } from './english';
import { guards, noGuards } from './guards';
import type { RawGuards } from './guards';
import { northGuards } from './guards-north';
import { gu, hi, mr, pa, ur } from './north';
import { kn, ml, ta, te } from './south';

export interface RawWords {
  /** Offices and callings that stand before a person's name. */
  readonly roles: string;
  /** Forms of address, and words like "former", before a name or before the role. */
  readonly honorifics: string;
  /** What ends a person's name: case words, honorific pronouns, verbs of saying, days. */
  readonly closers: string;
  /** Next to a place: district, city, capital, in. */
  readonly places: string;
  /** Make another name of the name before them: Post, University, Hilton. */
  readonly tails: string;
  /** Next to the name of a language. */
  readonly languageCues: string;
  /** What follows an office without being a person: scheme, post, house, talks. */
  readonly things: string;
  /** Everyday words: never part of an unknown name. */
  readonly stop: string;
}

export type Words = { readonly [list in keyof RawWords | keyof RawGuards]: ReadonlySet<string> };

/** All lists there are. */
export const wordLists: readonly (keyof Words)[] = [
  'roles', 'honorifics', 'closers', 'places', 'tails', 'languageCues', 'things', 'stop',
  'fronts', 'bodies', 'surnames', 'pronouns', 'named', 'sayings', 'formers', 'of', 'ways', 'initials', 'goods', 'firms',
];

const raw: Readonly<Record<string, RawWords>> = { en, hi, bn, ta, te, mr, gu, kn, ml, pa, ur, or, as };

function sets(words: RawWords & RawGuards): Words {
  const set = (text: string): ReadonlySet<string> => new Set(nameTokens(text));
  return Object.fromEntries(wordLists.map((list) => [list, set(words[list])])) as Words;
}

const none: Words = sets({ roles: '', honorifics: '', closers: '', places: '', tails: '', languageCues: '', things: '', stop: '', ...noGuards });

/** The words of one language, folded as tokens are; empty sets for a language without a table. */
export function wordsOf(language: string): Words {
  const words = raw[language];
  return words === undefined ? none : sets({ ...words, ...(guards[language] ?? northGuards[language] ?? noGuards) });
}
