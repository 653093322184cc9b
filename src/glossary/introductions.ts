/**
 * People whom no list knows and whom the article itself introduces: an office or form of address, then a name ("Russia's top
 * diplomat Sergey Lavrov", "रूस के विदेश मंत्री सर्गेई लावरोव"), or in scripts with capitals a name, a comma and the office.
 * Where capitals do not show how long a name is, only one that ends before a known word or a comma is believed.
 */
import { trait } from './library';
import type { Shelf } from './library';
import { shape } from './lexicon';
import { continues } from './match';
import type { Mention } from './mentions';
import { nameFlag } from './names';
import { gap, isUnsegmented } from './scan';
import type { Tokens } from './scan';

export interface Introduction {
  /** Index of the text, as in `Mention`. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  /** As the article writes it. */
  readonly name: string;
  /** Folded. */
  readonly words: readonly string[];
}

/** A name has so many words; one alone may be anything, five are a phrase. */
const LEAST = 2, MOST = 4;

/** Small words inside names of people, in Latin script. */
const particles = new Set(['de', 'da', 'di', 'del', 'della', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'dos', 'du', 'ter']);

/** How many words may stand between "Name," and the office that explains it. */
const APPOSITION = 6;

/** The introductions of one text, whose tokens are classified; `mentions` are the known names in it. */
export function introductionsIn(shelf: Shelf, text: string, number: number, tokens: Tokens, mentions: readonly Mention[]): Introduction[] {
  const { lexicon, words } = shelf;
  const traits = (at: number): number => shelf.traits(tokens.type[at] ?? 0);
  let titles = 0, capitals = 0;
  for (let at = 0; at < tokens.count; at++) {
    if ((traits(at) & (trait.role | trait.honorific)) !== 0) titles++;
    if (lexicon.shape[tokens.type[at] ?? 0] !== shape.none) capitals++;
  }
  if (titles === 0) return [];
  const owned = new Uint8Array(tokens.count);
  let from = 0;
  for (const mention of mentions) {
    if (mention.owners.every(({ flags }) => (flags & nameFlag.short) !== 0)) continue;
    while (from < tokens.count && (tokens.start[from] ?? 0) < mention.start) from++;
    for (; from < tokens.count && (tokens.end[from] ?? 0) <= mention.end; from++) owned[from] = 1;
  }
  const word = (at: number): string => lexicon.folded[tokens.type[at] ?? 0] ?? '';
  const shapeAt = (at: number): number => lexicon.shape[tokens.type[at] ?? 0] ?? 0;
  const isRole = (at: number): boolean => (traits(at) & trait.role) !== 0;
  const isTitle = (at: number): boolean => (traits(at) & (trait.role | trait.honorific)) !== 0;
  const isPlain = (at: number): boolean => (traits(at) & trait.plain) !== 0;
  const quiet = (each: string): string => each.charAt(0) + each.slice(1).toLowerCase();
  const isInitial = (at: number): boolean => (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) <= 2;
  const mayBeName = (at: number): boolean => {
    if (owned[at] === 1 || /^\d/.test(word(at)) || isUnsegmented(text.charCodeAt(tokens.start[at] ?? 0))) return false;
    const kind = shapeAt(at);
    if (kind !== shape.none) return (kind === shape.title || kind === shape.capitals) && !isPlain(at) && (kind !== shape.capitals || (isInitial(at) && !words.stop.has(quiet(word(at)))));
    // No name of a person is a Hindi plural before a case word: गंदे नालों को.
    return !isPlain(at) && !/^\p{M}|ों$/u.test(word(at));
  };
  /** Only white space, or the full stop of an abbreviation, may stand between an office and a name. */
  const spaced = (at: number): boolean => /^\.?\s+$/u.test(text.slice(tokens.end[at - 1], tokens.start[at]));
  /** A word in the middle of a name bears no case ending of two letters and more. */
  const isBent = (at: number): boolean => shelf.stem(word(at)).some((stem) => stem.length >= 3 && word(at).length - stem.length >= 2);
  const joined = (at: number): boolean => continues(tokens, at) || (tokens.gap[at] === gap.dot && isTitle(at - 1));
  const found: Introduction[] = [];
  const take = (first: number, last: number): void => {
    const start = tokens.start[first] ?? 0, end = tokens.end[last] ?? 0;
    const folded: string[] = [];
    for (let at = first; at <= last; at++) folded.push(word(at));
    found.push({ text: number, start, end, name: text.slice(start, end), words: folded });
  };
  /** Last token of the name that begins at `first`, or -1. */
  const nameFrom = (first: number): number => {
    let last = first - 1;
    for (let at = first; at < tokens.count && at - first < MOST + 1; at++) {
      // A dash with spaces ends a name: Brandon Luna - Analyst.
      if (at > first && (!joined(at) || /\s[-\u2010-\u2013]\s/u.test(text.slice(tokens.end[at - 1], tokens.start[at])))) break;
      if (mayBeName(at)) last = at;
      else if (!(at > first && particles.has(word(at)) && at + 1 < tokens.count && joined(at + 1) && mayBeName(at + 1))) break;
    }
    const count = last - first + 1;
    if (count < LEAST || count > MOST) return -1;
    let whole = 0;
    for (let at = first; at <= last; at++) if (!isInitial(at)) whole++;
    return whole === 0 || isInitial(last) ? -1 : last;
  };
  /** Whether an office in small letters stands among the next words of the clause, in this direction. */
  const hasRole = (from: number, step: 1 | -1): boolean => {
    for (let at = from; at >= 0 && at < tokens.count && Math.abs(at - from) < APPOSITION; at += step) {
      if (at !== from && tokens.gap[step === 1 ? at : at + 1] === gap.hard) return false;
      if (shapeAt(at) === shape.lower && isRole(at)) return true;
    }
    return false;
  };
  for (let at = 0; at + 1 < tokens.count; at++) {
    const next = at + 1;
    if (!isTitle(at) || isTitle(next) || !joined(next) || !spaced(next)) continue;
    const last = nameFrom(next);
    if (last < 0) continue;
    const after = last + 1;
    const cased = shapeAt(next) !== shape.none;
    let firm = true;
    if (!cased) for (let each = next; each < last && firm; each++) firm = isInitial(each) || !isBent(each);
    const comma = after < tokens.count && /^\s?[,(（،]/u.test(text.slice(tokens.end[last], tokens.start[after])) && !isBent(last);
    const closed = firm && (comma || (after < tokens.count && joined(after) && (traits(after) & trait.closer) !== 0));
    if (cased ? !words.tails.has(after < tokens.count && joined(after) ? word(after) : '') : closed) {
      take(next, last);
      at = last;
    }
  }
  if (capitals > 0) {
    for (let first = 0; first < tokens.count; first++) {
      if (shapeAt(first) !== shape.title || !mayBeName(first) || (first > 0 && joined(first) && mayBeName(first - 1))) continue;
      const last = nameFrom(first);
      if (last < 0) continue;
      const comma = last + 1;
      const before = first - 1;
      // "Maria Vandermeer, the mayor of …", and the other way round: "the mayor of …, Maria Vandermeer, …".
      if (comma < tokens.count && tokens.gap[comma] === gap.hard && /^["'’”]?,\s/u.test(text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 3)) && hasRole(comma, 1)) take(first, last);
      else if (before >= 0 && /^,\s$/u.test(text.slice(tokens.end[before], tokens.start[first])) && /^[,.;)]|^$/u.test(text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 1)) && hasRole(before, -1)) take(first, last);
      first = last;
    }
  }
  return found;
}
