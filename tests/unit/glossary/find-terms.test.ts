import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/article/term';
import { questionOf, selectMarks } from '../../../src/features/glossary/find-terms';
import { article, caption, code, heading, headline, linked, outside } from '../article-builder';

const page = article([
  headline('Moscow answers'),
  'Moscow spoke first, and Moscow spoke last.',
  linked('In [Moscow](https://city.test/) the answer came late.'),
  heading('Moscow, again'),
  'A day later Moscow was silent.',
  caption('Moscow at night'),
  code('moscow = Moscow'),
  outside('More about Moscow'),
]);

const moscow: Term = {
  id: 'moscow', name: 'Moscow', kind: 'place', source: 'pack', wikidata: null, introduced: null,
  mentions: page.blocks.flatMap(({ id, text }) => [...text.matchAll(/Moscow/g)].map(({ index }) => ({ block: id, start: index, end: index + 6 }))),
};

describe('marks', () => {
  it('show the first mention of each section, never in links, headings, captions, code or elsewhere on the page', () => {
    expect(selectMarks(page, [moscow], []).map(({ span }) => [span.block, span.start])).toEqual([[1, 0], [4, 12]]);
  });

  it('keep out of what earlier features took', () => {
    expect(selectMarks(page, [moscow], [1]).map(({ span }) => span.block)).toEqual([4]);
    expect(selectMarks(page, [moscow], [{ block: 1, start: 0, end: 10 }]).map(({ span }) => [span.block, span.start])).toEqual([[1, 24], [4, 12]]);
  });

  it('are no denser than the text bears', () => {
    const words = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ');
    const long = article([words]);
    const terms = Array.from({ length: 30 }, (_, at): Term => ({ ...moscow, id: `w${at}`, mentions: [{ block: 0, start: words.indexOf(`w${at}`), end: words.indexOf(`w${at}`) + 2 }] }));
    expect(selectMarks(long, terms, []).length).toBe(3);
  });
});

describe('the question', () => {
  it('holds the article, its headings and captions as witnesses, and nothing else of the page', () => {
    const { blocks } = questionOf(page, []);
    expect(blocks.map(({ id, witness }) => [id, witness])).toEqual([[0, true], [1, false], [2, false], [3, true], [4, false], [5, true]]);
  });
});
