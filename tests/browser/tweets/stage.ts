import type { ScriptName } from '../../../src/engine/tools';
import type { Desk } from '../../../src/engine/desk';
import type { Feature } from '../../../src/engine/feature';
import type { TweetReport } from '../../../src/engine/visit-report';
import { Visit } from '../../../src/engine/visit';
import { tweets } from '../../../src/features/tweets/feature';
import { findTweets } from '../../../src/features/tweets/find-tweets';
import { StandIn } from '../../../src/page/stand-in';
import { views } from '../../../src/features/views';
import { allOn } from '../engine/bench-page';

// Roots are closed in production; these tests look inside.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function open(init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

const desk: Desk = { findTerms: async () => null, describeTerm: async () => null, knowTerm: async () => {}, notACopy: async () => {} };
const load = async <T>(script: ScriptName) => (script === 'views' ? { ...views, StandIn } : findTweets) as T;

/** A visit with tweets alone, on a clock of the test's own. `clock.age` is infinite where waits are cut short. */
export function visitWithTweets(end: AbortController, clock: { age: number } = { age: Infinity }): Visit & { asked: number[] } {
  const asked: number[] = [];
  const timed: Feature = {
    ...(tweets as Feature),
    plan: (article, tools) => tweets.plan(article, { ...tools, settings: { on: true }, age: () => clock.age, again: (ms) => asked.push(ms) }),
  };
  const visit = new Visit({ document, catalogue: [timed], desk, load, terms: allOn, signal: end.signal, onSettled: () => {}, hurried: true, fault: (room) => { if (room === 'never') throw new Error(room); } });
  return Object.assign(visit, { asked });
}

export function reportsOf(visit: Visit): readonly TweetReport[] {
  const { article } = visit;
  return article === null ? [] : visit.inForce.entries.flatMap(({ feature, plan }) => feature.report(plan, article) as TweetReport[]);
}

/** The card's insides; they come after the pass, from a script of their own. */
export async function cardRoot(): Promise<ShadowRoot> {
  for (let tries = 0; tries < 50; tries++) {
    const root = cards()[0]?.shadowRoot ?? null;
    if (root?.querySelector('.card')) return root;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error('no card was rendered');
}

export function cards(): Element[] {
  return [...document.querySelectorAll('copydesk-tweet')].filter((card) => card.checkVisibility());
}

/** What a reader sees of the site's own text, white space collapsed. */
export function shownText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (
    node instanceof Element && (node.localName.startsWith('copydesk-') || !node.checkVisibility() || /^(?:script|noscript|textarea|template)$/.test(node.localName))
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) text += node instanceof Text ? node.data : ' ';
  return text.replace(/\s+/g, ' ').trim();
}

const id = '1747174649361604608';
export const body = '<p lang="hi" dir="ltr">आज सुबह घाट पर सफ़ाई हुई।<br><br>अगले रविवार फिर। <a href="https://t.co/Gh4tGh4tGh">pic.twitter.com/Gh4tGh4tGh</a></p>';
export const byline = '&mdash; नदी समिति 🌊 (@nadi_samiti) ';
export const link = `<a href="https://twitter.com/nadi_samiti/status/${id}?ref_src=twsrc%5Etfw">January 16, 2024</a>`;
/** X's own markup of one post of ours, without its script, since tests make no request. */
export const embed = `<blockquote class="twitter-tweet">${body}${byline}${link}</blockquote>`;
export const post = {
  name: 'नदी समिति 🌊', handle: 'nadi_samiti', id, url: `https://x.com/nadi_samiti/status/${id}`, text: 'आज सुबह घाट पर सफ़ाई हुई।\n\nअगले रविवार फिर। pic.twitter.com/Gh4tGh4tGh',
  time: '2024-01-16T08:31:12Z', timeFrom: 'id', language: 'hi', direction: 'ltr', doubtful: false, card: true, links: [{ href: 'https://t.co/Gh4tGh4tGh', text: 'pic.twitter.com/Gh4tGh4tGh' }],
} as const;

export function frame(style: string): string {
  return `<div class="twitter-tweet twitter-tweet-rendered"><iframe title="X Post" data-tweet-id="${id}" style="${style}" srcdoc="<p>a working post</p>"></iframe></div>`;
}
