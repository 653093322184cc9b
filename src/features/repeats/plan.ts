import type { BlockId, Direction } from '../../article/article';

/** Sure copies are folded, likely ones are outlined with an offer. What is unsure makes no plan. */
export type Confidence = 'sure' | 'likely';

/** A paragraph that both copies have, in different words, numbers or names. It stays visible in both. */
export interface Difference {
  readonly kept: string;
  readonly other: string;
  readonly block: BlockId;
}

/** `kept` is `null` for what only the other copy says. */
export interface Row {
  readonly is: 'same' | 'different' | 'unique';
  readonly other: string;
  readonly kept: string | null;
  /** Running text, which the notice counts; captions, labels and headings are shown and not counted. */
  readonly prose: boolean;
}

/** One reason for keeping this copy and not the other: what was counted on either side. */
export interface Witness {
  readonly of: 'hideable' | 'article' | 'atoms' | 'text' | 'links' | 'stated' | 'first';
  readonly kept: number;
  readonly other: number;
}

/** A second copy: what of it to hide, and where the reader finds the same. PURE data; ids hold for one reading. */
export interface RepeatPlan {
  /** Made from what is hidden, so that it names the copy across readings. */
  readonly key: string;
  readonly confidence: Confidence;
  /** Whole blocks, each with a visible twin, in reading order. */
  readonly parts: readonly BlockId[];
  /** Paragraphs of the other copy that are hidden because the kept copy says the same. */
  readonly identical: number;
  /** Paragraphs of the other copy, hidden or not. */
  readonly paragraphs: number;
  /** Graphemes hidden. */
  readonly characters: number;
  readonly differences: readonly Difference[];
  /** Text blocks of the other copy that the kept one lacks; they stay visible. */
  readonly unique: number;
  /** First block of the kept copy's run. */
  readonly kept: BlockId;
  /** The text blocks of the other copy beside what the kept one says, in reading order. */
  readonly rows: readonly Row[];
  /** Of the article, for showing its text. */
  readonly language: string | null;
  readonly direction: Direction;
  /** Why this copy is kept. */
  readonly witnesses: readonly Witness[];
  /** Structure of the place where the copy stands: what "Not a copy" remembers. */
  readonly place: string;
}
