import type { TweetReport } from '../../../src/engine/visit-report';
import type { Shown } from './stage';

/** What a repaired post must say. A field that is left out is not asked for. */
export interface Expected {
  readonly name?: string | null;
  readonly handle?: string | null;
  readonly id?: string | null;
  readonly text?: string | null;
  readonly language?: string | null;
  readonly direction?: 'ltr' | 'rtl' | 'auto';
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  /** To the second when given to the second, else the day. */
  readonly time?: string | null;
  readonly doubtful?: boolean;
}

export interface Case {
  readonly name: string;
  readonly family: string;
  readonly html: string;
  readonly cards: readonly Expected[];
  /** What of the embed's own text a reader still sees, besides the prose; nothing when left out. */
  readonly left?: string;
  /** The embed stands as it was: only the absence of cards and damage is asked for. */
  readonly untouched?: true;
  /** So many cards are sane too: a page of leaks alone may be no article at all, or one post. */
  readonly most?: number;
  /** The most milliseconds that the visit may take. */
  readonly within?: number;
}

export const prose = [
  'The ferry at Old Harbour will carry bicycles without charge from the first week of spring, the port council said on Monday after a long debate.',
  'Nine of the eleven members voted for the plan, which costs less than the council spends on salt for the winter roads, according to its own figures.',
  'The captain, who has crossed the bay four times a day since the old bridge fell, said that the deck has room for sixty wheels and a great deal of patience.',
  'The first crossing leaves at six in the morning, when the fog still lies on the water, and the last one returns as soon as the lighthouse is lit.',
  'Shopkeepers on both shores hope that the change will bring back the Sunday walkers, whom the long road round the bay has kept away for two years.',
  'A second vote, on a shelter for those who wait in the rain, is planned for the end of the month, and nobody expects it to be close.',
] as const;

/** A page with an embed among real paragraphs. */
export function pageWith(embed: string, language = 'en'): string {
  const p = prose.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Ferry to carry bicycles</title></head><body><main><article><h1>Ferry to carry bicycles</h1>${p[0]}${p[1]}${p[2]}${embed}${p[3]}${p[4]}${p[5]}</article></main></body></html>`;
}

/** What is wrong with what a page shows; nothing when all is well. */
export function faultsOf(wanted: Case, shown: Shown): string[] {
  const faults: string[] = [];
  const reports = shown.reports.filter(({ key }) => key.startsWith('tweet:') || shown.cards === 0);
  const needed = wanted.untouched ? 0 : wanted.cards.length;
  if (shown.cards !== needed && shown.cards > (wanted.most ?? -1)) faults.push(`cards: ${shown.cards} for ${needed}`);
  if (!shown.restored) faults.push('not restored');
  if (!shown.stable) faults.push('keys change when planned again');
  faults.push(...shown.failures, ...shown.unsafe.map((what) => `unsafe ${what}`), ...shown.requests.map((url) => `request ${url}`));
  let rest = shown.text;
  for (const text of prose) {
    if (!rest.includes(text)) faults.push(`prose damaged: ${text.slice(0, 30)}`);
    rest = rest.replace(text, '');
  }
  rest = tidy(rest.replace('Ferry to carry bicycles', ''));
  if (!wanted.untouched && rest !== tidy(wanted.left ?? '')) faults.push(`left: ${JSON.stringify(rest.slice(0, 160))}`);
  for (const [index, expected] of wanted.cards.entries()) {
    const report = reports[index];
    if (report !== undefined) faults.push(...differences(expected, report).map((fault) => `${index}: ${fault}`));
  }
  if (wanted.within !== undefined && shown.milliseconds > wanted.within) faults.push(`${Math.round(shown.milliseconds)} ms for ${wanted.within}`);
  return faults;
}

function differences(expected: Expected, report: TweetReport): string[] {
  const faults: string[] = [];
  const ask = (field: string, want: unknown, got: unknown): void => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(got)) faults.push(`${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`);
  };
  ask('name', expected.name, report.name);
  ask('handle', expected.handle, report.handle);
  ask('id', expected.id, report.id);
  ask('text', expected.text, report.text);
  ask('language', expected.language, report.language);
  ask('direction', expected.direction, report.direction);
  ask('links', expected.links, report.links);
  ask('doubtful', expected.doubtful, report.doubtful);
  if (expected.time !== undefined) ask('time', expected.time, expected.time === null ? report.time : (report.time?.slice(0, expected.time.length) ?? null));
  if (expected.id === null) ask('url', null, report.url);
  else if (expected.id !== undefined && report.url?.endsWith(`/status/${expected.id}`) !== true && !/archive/.test(report.url ?? '')) faults.push(`url: ${report.url}`);
  return faults;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
