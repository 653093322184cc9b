import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Store } from '../../../src/settings/store';
import { kept, pausesNow, watchKept, type Change } from '../../../src/settings/watch';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('the store', () => {
  it('keeps settings where they follow the reader, lists on this device', async () => {
    const store = new Store();
    await store.change('settings', () => ({ on: false }));
    await store.change('sites', () => ({ mode: 'only', hosts: ['a.example'] }));
    expect(await fakeBrowser.storage.sync.get()).toEqual({ settings: { on: false } });
    expect(await fakeBrowser.storage.local.get()).toEqual({ sites: { mode: 'only', hosts: ['a.example'] } });
  });

  it('loses no change when many come at once', async () => {
    const store = new Store();
    const names = Array.from({ length: 20 }, (_, index) => `t${index}`);
    await Promise.all(names.map((id) => store.change('known', (now) => [...now, { id, name: id }])));
    expect((await kept('known')).map(({ id }) => id)).toEqual(names);
  });

  it('goes on after a write that the browser refused', async () => {
    const store = new Store();
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(store.change('settings', () => ({ on: false }))).rejects.toThrow('quota');
    await store.change('settings', () => ({ on: true }));
    expect(await kept('settings')).toEqual({ on: true });
    refusal.mockRestore();
  });

  it('replaces whole parts and leaves the others', async () => {
    const store = new Store();
    await store.change('known', () => [{ id: 'a', name: 'A' }]);
    await store.replace({ settings: { on: false }, corrections: { 'a.example': ['p'] } });
    expect(await kept('known')).toEqual([{ id: 'a', name: 'A' }]);
    expect(await kept('corrections')).toEqual({ 'a.example': ['p'] });
  });

  it('ends the pause of a page that is left', async () => {
    const store = new Store();
    await store.pause({ of: 'page', tabId: 3 }, 0);
    await store.left(3);
    expect((await pausesNow()).tabs).toEqual([]);
  });

  it('reads junk as nothing', async () => {
    await fakeBrowser.storage.local.set({ sites: 5, known: { id: 1 }, corrections: { 'a.example': [1, 'p'], b: 'x' } });
    expect(await kept('sites')).toEqual({ mode: 'except', hosts: [] });
    expect(await kept('known')).toEqual([]);
    expect(await kept('corrections')).toEqual({ 'a.example': ['p'] });
  });
});

describe('watching', () => {
  it('hears whoever writes, and stops with its signal', async () => {
    const heard: Change[] = [];
    const ended = new AbortController();
    watchKept(ended.signal, (change) => heard.push(change));
    await fakeBrowser.storage.sync.set({ settings: { on: false } });
    await fakeBrowser.storage.local.set({ sites: {}, settings: {}, other: 1 });
    await fakeBrowser.storage.session.set({ pauses: {} });
    ended.abort();
    await fakeBrowser.storage.sync.set({ settings: { on: true } });
    expect(heard).toEqual(['settings', 'sites', 'pauses']);
  });
});
