import type { VisitReport } from '../../src/engine/visit-report';
import type { OwnEntry } from '../../src/glossary/own-entry';
import type { Kept } from '../../src/settings/kept';
import type { Pauses } from '../../src/settings/pauses';
import { broken, empty, likely, many, mended, ownList, siteList } from './samples';

/** What the fake browser under a page of ours holds and answers. */
export interface World {
  readonly kept: Partial<Kept>;
  readonly own: readonly OwnEntry[];
  readonly pauses: Pauses;
  /** Stored beside the rest in `storage.local`. */
  readonly local: Readonly<Record<string, unknown>>;
  /** Match patterns that the reader has granted. */
  readonly origins: readonly string[];
  /** What the reader answers when asked for more. */
  readonly grants: boolean;
  readonly tab: { readonly url: string | null; readonly private: boolean };
  /** What the page's engine says; `null` where there is none. */
  readonly report: VisitReport | null;
  readonly undone: boolean;
  /** Whether a script can be run in the page, and what kind of document it finds. */
  readonly document: string | null;
  readonly firefox: boolean;
}

/** One thing that a reader does to bring a view into its state. */
export type Step =
  | { readonly press: string }
  | { readonly fill: string; readonly with: string }
  | { readonly choose: string; readonly name: string; readonly text: string };

export interface State {
  readonly view: 'popup' | 'options' | 'welcome' | 'page';
  readonly name: string;
  readonly world: Partial<World>;
  readonly steps: readonly Step[];
  /** Of the options: the section shown. */
  readonly section: string;
}

const news = { url: 'https://www.news.example/story', private: false };
const granted = { origins: ['*://*.etvbharat.com/*', '*://*/*'] };

function popup(name: string, world: Partial<World>, ...steps: readonly Step[]): State {
  return { view: 'popup', name, world: { ...granted, tab: news, document: 'text/html', ...world }, steps, section: '' };
}
function options(section: string, name: string, world: Partial<World>, ...steps: readonly Step[]): State {
  return { view: 'options', name: name === '' ? section : `${section}-${name}`, world: { ...granted, ...world }, steps, section };
}
function welcome(name: string, world: Partial<World>, ...steps: readonly Step[]): State {
  return { view: 'welcome', name, world: { origins: ['*://*.etvbharat.com/*'], ...world }, steps, section: '' };
}
function page(name: string, ...steps: readonly Step[]): State {
  return { view: 'page', name, world: {}, steps, section: '' };
}

const press = (selector: string): Step => ({ press: selector });
const lists: Partial<World> = {
  kept: {
    sites: siteList(60),
    known: ['Nairobi', 'किसुमू', 'کیسومو'].map((name) => ({ id: name, name })),
    corrections: { 'news.example': ['div.story > p'], 'daily.example': ['main', 'aside'] },
  },
  own: ownList(3),
};
const dataFile = (parts: object) => JSON.stringify({ kind: 'copydesk-data', version: 1, ...parts });
const chooseData = (text: string): Step => ({ choose: 'input[type=file]', name: 'copydesk.json', text });
const chooseOwn = (text: string): Step => ({ choose: 'input[type=file]', name: 'names.csv', text });

/** Every view in every state that it has. The pictures and the tests of the surfaces are made from this list. */
export const states: readonly State[] = [
  popup('mended', { report: mended }),
  popup('mended-many', { report: many }),
  popup('likely', { report: likely }),
  popup('nothing', { report: empty }),
  popup('undone', { report: mended, undone: true }),
  popup('failed', { report: broken }),
  popup('private', { report: mended, tab: { ...news, private: true } }),
  popup('pausing', { report: mended }, press('.pause summary')),
  popup('searching', { report: many }, { fill: 'input[type=search]', with: 'ab' }),
  popup('found-none', { report: many }, { fill: 'input[type=search]', with: 'zzz' }),
  popup('saving', { report: mended }, press('footer button')),
  popup('saving-page', { report: mended }, press('footer button'), press('.save input')),
  popup('news', { report: mended, local: { updatedFrom: '0.0.1' } }),
  popup('no-access', { origins: [], tab: news, document: null }),
  popup('no-access-no-address', { origins: [], tab: { ...news, url: null }, document: null }),
  popup('restricted', { tab: { ...news, url: 'chrome://settings/' }, document: null }),
  popup('pdf', { tab: { ...news, url: 'https://www.news.example/paper' }, document: 'application/pdf' }),
  popup('no-article', {}),
  popup('off-here', { kept: { sites: { mode: 'except', hosts: ['news.example'] } } }),
  popup('off-everywhere', { kept: { settings: { on: false } } }),
  popup('paused', { pauses: { tabs: [], until: 'restart' } }),

  options('features', '', {}),
  options('features', 'off', { kept: { settings: { on: false } } }),
  options('features', 'offer', { kept: { settings: { repeats: { show: 'offer' }, glossary: { marks: 'plain' } } } }, press('.cd-choice input')),
  options('sites', '', {}),
  options('sites', 'many', lists),
  options('sites', 'only-none', { origins: [], kept: { sites: { mode: 'only', hosts: [] } } }),
  options('sites', 'wrong', {}, { fill: '.add input', with: 'not a site' }, press('details summary'), { fill: 'details textarea', with: 'a.example\nno site\nb.example' }),
  options('glossary', '', {}),
  options('glossary', 'list', lists),
  options('glossary', 'editing', lists, press('main > .cd-button')),
  options('glossary', 'import', lists, chooseOwn('name,aliases,kind,description\nKisumu,Port Florence,place,A port on the lake\nNairobi,,place,A city')),
  options('glossary', 'bad-import', lists, chooseOwn('name,aliases,kind,description\n=SUM(1),,place,x\nKisumu,,star,x\nNairobi,,place,\nNairobi,,place,x')),
  options('known', '', {}),
  options('known', 'list', lists),
  options('corrections', '', {}),
  options('corrections', 'list', lists),
  options('language', '', {}),
  options('look', '', {}, press('.cd-choice input')),
  options('keyboard', '', {}),
  options('keyboard', 'firefox', { firefox: true }, press('.keys button')),
  options('data', '', lists),
  options('data', 'import', lists, chooseData(dataFile({ known: [{ id: 'x', name: 'X' }], sites: { mode: 'only', hosts: ['a.example'] } }))),
  options('data', 'bad-import', lists, chooseData(dataFile({ known: 3, sites: { mode: 'no', hosts: [] } }))),
  options('data', 'sync', { ...lists, kept: { ...lists.kept, settings: { lists: { sync: true } } }, local: { listsState: { large: ['own'], failed: '' } } }),
  options('data', 'reset', lists, press('main > .cd-button[data-kind=danger]')),
  options('about', '', {}),

  welcome('after', {}),
  welcome('before', {}, press('.cd-choice input')),
  welcome('withheld', { origins: [] }),
  welcome('granted', { grants: true }, press('.question .cd-button')),
  welcome('refused', { grants: false }, press('.question .cd-button')),

  page('copy'),
  page('copy-shown', press('.deeds button:nth-of-type(1)')),
  page('copy-compared', press('.deeds button:nth-of-type(2)')),
  page('copy-offered'),
  page('post'),
  page('post-doubtful'),
  page('post-lost'),
  page('post-address-lost'),
  page('post-urdu'),
  page('names'),
  page('names-open', press('.toggle')),
  page('card-person'),
  page('card-place'),
  page('card-introduced'),
];

export const stateNamed = (view: string, name: string): State | undefined => states.find((state) => state.view === view && state.name === name);
