import type { FindAnswer, FindQuestion, TermEntry } from '../article/term';
import type { ScriptName } from '../engine/tools';
import type { VisitReport } from '../engine/visit-report';
import type { OwnChange } from '../glossary/own-entry';
import type { SomeKept } from '../settings/kept';
import type { PauseChoice } from '../settings/pauses';
import type { Settings } from '../settings/resolve';
import type { SettingsPatch } from '../settings/schema';
import type { Strings } from '../ui/say';

/** Every message, one type per direction. Failures travel as values. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** What the gate saw on a page that looks like an article. */
export interface Ring {
  readonly url: string;
  /** Of the gate, on the page's main thread. */
  readonly milliseconds: number;
}

/** All that an engine needs to know before it reads the page. */
export interface VisitStart {
  readonly settings: Settings;
  /** Off for this site, paused, or switched off: the engine then ends at once. */
  readonly on: boolean;
  readonly language: string;
  readonly strings: Strings;
  readonly notCopies: readonly string[];
  readonly gateMilliseconds: number;
}

/** What the popup shows of a page, small enough to send at every change. */
export interface VisitSummary {
  readonly copies: number;
  readonly tweets: number;
  /** Posts beside which leaked markup was taken out, and which need no card. */
  readonly litter: number;
  readonly terms: number;
}

export type JumpTarget =
  | { readonly to: 'repeat' | 'tweet'; readonly key: string }
  | { readonly to: 'term'; readonly id: string; readonly mention: number };

/** From a page, or from one of the extension's own pages, to the background. */
export interface ToBackground {
  ring(ring: Ring): void;
  begin(): Result<VisitStart>;
  /** Puts a script that the engine needs into its document. */
  load(script: ScriptName): Result<null>;
  findTerms(question: FindQuestion): Result<FindAnswer>;
  describeTerm(question: { readonly id: string; readonly language: string | null }): Result<TermEntry>;
  /** What terms are called in one language, by id; for searching in a script that the page does not use. */
  namesOf(question: { readonly ids: readonly string[]; readonly language: string }): Result<Readonly<Record<string, readonly string[]>>>;
  knowTerm(term: { readonly id: string; readonly name: string }): Result<null>;
  notACopy(place: string): Result<null>;
  summary(summary: VisitSummary): void;
  changeSettings(patch: SettingsPatch): Result<Settings>;
  /** Replaces whole parts of what is kept: a changed list, an import, a reset, the undo of any of these. */
  keep(parts: SomeKept): Result<null>;
  /** Changes the reader's own glossary. */
  changeOwn(change: OwnChange): Result<null>;
  /** In a private window this pauses the page instead, since nothing about sites is stored there. */
  switchSite(site: SiteSwitch): Result<null>;
  pause(choice: PauseChoice): Result<null>;
  /** The reader has seen what an update brought. */
  newsRead(): Result<null>;
  /** "Treat this page as an article", from the popup. */
  treatAsArticle(tabId: number): Result<null>;
}

export interface SiteSwitch {
  readonly tabId: number;
  readonly host: string;
  readonly on: boolean;
}

/** From the background, or from the popup, to the engine of a page. */
export interface ToPage {
  settings(start: VisitStart): void;
  report(): VisitReport;
  /** What the popup shows, in one answer. */
  look(): { readonly report: VisitReport; readonly undone: boolean };
  undo(): void;
  redo(): void;
  /** True while the page is shown as the site made it, after `undo`. */
  undone(): boolean;
  /** The address changed without a new document. True when the visit ended for it, false where only the fragment is another. */
  moved(): boolean;
  /** Opens the card of the next (1) or previous (-1) mark. */
  walk(step: 1 | -1): void;
  jump(target: JumpTarget): void;
}
