import { describe, expect, it } from 'vitest';
import { findListed, languagesTyped, listTerms } from '../../../src/popup/term-list';
import { aTerm } from './a-report';

const terms = [
  aTerm('male', 'Malé', 'place', 'माले'),
  aTerm('modi', 'Narendra Modi', 'person', 'मोदी', 'मोदी'),
  aTerm('quad', 'Quad', 'alliance', 'Quad'),
  aTerm('lok', 'Lok Sabha', 'unit', 'लोकसभा'),
];

describe('the list of names', () => {
  const listed = listTerms(terms);

  it('puts what is named most first, with its spelling in the article where that differs', () => {
    expect(listed.map(({ id, mentions, local }) => [id, mentions, local])).toEqual([
      ['modi', 2, 'मोदी'],
      ['male', 1, 'माले'],
      ['quad', 1, null],
      ['lok', 1, 'लोकसभा'],
    ]);
  });

  it.each([
    ['modi', ['modi']],
    ['மோடி', ['modi']],
    ['मोदी', ['modi']],
    ['MALE', ['male']],
    ['', ['modi', 'male', 'quad', 'lok']],
    ['  ', ['modi', 'male', 'quad', 'lok']],
    ['मदी', []],
    ['(', []],
  ])('finds %j', (typed, ids) => {
    const more = new Map([['modi', ['நரேந்திர மோடி']]]);
    expect(findListed(listed, typed, more).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the languages of what is typed', () => {
  it.each([
    ['modi', ['en']],
    ['மோடி', ['ta']],
    ['मोदी', ['hi', 'mr']],
    ['modi मोदी', ['en', 'hi', 'mr']],
    ['42', []],
  ])('%s', (typed, languages) => {
    expect(languagesTyped(typed)).toEqual(languages);
  });
});
