/** How alike two names sound across scripts: consonants only, in classes, since vowels are written in too many ways. PURE. */

/** Offset in any Indic block to a class of sounds; the blocks are laid out alike. */
const indic: Record<number, string> = {};
for (const [from, to, sound] of [[0x15, 0x18, 'k'], [0x19, 0x19, 'n'], [0x1a, 0x1b, 'c'], [0x1c, 0x1d, 'j'], [0x1e, 0x1e, 'n'], [0x1f, 0x22, 't'], [0x23, 0x23, 'n'], [0x24, 0x27, 't'], [0x28, 0x29, 'n'],
  [0x2a, 0x2d, 'p'], [0x2e, 0x2e, 'm'], [0x2f, 0x2f, 'y'], [0x30, 0x31, 'r'], [0x32, 0x34, 'l'], [0x35, 0x35, 'v'], [0x36, 0x38, 's'], [0x39, 0x39, 'h'], [0x02, 0x02, 'n']] as const) {
  for (let at = from; at <= to; at++) indic[at] = sound;
}
const extra: Readonly<Record<string, string>> = {
  'ੰ': 'n', 'ৰ': 'r', 'ৱ': 'v', 'ৎ': 't', 'ൻ': 'n', 'ർ': 'r', 'ൽ': 'l', 'ൾ': 'l', 'ൺ': 'n', 'ଵ': 'v', 'ୱ': 'v', 'ஃ': '',
  ب: 'p', پ: 'p', ت: 't', ٹ: 't', ث: 's', ج: 'j', چ: 'c', ح: 'h', خ: 'k', د: 't', ڈ: 't', ذ: 'j', ر: 'r', ڑ: 'r', ز: 'j', ژ: 'j', س: 's', ش: 's', ص: 's', ض: 'j', ط: 't', ظ: 'j', غ: 'k', ف: 'p', ق: 'k',
  ک: 'k', گ: 'k', ل: 'l', م: 'm', ن: 'n', ں: 'n', و: 'v', ہ: 'h', ھ: '', ی: 'y',
};
const latin: readonly (readonly [RegExp, string])[] = [
  [/[’'.-]/g, ''], [/tch|ch|c(?=[eiy])|sh|sch|s|x|z(?=$)/g, 's'], [/ck|[kgqc]h?/g, 'k'], [/ph|[pbf]h?/g, 'p'], [/th|dh|[td]/g, 't'], [/j|z/g, 'j'], [/[mM]/g, 'm'], [/ng|n|ñ/g, 'n'], [/w|v/g, 'v'], [/rh|r/g, 'r'], [/ll|l/g, 'l'],
];

/** Classes of the consonants of a word in any of our scripts; `c`, `j` and `s` are one class, `y`, `v` and `h` are left out. */
export function skeleton(text: string): string {
  let sounds = '';
  if (/[a-z]/i.test(text)) {
    sounds = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const [pattern, sound] of latin) sounds = sounds.replace(pattern, sound);
    sounds = sounds.replace(/[^kcjtpnmrlsvyh]/g, '');
  } else {
    for (const sign of text.normalize('NFKC')) {
      const code = sign.codePointAt(0) ?? 0;
      sounds += extra[sign] ?? (code >= 0x0900 && code < 0x0d80 ? (indic[code & 0x7f] ?? '') : '');
    }
  }
  return sounds.replace(/[vyh]/g, '').replace(/[cj]/g, 's').replace(/(.)\1+/g, '$1');
}

/** 1 for names that sound the same, 0 for names that have nothing in common: edit distance over the longer skeleton. */
export function alike(x: string, y: string): number {
  const a = skeleton(x), b = skeleton(y);
  if (a === '' || b === '') return 0;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(Math.min((row[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return 1 - (before[b.length] ?? 0) / Math.max(a.length, b.length);
}
