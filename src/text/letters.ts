/**
 * Letters, for code that runs on every page while it is cold: an engine takes about a millisecond to make the machine code for one
 * `\p{L}`, which has seven hundred ranges. Most texts stay within Latin, Arabic, the scripts of India and general punctuation, where
 * some twenty ranges say the same; any other text is asked in full. PURE.
 */

/** Text of which the short classes below know everything. */
const known = '\\0-\\u024f\\u0600-\\u06ff\\u0900-\\u0d7f\\u2000-\\u206f\\u20a0-\\u20bf\\u2190-\\u2426\\u2500-\\u2775';
const common = new RegExp(`^[${known}]*$`);

const digit = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u09f4-\\u09f9\\u0a66-\\u0a6f\\u0ae6-\\u0aef'
  + '\\u0b66-\\u0b6f\\u0b72-\\u0b77\\u0be6-\\u0bf2\\u0c66-\\u0c6f\\u0c78-\\u0c7e\\u0ce6-\\u0cef\\u0d58-\\u0d5e\\u0d66-\\u0d78';
/** Letters with their marks. */
const letter = 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f'
  + '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06fc\\u06ff'
  + '\\u0900-\\u0963\\u0971-\\u09e5\\u09f0\\u09f1\\u09fc\\u09fe-\\u0a65\\u0a70-\\u0a75\\u0a77-\\u0ae5\\u0af2-\\u0b65\\u0b71\\u0b78-\\u0be5\\u0bfb-\\u0c65'
  + '\\u0c70-\\u0c76\\u0c80-\\u0c83\\u0c85-\\u0ce5\\u0cf0-\\u0d4e\\u0d50-\\u0d57\\u0d5f-\\u0d65\\u0d7a-\\u0d7f';

const plain = /[A-Za-z0-9]/;
const short = { any: new RegExp(`[${letter}${digit}]`), words: new RegExp(`[${letter}${digit}]+`, 'g'), letters: new RegExp(`[${letter}]+`, 'g'), ends: new RegExp(`^[^${letter}${digit}]+|[^${letter}${digit}]+$`, 'g') };
const full = { any: /[\p{L}\p{N}]/u, words: /[\p{L}\p{M}\p{N}]+/gu, letters: /[\p{L}\p{M}]+/gu, ends: /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu };

const classesOf = (text: string): typeof full => (common.test(text) ? short : full);

/** Whether a text says anything: holds a letter or digit of any script. */
export function holdsLetter(text: string): boolean {
  return plain.test(text) || classesOf(text).any.test(text);
}

/** Runs of letters, marks and digits. */
export function runsOfLetters(text: string): readonly string[] {
  return text.match(classesOf(text).words) ?? [];
}

/** The same without digits, which part them. */
export function runsWithoutDigits(text: string): readonly string[] {
  return text.match(classesOf(text).letters) ?? [];
}

/** A text without the spaces, punctuation and signs around it. */
export function trimSigns(text: string): string {
  return text.replace(classesOf(text).ends, '');
}
