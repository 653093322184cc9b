/** From the texts of an article to the terms that it names. */
import type { FindAnswer, FindQuestion, Term } from '../article/term';
import { idOf, kindOf } from './entities';
import { languagesFor } from './languages';
import type { Library } from './library';
import { mentionsIn } from './mentions';
import type { Mention } from './mentions';
import { displayName } from './names';
import { emptyTokens, scan } from './scan';
import { weigh } from './weigh';

/** Characters matched between two breaths, so that no task of the background grows long. */
const BREATH = 40_000;

/** Characters looked at to tell which scripts an article uses. */
const SAMPLE = 4_000;

export interface FindContext {
  readonly library: Library;
  /** Language of the names in the answer. */
  readonly readerLanguage: string;
  readonly pause: () => Promise<void>;
}

/** All terms of the article with all their mentions, those in witness blocks included; in order of first mention. */
export async function findTerms(question: FindQuestion, { library, readerLanguage, pause }: FindContext): Promise<FindAnswer> {
  const sample = [question.title, ...question.blocks.slice(0, 40).map((block) => block.text)].join(' ').slice(0, SAMPLE);
  const shelf = await library.shelf(languagesFor(question.language, sample));
  const readerNames = await library.names(readerLanguage);
  // The title and the page's own subjects speak for names but are no blocks; they come after the blocks.
  const texts = [...question.blocks.map((block) => block.text), question.title, ...question.subjects];
  const tokens = emptyTokens();
  const mentions: Mention[] = [];
  let since = 0;
  for (let number = 0; number < texts.length; number++) {
    const text = texts[number] ?? '';
    scan(text, tokens);
    mentions.push(...mentionsIn(shelf, text, number, tokens));
    since += text.length;
    if (since > BREATH) {
      since = 0;
      await pause();
    }
  }
  const terms = new Map<number, Term & { mentions: Term['mentions'][number][] }>();
  for (const { mention, entity } of weigh(shelf, mentions)) {
    const block = question.blocks[mention.text];
    if (block === undefined) continue;
    let term = terms.get(entity);
    if (term === undefined) {
      const wikidata = shelf.entities.wikidata[entity] ?? 0;
      const name = displayName(readerNames, entity) ?? shelf.indexes.map((index) => displayName(index, entity)).find((one) => one !== null) ?? block.text.slice(mention.start, mention.end);
      term = { id: idOf(shelf.entities, entity), name, kind: kindOf(shelf.entities, entity), source: 'pack', wikidata: wikidata === 0 ? null : `Q${wikidata}`, mentions: [], introduced: null };
      terms.set(entity, term);
    }
    term.mentions.push({ block: block.id, start: mention.start, end: mention.end });
  }
  return { terms: [...terms.values()] };
}
