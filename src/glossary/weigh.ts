/**
 * Which owner a mention means, if any: integer scores from what the page says elsewhere, what stands beside the name, and how
 * well known its owners are. A tie, or too little, means none: a name left unmarked costs less than a wrong card.
 * One machine of some 200 lines, since every score needs the same neighbours.
 */
import { inBreaths } from './breath';
import { entityFlag, entityOf } from './entities';
import { homeOf } from './languages';
import type { Cue, Shelf } from './library';
import { inLongerName, isPlain, somebody, strange } from './longer-names';
import type { Mention, Near, Owner } from './mentions';
import { namesakesOf } from './namesakes';
import { nameFlag } from './names';
import { possessorsOf } from './possessors';
import { termKinds } from '../article/term';

/** Scores. Only their order matters; the traps in the tests hold them in place. */
const weight = {
  /** The owner's own full name stands on the page. */
  present: 6,
  /** Its country, or something it is related to, does. */
  related: 2,
  /** An office or form of address before a person, a word for places beside a place. */
  beside: 2,
  /** The reader's own entries win over everything. */
  own: 1000,
  /** A word that speaks for this very name. */
  cue: 4,
} as const;

const person = termKinds.indexOf('person');
const country = termKinds.indexOf('country');
const place = termKinds.indexOf('place');
const language = termKinds.indexOf('language');
const company = termKinds.indexOf('company');
const organisation = termKinds.indexOf('organisation');
const party = termKinds.indexOf('party');

export interface Weighed {
  readonly verdicts: readonly Verdict[];
  /** Entities whose full names the page holds. */
  readonly present: ReadonlySet<number>;
}

export interface Verdict {
  readonly mention: Mention;
  readonly entity: number;
}

/** Entities whose unmistakable names stand on the page. */
function presentOnes(shelf: Shelf, mentions: readonly Mention[], partial: ReadonlySet<Mention>): Set<number> {
  const present = new Set<number>();
  for (const mention of mentions) {
    if (partial.has(mention)) continue;
    const full = mention.owners.filter(({ flags }) => (flags & (nameFlag.short | nameFlag.ambiguous)) === 0);
    const best = Math.max(...full.map(({ entity }) => shelf.entities.prior[entity] ?? 0));
    const leading = full.filter(({ entity }) => shelf.entities.prior[entity] === best);
    const [only] = leading;
    if (leading.length === 1 && only !== undefined) present.add(only.entity);
  }
  return present;
}

/** Everything that the present ones are related to, and their countries. */
function surroundings(shelf: Shelf, present: ReadonlySet<number>): Map<number, number> {
  const { country: countries, relationOffsets, relations } = shelf.entities;
  const around = new Map<number, number>();
  const add = (entity: number): void => {
    around.set(entity, (around.get(entity) ?? 0) + 1);
  };
  for (const entity of present) {
    const home = (countries[entity] ?? 0) - 1;
    if (home >= 0) add(home);
    for (let at = relationOffsets[entity] ?? 0; at < (relationOffsets[entity + 1] ?? 0); at++) add(relations[at] ?? 0);
  }
  return around;
}

/** A surname of someone whose full name is not on the page must not stand behind what may be a first name. */
function isIntroduced(shelf: Shelf, mention: Mention): boolean {
  const [left] = mention.left;
  const [right] = mention.right;
  if (left === undefined || left.named || isPlain(shelf, left)) return true;
  // Where the everyday words of the language are known, an unknown word before a surname is a first name.
  if (shelf.common.size > 0) return false;
  return (right !== undefined && shelf.words.closers.has(right.word)) || mention.bent;
}

/** What stands in one row with a name is a name, where capitals show names. */
const joints: ReadonlySet<string> = new Set(['and', 'or']);

/** The word or its stem. Where endings grow onto words, in the southern scripts, a word of some length speaks for a name in all its forms. */
function speaksFor({ stem }: Shelf, words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word) || stem(word).some((each) => words.has(each))) return true;
  const script = word.charCodeAt(0);
  if (word.length <= STEM || script < 0x0b80 || script >= 0x0d80) return false;
  for (let length = STEM; length < word.length; length++) if (words.has(word.slice(0, length))) return true;
  return false;
}

/** Code units of a beginning that is no chance: நாட், ജില്ല. */
const STEM = 4;

/** `introduced` are surnames, folded, of people whom only the article knows: theirs unless a known owner is on the page too. */
export async function weigh(shelf: Shelf, mentions: readonly Mention[], introduced: ReadonlySet<string>, pause: () => Promise<void>): Promise<Weighed> {
  const { entities, words } = shelf;
  const isOwn = ({ owners }: Mention): boolean => shelf.own !== null && owners.some(({ entity }) => entity >= (shelf.own?.base ?? 0));
  const namesakes = namesakesOf(shelf, mentions);
  const partial = new Set<Mention>();
  await inBreaths(mentions, pause, (mention) => {
    if (!isOwn(mention) && (namesakes.has(mention) || inLongerName(shelf, mention))) partial.add(mention);
  });
  await pause();
  const present = presentOnes(shelf, mentions, partial);
  await pause();
  const around = surroundings(shelf, present);
  const possessors = possessorsOf(shelf, mentions);
  await pause();
  // Bodies of the readers' own country are meant where one of its places, or no other country, is on the page.
  const ours = homeOf(shelf.languages[0]);
  const homeland = ours === null ? -1 : entityOf(entities, ours);
  const isHome = present.has(homeland) || [...present].some((entity) => entities.kind[entity] === place && entities.country[entity] === homeland + 1);
  const isAbroad = !isHome && [...present].some((entity) => entities.kind[entity] === country);
  const isHomely = (entity: number, kind: number): boolean => homeland >= 0 && !isAbroad && (kind === organisation || kind === party) && entities.country[entity] === homeland + 1;
  // A surname seen with a stranger's first name belongs to the stranger for the rest of the page.
  const strangers = new Set<string>();
  for (const mention of partial) if (mention.tokens === 1 && strange(shelf, mention.left[0])) strangers.add(mention.surface);

  const persons = new Map<Mention, ReturnType<typeof somebody>>();
  await inBreaths(mentions, pause, (mention) => {
    if (!partial.has(mention)) persons.set(mention, somebody(shelf, mention));
  });
  const related = (entity: number): boolean => {
    const home = (entities.country[entity] ?? 0) - 1;
    if (around.has(entity) || (home >= 0 && present.has(home))) return true;
    for (let at = entities.relationOffsets[entity] ?? 0; at < (entities.relationOffsets[entity + 1] ?? 0); at++) if (present.has(entities.relations[at] ?? -1)) return true;
    return false;
  };
  /** Exactly one of these words, or a form of one: the forms are looked for only where something hangs on it. */
  const isOne = (list: ReadonlySet<string>, near: Near | undefined, forms: boolean): boolean =>
    near !== undefined && (list.has(near.word) || (forms && shelf.stem(near.word).some((each) => list.has(each))));
  const beside = (mention: Mention, kind: number, isDoubtful: boolean): boolean => {
    const [left, before] = mention.left;
    const [right, after] = mention.right;
    if (kind === person) return [left, before].some((near) => near !== undefined && (words.roles.has(near.word) || words.honorifics.has(near.word)));
    if (kind === company) return [left, right, after].some((near) => isOne(words.firms, near, false));
    if (kind === place || kind === country) {
      if (isDoubtful && mention.cased && ((left !== undefined && joints.has(left.word) && before?.named === true) || (right !== undefined && joints.has(right.word) && after?.named === true))) return true;
      // In Urdu only a case word lets the word after next speak: گیا اور دارالحکومت is "went, and the capital".
      const far = isDoubtful && words.of.size > 0 && !isOne(words.of, right, false) ? undefined : after;
      if (mention.located || [left, right, far].some((near) => isOne(words.places, near, isDoubtful))) return true;
      // Chile's president, چلی کے صدر: whoever has offices is a country.
      if (kind === country && !mention.cased && (words.of.size === 0 ? isOne(words.roles, right, isDoubtful) : isOne(words.of, right, false) && isOne(words.roles, after, false))) return true;
      return (left?.word === 'to' || left?.word === 'from') && isOne(words.ways, before, false);
    }
    if (kind === language) return [left, right].some((near) => near !== undefined && words.languageCues.has(near.word));
    return false;
  };

  /** What is known of the word, whichever ending it bears. */
  const cueOf = ({ surface, tokens, bent }: Mention): Cue | undefined =>
    shelf.cues.get(surface) ?? (bent && tokens === 1 ? shelf.stem(surface).map((each) => shelf.cues.get(each)).find((one) => one !== undefined) : undefined);

  /** Score of an owner, or `null` when it cannot be meant. */
  const scoreOf = (mention: Mention, owner: Owner): number | null => {
    const { entity, flags } = owner;
    if (shelf.own !== null && entity >= shelf.own.base) return weight.own;
    const kind = entities.kind[entity] ?? 0;
    const isPresent = present.has(entity);
    const home = (entities.country[entity] ?? 0) - 1;
    // A ministry or court of another country bears the name of one's own.
    if (home >= 0 && kind !== person && kind !== place && kind !== country && possessors.get(mention)?.includes(home) === false) return null;
    const who = persons.get(mention) ?? null;
    if (who !== null && (kind === place || kind === language || (kind === country && who !== 'speaker'))) return null;
    if (who === 'certain' && kind === person && !isPresent && (flags & nameFlag.short) !== 0) return null;
    let score = entities.prior[entity] ?? 0, witnesses = 0;
    const told = cueOf(mention);
    const cue = told?.bare === true && mention.bent ? undefined : told;
    const around2 = [...mention.left, ...mention.right];
    if (cue !== undefined) {
      if (around2.some((near) => speaksFor(shelf, cue.not, near.word))) return null;
      if (mention.around.some((word) => speaksFor(shelf, cue.with, word)) || (mention.right[0] !== undefined && cue.next.has(mention.right[0].word))) witnesses += weight.cue;
    }
    if (isPresent && ((flags & nameFlag.short) !== 0 || (flags & nameFlag.ambiguous) !== 0)) witnesses += weight.present;
    const isDoubtful = (flags & nameFlag.ambiguous) !== 0 || cue?.bare === true;
    // A country on the page says little about a word that is a name only now and then; capitals make up for that.
    if (related(entity)) {
      score += weight.related;
      if (cue?.strict !== true && ((cue === undefined && !(mention.tokens === 1 && shelf.common.has(mention.surface))) || mention.cased)) witnesses += weight.related;
    }
    if (cue?.strict !== true && beside(mention, kind, isDoubtful)) witnesses += weight.beside;
    const isOurs = isHomely(entity, kind);
    if (isOurs) witnesses += weight.related;
    score += witnesses;
    if (!isPresent && (flags & nameFlag.short) !== 0 && !mention.cased && kind === person && !isIntroduced(shelf, mention)) return null;
    if ((flags & nameFlag.short) !== 0 && !isPresent && !isOurs && ((entities.flags[entity] ?? 0) & entityFlag.alone) === 0) return null;
    if (isDoubtful && witnesses === 0) return null;
    if (!isPresent && mention.tokens === 1 && (flags & nameFlag.short) !== 0 && introduced.has(mention.surface)) return null;
    if (!isPresent && mention.tokens === 1 && strangers.has(mention.surface)) return null;
    return score;
  };

  const verdicts: Verdict[] = [];
  await inBreaths(mentions, pause, (mention) => {
    if (partial.has(mention)) return;
    let best = -1, entity = -1, tie = false;
    for (const owner of mention.owners) {
      const score = scoreOf(mention, owner);
      if (score === null) continue;
      if (score === best) tie = true;
      if (score > best) {
        best = score;
        entity = owner.entity;
        tie = false;
      }
    }
    if (entity >= 0 && !tie) verdicts.push({ mention, entity });
  });
  return { verdicts, present };
}
