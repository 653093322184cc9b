import type { TextSpan } from './article';

export const termKinds = [
  'person', 'place', 'country', 'organisation', 'party', 'alliance', 'company', 'force', 'treaty', 'office',
  'event', 'currency', 'language', 'unit', 'notion',
] as const;
export type TermKind = (typeof termKinds)[number];

export type TermSource = 'own' | 'pack' | 'article' | 'wikipedia';

/** Something that the article names, with every place where it does. */
export interface Term {
  /** Stable across pages, sessions and languages for pack and own entries; made from the name for the article's own. */
  readonly id: string;
  /** In the reader's language where known, else as the article writes it. */
  readonly name: string;
  readonly kind: TermKind;
  readonly source: TermSource;
  readonly wikidata: string | null;
  readonly mentions: readonly TextSpan[];
  /** For `source: 'article'`: the sentence in which the article introduces it. */
  readonly introduced: TextSpan | null;
}

/** What the card of a term shows; asked for when it opens, so that marking stays cheap. */
export interface TermEntry {
  readonly id: string;
  readonly kind: TermKind;
  readonly source: TermSource;
  readonly wikidata: string | null;
  readonly name: Worded;
  /** The name in the article's language, when it differs from `name`. */
  readonly local: Worded | null;
  readonly aliases: readonly Worded[];
  readonly description: Worded | null;
  readonly facts: readonly TermFact[];
  /** Where to read on: a Wikipedia or Wikidata page by id, else a search; never a guessed page. */
  readonly link: { readonly href: string; readonly host: string } | null;
  /** Whom to credit for what the card says, as plain text. */
  readonly credit: string | null;
}

/** Text with its language, so that views can set `lang` and `dir`. */
export interface Worded {
  readonly text: string;
  readonly language: string;
}

export interface TermFact {
  /** Key of an interface message, `fact.<label>`. */
  readonly label: string;
  readonly value: Worded;
  /** Year or ISO date at which the fact was checked. */
  readonly asOf: string | null;
}

/** Question to the background: block texts in, spans out. */
export interface FindQuestion {
  readonly url: string;
  readonly language: string | null;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly blocks: readonly FindBlock[];
}

export interface FindBlock {
  readonly id: number;
  readonly text: string;
  /** A heading's or caption's names count as witnesses but are never marked. */
  readonly witness: boolean;
}

export interface FindAnswer {
  readonly terms: readonly Term[];
}
