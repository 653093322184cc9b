import type { Role } from './article';
import type { Galley } from './galley';

/**
 * When the article was published: ISO 8601 with the zone that the page states. Where it states a time without one, the
 * zone is the one named in the visible date line ("IST"), else India's for its languages, else only the date is said.
 */
export function publishedOf(galley: Galley, roles: readonly Role[], language: string | null): string | null {
  const visible = dateLines(galley, roles);
  const zone = zoneIn(visible.join(' ')) ?? (INDIAN.test(language ?? '') ? '+05:30' : null);
  // Names of months are dear to look up, and a page that tells its date in words mostly tells it in figures too.
  const { dates } = galley.witness;
  for (const told of [...dates.filter((date) => STANDARD.test(date)), ...dates.filter((date) => !STANDARD.test(date))]) {
    const date = parseDate(told, language, zone);
    if (date !== null) return date;
  }
  for (const line of visible) {
    const date = parseDate(line, language, zone);
    if (date !== null) return date;
  }
  return null;
}

/** Begins like ISO 8601. */
const STANDARD = /^\s*\d{4}-\d{2}-\d{2}/;

/** Languages that, on the web, are written in India nearly alone. */
const INDIAN = /^(?:hi|mr|gu|pa|ta|te|kn|ml|or|as)\b/;

/** Zones as date lines abbreviate them. `IST` is India's here: Ireland's and Israel's papers do not write it out. */
const ZONES: { readonly [name: string]: string } = {
  IST: '+05:30', GMT: '+00:00', UTC: '+00:00', BST: '+01:00', CET: '+01:00', CEST: '+02:00', EST: '-05:00', EDT: '-04:00', ET: '-05:00', CST: '-06:00', CDT: '-05:00',
  PST: '-08:00', PDT: '-07:00', PKT: '+05:00', JST: '+09:00', KST: '+09:00', MSK: '+03:00', AEST: '+10:00', AEDT: '+11:00', SGT: '+08:00', HKT: '+08:00', NPT: '+05:45', SAST: '+02:00',
};

/** Asked before the boundaries of words, which need all letters of the world. */
const ANY_ZONE = new RegExp(Object.keys(ZONES).join('|'));

function zoneIn(text: string): string | null {
  if (!ANY_ZONE.test(text)) return null;
  const name = /(?<![\p{L}\p{N}])([A-Z]{2,4})(?![\p{L}\p{N}])/gu;
  for (const [, word] of text.matchAll(name)) {
    const zone = word === undefined ? undefined : ZONES[word];
    if (zone !== undefined) return zone;
  }
  return null;
}

/** Lines that may say the date: those with the role, then short ones with a year around the headline. */
function dateLines(galley: Galley, roles: readonly Role[]): readonly string[] {
  const dated: string[] = [];
  const near: string[] = [];
  const headline = roles.indexOf('headline');
  const body = roles.indexOf('body', Math.max(0, headline));
  galley.lines.forEach((line, at) => {
    if (line.text === '' || line.text.length > 160) return;
    if (roles[at] === 'date') dated.push(line.text);
    else if (headline >= 0 && at >= headline - 6 && at <= Math.max(headline + 12, body) && roles[at] !== 'body' && /\p{Nd}{4}/u.test(line.text)) near.push(line.text);
  });
  return [...dated.filter((text) => /\p{Nd}{4}/u.test(text)), ...near];
}

/** A date as pages write it, in ISO 8601; `null` where none can be told. Years before the web are no dates of publication. */
export function parseDate(told: string, language: string | null, zone: string | null): string | null {
  const text = asciiDigits(told).trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString();
  const iso = /(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(text);
  if (iso !== null && (iso.index === 0 || !/[\d]/.test(text.charAt(iso.index - 1)))) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    return build(year, month, day, hour, minute, second, offset ?? null, zone);
  }
  const cjk = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일](?:\D{0,12}?(\d{1,2})[:時时시]\s*(\d{2}))?/.exec(text);
  if (cjk !== null) return build(cjk[1], cjk[2], cjk[3], cjk[4], cjk[5], undefined, null, zone);
  const named = withMonthName(text, language, zone);
  if (named !== null) return named;
  const numeric = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  if (numeric === null) return null;
  // Day first, as most of the world writes; month first where only that can be.
  const swap = Number(numeric[2]) > 12 || (language === 'en-US' && Number(numeric[1]) <= 12);
  const clock = clockIn(text);
  return build(numeric[3], swap ? numeric[1] : numeric[2], swap ? numeric[2] : numeric[1], clock?.hour, clock?.minute, undefined, zoneIn(text), zone);
}

function withMonthName(text: string, language: string | null, zone: string | null): string | null {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  if (year === undefined) return null;
  const month = monthIn(text.toLowerCase(), language);
  if (month === null) return null;
  const before = /(?<![\d:])(\d{1,2})[^\d:]{0,5}$/.exec(text.slice(0, month.start))?.[1];
  const day = before ?? /^[^\d:]{0,4}(\d{1,2})(?![\d:])/.exec(text.slice(month.end))?.[1];
  if (day === undefined) return null;
  const clock = clockIn(text);
  const offset = /([+-]\d{2}:?\d{2})\s*$/.exec(text)?.[1] ?? zoneIn(text);
  return build(year, String(month.number), day, clock?.hour, clock?.minute, undefined, offset, zone);
}

const ENGLISH_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ENGLISH = /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/;

function monthIn(text: string, language: string | null): { readonly number: number; readonly start: number; readonly end: number } | null {
  const english = ENGLISH.exec(text);
  if (english?.[1] !== undefined) return { number: ENGLISH_MONTHS.indexOf(english[1].slice(0, 3)) / 3 + 1, start: english.index, end: english.index + english[0].length };
  if (language === null || language.startsWith('en')) return null;
  for (const style of ['long', 'short'] as const) {
    for (let number = 1; number <= 12; number++) {
      for (const name of monthNames(language, style, number)) {
        const start = text.indexOf(name);
        if (start >= 0 && name.length > 1) return { number, start, end: start + name.length };
      }
    }
  }
  return null;
}

/** A month's name by itself and as a date declines it ("января"). */
function monthNames(locale: string, style: 'long' | 'short', number: number): readonly string[] {
  const own = MONTHS[locale.split('-')[0] ?? '']?.split(' ')[number - 1];
  if (own !== undefined) return own.split('/');
  try {
    const date = Date.UTC(2001, number - 1, 5);
    const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date);
    const declined = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' }).formatToParts(date)
      .find((part) => part.type === 'month')?.value ?? alone;
    return [alone, declined].map((name) => name.toLowerCase().replace(/\.$/, '')).filter((name) => !/^\d+/.test(name));
  } catch {
    return [];
  }
}

/** Months of languages that browsers are built without. */
const MONTHS: { readonly [language: string]: string } = {
  pa: 'ਜਨਵਰੀ ਫ਼ਰਵਰੀ/ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ',
  or: 'ଜାନୁଆରୀ/ଜାନୁଆରି ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ/ଫେବୃୟାରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ/ଏପ୍ରିଲ ମଇ/ମେ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର',
  as: 'জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল মে’/মে জুন জুলাই আগষ্ট ছেপ্টেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ',
};

function clockIn(text: string): { readonly hour: string; readonly minute: string } | null {
  const clock = /(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?m?(?![\d.])/i.exec(text);
  if (clock?.[1] === undefined || clock[2] === undefined) return null;
  const half = clock[3]?.toLowerCase();
  const hour = Number(clock[1]) % (half === undefined ? 24 : 12) + (half === 'p' ? 12 : 0);
  return Number(clock[2]) < 60 && Number(clock[1]) < 24 ? { hour: String(hour), minute: clock[2] } : null;
}

function build(
  year: string | undefined, month: string | undefined, day: string | undefined,
  hour: string | undefined, minute: string | undefined, second: string | undefined, offset: string | null, zone: string | null,
): string | null {
  const date = `${year ?? ''}-${two(month)}-${two(day)}`;
  if (!/^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) return null;
  const named = offset === null ? zone : offset;
  if (hour === undefined || minute === undefined || named === null || Number(hour) > 23) return date;
  const tidy = /^(?:Z|UTC|GMT)$/i.test(named) ? 'Z' : named.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').replace(/^[+-]00:00$/, 'Z');
  return `${date}T${two(hour)}:${minute}:${two(second)}${tidy}`;
}

function two(number: string | undefined): string {
  return (number ?? '0').padStart(2, '0');
}

/** Digits of every script as ASCII ones: blocks of ten that begin at a digit zero. */
function asciiDigits(text: string): string {
  if (!/[\u0660-\uffff]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}
