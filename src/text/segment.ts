/** Cutting text where a reader would. PURE. */

const graphemeSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The user-perceived characters of a text: क्षि, 👩‍👧 and é are one each. */
export function graphemes(text: string): string[] {
  return Array.from(graphemeSegmenter.segment(text), (part) => part.segment);
}

/** How many user-perceived characters a text has. */
export function countGraphemes(text: string): number {
  if (/^[ -~]*$/u.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemeSegmenter.segment(text)) count++;
  return count;
}

/** Quotes and brackets that close, and what is not seen, may stand between a stop and what comes next. */
const closers = '["\'\\u2019\\u201D\\u00BB)\\]\\u300D\\u300F\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]';
/** Stops that need no space after them, and the pipe that is typed for a danda. */
const closeStops = '[\\u0964\\u0965\\u06D4\\u3002\\uFF01\\uFF1F|]';

/**
 * After a full stop, question or exclamation mark (with closing quotes and brackets) that white space follows, after the
 * stops of scripts that need no space, and at line breaks. A cut after "Dr." does no harm: the same text is always
 * cut in the same places, and that is all that comparing needs.
 */
const sentenceEnd = new RegExp(
  `(?<=[.?!\\u2026\\u061F]${closers}*)\\s+|(?<=${closeStops}${closers}*)(?!${closers}|${closeStops})\\s*|\\s*\\n\\s*`,
  'u',
);

/** The sentences of a text, trimmed, none empty. */
export function sentences(text: string): string[] {
  return text.split(sentenceEnd).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Letters, marks and digits, in code points: the measure of how much a text says, whatever its punctuation. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}
