import type { Direction } from '../article/article';
import type { Sight } from '../page/sight';
import type { Say } from '../ui/say';
import type { Claim } from './claims';
import type { Desk } from './desk';

/** A script that is loaded into the page only when it is needed. */
export type ScriptName = 'views' | 'tweets' | 'repeats' | 'folding';

/** Loads such a script once, and answers what it offers. Rejects when the background cannot put it in. */
export type Load = <T>(script: ScriptName) => Promise<T>;

/** What a feature may use while it plans and acts, besides the article. Everything here is per pass. */
export interface Tools<S = unknown> {
  readonly settings: S;
  /** Formats an interface message in the reader's language. */
  readonly say: Say;
  /** The reader's interface language and its direction. */
  readonly language: string;
  readonly direction: Direction;
  /** Parts that earlier features of this pass take. */
  readonly claimed: readonly Claim[];
  /** What the reader corrected on this site: structure signatures of places that are no copies. */
  readonly notCopies: readonly string[];
  readonly desk: Desk;
  readonly load: Load;
  /** Who meets the blocks of this pass: what is rendered need not be seen. Reads the page, so ask only where something may be hidden. */
  readonly sight: () => Promise<Sight>;
  /** Aborted when the visit ends or the pass is out of date. */
  readonly signal: AbortSignal;
  /** Lets the page breathe between slices of long work. */
  readonly pause: () => Promise<void>;
  /** Milliseconds since the visit began, for waits that exist only for the live web; infinite on the command line. */
  readonly age: () => number;
  /** Asks for another pass after so many milliseconds (an embed may still come to life). */
  readonly again: (milliseconds: number) => void;
}
