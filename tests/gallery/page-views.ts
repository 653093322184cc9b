import type { Term, TermEntry } from '../../src/article/term';
import { views } from '../../src/features/views';
import type { Tweet } from '../../src/features/tweets/find-tweets';
import type { RepeatPlan } from '../../src/features/repeats/plan';
import type { Deed, View, ViewName } from '../../src/page/page';
import { sheet } from '../../src/page/sheet';
import { makeHost } from '../../src/ui/host';
import { speaker, type Say } from '../../src/ui/say';
import { directionOf, spokenLanguage } from '../../src/ui/languages';
import { loadStrings } from '../../src/ui/strings';
import { shown, wishes } from './world';

/* What Copydesk puts into a site's page, between two paragraphs of a page of our own. No engine: only how the views look. */

const plan: RepeatPlan = {
  key: 'k', confidence: 'sure', parts: [], identical: 5, paragraphs: 7, characters: 2000, unique: 1, kept: 0, language: 'en', direction: 'ltr', witnesses: [], place: '',
  differences: [{ kept: 'The bridge is 40 metres long.', other: 'The bridge is 44 metres long.', block: 3 }],
  rows: [
    { is: 'same', prose: true, kept: 'The bridge was opened on Monday.', other: 'The bridge was opened on Monday.' },
    { is: 'same', prose: true, kept: 'Boats brought the first visitors.', other: 'Boats brought the first visitors.' },
    { is: 'different', prose: true, kept: 'The bridge is 40 metres long and carries two lanes.', other: 'The bridge is 44 metres long and carries two lanes.' },
    { is: 'unique', prose: true, kept: null, other: 'The toll is free in the first week.' },
  ],
};

const tweet: Tweet = {
  form: 'leak-blockquote' as Tweet['form'], name: 'River Museum', handle: 'river_museum', id: '1747200000000000000', url: 'https://x.com/river_museum/status/1747200000000000000',
  runs: [{ text: 'The doors are open.\nBring your children, and bring an umbrella. ', href: null }, { text: '#museum', href: 'https://x.com/hashtag/museum' }],
  text: 'The doors are open.\nBring your children, and bring an umbrella. #museum', links: [], media: { href: 'https://x.com/river_museum/status/1747200000000000000/photo/1' },
  language: 'en', direction: 'ltr', time: '2024-01-16T10:11:56Z', timeFrom: 'id', doubtful: false, cut: false,
};

const mention = (block: number) => ({ block, start: 0, end: 5 });
const person: Term = { id: 'p', name: 'Wangari Otieno', kind: 'person', source: 'pack', wikidata: 'Q1', mentions: [1, 2, 3, 4, 5].map(mention), introduced: null };
const place: Term = { id: 'q', name: 'Kisumu', kind: 'place', source: 'pack', wikidata: 'Q2', mentions: [mention(1)], introduced: null };
const spoken: Term = { id: 'r', name: 'Otieno', kind: 'person', source: 'article', wikidata: null, mentions: [2, 3].map(mention), introduced: mention(1) };
const english = (text: string) => ({ text, language: 'en' });
const entries: Readonly<Record<string, TermEntry>> = {
  p: {
    id: 'p', kind: 'person', source: 'pack', wikidata: 'Q1', name: english('Wangari Otieno'), local: { text: 'वांगारी ओटिएनो', language: 'hi' },
    aliases: [english('W. Otieno'), { text: 'وانگاری اوتینو', language: 'ur' }], description: english('Head of the river museum in Kisumu'),
    facts: [{ label: 'office', value: english('Head of the River Museum'), asOf: '2024' }, { label: 'born', value: english('1971'), asOf: null }],
    link: { href: 'https://www.wikidata.org/wiki/Q1', host: 'wikidata.org' }, credit: 'CLDR',
  },
  q: {
    id: 'q', kind: 'place', source: 'pack', wikidata: 'Q2', name: english('Kisumu'), local: null, aliases: [], description: english('City in Kenya'),
    facts: [{ label: 'country', value: english('Kenya'), asOf: null }, { label: 'population', value: english('397,957'), asOf: '2019' }],
    link: { href: 'https://www.wikidata.org/wiki/Q2', host: 'wikidata.org' }, credit: 'GeoNames',
  },
};

interface Scene {
  readonly name: ViewName;
  readonly label: string;
  readonly model: object;
}

function sceneOf(name: string, say: Say, language: string): Scene {
  const glossary = { say, language, articleLanguage: 'en', pinned: false, focus: false, onTurn: () => {}, onKnown: () => {} };
  const post = (parts: Partial<Tweet>): Scene => ({ name: 'tweet', label: say('tweets.label', { who: 'River Museum' }), model: { tweet: { ...tweet, ...parts }, say, language } });
  const card = (term: Term, introduction: string | null): Scene => ({ name: 'card', label: term.name, model: { ...glossary, term, entry: Promise.resolve(entries[term.id] ?? null), introduction } });
  const notice = { say, onNotCopy: () => {} };
  switch (name) {
    case 'copy-offered':
      return { name: 'offer', label: say('repeats.label'), model: { ...notice, plan: { ...plan, confidence: 'likely', unique: 0 }, offered: true } };
    case 'post':
      return post({});
    case 'post-doubtful':
      return post({ doubtful: true, cut: true, media: null });
    case 'post-lost':
      return post({ media: null, runs: [], text: null });
    case 'post-address-lost':
      return post({ id: null, url: null, media: null, time: '2024-01-16', timeFrom: 'byline' });
    case 'post-urdu':
      return post({ name: 'دریا میوزیم', handle: 'darya_museum', language: 'ur', direction: 'rtl', runs: [{ text: 'دروازے کھلے ہیں۔\nبچوں کو ساتھ لائیے۔', href: null }], text: 'دروازے کھلے ہیں۔' });
    case 'names':
    case 'names-open':
      return { name: 'names', label: say('glossary.list', { count: 3 }), model: { plan: { key: 'names', terms: [person, place, spoken], marks: [], introductions: new Map(), language: 'en' }, say, onOpen: () => {} } };
    case 'card-person':
      return card(person, null);
    case 'card-place':
      return card(place, null);
    case 'card-introduced':
      return card(spoken, 'The museum’s head, Wangari Otieno, said that the doors would open on Monday.');
    default:
      return { name: 'notice', label: say('repeats.label'), model: { ...notice, plan, offered: false } };
  }
}

export async function mountPage(root: HTMLElement): Promise<void> {
  const language = spokenLanguage([wishes.language]);
  const say = speaker(language, await loadStrings(language));
  document.documentElement.lang = 'en';
  document.documentElement.dataset.theme = wishes.theme;
  document.title = 'A bridge opens';
  const rules = new CSSStyleSheet();
  rules.replaceSync(sheet);
  document.adoptedStyleSheets = [rules];

  const scene = sceneOf(shown.name, say, language);
  const look = { theme: wishes.theme, size: wishes.size, language, direction: directionOf(language) };
  const { element, root: shadow } = makeHost(document, scene.name, scene.label, look);
  if (wishes.theme !== 'auto') element.dataset.theme = wishes.theme;
  element.dataset.flow = 'ltr';
  const deed = new FakeDeed(() => views.show(shadow, scene as View, deed));
  const article = document.createElement('main');
  article.append(heading(), paragraph('The bridge over the river was opened on Monday, after two years of repairs.'), element);
  article.append(paragraph('Many visitors came by boat, from both banks.'));
  root.append(article);
  views.show(shadow, scene as View, deed);
  if (scene.name === 'card') {
    element.setAttribute('popover', 'manual');
    element.showPopover();
    // As `page/float` places it: a sheet at the bottom where there is no room beside a line.
    if (innerWidth < 480) Object.assign(element.style, { position: 'fixed', inset: 'auto 0 0 0', margin: '0', width: '100%', 'max-width': 'none' });
    else {
      Object.assign(element.style, { position: 'fixed', inset: 'auto', margin: '0' });
      views.keepBeside(element, article, () => article.querySelectorAll('p')[0]?.getBoundingClientRect() ?? new DOMRect());
    }
  }
}

class FakeDeed implements Deed {
  readonly again = false;
  revealed = false;
  readonly signal = new AbortController().signal;
  constructor(private readonly redraw: () => void) {}
  reveal(shown: boolean): void {
    this.revealed = shown;
    this.redraw();
  }
  dismiss(): void {}
  jump(): void {}
}

function heading(): HTMLElement {
  const element = document.createElement('h1');
  element.textContent = 'A bridge opens';
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
