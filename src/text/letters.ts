/**
 * Letters, for code that runs on every page while it is cold: an engine takes about a millisecond to make the machine code for one
 * `\p{L}`, which has seven hundred ranges. Most texts stay within Latin, Arabic, the scripts of India and general punctuation, where
 * some thirty ranges say the same; any other text is asked in full. PURE.
 */

/** Ranges of code units, in hexadecimal, as what stands between the brackets of a class. */
const ranges = (list: string): string => list.replace(/[\da-f]+/g, (code) => `\\u${code.padStart(4, '0')}`).replaceAll(' ', '');

/** Text of which the short class knows everything. */
const common = new RegExp(`^[${ranges('0-24f 600-6ff 900-d7f 2000-206f 20a0-20bf 2190-2426 2500-2775')}]*$`);

/** Letters, marks and digits of it. */
const sign = ranges('30-39 41-5a 61-7a aa b2 b3 b5 b9 ba bc-be c0-d6 d8-f6 f8-24f 610-61a 620-669 66e-6d3 6d5-6dc 6df-6e8 6ea-6fc 6ff '
  + '900-963 966-96f 971-9f1 9f4-9f9 9fc 9fe-a75 a77-aef af2-b6f b71-bf2 bfb-c76 c78-c7e c80-c83 c85-d4e d50-d78 d7a-d7f');

const plain = /[A-Za-z0-9]/;
const short = { any: new RegExp(`[${sign}]`), runs: new RegExp(`[${sign}]+`, 'g'), ends: new RegExp(`^[^${sign}]+|[^${sign}]+$`, 'g') };
const full = { any: /[\p{L}\p{N}]/u, runs: /[\p{L}\p{M}\p{N}]+/gu, ends: /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu };

const classesOf = (text: string): typeof full => (common.test(text) ? short : full);

/** Whether a text says anything: holds a letter or digit of any script. */
export function holdsLetter(text: string): boolean {
  return plain.test(text) || classesOf(text).any.test(text);
}

/** Runs of letters, marks and digits. */
export function runsOfLetters(text: string): readonly string[] {
  return text.match(classesOf(text).runs) ?? [];
}

const NUMBER = /^\p{Nd}+$/u;

/** The same without those that are nothing but a number. */
export function runsWithLetters(text: string): readonly string[] {
  return runsOfLetters(text).filter((run) => !NUMBER.test(run));
}

/** A text without the spaces, punctuation and signs around it. */
export function trimSigns(text: string): string {
  return text.replace(classesOf(text).ends, '');
}
