import type { FindAnswer, FindQuestion, TermEntry } from '../article/term';
import { describePacked } from './describe';
import { findTerms } from './find';
import { openLibrary } from './library';
import type { Fetch } from './library';
import { describeOwn, makeBook, sameEntries } from './own-book';
import type { OwnBook } from './own-book';
import type { OwnEntry } from './own-entry';

/** What the background asks of the glossary. Both answers may be slow the first time, while shards are opened. */
export interface Glossary {
  /** All mentions of all terms in the given blocks; names in the reader's language where known. */
  find(question: FindQuestion, reader: string): Promise<FindAnswer>;
  /** The card of a term, `null` for an id that nobody knows. */
  describe(id: string, languages: { readonly reader: string; readonly article: string | null }): Promise<TermEntry | null>;
}

/** Lets messages through between two slices of a long page. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The glossary over the pack whose files `fetch` gives and the reader's own entries. Nothing is opened before the first question. */
export function openGlossary(fetch: Fetch, own: () => Promise<readonly OwnEntry[]>): Glossary {
  const library = openLibrary(fetch);
  let book: OwnBook | null = null;
  const ownBook = async (): Promise<OwnBook | null> => {
    // A store that cannot be read must not take the pack with it.
    const entries = await own().catch(() => []);
    if (entries.length === 0) return null;
    if (book === null || !sameEntries(book.entries, entries)) book = makeBook(entries, (await library.entities()).count);
    return book;
  };
  return {
    find: async (question, reader) => findTerms(question, { library, readerLanguage: reader, own: await ownBook(), pause: breathe }),
    describe: async (id, languages) => {
      if (!id.startsWith('own:')) return describePacked(library, id, languages);
      const entry = (await own()).find((each) => each.id === id);
      return entry === undefined ? null : describeOwn(entry, languages.article ?? languages.reader);
    },
  };
}
