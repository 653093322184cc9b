import { describe, expect, it } from 'vitest';
import { standing, type Facts } from '../../../src/popup/standing';
import { resolve } from '../../../src/settings/resolve';
import { aReport } from './a-report';

const facts: Facts = {
  tab: { id: 1, url: 'https://www.news.example/a', private: false },
  settings: resolve({}),
  sites: { mode: 'except', hosts: [] },
  pauses: { tabs: [], until: null },
  access: true,
  document: 'text/html',
  report: null,
  undone: false,
  now: 0,
};

describe('how things stand', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['an article', { report: aReport() }, 'article'],
    ['an article read once without lasting access', { report: aReport(), access: false }, 'article'],
    ['a page that is none', {}, 'noArticle'],
    ['a page that the engine found none on', { report: { ...aReport(), article: null } }, 'noArticle'],
    ['a site without access', { access: false }, 'noAccess'],
    ['a page whose address is not told', { access: false, tab: { id: 1, url: '', private: false } }, 'noAccess'],
    ['a site that is off', { sites: { mode: 'except', hosts: ['news.example'] } }, 'offHere'],
    ['a paused page', { pauses: { tabs: [1], until: null } }, 'paused'],
    ['a pause of all', { pauses: { tabs: [], until: 'restart' } }, 'paused'],
    ['everything off', { settings: resolve({ on: false }), report: aReport() }, 'offEverywhere'],
    ['a page of the browser', { tab: { id: 1, url: 'chrome://settings', private: false } }, 'restricted'],
    ['the add-on store', { tab: { id: 1, url: 'https://addons.mozilla.org/x', private: false } }, 'restricted'],
    ['a PDF that its address does not tell', { document: 'application/pdf' }, 'restricted'],
    ['a PDF that may be read only this once', { access: false, document: 'application/pdf' }, 'restricted'],
    ['a granted page that refuses scripts all the same', { document: null }, 'restricted'],
    ['a page that may not be read, whatever it is', { access: false, document: null }, 'noAccess'],
    ['a PDF file', { tab: { id: 1, url: 'https://news.example/a.PDF', private: false } }, 'restricted'],
  ])('on %s', (_, change, kind) => {
    expect(standing({ ...facts, ...change }).kind).toBe(kind);
  });
});
