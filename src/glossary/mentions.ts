/** Every stretch of text that some known name fits, with its possible owners and what stands around it. Nothing is decided here. */
import { entityFlag, kindOf } from './entities';
import type { Shelf } from './library';
import { shape } from './lexicon';
import { match } from './match';
import type { Match } from './match';
import { nameFlag } from './names';
import { gap, isCased } from './scan';
import type { Tokens } from './scan';
import { isLocative } from './suffixes';

/** A token beside a name, or `null` where a sentence or clause ends. */
export interface Near {
  readonly word: string;
  readonly shape: number;
  /** Whether this token belongs to some name itself. */
  readonly named: boolean;
  readonly digits: boolean;
  /** Whether some longer name begins with this token: a first name, most likely. */
  readonly begins: boolean;
  /** Whether a full stop follows: an initial, or an abbreviation. */
  readonly dotted: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Owner {
  readonly entity: number;
  readonly flags: number;
}

export interface Mention {
  /** Index of the text among those given, not the id of a block. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  /** The folded tokens, joined by spaces. */
  readonly surface: string;
  readonly owners: readonly Owner[];
  readonly cased: boolean;
  /** In a line where nearly every word is capitalised, capitals prove nothing. */
  readonly headlined: boolean;
  readonly bent: boolean;
  /** Whether its case ending says "in". */
  readonly located: boolean;
  /** Folded words up to six tokens away, across commas: only for doubtful names. */
  readonly around: readonly string[];
  /** The two tokens before, nearest first, and the two after. */
  readonly left: readonly Near[];
  readonly right: readonly Near[];
}

/** How far, in tokens, a word may stand from a doubtful name to speak for it. */
const REACH = 6;

/** A line of fewer words than this is not judged by its capitals. */
const LINE = 4;

/** Kinds of which a page in another language of Latin script uses the English name. */
const borrowed: ReadonlySet<string> = new Set(['person', 'organisation', 'party', 'alliance', 'company', 'force']);
const latin: ReadonlySet<string> = new Set(['de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'cs', 'sl', 'tr']);

/**
 * Owners of a match over all shards; where two shards know the same owner, the stronger claim counts. English everyday terms and
 * towns are words of another language there (French `coup`, German `Rath`).
 */
function ownersOf(shelf: Shelf, records: readonly number[]): Owner[] {
  const owners = new Map<number, number>();
  records.forEach((first, at) => {
    const metas = shelf.indexes[at]?.metas;
    if (first < 0 || metas === undefined) return;
    for (let record = first; ; record++) {
      const meta = metas[record] ?? 0;
      const entity = meta >>> 8, flags = meta & 0xff & ~nameFlag.more;
      const known = owners.get(entity);
      if (at === 0 || !latin.has(shelf.languages[0] ?? '') || borrowed.has(kindOf(shelf.entities, entity))) owners.set(entity, known === undefined ? flags : known & flags);
      if ((meta & nameFlag.more) === 0) break;
    }
  });
  return [...owners].map(([entity, flags]) => ({ entity, flags }));
}

/** Share of the cased words of a line that begin with a capital or are all capitals. */
function capitals(shelf: Shelf, tokens: Tokens): { readonly titled: boolean; readonly shouted: boolean; readonly some: boolean } {
  let cased = 0, titled = 0, shouted = 0;
  for (let at = 0; at < tokens.count; at++) {
    const kind = shelf.lexicon.shape[tokens.type[at] ?? 0] ?? 0;
    if (kind === shape.none || (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) < 3) continue;
    cased++;
    if (kind !== shape.lower) titled++;
    if (kind === shape.capitals) shouted++;
  }
  return { titled: cased >= LINE && titled * 4 > cased * 3, shouted: cased >= LINE && shouted * 4 > cased * 3, some: shouted > 0 };
}

/**
 * A word in capitals that is no name as it stands is looked up as it would be written elsewhere: MODI MEETS PUTIN, and LONDON before
 * the first sentence of a report. Outside a line of capitals three letters are an abbreviation, unless they begin a name: NEW YORK.
 */
function unshout(shelf: Shelf, text: string, tokens: Tokens, shouted: boolean): void {
  const { lexicon } = shelf;
  const lengthOf = (at: number): number => (lexicon.shape[tokens.type[at] ?? 0] === shape.capitals ? (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) : 0);
  for (let at = 0; at < tokens.count; at++) {
    const type = tokens.type[at] ?? 0, length = lengthOf(at);
    if (length === 0 || (lexicon.starts[type] ?? 0) !== 0) continue;
    if (!shouted && length <= ABBREVIATION && !(length === ABBREVIATION && at + 1 < tokens.count && lengthOf(at + 1) > ABBREVIATION)) continue;
    const word = text.slice(tokens.start[at], tokens.end[at]);
    const quiet = lexicon.type(word.charAt(0) + word.slice(1).toLowerCase());
    // The second word of a name need not begin one: YORK.
    if (shouted || (lexicon.starts[quiet] ?? 0) !== 0 || (at > 0 && (lexicon.starts[tokens.type[at - 1] ?? 0] ?? 0) !== 0)) tokens.type[at] = quiet;
  }
}

/** Capitals of this length and less are an abbreviation. */
const ABBREVIATION = 3;

/** All mentions of one text, whose tokens are in `tokens` already. */
export function mentionsIn(shelf: Shelf, text: string, number: number, tokens: Tokens): Mention[] {
  const { lexicon } = shelf;
  lexicon.classify(text, tokens);
  const line = capitals(shelf, tokens);
  if (line.some) unshout(shelf, text, tokens, line.shouted);
  const matches: Match[] = [];
  match(lexicon, tokens, (found) => matches.push(found));
  const named = new Uint8Array(tokens.count);
  const ownersBy = new Map(matches.map((found) => [found, ownersOf(shelf, found.records)]));
  for (const [{ first, last }, owners] of ownersBy) {
    // A notion of every day is no name: Odisha Panchayat Act.
    if (!owners.every(({ entity }) => ((shelf.entities.flags[entity] ?? 0) & entityFlag.everyday) !== 0)) named.fill(1, first, last + 1);
  }
  const near = (at: number): Near => {
    const type = tokens.type[at] ?? 0;
    const word = lexicon.folded[type] ?? '';
    return { word, shape: lexicon.shape[type] ?? 0, named: named[at] === 1, begins: ((lexicon.starts[type] ?? 0) & 0b010101) !== 0, digits: /^\d+$/.test(word), dotted: at + 1 < tokens.count && tokens.gap[at + 1] === gap.dot, start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 };
  };
  const joinedTo = (at: number): boolean => {
    const between = tokens.gap[at];
    return between === gap.soft || between === gap.tight || (between === gap.dot && (tokens.end[at - 1] ?? 0) - (tokens.start[at - 1] ?? 0) <= 3);
  };
  /** TELL US WHO: in a line of capitals a word like these is a name at the head or behind an article only. */
  const isPronoun = ({ first, last }: Match): boolean => {
    if (!line.shouted || first !== last) return false;
    const word = lexicon.folded[tokens.type[first] ?? 0] ?? '';
    const before = first === 0 ? '' : (lexicon.folded[tokens.type[first - 1] ?? 0] ?? '').toUpperCase();
    return (word === 'WHO' && before !== 'THE') || (word === 'US' && !['', 'THE', 'IN', 'FROM', 'AND', 'OF'].includes(before));
  };
  // US$ 40 billion names money.
  return matches.filter((found) => text[tokens.end[found.last] ?? 0] !== '$' && !isPronoun(found)).map((found): Mention => {
    const { first, last } = found;
    const left: Near[] = [], right: Near[] = [];
    for (let at = first; at > 0 && left.length < 2 && joinedTo(at); at--) left.push(near(at - 1));
    for (let at = last + 1; at < tokens.count && right.length < 2 && joinedTo(at); at++) right.push(near(at));
    const start = tokens.start[first] ?? 0;
    const words: string[] = [];
    for (let at = first; at <= last; at++) words.push(lexicon.folded[tokens.type[at] ?? 0] ?? '');
    const surface = words.join(' ');
    const owners = ownersBy.get(found) ?? [];
    const around: string[] = [];
    if (shelf.cues.has(surface) || found.bent || owners.some(({ flags }) => (flags & nameFlag.ambiguous) !== 0)) {
      for (let at = Math.max(0, first - REACH); at < Math.min(tokens.count, last + 1 + REACH); at++) if (at < first || at > last) around.push(lexicon.folded[tokens.type[at] ?? 0] ?? '');
    }
    return {
      text: number, start, end: tokens.end[last] ?? 0, tokens: last - first + 1, surface, owners, around,
      cased: isCased(text.charCodeAt(start)), headlined: line.titled || line.shouted, bent: found.bent,
      located: found.bent && shelf.languages.some((language) => isLocative(language, words.at(-1) ?? '')), left, right,
    };
  });
}
