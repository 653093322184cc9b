import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, normalise } from '../../../src/text/normalise';
import { countGraphemes, countLetters, graphemes, sentences } from '../../../src/text/segment';
import { fingerprint, hash, shingles } from '../../../src/text/shingles';
import { containment, likeness, overlap } from '../../../src/text/similarity';
import { countWords, words, wordSpans } from '../../../src/text/words';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('normalise', () => {
  it.each([
    ['white space', 'a\u00A0 b\n\tc', 'a b c'],
    ['quotes', '“so” said ‘he’', '"so" said \'he\''],
    ['dashes', '2019–20 — a', '2019-20 - a'],
    ['nukta, composed', '\u095E\u093F\u0932\u094D\u092E', '\u092B\u093C\u093F\u0932\u094D\u092E'],
    ['nukta, dropped', '\u092B\u093C\u093F\u0932\u094D\u092E', '\u092B\u093F\u0932\u094D\u092E'],
    ['joiners', 'क\u094D\u200Dष', 'क\u094Dष'],
    ['soft hyphen', 'co\u00ADpy', 'copy'],
    ['danda and pipe', 'वह गया।', 'वह गया|'],
    ['digits', '१२ ৩৪ ௫ ۶', '12 34 5 6'],
    ['case', 'MOSCOW', 'moscow'],
    ['full width', 'ＡＢＣ１', 'abc1'],
    ['Arabic yeh and kaf', 'ايراني كتاب', 'ایرانی کتاب'],
    ['ligatures', 'ﬁnd', 'find'],
  ])('takes two spellings for one: %s', (_, a, b) => {
    expect(normalise(a)).toBe(normalise(b));
  });

  it('keeps numbers, negations and names apart', () => {
    expect(normalise('15 people')).not.toBe(normalise('16 people'));
    expect(normalise('3.5')).not.toBe(normalise('35'));
    expect(normalise('मोदी ने नहीं')).not.toBe(normalise('मोदी ने'));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)));
  });

  it('reads every decimal digit', () => {
    for (let code = 0; code < 0x20000; code++) {
      const char = String.fromCodePoint(code);
      if (/\p{Nd}/u.test(char)) expect(asciiDigits(char)).toMatch(/^[0-9]$/);
    }
    expect(asciiDigits('०१२३४५६७८९')).toBe('0123456789');
    expect(asciiDigits('𝟎𝟗𝟘𝟡')).toBe('0909');
  });
});

describe('words', () => {
  it.each([
    ['हिन्दी में नौ शब्द हैं, और वे गिने जाते', 9],
    ['it’s a well-known don\'t', 5],
    ['நாடு முழுவதும் மழை', 3],
    ['یہ اردو میں ہے۔', 4],
    ['क्\u200Dष', 1],
    ['', 0],
    ['… — !', 0],
  ])('counts %s', (text, count) => {
    expect(countWords(text)).toBe(count);
    expect(words(text)).toHaveLength(count);
  });

  it('cuts scripts without spaces', () => {
    expect(countWords('東京都知事は会見した')).toBeGreaterThan(3);
    expect(countWords('ประเทศไทยมีฝนตก')).toBeGreaterThan(2);
  });

  it('gives spans that spell the words', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(wordSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(words(text));
    }));
  });
});

describe('segment', () => {
  it('keeps graphemes whole', () => {
    expect(graphemes('क्षि👩‍👧e\u0301')).toHaveLength(3);
    fc.assert(fc.property(anyText, (text) => graphemes(text).join('') === text && countGraphemes(text) === graphemes(text).length));
  });

  it.each([
    ['One. Two? Three!', 3],
    ['He said "no." Then left.', 2],
    ['यह एक है। यह दो है।', 2],
    ['یہ ایک ہے۔ یہ دو ہے۔', 2],
    ['これは一。これは二。', 2],
    ['Version 3.5 is out', 1],
    ['line\nline', 2],
    ['वह गया | यह आया |', 2],
    ['One.\u200B Two.', 2],
    ['', 0],
  ])('finds the sentences of %s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('finds the same sentences when two texts are joined', () => {
    const sentence = fc.array(fc.constantFrom('रूस', 'word', '3.5', '“so”', 'है'), { minLength: 1, maxLength: 6 }).map((list) => `${list.join(' ')}.`);
    fc.assert(fc.property(fc.array(sentence), fc.array(sentence), (a, b) => {
      expect(sentences([...a, ...b].join(' '))).toEqual([...sentences(a.join(' ')), ...sentences(b.join(' '))]);
    }));
  });

  it('counts letters with their marks', () => {
    expect(countLetters('कि 3!')).toBe(3);
  });
});

describe('shingles and similarity', () => {
  it('hashes alike what is alike', () => {
    expect(hash('a')).toBe(0xe40c292c);
    expect(fingerprint('अ')).toHaveLength(14);
    expect(overlap(shingles(['a', 'b', 'c'], 2), shingles(['a', 'b', 'c'], 2))).toBe(1);
    expect(shingles(['a'], 4).size).toBe(1);
  });

  it('measures likeness and containment', () => {
    expect(likeness(['a', 'b'], ['a', 'c'])).toBe(0.5);
    expect(containment(['a', 'a'], ['a', 'b'])).toBe(0.5);
    expect(likeness([], [])).toBe(1);
  });
});
