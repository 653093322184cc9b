/**
 * One spelling for the many spellings of a token, applied alike to the names of the pack when it is built and to the
 * words of a page. Only what newspapers write either way is folded: nukta, chandrabindu, homorganic nasals, candra
 * vowels, chillu sequences, the Arabic letters that Urdu keyboards mix up, accents. Vowel length, aspiration and the
 * sibilants stay, since they tell names apart. Case stays: in cased scripts it is evidence.
 */

const indicNukta = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/g;
const joiners = /[\u200b-\u200d\u2060\u00ad]/g;

/** ന്, ര്, ല്, ള്, ണ് with a zero-width joiner are an older spelling of the chillu letters. */
const chillu: readonly (readonly [RegExp, string])[] = [
  [/\u0d28\u0d4d\u200d/g, '\u0d7b'], [/\u0d30\u0d4d\u200d/g, '\u0d7c'], [/\u0d32\u0d4d\u200d/g, '\u0d7d'],
  [/\u0d33\u0d4d\u200d/g, '\u0d7e'], [/\u0d23\u0d4d\u200d/g, '\u0d7a'],
];

/** Nasal consonant and virama before a stop of its own series, in scripts where the anusvara is the usual spelling. */
function homorganic(base: number): readonly (readonly [RegExp, string])[] {
  const sign = (offset: number): string => String.fromCharCode(base + offset);
  const series: readonly (readonly [nasal: number, from: number, to: number])[] = [
    [0x19, 0x15, 0x18], [0x1e, 0x1a, 0x1d], [0x23, 0x1f, 0x22], [0x28, 0x24, 0x27], [0x2e, 0x2a, 0x2d],
  ];
  return series.map(([nasal, from, to]) => [new RegExp(`${sign(nasal)}${sign(0x4d)}(?=[${sign(from)}-${sign(to)}])`, 'g'), sign(0x02)]);
}

const nasals: ReadonlyMap<number, readonly (readonly [RegExp, string])[]> = new Map(
  [0x0900, 0x0980, 0x0a00, 0x0a80, 0x0b00, 0x0c00, 0x0c80].map((base) => [base, homorganic(base)]),
);

function foldIndic(token: string, base: number): string {
  let text = token;
  if (base === 0x0d00) for (const [from, to] of chillu) text = text.replace(from, to);
  text = text.replace(joiners, '').replace(indicNukta, '');
  if (base === 0x0900) {
    text = text.replace(/[\u0900\u0901]/g, '\u0902').replace(/\u0949/g, '\u093e').replace(/\u0911/g, '\u0906').replace(/[\u0945]/g, '\u0947')
      .replace(/[\u090d\u0972]/g, '\u090f').replace(/\u0929/g, '\u0928').replace(/\u0931/g, '\u0930').replace(/\u0934/g, '\u0933');
  } else if (base === 0x0980) text = text.replace(/\u0981/g, '\u0982').replace(/\u09ce/g, '\u09a4\u09cd').replace(/\u0999(?!\u09cd)/g, '\u0982');
  else if (base === 0x0a00) text = text.replace(/[\u0a01\u0a70]/g, '\u0a02').replace(/\u0a71/g, '');
  else if (base === 0x0a80) text = text.replace(/\u0a81/g, '\u0a82').replace(/\u0ac9/g, '\u0abe').replace(/\u0a91/g, '\u0a86').replace(/\u0ac5/g, '\u0ac7').replace(/\u0a8d/g, '\u0a8f');
  else if (base === 0x0b00) text = text.replace(/\u0b01/g, '\u0b02').replace(/\u0b5f/g, '\u0b2f');
  for (const [from, to] of nasals.get(base) ?? []) text = text.replace(from, to);
  return text;
}

function foldArabic(token: string): string {
  // oxlint-disable-next-line no-misleading-character-class -- harakat are looked for one by one, apart from their letters
  return token.replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]/g, '')
    .replace(/[يىئ]/g, 'ی').replace(/ك/g, 'ک').replace(/[هھةۃۀۂە]/g, 'ہ').replace(/[أإآٱ]/g, 'ا').replace(/ؤ/g, 'و').replace(/ء/g, '');
}

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', ı: 'i', ё: 'е', ґ: 'г' };

function foldCased(token: string): string {
  return token.normalize('NFKD').replace(/[\p{M}\u200b-\u200d\u00ad]/gu, '').replace(/[łŁøØđĐßæÆœıґ]/g, (sign) => plainLetters[sign] ?? sign);
}

/** Digits of every script as 0 to 9. */
function foldDigits(token: string): string {
  return token.replace(/\p{Nd}/gu, (sign) => {
    let code = sign.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
      code--;
      value++;
    }
    return String(value);
  });
}

/** The common spelling of one token (never of a whole name). Pure. */
export function fold(token: string): string {
  let code = 0;
  for (let at = 0; at < token.length; at++) {
    code = token.charCodeAt(at);
    if (code > 0x7f && code !== 0x200c && code !== 0x200d) break;
  }
  if (code < 0x80) return token;
  if (code >= 0x0900 && code < 0x0d80) return /\p{Nd}/u.test(token) ? foldDigits(token) : foldIndic(token.normalize('NFC'), code & 0xff80);
  const text = token.normalize('NFKC');
  if (/\p{Nd}/u.test(text)) return foldDigits(text);
  if ((code >= 0x0600 && code < 0x0780) || (code >= 0xfb50 && code < 0xff00)) return foldArabic(text);
  if (code < 0x0530 || (code >= 0x1e00 && code < 0x2000)) return foldCased(text);
  return text.replace(joiners, '');
}
