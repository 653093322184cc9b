import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session, Tab } from '../../src/inspect/browser';
import { visit } from '../../src/inspect/visit';
import { browsers, choose, rememberingTab, start, store } from './cast';
import { testPage } from './pages';
import { ask } from './probe';
import { differences } from './state';

const page = testPage('main-a-hi').saved;
const soon = { timeout: 10_000, interval: 50 };

describe.each(browsers)('settings in %s', (browser) => {
  let session: Session;
  let tab: Tab;
  const show = () => visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
  beforeAll(async () => {
    session = await start(browser, 'inspect');
    tab = await rememberingTab(session);
  });
  // A test that broke off leaves its settings behind.
  beforeEach(async () => {
    await choose(session, {});
  });
  afterAll(async () => {
    await session.close();
  });

  test('a switch acts at once in the open page, and back', async () => {
    const before = await show();
    expect(before.tweets).not.toHaveLength(0);
    await choose(session, { tweets: { on: false } });
    await vi.waitFor(async () => expect((await ask(tab)).tweets).toHaveLength(0), soon);
    expect((await ask(tab)).repeats).not.toHaveLength(0);
    await choose(session, {});
    await vi.waitFor(async () => expect((await ask(tab)).tweets).toHaveLength(before.tweets.length), soon);
  });

  test('the main switch gives the open page back, and mends it again', async () => {
    await show();
    expect(await tab.evaluate(differences, null)).not.toEqual([]);
    await choose(session, { on: false });
    await vi.waitFor(async () => expect(await tab.evaluate(differences, null)).toEqual([]), soon);
    await choose(session, {});
    await vi.waitFor(async () => expect(await tab.evaluate(differences, null)).not.toEqual([]), soon);
  });

  test.each([
    ['a number', 42],
    ['a list', [1, 2]],
    ['fields of the wrong kind', { on: 'yes', tweets: 'no', repeats: { on: 7 }, glossary: null, look: { theme: 'mauve' } }],
    ['fields from another time', { on: true, future: { deep: [] } }],
  ])('stored settings that are %s count as none', async (_name, settings) => {
    await store(session, 'sync', { settings });
    const report = await show();
    expect(report.failures).toEqual([]);
    expect(report.repeats).not.toHaveLength(0);
    expect(report.tweets).not.toHaveLength(0);
  });

  test('messages of a shape that nobody sends change nothing', async () => {
    const sender = await session.extensionPage('options.html');
    const odd = [null, 7, 'hello', {}, { type: 'changeSettings' }, { id: 1, type: 'nonsense', data: {} }, { id: 2, type: 'changeSettings', timestamp: 1, data: { on: 'no' } }];
    await sender.evaluate(sendEach, odd);
    const stored = await sender.evaluate(storedSettings, null);
    expect(stored).toEqual({});
    await sender.close();
    expect((await show()).repeats).not.toHaveLength(0);
  });
});

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly sync: { get(key: string): Promise<Record<string, unknown>> } };
}

/** In an extension page: sends each, and does not mind what comes back. */
async function sendEach(messages: readonly unknown[]): Promise<void> {
  const { runtime } = (globalThis as unknown as { browser: ExtensionApi }).browser;
  await Promise.allSettled(messages.map((message) => Promise.race([runtime.sendMessage(message), new Promise((done) => setTimeout(done, 1000))])));
}

async function storedSettings(): Promise<unknown> {
  return (await (globalThis as unknown as { browser: ExtensionApi }).browser.storage.sync.get('settings')).settings;
}
