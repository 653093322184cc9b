/**
 * Words of any script. Letters, marks and digits make a word, with the joiners of Indic and Persian script and an
 * apostrophe inside one; `\w` and `\b` know none of these. Scripts that put no space between words are cut by
 * `Intl.Segmenter`. PURE.
 */

export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** A run of letters, marks, digits and joiners; an apostrophe counts only between letters. */
const run = /[\p{L}\p{M}\p{N}\u200C\u200D]+(?:['\u2019][\p{L}\p{M}\p{N}\u200C\u200D]+)*/gu;

/** Scripts written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Built-in and without state; one per language is costly, and the cut of these scripts does not depend on it. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where the words of a text stand, in UTF-16 code units. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  const mixed = unspaced.test(text);
  for (const match of text.matchAll(run)) {
    const start = match.index;
    const word = match[0];
    if (!mixed || !unspaced.test(word)) {
      spans.push({ start, end: start + word.length });
      continue;
    }
    for (const part of segmenter.segment(word)) {
      if (part.isWordLike === true) spans.push({ start: start + part.index, end: start + part.index + part.segment.length });
    }
  }
  return spans;
}

/** The words of a text as written. */
export function words(text: string): string[] {
  if (!unspaced.test(text)) return text.match(run) ?? [];
  return wordSpans(text).map((span) => text.slice(span.start, span.end));
}

/** How many words a text has. */
export function countWords(text: string): number {
  if (!unspaced.test(text)) return text.match(run)?.length ?? 0;
  return wordSpans(text).length;
}
