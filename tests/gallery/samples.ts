import type { RepeatReport, TermReport, TweetReport, VisitReport } from '../../src/engine/visit-report';
import type { OwnEntry } from '../../src/glossary/own-entry';
import type { Sites } from '../../src/settings/sites';

/* What the gallery's views speak of: pages of our own making, in several scripts at once, since readers meet them so. */

/** A page's markup as the popup gets it when the reader puts it into a report. */
export const asSent = `<!doctype html>\n<html lang="en"><head><title>A bridge opens</title></head><body><article><p>A bridge opens.</p></article></body></html>`;

function report(parts: Partial<VisitReport>): VisitReport {
  return {
    version: 1,
    input: '',
    url: 'https://www.news.example/story',
    article: { title: 'A bridge opens', byline: null, published: null, language: 'en', direction: 'ltr', words: 420, minutes: 2, text: 'A bridge opens.' },
    repeats: [],
    tweets: [],
    terms: [],
    milliseconds: { gate: 1, read: 8, tweets: 2, repeats: 3, glossary: 4, total: 18, longestTask: 9 },
    requests: [],
    failures: [],
    ...parts,
  };
}

const copy: RepeatReport = { key: 'copy', confidence: 'sure', paragraphs: 7, characters: 2104, differences: 0, text: '' };

function post(key: string, name: string | null, handle: string | null, text: string): TweetReport {
  return {
    key, form: 'leak', name, handle, id: null, url: null, text, time: null, timeFrom: null, language: null, direction: 'auto', links: [], doubtful: false, card: true,
  };
}

function term(name: string, kind: TermReport['kind'], times: number, text = name): TermReport {
  return {
    id: `${kind}:${name}`, name, kind, source: 'pack', wikidata: null,
    mentions: Array.from({ length: times }, (_, block) => ({ text, block, start: 0, end: text.length, marked: block === 0 })),
  };
}

const terms: readonly TermReport[] = [
  term('Wangari Otieno', 'person', 5, 'वांगारी ओटिएनो'),
  term('Amina Yusuf', 'person', 2),
  term('Nairobi', 'place', 4, 'नैरोबी'),
  term('Kisumu', 'place', 1),
  term('Kenya', 'country', 3, 'केन्या'),
  term('African Union', 'alliance', 2),
  term('Ministry of Roads', 'organisation', 1),
  term('Kenyan shilling', 'currency', 1),
];

export const mended = report({
  repeats: [copy],
  tweets: [post('a', 'River Museum', 'river_museum', 'The doors are open.'), post('b', 'دریا میوزیم', 'darya_museum', 'دروازے کھلے ہیں')],
  terms: [...terms],
});

export const likely = report({ repeats: [{ ...copy, confidence: 'likely', differences: 2 }], terms: terms.slice(0, 1) });
export const empty = report({});
export const broken = report({ repeats: [copy], failures: [{ feature: 'glossary', message: 'TypeError: term is undefined' }] });

const kinds = ['person', 'place', 'organisation', 'notion'] as const;
const syllables = ['ba', 'do', 'ka', 'li', 'mo', 'na', 'ra', 'su', 'ta', 'vi'];
const madeUp = (at: number) => {
  const name = [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10, (at * 7) % 10].map((digit) => syllables[digit]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A page of 300 names: the budget's page. */
export const many = report({
  repeats: [copy],
  terms: Array.from({ length: 300 }, (_, at) => term(madeUp(at), kinds[at % 4] ?? 'notion', 1 + ((300 - at) % 9))),
});

export const siteList = (count: number): Sites => ({ mode: 'except', hosts: Array.from({ length: count }, (_, at) => `news-${at}.example`) });

export function ownList(count: number): readonly OwnEntry[] {
  const first: readonly OwnEntry[] = [
    { id: 'own:1', name: 'Kisumu', aliases: ['किसुमू', 'کیسومو'], kind: 'place', description: 'A port on the lake.' },
    { id: 'own:2', name: 'Wangari Otieno', aliases: [], kind: 'person', description: 'Head of the river museum, and an engineer by training.' },
    { id: 'own:3', name: 'नदी संग्रहालय', aliases: ['River Museum'], kind: 'organisation', description: 'नदी के किनारे का संग्रहालय।' },
  ];
  return count <= first.length ? first.slice(0, count) : [...first, ...Array.from({ length: count - 3 }, (_, at) => ({ id: `own:${at + 4}`, name: madeUp(at), aliases: [], kind: 'notion' as const, description: 'Made up.' }))];
}
