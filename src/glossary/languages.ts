import { packLanguages } from './library';

/** The language that a script speaks for where the page names none. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/[\u0b00-\u0b7f]/, 'or'], [/[\u0900-\u097f]/, 'hi'], [/[\u09f0\u09f1]/, 'as'], [/[\u0980-\u09ff]/, 'bn'], [/[\u0b80-\u0bff]/, 'ta'], [/[\u0c00-\u0c7f]/, 'te'],
  [/[\u0a80-\u0aff]/, 'gu'], [/[\u0c80-\u0cff]/, 'kn'], [/[\u0d00-\u0d7f]/, 'ml'], [/[\u0a00-\u0a7f]/, 'pa'], [/[\u0600-\u06ff]/, 'ur'],
  [/[\u0400-\u04ff]/, 'ru'], [/[\u3040-\u30ff]/, 'ja'], [/[\u4e00-\u9fff]/, 'zh'], [/[\u0e00-\u0e7f]/, 'th'], [/[\uac00-\ud7af]/, 'ko'],
];

/** Languages that share a script, so that the script of a text does not contradict them. */
const sameScript: Readonly<Record<string, string>> = { mr: 'hi', as: 'bn', ar: 'ur', fa: 'ur', uk: 'ru', bg: 'ru', zh: 'ja' };

/** At most so many shards at once: the article's, English, and one more for quotations. */
const MOST = 3;

/**
 * The shards for an article, its own first, English always, then those of other scripts that its text shows. The article's
 * language decides, not the reader's.
 */
export function languagesFor(language: string | null, sample: string): readonly string[] {
  const base = (language ?? '').toLowerCase().split('-')[0] ?? '';
  const seen = byScript.filter(([pattern]) => pattern.test(sample)).map(([, name]) => name);
  const own = packLanguages.includes(base) ? base : seen[0];
  const chosen = new Set<string>(own === undefined ? [] : [own]);
  chosen.add('en');
  for (const name of seen) if (![...chosen].some((other) => other === name || (sameScript[other] ?? other) === (sameScript[name] ?? name))) chosen.add(name);
  return [...chosen].slice(0, MOST);
}

/** Languages whose newspapers mean India when they say "the supreme court"; Bengali and Urdu are at home in two countries. */
const indian: ReadonlySet<string> = new Set(['hi', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'or', 'as']);

/** Id of the country whose bodies need not be named as its own in this language, `null` where there is no one country. */
export function homeOf(language: string | undefined): string | null {
  return language !== undefined && indian.has(language) ? 'IN' : null;
}
