import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TermEntry } from '../../../src/article/term';
import { answers } from '../../../src/background/answers';
import type { Glossary } from '../../../src/glossary/glossary';
import type { PageFrom } from '../../../src/messages/door';
import { Store } from '../../../src/settings/store';
import { kept } from '../../../src/settings/watch';

const calls = vi.hoisted(() => ({ insertCSS: vi.fn(), executeScript: vi.fn(), sendMessage: vi.fn(), setIcon: vi.fn(), setBadgeText: vi.fn() }));

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  return {
    default: {
      storage: fake.storage,
      i18n: { getUILanguage: () => 'hi-IN' },
      scripting: calls,
      tabs: { sendMessage: calls.sendMessage },
      action: { setIcon: calls.setIcon, setBadgeText: calls.setBadgeText, setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() },
    },
  };
});

const page: PageFrom = { kind: 'page', tabId: 7, documentId: 'D', url: 'https://www.news.example/a', private: false };
const ring = { url: page.url, milliseconds: 3 };

const entry = (id: string): TermEntry => ({
  id,
  kind: 'person',
  source: 'pack',
  wikidata: null,
  name: { text: 'Meenal Sethi', language: 'en' },
  local: null,
  aliases: [{ text: 'Sethi', language: 'en' }],
  description: null,
  facts: [],
  link: null,
  credit: null,
});

const term = (id: string) => ({ id, name: id, kind: 'person', source: 'pack', wikidata: null, mentions: [], introduced: null }) as const;

const glossary: Glossary = {
  find: () => Promise.resolve({ terms: [term('a'), term('b')] }),
  describe: (id) => Promise.resolve(id === 'a' ? entry('a') : null),
};

const question = { url: page.url, language: 'hi', title: '', subjects: [], blocks: [] };
let store: Store;
const desk = () => answers(store, glossary);

beforeEach(() => {
  fakeBrowser.reset();
  for (const call of Object.values(calls)) call.mockReset().mockResolvedValue(undefined);
  // No engine lives on the page.
  calls.sendMessage.mockRejectedValue(new Error('no receiving end'));
  store = new Store();
});

describe('a ring', () => {
  it('brings the sheet and then the engine into that document', async () => {
    await desk().ring(ring, page);
    const target = { tabId: 7, documentIds: ['D'] };
    expect(calls.insertCSS).toHaveBeenCalledWith(expect.objectContaining({ target, origin: 'USER' }));
    expect(calls.executeScript).toHaveBeenCalledWith({ target, files: ['engine.js'] });
    expect(calls.insertCSS.mock.invocationCallOrder[0]).toBeLessThan(calls.executeScript.mock.invocationCallOrder[0] ?? 0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['Copydesk is off', () => fakeBrowser.storage.sync.set({ settings: { on: false } })],
    ['the site is off', () => fakeBrowser.storage.local.set({ sites: { mode: 'except', hosts: ['news.example'] } })],
    ['only other sites are on', () => fakeBrowser.storage.local.set({ sites: { mode: 'only', hosts: ['other.example'] } })],
    ['the page is paused', () => store.pause({ of: 'page', tabId: 7 }, Date.now())],
    ['everything is paused', () => store.pause({ of: 'hour' }, Date.now())],
  ])('is not answered where %s', async (_, arrange) => {
    await arrange();
    await desk().ring(ring, page);
    expect(calls.executeScript).not.toHaveBeenCalled();
  });

  it('does not wake an engine that lives', async () => {
    calls.sendMessage.mockResolvedValue({ res: false });
    await desk().ring(ring, page);
    expect(calls.executeScript).not.toHaveBeenCalled();
  });

  it('survives a document that has gone', async () => {
    calls.insertCSS.mockRejectedValue(new Error('no such document'));
    await expect(desk().ring(ring, page)).resolves.toBeUndefined();
  });
});

describe('a visit that begins', () => {
  it('learns the gate’s time, the language and what is no copy on this site', async () => {
    await fakeBrowser.storage.local.set({ corrections: { 'news.example': ['p'], 'other.example': ['q'] } });
    await desk().ring(ring, page);
    const begun = await desk().begin(undefined as never, page);
    expect(begun).toMatchObject({ ok: true, value: { on: true, gateMilliseconds: 3, language: 'hi', notCopies: ['p'] } });
  });

  it('is refused to the extension’s own pages', async () => {
    expect(await desk().begin(undefined as never, { kind: 'own' })).toMatchObject({ ok: false });
  });

  it('is on where the reader called it, whatever the list of sites says', async () => {
    await fakeBrowser.storage.local.set({ sites: { mode: 'only', hosts: [] } });
    expect(await desk().treatAsArticle(7, { kind: 'own' })).toMatchObject({ ok: true });
    expect(await desk().begin(undefined as never, page)).toMatchObject({ ok: true, value: { on: true } });
  });
});

describe('terms', () => {
  it('that the reader knows are not found again', async () => {
    await desk().knowTerm({ id: 'b', name: 'B' }, page);
    const found = await desk().findTerms(question, page);
    expect(found).toMatchObject({ ok: true, value: { terms: [{ id: 'a' }] } });
  });

  it('that nobody knows are a failure, not an error', async () => {
    expect(await desk().describeTerm({ id: 'zz', language: null }, page)).toEqual({ ok: false, why: 'no term zz' });
  });

  it('are named in another language', async () => {
    expect(await desk().namesOf({ ids: ['a', 'zz'], language: 'ta' }, { kind: 'own' })).toEqual({ ok: true, value: { a: ['Meenal Sethi', 'Sethi'] } });
  });

  it('fail as a value when the glossary breaks', async () => {
    const broken = answers(store, { ...glossary, find: () => Promise.reject(new Error('damaged pack')) });
    expect(await broken.findTerms(question, page)).toEqual({ ok: false, why: 'damaged pack' });
  });
});

describe('a private window', () => {
  const hidden = { ...page, private: true };

  it('leaves no correction behind', async () => {
    expect(await desk().notACopy('div > p', hidden)).toMatchObject({ ok: false });
    expect(await kept('corrections')).toEqual({});
    await desk().notACopy('div > p', page);
    expect(await kept('corrections')).toEqual({ 'news.example': ['div > p'] });
  });

  it('leaves no address in the session either', async () => {
    await desk().ring(ring, hidden);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('news.example');
  });
});

describe('what was mended', () => {
  it('is counted on the badge, unless the reader wants no number', async () => {
    desk().summary({ copies: 1, tweets: 2, litter: 0, terms: 9 }, page);
    await vi.waitFor(() => expect(calls.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '3' }));
    await fakeBrowser.storage.sync.set({ settings: { look: { badge: false } } });
    desk().summary({ copies: 1, tweets: 2, litter: 0, terms: 9 }, page);
    await vi.waitFor(() => expect(calls.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' }));
  });
});

describe('a browser that refuses to store', () => {
  it('is a failure, not an error', async () => {
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await desk().changeSettings({ on: false }, { kind: 'own' })).toEqual({ ok: false, why: 'QUOTA_BYTES' });
    refusal.mockRestore();
  });
});
