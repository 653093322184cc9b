/**
 * The comparison form of text: two spellings that a reader takes for the same become equal. For comparing only; what
 * is shown is never normalised. PURE.
 */

/** Quotes and apostrophes of all sorts, guillemets, primes: sites change them at will. */
const quotes = /["'`´\u2018-\u201F\u2039\u203A\u00AB\u00BB\u2032-\u2036\u300C-\u300F\u02B9-\u02BC\u05F3\u05F4]/gu;

/** Hyphens, dashes and the minus sign. */
const dashes = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63]/gu;

/**
 * What is written but not seen: soft hyphen, joiners, bidi controls, variation selectors, byte order mark, tags. NFKC
 * keeps all of these.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\u200B-\u200F]/gu;

/**
 * The dot below of Indic letters. Sites drop it, and normalisation splits it off: फ़ (one code point), फ + nukta and
 * the careless फ are one spelling to a reader.
 */
const nuktas = /[\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0C3C\u0CBC\u{110BA}\u{1133C}]/gu;

/** Full stops: danda and double danda, the pipe that stands for a danda, the Urdu and the ideographic full stop. */
const stops = /[\u0964\u0965|\u06D4\u3002]/gu;

/** Keyboards disagree on these Arabic letters; readers do not. */
const arabic: Readonly<Record<string, string>> = {
  '\u064A': '\u06CC', '\u0649': '\u06CC', '\u0643': '\u06A9', '\u0629': '\u06C1', '\u0647': '\u06C1', '\u06BE': '\u06C1', '\u0640': '',
};
const arabicLetters = /[\u064A\u0649\u0643\u0629\u0647\u06BE\u0640]/gu;

const plain = /^[ -~]*$/u;

/**
 * NFKC, lower case, digits of every script as 0-9, one kind of quote, dash and full stop, nothing unseen, no nukta,
 * white space collapsed and trimmed. Idempotent.
 */
export function normalise(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/["`]/g, "'").replace(/\|/g, '.').replace(/\s+/g, ' ').trim();
  return asciiDigits(
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(unseen, '')
      .replace(nuktas, '')
      .replace(arabicLetters, (letter) => arabic[letter] ?? letter),
  )
    .replace(quotes, "'")
    .replace(dashes, '-')
    .replace(stops, '.')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Decimal digits of every script as 0-9. Digits come in runs of ten that begin where the one before is no digit. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  // Unicode lays the digits of a script out in a row; two rows may touch, so the row's start is found by tens.
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}
