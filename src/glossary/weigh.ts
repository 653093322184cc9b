/**
 * Which owner a mention means, if any: integer scores from what the page says elsewhere, what stands beside the name, and how
 * well known its owners are. A tie, or too little, means none: a name left unmarked costs less than a wrong card.
 * One machine of some 200 lines, since every score needs the same neighbours.
 */
import { entityFlag } from './entities';
import { fold } from './fold';
import { shape } from './lexicon';
import type { Shelf } from './library';
import type { Mention, Near, Owner } from './mentions';
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

export interface Weighed {
  readonly verdicts: readonly Verdict[];
  /** Entities whose full names the page holds. */
  readonly present: ReadonlySet<number>;
}

export interface Verdict {
  readonly mention: Mention;
  readonly entity: number;
}

/** Capitalised, and neither an everyday word, an office, nor a name that we know: most likely part of a longer name. */
function strange(shelf: Shelf, near: Near | undefined): boolean {
  if (near === undefined || near.named || near.digits) return false;
  if (near.shape !== shape.title && near.shape !== shape.capitals) return false;
  return !shelf.words.stop.has(near.word) && !shelf.words.roles.has(near.word) && !shelf.words.honorifics.has(near.word);
}

/** Whether the mention is only a part of a longer name: Washington Post, Paris Hilton, Reserve Bank of India. */
function inLongerName(shelf: Shelf, mention: Mention): boolean {
  const [right] = mention.right;
  const [left, before] = mention.left;
  if (right !== undefined && !right.named && isTail(shelf, right) && (!mention.cased || right.shape !== shape.lower)) return true;
  if (!mention.cased) return mention.tokens === 1 && (isSomeonesSurname(shelf, mention, left) || isSomeonesFirstName(shelf, mention));
  if (mention.headlined || mention.tokens > 1) return false;
  if (strange(shelf, right) || strange(shelf, left)) return true;
  return left?.word === 'of' && strange(shelf, before);
}

/** In scripts without capitals: a first name that begins another's known name, before a surname. */
function isSomeonesSurname(shelf: Shelf, mention: Mention, left: Near | undefined): boolean {
  if (left === undefined || left.named || !left.begins || isPlain(shelf, left)) return false;
  return mention.owners.every(({ flags }) => (flags & nameFlag.short) !== 0);
}

function isTail({ words, stem }: Shelf, { word }: Near): boolean {
  return words.tails.has(word) || stem(word).some((each) => words.tails.has(each));
}

/** Words that mark the one who acts: what stands before them is a person, with first name and surname. */
const agentives: ReadonlySet<string> = new Set(['ने', 'यांनी', 'ਨੇ', 'نے'].map(fold));

/** In scripts without capitals: a place's name, an unknown word, then the mark of one who acts: वाशिंगटन सुंदर ने. */
function isSomeonesFirstName(shelf: Shelf, { right: [right, after], located }: Mention): boolean {
  return right !== undefined && after !== undefined && !located && !right.named && !isPlain(shelf, right) && agentives.has(after.word);
}

/** A word of the language, not a part of a name. */
function isPlain({ words, common }: Shelf, { word, digits }: Near): boolean {
  return digits || common.has(word) || words.stop.has(word) || words.roles.has(word) || words.honorifics.has(word) || words.closers.has(word) || words.places.has(word);
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

/** `introduced` are surnames, folded, of people whom only the article knows: theirs unless a known owner is on the page too. */
export function weigh(shelf: Shelf, mentions: readonly Mention[], introduced: ReadonlySet<string>): Weighed {
  const { entities, words } = shelf;
  const isOwn = ({ owners }: Mention): boolean => shelf.own !== null && owners.some(({ entity }) => entity >= (shelf.own?.base ?? 0));
  const partial = new Set(mentions.filter((mention) => !isOwn(mention) && inLongerName(shelf, mention)));
  const present = presentOnes(shelf, mentions, partial);
  const around = surroundings(shelf, present);
  const possessors = possessorsOf(shelf, mentions);
  // A surname seen with a stranger's first name belongs to the stranger for the rest of the page.
  const strangers = new Set<string>();
  for (const mention of partial) if (mention.tokens === 1 && strange(shelf, mention.left[0])) strangers.add(mention.surface);

  const related = (entity: number): boolean => {
    const home = (entities.country[entity] ?? 0) - 1;
    if (around.has(entity) || (home >= 0 && present.has(home))) return true;
    for (let at = entities.relationOffsets[entity] ?? 0; at < (entities.relationOffsets[entity + 1] ?? 0); at++) if (present.has(entities.relations[at] ?? -1)) return true;
    return false;
  };
  const beside = (mention: Mention, kind: number): boolean => {
    const [left, before] = mention.left;
    const [right, after] = mention.right;
    if (kind === person) return [left, before].some((near) => near !== undefined && (words.roles.has(near.word) || words.honorifics.has(near.word)));
    if ((kind === place || kind === country) && mention.located) return true;
    if (kind === place || kind === country) return [left, right, after].some((near) => near !== undefined && words.places.has(near.word));
    if (kind === language) return [left, right].some((near) => near !== undefined && words.languageCues.has(near.word));
    return false;
  };

  /** Score of an owner, or `null` when it cannot be meant. */
  const scoreOf = (mention: Mention, owner: Owner): number | null => {
    const { entity, flags } = owner;
    if (shelf.own !== null && entity >= shelf.own.base) return weight.own;
    const kind = entities.kind[entity] ?? 0;
    const isPresent = present.has(entity);
    const home = (entities.country[entity] ?? 0) - 1;
    // A ministry or court of another country bears the name of one's own.
    if (home >= 0 && kind !== person && kind !== place && kind !== country && possessors.get(mention)?.includes(home) === false) return null;
    let score = entities.prior[entity] ?? 0, witnesses = 0;
    const cue = shelf.cues.get(mention.surface);
    const around2 = [...mention.left, ...mention.right];
    if (cue !== undefined) {
      if (around2.some((near) => cue.not.has(near.word))) return null;
      if (mention.around.some((word) => cue.with.has(word))) witnesses += weight.cue;
    }
    if (isPresent && ((flags & nameFlag.short) !== 0 || (flags & nameFlag.ambiguous) !== 0)) witnesses += weight.present;
    const isDoubtful = (flags & nameFlag.ambiguous) !== 0;
    // A country on the page says little about a word that is a name only now and then; capitals make up for that.
    if (related(entity)) {
      score += weight.related;
      if ((cue === undefined && !(mention.tokens === 1 && shelf.common.has(mention.surface))) || mention.cased) witnesses += weight.related;
    }
    if (beside(mention, kind)) witnesses += weight.beside;
    score += witnesses;
    if (!isPresent && (flags & nameFlag.short) !== 0 && !mention.cased && kind === person && !isIntroduced(shelf, mention)) return null;
    if ((flags & nameFlag.short) !== 0 && !isPresent && ((entities.flags[entity] ?? 0) & entityFlag.alone) === 0) return null;
    if (isDoubtful && witnesses === 0) return null;
    if (!isPresent && mention.tokens === 1 && (flags & nameFlag.short) !== 0 && introduced.has(mention.surface)) return null;
    if (!isPresent && mention.tokens === 1 && strangers.has(mention.surface)) return null;
    return score;
  };

  const verdicts: Verdict[] = [];
  for (const mention of mentions) {
    if (partial.has(mention)) continue;
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
  }
  return { verdicts, present };
}
