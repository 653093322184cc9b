import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testPage } from './pages';
import { newestTab, setStage, traces, type Stage } from './stage';

/*
 * A private window: Copydesk works there when the reader lets it, and of the sites read there it keeps nothing, neither in what it stores
 * nor in what it holds until the browser closes. In Chromium; no driver opens Firefox's private windows to an extension.
 */
const article = testPage('main-a-en').saved.body.toString('utf8');
const soon = { timeout: 15_000, interval: 100 };

let stage: Stage;
let own: Page;
let news: Page;
let popup: Page;
beforeAll(async () => {
  stage = await setStage('chromium', article);
  own = await stage.own('options.html');
  await letIn(stage, own);
  // The browser starts the extension anew for this, and closes its pages.
  await new Promise((done) => setTimeout(done, 2000));
  own = await stage.own('options.html');
  const ordinary = await stage.open('www.etvbharat.com', '/a');
  const address = ordinary.url().replace('/a', '/private');
  await ordinary.close();
  await own.evaluate(openPrivately, address);
  const target = await stage.browser.waitForTarget((each) => each.url() === address, { timeout: 20_000 });
  news = (await target.page()) ?? fail();
  const id = await own.evaluate(newestTab);
  popup = await stage.own(`popup.html?tab=${id}`);
});
afterAll(async () => {
  await stage.close();
});

const kept = () => own.evaluate(everythingKept);
const tracesOf = async () => {
  // The window is the browser's own, not the driver's, so its page may still be on its way.
  return news.evaluate(traces).catch(() => 0);
};

test('a page in a private window is mended, and nothing of it is kept', async () => {
  await vi.waitFor(async () => expect(await tracesOf()).toBeGreaterThan(0), soon);
  expect(await kept()).not.toMatch(/etvbharat|private/u);
});

test('switching the site off there lasts for the page, and no list names the site', async () => {
  await (await popup.waitForSelector('::-p-aria([name="On for etvbharat.com"])'))?.click();
  await vi.waitFor(async () => expect(await tracesOf()).toBe(0), soon);
  expect(await kept()).not.toMatch(/etvbharat|private/u);
  const state = JSON.parse(await kept()) as { readonly local: object };
  expect(state.local).not.toHaveProperty('sites');
});

test('pausing and going on keeps nothing either', async () => {
  await (await popup.waitForSelector('::-p-aria([name="Go on"])'))?.click();
  await vi.waitFor(async () => expect(await tracesOf()).toBeGreaterThan(0), soon);
  expect(await kept()).not.toMatch(/etvbharat|private/u);
});

function fail(): never {
  throw new Error('no page');
}

/** On Chromium's own page for extensions, as a reader does it. */
async function letIn({ browser }: Stage, page: Page): Promise<void> {
  const id = new URL(page.url()).host;
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as DeveloperPage).chrome;
      // Without it an unpacked extension stays off when it is started anew.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    },
    id,
  );
  await extensions.close();
}

interface DeveloperPage {
  readonly chrome: {
    readonly developerPrivate: { updateProfileConfiguration(change: object): Promise<void>; updateExtensionConfiguration(change: object): Promise<void> };
  };
}

/* In an extension page. */

async function openPrivately(url: string): Promise<void> {
  const { windows } = (globalThis as unknown as { chrome: { windows: { create(what: object): Promise<unknown> } } }).chrome;
  await windows.create({ url, incognito: true });
}

async function everythingKept(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(keys: null): Promise<object> }> } }).chrome;
  const [sync, local, session] = await Promise.all(['sync', 'local', 'session'].map((area) => storage[area]?.get(null)));
  return JSON.stringify({ sync, local, session, databases: await indexedDB.databases() });
}
