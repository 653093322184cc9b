/** Whether a known name is only a part of what stands there: of a longer name, or of a person's. */
import { fold } from './fold';
import { shape } from './lexicon';
import type { Shelf } from './library';
import type { Mention, Near } from './mentions';
import { nameFlag } from './names';

/** Capitalised, and neither an everyday word, an office, nor a name that we know: most likely part of a longer name. */
export function strange(shelf: Shelf, near: Near | undefined): boolean {
  if (near === undefined || near.named || near.digits) return false;
  if (near.shape !== shape.title && near.shape !== shape.capitals) return false;
  return !shelf.words.stop.has(near.word) && !shelf.words.roles.has(near.word) && !shelf.words.honorifics.has(near.word);
}

/** A word of the language, not a part of a name. */
export function isPlain({ words, common }: Shelf, { word, digits }: Near): boolean {
  return digits || common.has(word) || words.stop.has(word) || words.roles.has(word) || words.honorifics.has(word) || words.closers.has(word) || words.places.has(word) || words.firms.has(word);
}

/** A case word, an office or the like: what comes after it begins anew. */
function isGrammar({ words }: Shelf, { word, digits }: Near): boolean {
  return digits || words.stop.has(word) || words.roles.has(word) || words.honorifics.has(word) || words.closers.has(word) || words.places.has(word);
}

/** Whether the mention is only a part of a longer name: Washington Post, Paris Hilton, Reserve Bank of India, FC Goa. */
export function inLongerName(shelf: Shelf, mention: Mention): boolean {
  const { words } = shelf;
  const [right, after] = mention.right;
  const [left, before] = mention.left;
  // Who bears a case ending stands for himself: சென்னையில் பல்கலைக்கழகம், "in Chennai the university".
  const declined = mention.bent && !mention.cased && !doubled.test(mention.surface);
  if (left !== undefined && mention.tokens === 1 && !left.named && words.fronts.has(left.word)) return true;
  if (!declined && right !== undefined && !right.named) {
    if (mention.cased && mention.tokens === 1 && words.goods.has(right.word)) return true;
    if (isTail(shelf, right) && (!mention.cased || right.shape !== shape.lower)) return true;
    if (!mention.cased && mention.tokens === 1 && after !== undefined && !after.named && !isGrammar(shelf, right) && words.bodies.has(after.word)) return true;
  }
  if (!mention.cased) return mention.tokens === 1 && (isSomeonesSurname(shelf, mention, left) || isSomeonesFirstName(shelf, mention));
  if (mention.headlined || mention.tokens > 1) return false;
  if (strange(shelf, right) || strange(shelf, left)) return true;
  // Seoul Western District Court: the words between are everyday ones.
  if (right !== undefined && between.has(right.word) && right.shape === shape.title && (strange(shelf, after) || (after !== undefined && isTail(shelf, after) && after.shape === shape.title))) return true;
  return left?.word === 'of' && before !== undefined && strange(shelf, before) && (heads.has(before.word) || isTail(shelf, before) || words.fronts.has(before.word));
}

/** Before "of" and a place they make another name: Bay of Bengal, Tower of London; Kolb of Austria is somebody from there. */
const heads: ReadonlySet<string> = new Set(['Bay', 'Gulf', 'Sea', 'Strait', 'Straits', 'Isle', 'Battle', 'Siege', 'Fall', 'Archdiocese', 'Diocese', 'Republic', 'Kingdom', 'Statue', 'City', 'Merchant', 'Spirit', 'Heart', 'Port', 'Voice', 'Friends', 'Sons', 'Daughters']);

/** Everyday words that stand inside names of bodies. */
const between: ReadonlySet<string> = new Set(['Western', 'Eastern', 'Northern', 'Southern', 'Central', 'North', 'South', 'East', 'West', 'Sunday', 'Daily', 'Evening', 'Morning']);

/** The doubled consonant of a Tamil compound is no case ending: சென்னைப் பல்கலைக்கழகம். */
const doubled = /[கசதப]்$/u;

/** In scripts without capitals: a first name that begins another's known name, before a surname. */
function isSomeonesSurname(shelf: Shelf, mention: Mention, left: Near | undefined): boolean {
  if (left === undefined || left.named || !left.begins || isPlain(shelf, left)) return false;
  return mention.owners.every(({ flags }) => (flags & nameFlag.short) !== 0);
}

function isTail({ words, stem }: Shelf, { word }: Near): boolean {
  return words.tails.has(word) || words.surnames.has(word) || (!words.places.has(word) && stem(word).some((each) => words.tails.has(each) || words.surnames.has(each)));
}

/** Words that mark the one who acts: what stands before them is a person, with first name and surname. */
const agentives: ReadonlySet<string> = new Set(['ने', 'यांनी', 'ਨੇ', 'نے'].map(fold));

/** In scripts without capitals: a place's name, an unknown word, then the mark or pronoun of one who acts: वाशिंगटन सुंदर ने. */
function isSomeonesFirstName(shelf: Shelf, { right: [right, after], bent }: Mention): boolean {
  return right !== undefined && after !== undefined && !bent && !right.named && !isPlain(shelf, right) && (agentives.has(after.word) || shelf.words.pronouns.has(after.word));
}

/**
 * What the words around a name of one word say of a person: `certain` where "named" follows, which introduces a stranger, `person`
 * where an honorific, an initial or a verb of saying shows one, `speaker` where only the verb does, `null` otherwise.
 */
export function somebody({ words, stem }: Shelf, mention: Mention): 'certain' | 'person' | 'speaker' | null {
  if (mention.tokens > 1 || mention.located) return null;
  const [left] = mention.left;
  const [right, after] = mention.right;
  const isGeneric = after !== undefined && (words.places.has(after.word) || stem(after.word).some((each) => words.places.has(each)));
  if (right !== undefined && words.named.has(right.word) && !isGeneric) return 'certain';
  if (right !== undefined && words.pronouns.has(right.word)) return 'person';
  if (left !== undefined && words.honorifics.has(left.word) && !words.formers.has(left.word)) return 'person';
  if (left !== undefined && left.dotted && words.initials.has(left.word)) return 'person';
  return right !== undefined && words.sayings.has(right.word) ? 'speaker' : null;
}
