import type { FindAnswer, FindQuestion, TermEntry } from '../article/term';
import { describePacked } from './describe';
import { findTerms } from './find';
import { openLibrary } from './library';
import type { Fetch } from './library';

/** What the background asks of the glossary. Both answers may be slow the first time, while shards are opened. */
export interface Glossary {
  /** All mentions of all terms in the given blocks; names in the reader's language where known. */
  find(question: FindQuestion, reader: string): Promise<FindAnswer>;
  /** The card of a term, `null` for an id that nobody knows. */
  describe(id: string, languages: { readonly reader: string; readonly article: string | null }): Promise<TermEntry | null>;
}

/** Lets messages through between two slices of a long page. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The glossary over the pack whose files `fetch` gives. Nothing is opened before the first question. */
export function openGlossary(fetch: Fetch): Glossary {
  const library = openLibrary(fetch);
  return {
    find: (question, reader) => findTerms(question, { library, readerLanguage: reader, pause: breathe }),
    describe: (id, languages) => describePacked(library, id, languages),
  };
}
