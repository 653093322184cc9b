import { bare, likeness } from '../../src/article/headline';
import type { Truth } from './corpus';

/** What a reader of pages says of an article beside its text; empty strings where it says nothing. */
export interface Details {
  readonly title: string;
  readonly byline: string;
  /** As it writes it: a date, or a time with or without a zone. */
  readonly published: string;
  readonly language: string;
  readonly direction: string;
}

export const detailNames = ['headline', 'byline', 'day', 'language', 'direction'] as const;
export type DetailName = (typeof detailNames)[number];

/** One thing that the truth tells, and whether it was found. */
export interface Check {
  readonly name: DetailName;
  readonly told: string;
  readonly found: string;
  readonly right: boolean;
}

/** Languages that are written from right to left. */
const RTL = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'sd', 'ug', 'yi']);

/**
 * Compares with what the truth tells: the headline's words (four in five the same), every author's name within the byline, the day of
 * publication as written, the language, the direction of that language.
 */
export function compareDetails(truth: Truth, found: Details): readonly Check[] {
  const checks: Check[] = [];
  const check = (name: DetailName, told: string | undefined | null, said: string, right: boolean): void => {
    if (told !== undefined && told !== null && told !== '') checks.push({ name, told, found: said, right });
  };
  const { title, authors = [], date, lang } = truth;
  const language = lang === undefined || lang === 'und' ? '' : lang.slice(0, 2);
  check('headline', title, found.title, likeness(bare(title ?? ''), bare(found.title)) > 0.8);
  check('byline', authors.join(', '), found.byline, authors.every((name) => bare(found.byline).includes(bare(name))));
  check('day', date?.slice(0, 10), found.published, dayOf(found.published) === date?.slice(0, 10));
  check('language', language, found.language, found.language.split(/[-_]/)[0]?.toLowerCase() === language);
  // A reader that says nothing leaves a page from left to right.
  check('direction', language === '' ? '' : RTL.has(language) ? 'rtl' : 'ltr', found.direction, (found.direction === 'rtl') === RTL.has(language));
  return checks;
}

/** The day as written; what is no ISO date is read as a browser would. */
function dayOf(written: string): string {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  if (iso !== undefined) return iso;
  const time = Date.parse(`${written} UTC`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
