import type { FindAnswer, FindQuestion, TermEntry } from '../article/term';

/** The background, as a page sees it. Every answer is a value; `null` means that it could not answer. */
export interface Desk {
  findTerms(question: FindQuestion): Promise<FindAnswer | null>;
  describeTerm(id: string, articleLanguage: string | null): Promise<TermEntry | null>;
  /** Never mark this term again. */
  knowTerm(id: string, name: string): Promise<void>;
  /** Remember, for this site, that runs at this place are no copies. `place` is a structure signature. */
  notACopy(place: string): Promise<void>;
}
