import type { TermKind } from '../../../src/article/term';

/** The languages in which Copydesk speaks; cards are written in these. */
export const readerLanguages = ['en', 'hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'ur', 'or', 'as'] as const;

/** Languages whose articles get at least the countries and cities of CLDR. */
export const articleLanguages: readonly string[] = [
  ...readerLanguages, 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'uk', 'cs', 'sl', 'bg', 'zh', 'ja', 'th', 'ko', 'ar', 'fa', 'tr',
];

export type ByLanguage<T> = Readonly<Record<string, T>>;

export interface Fact {
  readonly label: string;
  readonly value: ByLanguage<string>;
  readonly asOf: string | null;
}

/** An entity on its way into the pack, from whichever source. */
export interface Draft {
  readonly id: string;
  readonly kind: TermKind;
  readonly country: string | null;
  /** 0 to 5: how much likelier this one is meant than another of the same name. */
  readonly prior: number;
  /** First is how the language writes it, the rest are full aliases. */
  readonly names: ByLanguage<readonly string[]>;
  readonly short: ByLanguage<readonly string[]>;
  readonly alone: boolean;
  /** Every name of it needs a witness. */
  readonly ambiguous: boolean;
  /** A notion that readers meet every day: see `everyday.ts`. */
  readonly everyday: boolean;
  readonly description: ByLanguage<string>;
  readonly facts: readonly Fact[];
  readonly related: readonly string[];
  readonly source: 'cldr' | 'geonames' | 'curated' | 'wikidata';
}
