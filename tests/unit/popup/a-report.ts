import type { TermReport, VisitReport } from '../../../src/engine/visit-report';

export function aReport(terms: readonly TermReport[] = []): VisitReport {
  return {
    version: 1,
    input: '',
    url: 'https://www.news.example/a',
    article: {
      title: 'A bridge opens',
      byline: null,
      published: null,
      language: 'en',
      direction: 'ltr',
      words: 3,
      minutes: 1,
      text: 'A bridge opens.',
    },
    repeats: [],
    tweets: [],
    terms,
    milliseconds: { gate: 0, read: 0, tweets: 0, repeats: 0, glossary: 0, total: 0, longestTask: 0 },
    requests: [],
    failures: [],
  };
}

export function aTerm(id: string, name: string, kind: TermReport['kind'], ...texts: readonly string[]): TermReport {
  const mentions = texts.map((text, block) => ({ text, block, start: 0, end: text.length, marked: true }));
  return { id, name, kind, source: 'pack', wikidata: null, mentions };
}
