import type { Direction } from '../article/article';
import type { TermKind, TermSource } from '../article/term';

/** What one visit did; also behind the popup and "save a report". Additive changes only; else bump `version`. */
export interface VisitReport {
  readonly version: 1;
  /** The file or URL as given (inspect only), else empty. */
  readonly input: string;
  readonly url: string;
  readonly article: ArticleReport | null;
  readonly repeats: readonly RepeatReport[];
  readonly tweets: readonly TweetReport[];
  readonly terms: readonly TermReport[];
  readonly milliseconds: Milliseconds;
  /** Every request that Copydesk made for this visit. */
  readonly requests: readonly string[];
  readonly failures: readonly Failure[];
}

export interface ArticleReport {
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly direction: Direction;
  readonly words: number;
  readonly minutes: number;
  /** The body as a reader now sees it: kept blocks in order, joined by `\n`, with the text of tweets. */
  readonly text: string;
}

export interface RepeatReport {
  readonly key: string;
  readonly confidence: 'sure' | 'likely';
  readonly paragraphs: number;
  readonly characters: number;
  readonly differences: number;
  /** Folded text, joined by `\n`. */
  readonly text: string;
}

export interface TweetReport {
  readonly key: string;
  readonly form: string;
  readonly name: string | null;
  readonly handle: string | null;
  readonly id: string | null;
  readonly url: string | null;
  readonly text: string | null;
  readonly time: string | null;
  readonly timeFrom: 'id' | 'byline' | null;
  readonly language: string | null;
  readonly direction: Direction | 'auto';
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly doubtful: boolean;
  /** A card stands in the page; else only leaked markup was taken out beside a copy that works, or still may. */
  readonly card: boolean;
}

export interface TermReport {
  readonly id: string;
  readonly name: string;
  readonly kind: TermKind;
  readonly source: TermSource;
  readonly wikidata: string | null;
  readonly mentions: readonly {
    readonly text: string;
    /** Index among the article's blocks, folded ones included. */
    readonly block: number;
    readonly start: number;
    readonly end: number;
    readonly marked: boolean;
  }[];
}

/** Wall time on the page's main thread. */
export interface Milliseconds {
  readonly gate: number;
  readonly read: number;
  readonly tweets: number;
  readonly repeats: number;
  readonly glossary: number;
  readonly total: number;
  readonly longestTask: number;
}

export interface Failure {
  readonly feature: string;
  readonly message: string;
}
