import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ChromiumSession } from '../../src/inspect/chromium';
import { startChromium } from './cast';
import { testPage } from './pages';

/*
 * Pages that the gate has declined, and what rings all the same: the reader, from the popup, and the page, when it goes to an article
 * without loading. Chromium only: the gate, the background and the popup are the same code in both builds.
 */
const article = testPage('main-a-hi').saved.body.toString('utf8');
/** An article in so few words, and with so little said of itself, that only a reader can tell. */
const brief = testPage('glossary-people-en').saved.body.toString('utf8').replace(/<(?:meta|script)\b[^>]*>/giu, '').replace(/<body[^>]*>/iu, `<body class="search">${'<button>x</button>'.repeat(30)}<div class="cart"></div><div class="price"></div>`);
const front = `<!doctype html><html lang="en"><title>State news</title><nav>${Array.from({ length: 40 }, (_, at) => `<p><a href="/a${at}">Story number ${at}</a></p>`).join('')}</nav></html>`;
const soon = { timeout: 20_000, interval: 100 };
/** The gate's last look comes 8 seconds after the first. */
const gateGone = 9500;

let session: ChromiumSession;
let context: BrowserContext;

beforeAll(async () => {
  session = await startChromium('production');
  ({ context } = session);
  // Nothing says when the background is ready: it is when it has mended a page.
  const first = await show('/hindi/first', article);
  await vi.waitFor(async () => {
    const count = await ours(first);
    if (count === 0) await first.reload();
    expect(count).toBeGreaterThan(0);
  }, { timeout: 30_000, interval: 2000 });
  await first.close();
});
afterAll(async () => {
  await session.close();
});

async function show(path: string, body: string): Promise<Page> {
  const page = await context.newPage();
  await page.route('http://www.etvbharat.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`http://www.etvbharat.com${path}`);
  return page;
}

function ours(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('copydesk-')).length);
}

describe('on a page that the gate has declined', () => {
  test('the reader can say from the popup that it is an article', async () => {
    const page = await show('/', brief);
    await new Promise((resolve) => setTimeout(resolve, gateGone));
    expect(await ours(page)).toBe(0);
    const popup = await context.newPage();
    const home = `chrome-extension://${await session.extensionId()}`;
    await popup.goto(`${home}/options.html`);
    const tabId = await popup.evaluate(newestWebTab, null);
    await popup.goto(`${home}/popup.html?tab=${tabId}`);
    await popup.getByRole('button', { name: 'Treat this page as an article' }).click();
    await expect.poll(() => ours(page), soon).toBeGreaterThan(0);
    await expect.poll(() => popup.getByRole('button', { name: 'Treat this page as an article' }).count(), soon).toBe(0);
    await popup.close();
    await page.close();
  });

  test('a step to an article without loading rings again', async () => {
    const page = await show('/english/state', front);
    await new Promise((resolve) => setTimeout(resolve, gateGone));
    expect(await ours(page)).toBe(0);
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      history.pushState({}, '', '/hindi/story');
      document.head.replaceChildren(...next.head.childNodes);
      document.body.replaceChildren(...next.body.childNodes);
    }, article);
    await expect.poll(() => ours(page), soon).toBeGreaterThan(0);
    await page.close();
  });
});

/** In an extension page: the id of the web page's tab that was opened last. */
async function newestWebTab(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<readonly { readonly id: number }[]> } } };
  return Math.max(...(await chrome.tabs.query({ url: 'http://www.etvbharat.com/*' })).map(({ id }) => id));
}
