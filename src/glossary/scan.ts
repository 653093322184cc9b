/**
 * Cuts text into tokens by a class table, one look-up per code unit. A token is a run of letters, marks and joiners of
 * one script, a run of digits, or, in scripts that are written without spaces, a single letter with its marks.
 */

/** What stands before a token. Names may run over `tight` and `soft`, over `dot` after an initial, never over `hard`. */
export const gap = { tight: 0, soft: 1, dot: 2, hard: 3 } as const;

const HARD = 0, SOFT = 1, DOT = 2, DIGIT = 3, SINGLE = 4, MARK = 5, LETTER = 8;

/** Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana, bopomofo, Han. */
const unsegmented: readonly (readonly [number, number])[] = [
  [0x0e01, 0x0e5b], [0x0e81, 0x0edf], [0x1000, 0x109f], [0x1780, 0x17ff], [0x3005, 0x3007], [0x3040, 0x312f], [0x31f0, 0x31ff],
  [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff],
];

/** White space, hyphens, apostrophes and middle dots join the parts of a name. */
const soft = ' \u00a0\u2002\u2003\u2009\u202f-\u2010\u2011\u2012\u2013\'\u2019\u02bc\u00b7\u30fb\u2027\u00ad';

/** A number per script, so that a token ends where the script changes: Indic blocks are 128 code points each. */
function scriptOf(code: number): number {
  if (code < 0x0250 || (code >= 0x1e00 && code < 0x1f00)) return 0;
  if (code >= 0x0900 && code < 0x0e00) return 8 + ((code - 0x0900) >> 7);
  if (code >= 0x0370 && code < 0x0400) return 1;
  if (code >= 0x0400 && code < 0x0530) return 2;
  if ((code >= 0x0600 && code < 0x0780) || (code >= 0x08a0 && code < 0x0900) || code >= 0xfb50) return 3;
  if (code >= 0xac00 && code < 0xd7b0) return 4;
  return 5;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const letter = /\p{L}/u, mark = /\p{M}/u, digit = /\p{Nd}/u;
  for (let code = 0x30; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const sign = String.fromCharCode(code);
    if (letter.test(sign)) classes[code] = LETTER + scriptOf(code);
    else if (mark.test(sign)) classes[code] = MARK;
    else if (digit.test(sign)) classes[code] = DIGIT;
  }
  for (const [from, to] of unsegmented) for (let code = from; code <= to; code++) if ((classes[code] ?? 0) >= LETTER) classes[code] = SINGLE;
  for (const sign of soft) classes[sign.charCodeAt(0)] = SOFT;
  for (const code of [0x200b, 0x200c, 0x200d, 0x2060, 0x0640]) classes[code] = MARK;
  classes[0x2e] = DOT;
  classes[0xff0e] = DOT;
  classes[0x0970] = DOT; // the abbreviation sign of Hindi and Marathi
  return classes;
}

const classes = buildClasses();

/** The tokens of one text, as parallel arrays of `count` used elements; offsets are UTF-16 code units. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
  /** 1 where a name may begin or end though no space stands before the token: unsegmented letters, a change of script. */
  loose: Uint8Array;
  /** Filled in by the lexicon. */
  type: Int32Array;
}

export function emptyTokens(room = 256): Tokens {
  return { count: 0, start: new Int32Array(room), end: new Int32Array(room), gap: new Uint8Array(room), loose: new Uint8Array(room), type: new Int32Array(room) };
}

function grow(tokens: Tokens): void {
  const room = tokens.start.length * 2;
  for (const key of ['start', 'end', 'type'] as const) {
    const wider = new Int32Array(room);
    wider.set(tokens[key]);
    tokens[key] = wider;
  }
  for (const key of ['gap', 'loose'] as const) {
    const wider = new Uint8Array(room);
    wider.set(tokens[key]);
    tokens[key] = wider;
  }
}

/** Fills `tokens` with the tokens of `text`. Linear; allocates only to grow. */
export function scan(text: string, tokens: Tokens): void {
  const length = text.length;
  let count = 0, at = 0, before: number = gap.hard, gapStart = 0, lastKind = HARD;
  while (at < length) {
    const kind = classes[text.charCodeAt(at)] ?? HARD;
    if (kind < DIGIT || kind === MARK) {
      if (kind === HARD) before = gap.hard;
      else if (kind === DOT) before = Math.max(before, gap.dot);
      else if (before === gap.tight) before = gap.soft;
      at++;
      continue;
    }
    const start = at++;
    if (kind === SINGLE) while (at < length && classes[text.charCodeAt(at)] === MARK) at++;
    else {
      for (; at < length; at++) {
        const next = classes[text.charCodeAt(at)] ?? HARD;
        if (next !== kind && next !== MARK) break;
      }
    }
    if (count === tokens.start.length) grow(tokens);
    tokens.start[count] = start;
    tokens.end[count] = at;
    tokens.gap[count] = count === 0 || start - gapStart > 3 ? gap.hard : before;
    tokens.loose[count] = kind === SINGLE || lastKind === SINGLE || (kind >= LETTER && lastKind >= LETTER) ? 1 : 0;
    count++;
    lastKind = kind;
    gapStart = at;
    before = gap.tight;
  }
  tokens.count = count;
}

/** Whether a letter of this code unit belongs to a script that has capitals. */
export function isCased(code: number): boolean {
  const kind = classes[code] ?? HARD;
  return kind >= LETTER && kind <= LETTER + 2;
}

/** Whether texts in this script are written without spaces between words. */
export function isUnsegmented(code: number): boolean {
  return classes[code] === SINGLE;
}
