import type { Box, Part, TextSpan } from '../article/article';

/** The custom elements of ours, by the part of their name after `copydesk-`. */
export type ViewName = 'notice' | 'offer' | 'tweet' | 'names' | 'card';

/**
 * A view of ours as data: which one, and what it shows. How it looks is in another script, loaded only when something is to be
 * shown (`features/views.ts`); its shadow root is closed in production.
 */
export interface View<M = unknown> {
  readonly name: ViewName;
  /** Accessible name of the element, already in the reader's language. */
  readonly label: string;
  readonly model: M;
}

/** What a view may do to the deed that it stands for. */
export interface Deed {
  /** True while the site's own parts are shown in spite of the deed. */
  readonly revealed: boolean;
  /** The plan was shown before on this page, at other nodes: it has been announced. */
  readonly again: boolean;
  /** Shows or hides the site's own parts again; the deed stays in force. */
  reveal(shown: boolean): void;
  /** Takes the whole plan back; it is not applied again on this page. */
  dismiss(): void;
  /** Scrolls a part of the page into view and points at it for a moment. */
  jump(to: Part): void;
  /** Aborted when the deed is taken back. */
  readonly signal: AbortSignal;
}

/** The named highlight in which a span is painted: a colour family, or the reader's choice of one plain line for all. */
export type MarkStyle = 'person' | 'place' | 'body' | 'other' | 'plain';

export interface Mark {
  readonly span: TextSpan;
  readonly style: MarkStyle;
}

/** Everything that a feature may do. Each verb notes its own undo in the ledger of the plan that it serves. */
export interface Page {
  /** Hides a run behind one notice, which stands where the run stood. */
  fold(parts: readonly Part[], notice: View): void;
  /** Outlines a run and offers to fold it. */
  offer(parts: readonly Part[], view: View): void;
  /** Ours in their place; they stay, hidden. */
  cover(parts: readonly Part[], view: View): void;
  /** As `cover`, but what is hidden keeps a place: a site that fills its places when they come near the window still can. */
  screen(parts: readonly Part[], view: View): void;
  /** Leaked markup out of text nodes. */
  trim(leaks: readonly TextSpan[]): void;
  /** Paints spans and tells when the reader turns to one or away. */
  mark(marks: readonly Mark[], onTurn: (turn: Turn) => void): void;
  /** Puts a view of ours before the article's first block. */
  head(view: View): void;
  /** Opens a floating view at a rectangle of the window; the last one closes. Ends with the plan. */
  float(view: View, at: Box): Deed;
}

/**
 * The reader and the marks: `hover` when the pointer comes to stand over one (the feature's own patience decides when that opens
 * something), `away` when it leaves all of them, `press` for a click or tap, `walk` for the keyboard. `at` is the rectangle of
 * the mark's line under the pointer, in the window.
 */
export type Turn =
  | { readonly to: 'hover' | 'press' | 'walk'; readonly span: TextSpan; readonly at: Box; readonly touch: boolean }
  | { readonly to: 'away' };
