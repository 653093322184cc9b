import type { ScriptName } from '../../../src/engine/tools';
import type { Desk } from '../../../src/engine/desk';
import { Visit, type Terms } from '../../../src/engine/visit';
import type { Feature } from '../../../src/engine/feature';
import type { TweetReport } from '../../../src/engine/visit-report';
import { findTweets } from '../../../src/features/tweets/find-tweets';
import { tweets } from '../../../src/features/tweets/feature';
import { views } from '../../../src/features/views';
import { StandIn } from '../../../src/page/stand-in';
import { sheet } from '../../../src/page/sheet';

/** What the bench sees of one page after a visit with tweets alone. */
export interface Seen {
  readonly reports: readonly TweetReport[];
  readonly cards: number;
  /** What a reader sees of the site's own text, our cards left out. */
  readonly text: string;
  readonly milliseconds: number;
  /** Of it, planning; measured by planning once more. */
  readonly planning: number;
  readonly restored: boolean;
  /** The same keys when planning again on the changed page. */
  readonly stable: boolean;
  readonly failures: readonly string[];
  readonly unsafe: readonly string[];
}

const desk: Desk = { findTerms: async () => null, describeTerm: async () => null, knowTerm: async () => {}, notACopy: async () => {} };
const terms: Terms = {
  features: { tweets: { on: true }, repeats: { on: false }, glossary: { on: false } }, notCopies: [],
  look: { theme: 'auto', size: 'medium', language: 'en', direction: 'ltr' }, say: (key) => key,
};

const load = async <T>(script: ScriptName) => (script === 'views' ? { ...views, StandIn } : findTweets) as T;

async function run(): Promise<Seen> {
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const before = document.documentElement.outerHTML;
  const end = new AbortController();
  const visit = new Visit({ document, catalogue: [tweets as Feature], desk, load, terms, signal: end.signal, onSettled: () => {}, hurried: true, fault: () => {} });
  const began = performance.now();
  await visit.pass();
  const milliseconds = performance.now() - began;
  const planning = planningOf(visit);
  const keys = visit.inForce.entries.map(({ plan }) => plan.key);
  const article = visit.article;
  const reports = article === null ? [] : visit.inForce.entries.flatMap(({ feature, plan }) => feature.report(plan, article) as TweetReport[]);
  const hosts = [...document.querySelectorAll('copydesk-tweet')].filter((host) => host.checkVisibility());
  // Views come after the pass, from a script of their own.
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  const unsafe = hosts.flatMap((host) => (host.shadowRoot?.querySelector('.card') ? [...host.shadowRoot.querySelectorAll('*')].flatMap(unsafeIn) : ['an empty card']));
  const text = shownText(document.body);
  await visit.pass();
  const stable = JSON.stringify(visit.inForce.entries.map(({ plan }) => plan.key)) === JSON.stringify(keys);
  const failures = visit.failures.map(({ feature, message }) => `${feature}: ${message}`);
  visit.undo();
  end.abort();
  return { reports, cards: hosts.length, text, milliseconds, planning, stable, failures, unsafe, restored: document.documentElement.outerHTML === before };
}

/** Milliseconds of planning alone. */
function planningOf(visit: Visit): number {
  const began = performance.now();
  if (visit.article !== null) findTweets(visit.article, Infinity, Date.now());
  return performance.now() - began;
}

function unsafeIn(element: Element): string[] {
  const found = [...element.attributes].filter(({ name, value }) => name.startsWith('on') || (name === 'href' && !/^https?:\/\//.test(value))).map(({ name, value }) => `${name}=${value.slice(0, 60)}`);
  return /^(?:script|iframe|img|object|embed|form|style|link)$/.test(element.localName) ? [element.localName, ...found] : found;
}

function shownText(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.localName.startsWith('copydesk-') || !node.checkVisibility() || /^(?:script|style|noscript|template|textarea)$/.test(node.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    text += node instanceof Text ? node.data : /^(?:p|div|li|br|blockquote|h\d|ul|figure|td)$/.test((node as Element).localName) ? '\n' : '';
  }
  return text;
}

declare global {
  interface Window { copydeskTweets: () => Promise<Seen> }
}
window.copydeskTweets = run;
