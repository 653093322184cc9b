import type { FindAnswer, FindQuestion, TermEntry } from '../article/term';

/** What the background asks of the glossary. Both answers may be slow the first time, while shards are opened. */
export interface Glossary {
  /** All mentions of all terms in the given blocks. */
  find(question: FindQuestion): Promise<FindAnswer>;
  /** The card of a term, `null` for an id that nobody knows. */
  describe(id: string, languages: { readonly reader: string; readonly article: string | null }): Promise<TermEntry | null>;
}

/** Knows nothing; stands in until a pack is opened. */
export const emptyGlossary: Glossary = {
  find: () => Promise.resolve({ terms: [] }),
  describe: () => Promise.resolve(null),
};
