/** From the texts of an article to the terms that it names. */
import type { FindAnswer, FindQuestion, Term } from '../article/term';
import { sentences } from '../text/segment';
import { inBreaths } from './breath';
import { corefer } from './corefer';
import type { Introduced, Known } from './corefer';
import { idOf, kindOf } from './entities';
import { withoutEveryday } from './everyday';
import { introductionsIn } from './introductions';
import type { Introduction } from './introductions';
import { languagesFor } from './languages';
import type { Library, Shelf } from './library';
import { mentionsIn } from './mentions';
import type { Mention } from './mentions';
import { displayName } from './names';
import type { NameIndex } from './names';
import type { OwnBook } from './own-book';
import { emptyTokens, scan } from './scan';
import { weigh } from './weigh';
import type { Verdict } from './weigh';

/** Characters looked at to tell which scripts an article uses. */
const SAMPLE = 4_000;

export interface FindContext {
  readonly library: Library;
  /** Language of the names in the answer. */
  readonly readerLanguage: string;
  readonly own: OwnBook | null;
  readonly pause: () => Promise<void>;
}

/** All terms of the article with all their mentions, those in witness blocks included; in order of first mention. */
export async function findTerms(question: FindQuestion, { library, readerLanguage, own, pause }: FindContext): Promise<FindAnswer> {
  const sample = [question.title, ...question.blocks.slice(0, 40).map((block) => block.text)].join(' ').slice(0, SAMPLE);
  const shelf = await library.shelf(languagesFor(question.language, sample), own);
  const readerNames = await library.names(readerLanguage);
  // The title and the page's own subjects speak for names but are no blocks; they come after the blocks.
  const texts = [...question.blocks.map((block) => block.text), question.title, ...question.subjects];
  const tokens = emptyTokens();
  const mentions: Mention[] = [];
  const introductions: Introduction[] = [];
  await inBreaths(texts, pause, (text, number) => {
    scan(text, tokens);
    const here = mentionsIn(shelf, text, number, tokens);
    mentions.push(...here);
    if (number < question.blocks.length) introductions.push(...introductionsIn(shelf, text, number, tokens, here));
  });
  const surnames = new Set(introductions.map(({ words }) => words.at(-1) ?? ''));
  const weighed = await weigh(shelf, mentions, surnames, pause);
  await pause();
  const verdicts = withoutEveryday(shelf, weighed.verdicts, question.blocks.length);
  const { present } = weighed;
  const owned = new Set(mentions.filter(({ owners }) => owners.some(({ entity }) => present.has(entity))).map(({ surface }) => surface));
  const taken = verdicts.map(({ mention }) => mention);
  await pause();
  const people = await corefer(shelf, texts.slice(0, question.blocks.length), introductions, fullNames(shelf, verdicts), taken, owned, pause);
  await pause();
  const again = people.flatMap(({ entity, mentions: more }) => (entity === null ? [] : more.map((place) => ({ mention: place, entity }))));
  const terms = knownTerms(question, shelf, readerNames, [...verdicts, ...again].sort((x, y) => x.mention.text - y.mention.text || x.mention.start - y.mention.start));
  return { terms: [...terms, ...people.filter(({ entity }) => entity === null).map((person) => introducedTerm(question, person))] };
}

/** People of the pack whose names of two words and more stand on the page. */
function fullNames(shelf: Shelf, verdicts: readonly Verdict[]): Known[] {
  return verdicts.flatMap(({ mention, entity }) => (mention.tokens > 1 && entity < (shelf.own?.base ?? Infinity) && kindOf(shelf.entities, entity) === 'person' ? [{ entity, words: mention.surface.split(' ') }] : []));
}

interface Found {
  readonly mention: { readonly text: number; readonly start: number; readonly end: number };
  readonly entity: number;
}

function knownTerms(question: FindQuestion, shelf: Shelf, readerNames: NameIndex, verdicts: readonly Found[]): Term[] {
  const terms = new Map<number, Term & { mentions: Term['mentions'][number][] }>();
  for (const { mention, entity } of verdicts) {
    const block = question.blocks[mention.text];
    if (block === undefined) continue;
    let term = terms.get(entity);
    const own = shelf.own?.entries[entity - shelf.own.base];
    if (term === undefined && own !== undefined) {
      term = { id: own.id, name: own.name, kind: own.kind, source: 'own', wikidata: null, mentions: [], introduced: null };
      terms.set(entity, term);
    }
    if (term === undefined) {
      const wikidata = shelf.entities.wikidata[entity] ?? 0;
      const name = displayName(readerNames, entity) ?? shelf.indexes.map((index) => displayName(index, entity)).find((one) => one !== null) ?? block.text.slice(mention.start, mention.end);
      term = { id: idOf(shelf.entities, entity), name, kind: kindOf(shelf.entities, entity), source: 'pack', wikidata: wikidata === 0 ? null : `Q${wikidata}`, mentions: [], introduced: null };
      terms.set(entity, term);
    }
    term.mentions.push({ block: block.id, start: mention.start, end: mention.end });
  }
  return [...terms.values()];
}

function introducedTerm(question: FindQuestion, { id, name, first, mentions }: Introduced): Term {
  const idOfText = (number: number): number => question.blocks[number]?.id ?? 0;
  return {
    id, name, kind: 'person', source: 'article', wikidata: null,
    mentions: mentions.map(({ text, start, end }) => ({ block: idOfText(text), start, end })),
    introduced: { block: idOfText(first.text), ...sentenceAround(question.blocks[first.text]?.text ?? '', first.start, first.end) },
  };
}

/** The sentence that holds a stretch of text. */
function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = 0;
  for (const sentence of sentences(text)) {
    const at = text.indexOf(sentence, from);
    if (at <= start && end <= at + sentence.length) return { start: at, end: at + sentence.length };
    from = at + sentence.length;
  }
  return { start, end };
}
