import { expect, test } from 'vitest';
import { holdsLetter, runsOfLetters, runsWithLetters, trimSigns } from '../../../src/text/letters';

/** Every code point of the basic plane that has a meaning, surrogates apart. */
const points = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff).map((code) => String.fromCodePoint(code))
  .filter((point) => !/\p{Cn}/u.test(point));

test('the short classes say what the full ones say, of every code point', () => {
  const wrong = points.filter((point) => {
    const isMark = /\p{M}/u.test(point);
    return (holdsLetter(point) !== /[\p{L}\p{N}]/u.test(point) && !isMark)
      || (runsOfLetters(`a ${point}`).length === 2) !== /[\p{L}\p{M}\p{N}]/u.test(point)
      || (runsWithLetters(`a ${point}`).length === 2) !== (/[\p{L}\p{M}\p{N}]/u.test(point) && !/\p{Nd}/u.test(point));
  });
  expect(wrong.map((point) => point.codePointAt(0)?.toString(16))).toEqual([]);
});

test('what stands around a text is trimmed alike', () => {
  const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Z}\s]/u;
  const wrong = points.filter((point) => !unseen.test(point) && (trimSigns(`${point}a${point}`) === 'a') !== /[\p{P}\p{S}]/u.test(point));
  expect(wrong.map((point) => point.codePointAt(0)?.toString(16))).toEqual([]);
});

test.each([
  ['— Advertisement —', 'Advertisement', ['Advertisement']],
  ['“विज्ञापन”', 'विज्ञापन', ['विज्ञापन']],
  ['【広告】', '広告', ['広告']],
  ['اشتہار۔', 'اشتہار', ['اشتہار']],
  ['A2 🏮 lamps', 'A2 🏮 lamps', ['A2', 'lamps']],
])('%s', (text, bare, runs) => {
  expect(trimSigns(text)).toBe(bare);
  expect(runsOfLetters(text)).toEqual(runs);
});
