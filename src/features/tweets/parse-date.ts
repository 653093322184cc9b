import { months } from './months';

/** A date at the start of a text: how many code units it fills, and the days (`2024-01-16`) that it may mean. */
export interface PrintedDate {
  readonly length: number;
  readonly days: readonly string[];
}

interface Token {
  readonly text: string;
  readonly end: number;
}

/** Longer than any date in the table, with weekday, time and zone. Code units. */
const longest = 80;
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0];
/** Words between the parts of a date: "de", "г.", "of", ordinals, weekdays, and what stands around a time of day. */
const fillers = /^(?:de|del|d|di|do|г|р|года|of|the|th|st|nd|rd|er|a|m|am|pm|at|on|utc|gmt|z|est|edt|pst|pdt|cet|ist|e|ko|ren|年|月|日|년|월|일|พ\.?ศ|ค\.?ศ|ngày|tháng|năm|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|को|ին|ב)$/u;

/** Reads a date in any language that pages write dates of posts in, native digits and both orders included. */
export function dateAt(text: string): PrintedDate | null {
  const tokens = tokensOf(text.slice(0, longest));
  let year: number | null = null;
  let month: readonly number[] | null = null;
  const numbers: { value: number; suffix: string }[] = [];
  let end = 0;
  let skipped = -1;
  const [lead] = tokens;
  if (lead !== undefined && /^(?:on|at|of|the|de|del|d|di|do|ko)$/u.test(lead.text)) return null;
  for (const [index, token] of tokens.entries()) {
    if (index === skipped) {
      end = token.end;
      continue;
    }
    const number = /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
    const next = tokens[index + 1]?.text ?? '';
    if (number !== null) {
      if (token.text.length === 4 && number >= 1900) {
        if (year !== null) break;
        year = number >= 2400 && number < 2700 ? number - 543 : number;
      } else if (numbers.length === 2 || (numbers.length === 1 && month !== null)) break;
      else numbers.push({ value: number, suffix: next });
      end = token.end;
    } else {
      const named: readonly number[] | null = month === null ? monthsNamed(token.text, next) : null;
      if (named !== null) {
        month = named;
        end = token.end;
        if (table.has(`${token.text}_${next}`)) skipped = index + 1;
      } else if (/^(?:年|月|日|년|월|일|г|р)$/u.test(token.text) && end > 0) end = token.end;
      else if (!fillers.test(token.text) && !/^\d{1,2}:\d{2}/.test(token.text) && !/^[+-]\d{4}$/.test(token.text)) break;
    }
    if (year !== null && month !== null && numbers.length === 1 && !/^(?:г|р|日|일)$/u.test(next)) break;
    if (year !== null && numbers.length === 2 && !/^(?:日|일|г)$/u.test(next)) break;
  }
  const days = daysOf(year, month, numbers);
  if (days.length === 0) return null;
  if (/^\s?(?:г|р)\./u.test(text.slice(end))) end += text.slice(end).indexOf('.') + 1;
  else if (text[end] === '.' && /[гр]$/u.test(text.slice(0, end))) end += 1;
  else if (text[end] === '.' && /^\s*\p{Nd}{4}\./u.test(text)) end += 1;
  return { length: end, days };
}

function daysOf(year: number | null, month: readonly number[] | null, numbers: readonly { value: number; suffix: string }[]): string[] {
  if (year === null) return [];
  const [one, two] = numbers;
  if (one === undefined) return [];
  const pairs: [month: number, day: number][] = month !== null ? month.map((m) => [m, one.value]) : [];
  if (month === null && two !== undefined) {
    if (/^[月월]/u.test(one.suffix)) pairs.push([one.value, two.value]);
    else if (one.suffix === '日' || one.suffix === 'tháng') pairs.push([two.value, one.value]);
    else pairs.push([two.value, one.value], [one.value, two.value]);
  }
  return [...new Set(pairs.flatMap(([m, day]) => dayOf(year, m, day)))];
}

function dayOf(year: number, month: number, day: number): string[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2006;
  return valid ? [date.toISOString().slice(0, 10)] : [];
}

/** Numbers in ASCII digits, times, and words in lower case; anything else ends the date. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /[\s,،、.·∙•|/\\()\u200e\u200f\u061c\u2066-\u2069\-–'’׳״]*(?:(\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?)|([+-]\d{4})|(\p{Nd}+)|([年月日년월일])|((?:\p{L}[\p{M}\u200c\u200d]*|[.’׳'](?=\p{L}))+))/uy;
  for (let found = pattern.exec(text); found !== null && tokens.length < 16; found = pattern.exec(text)) {
    const [, time, zone, digits, sign, word] = found;
    const plain = time !== undefined ? time : zone ?? (digits !== undefined ? toAscii(digits) : sign ?? fold(word ?? ''));
    tokens.push({ text: plain, end: pattern.lastIndex });
  }
  return tokens;
}

function toAscii(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 48;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/\u200c|\u200d|\u200e|\u200f|\u061c/g, '').replace(/[.’׳']+$/u, '');
}

const table = new Map<string, Set<number>>();
for (const names of Object.values(months)) {
  for (const [index, spellings] of names.split(' ').entries()) {
    for (const spelling of spellings.split('|')) {
      const key = fold(spelling);
      table.set(key, (table.get(key) ?? new Set()).add(index + 1));
    }
  }
}

/** The months that a word may name; `sept`, inflections and a Hebrew preposition are seen through. */
function monthsNamed(word: string, next: string): readonly number[] | null {
  const found = table.get(`${word}_${next}`) ?? table.get(word) ?? table.get(word.replace(/^[בd]['’]?/u, '')) ?? null;
  if (found !== null) return [...found];
  for (let length = word.length - 1; length >= Math.max(4, word.length - 5); length--) {
    const stem = table.get(word.slice(0, length));
    if (stem !== undefined) return [...stem];
  }
  return null;
}
