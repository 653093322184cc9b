import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listKeys, pack, unpack } from '../../../src/background/list-parcels';
import { watchLists } from '../../../src/background/list-sync';
import type { OwnEntry } from '../../../src/glossary/own-entry';
import type { Lists } from '../../../src/settings/lists';
import { Store } from '../../../src/settings/store';
import { kept, listsState } from '../../../src/settings/watch';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let own: readonly OwnEntry[] = [];
vi.mock('../../../src/glossary/own-store', () => ({
  ownEntries: () => Promise.resolve(own),
  changeOwnEntries: ({ put }: { readonly put: readonly OwnEntry[] }) => {
    own = put;
    return Promise.resolve();
  },
}));

/** What browsers hold in one item with its key, and in all, in bytes. */
const [mostInItem, mostInAll] = [8192, 102_400];
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const entry = (at: number): OwnEntry => ({ id: `own:${crypto.randomUUID()}`, name: `नाम ${at}`, aliases: [crypto.randomUUID()], kind: 'place', description: crypto.randomUUID().repeat(3) });
const lists: Lists = {
  sites: { mode: 'except', hosts: ['a.example', 'b.example'] },
  corrections: { 'a.example': ['div > p'] },
  known: [{ id: 'x', name: 'नैरोबी' }],
  own: [entry(1)],
};
const soon = { timeout: 8000, interval: 50 };

describe('lists as items of sync storage', () => {
  it('come back as they were', async () => {
    const { items, large } = await pack(lists);
    expect(large).toEqual([]);
    expect(await unpack(items)).toEqual({ kind: 'lists', parts: lists });
  });

  it('fit the browser’s measures, and what does not fit is told and left out', async () => {
    const many = Array.from({ length: 400 }, (_, at) => entry(at));
    const fits = await pack({ ...lists, own: many });
    for (const [key, item] of Object.entries(fits.items)) expect(bytes(item) + key.length).toBeLessThanOrEqual(mostInItem);
    expect(bytes(fits.items)).toBeLessThanOrEqual(mostInAll);
    expect(fits.large).toEqual([]);
    expect(Object.keys(fits.items).length).toBeGreaterThan(5);
    const over = await pack({ ...lists, own: Array.from({ length: 20 }, () => many).flat().map((each, at) => ({ ...each, description: `${at}${crypto.randomUUID()}` })) });
    expect(over.large).toEqual(['own']);
    expect(await unpack(over.items)).toEqual({ kind: 'lists', parts: { sites: lists.sites, corrections: lists.corrections, known: lists.known } });
  });

  it('are not read while a part is still arriving, when damaged, or from a newer version', async () => {
    const { items } = await pack({ ...lists, own: Array.from({ length: 300 }, (_, at) => entry(at)) });
    const { 'lists:own:1': second, ...halves } = items;
    expect(second).toBeDefined();
    expect(await unpack(halves)).toEqual({ kind: 'unreadable' });
    expect(await unpack({ ...items, 'lists:own:1': { stamp: 'other', text: '' } })).toEqual({ kind: 'unreadable' });
    expect(await unpack({ ...items, 'lists:own:1': { ...(second as object), text: '!!' } })).toEqual({ kind: 'unreadable' });
    expect(await unpack({ ...items, lists: { version: 2, parts: {} } })).toEqual({ kind: 'unreadable' });
    expect(await unpack({})).toEqual({ kind: 'none' });
  });
});

describe('the exchange', () => {
  let store: Store;
  beforeEach(() => {
    fakeBrowser.reset();
    own = [];
    store = new Store();
    watchLists(store);
  });
  const account = async () => listKeys(await fakeBrowser.storage.sync.get());

  it('sends nothing of the lists before the reader asks', async () => {
    await store.change('sites', () => lists.sites);
    await store.change('known', () => lists.known);
    await new Promise((done) => setTimeout(done, 2500));
    expect(await account()).toEqual([]);
  });

  it('sends them when asked, brings another device’s, and takes the account’s copy away when told to stop', { timeout: 30_000 }, async () => {
    await store.change('sites', () => lists.sites);
    await store.change('settings', () => ({ lists: { sync: true } }));
    await vi.waitFor(async () => expect(await account()).toContain('lists:sites:0'), soon);
    const { items } = await pack({ ...lists, sites: { mode: 'except', hosts: ['a.example', 'c.example'] } });
    await fakeBrowser.storage.sync.set(items);
    await vi.waitFor(async () => expect((await kept('sites')).hosts).toEqual(['a.example', 'c.example']), soon);
    await vi.waitFor(async () => expect(await kept('known')).toEqual(lists.known), soon);
    expect(own).toEqual(lists.own);
    await store.change('settings', () => ({}));
    await vi.waitFor(async () => expect(await account()).toEqual([]), soon);
    expect(await kept('known')).toEqual(lists.known);
    expect(await fakeBrowser.storage.local.get('listsBase')).not.toHaveProperty('listsBase.sites');
  });

  it('says so when the browser refuses, and keeps everything here', { timeout: 20_000 }, async () => {
    await store.change('known', () => lists.known);
    await store.change('settings', () => ({ lists: { sync: true } }));
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await vi.waitFor(async () => expect((await listsState())?.failed).toMatch(/quota/u), soon);
    refusal.mockRestore();
    expect(await kept('known')).toEqual(lists.known);
  });
});
