import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browsers } from './cast';
import { testPage } from './pages';
import { newestTab, setStage, traces, type Stage } from './stage';

const article = testPage('main-a-en').saved.body.toString('utf8');
const soon = { timeout: 15_000, interval: 100 };

/** Long enough for the gate to ring and the engine to come; what has not come by then does not come. */
const patience = 3000;

async function popupFor(stage: Stage): Promise<Page> {
  const scout = await stage.own('options.html');
  const id = await scout.evaluate(newestTab);
  await scout.close();
  return stage.own(`popup.html?tab=${id}`);
}

async function press(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${label}"])`);
  await button?.click();
}

const title = (page: Page) => page.evaluate(() => document.querySelector('main h2')?.textContent);

const mended = (page: Page) => vi.waitFor(async () => expect(await page.evaluate(traces)).toBeGreaterThan(0), soon);
const givenBack = (page: Page) => vi.waitFor(async () => expect(await page.evaluate(traces)).toBe(0), soon);

/** What must not be mended is given the time in which others are. */
async function staysAsItIs(page: Page): Promise<void> {
  await new Promise((done) => setTimeout(done, patience));
  expect(await page.evaluate(traces)).toBe(0);
}

/*
 * One story, since each step stands on what the reader allowed before it; a story that must be told again begins with a fresh browser.
 */
describe.each(browsers)('permissions in %s', (name) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(name, article);
  });
  afterEach(async () => {
    await stage.close();
  });

  test('are asked for once, act at once, and end at once', async () => {
    // The first site is mended at once, every other is left alone.
    await mended(await stage.open('www.etvbharat.com', '/a'));
    const news = await stage.open('www.news.test', '/a');
    await staysAsItIs(news);

    // The popup says why, and its grant mends the page that is open.
    const asking = await popupFor(stage);
    expect(await title(asking)).toBe('Copydesk has no access to this page');
    await stage.allow('*://*/*');
    await press(asking, 'On all news sites');
    await mended(news);
    await asking.close();

    // A site that is switched off turns back, and is mended again.
    const popup = await popupFor(stage);
    await press(popup, 'On for news.test');
    await givenBack(news);
    await vi.waitFor(async () => expect(await title(popup)).toBe('Off on this site'), soon);
    await press(popup, 'Switch on for this site');
    await mended(news);
    await popup.close();

    // Access that is taken back ends in open pages, and does not begin in new ones.
    const options = await stage.own('options.html#sites');
    await press(options, 'Remove All sites');
    await givenBack(news);
    await staysAsItIs(await stage.open('other.test', '/a'));
    // Chromium, once its page for extensions has been used to pre-approve, takes the required site back along with the others.
    if (name === 'firefox') await mended(await stage.open('www.etvbharat.com', '/b'));
  }, 120_000);

  // No driver can press Firefox's toolbar button.
  if (name === 'chromium') test('one page is mended once, when the reader calls from the toolbar', async () => {
    const once = await stage.open('other.test', '/once');
    // A fresh browser lists its extensions when it is ready for them.
    const extension = await vi.waitUntil(async () => [...(await stage.browser.extensions()).values()].find(({ name: its }) => its === 'Copydesk'), soon);
    await extension.triggerAction(once);
    const popup = await popupFor(stage);
    await press(popup, 'This page, once');
    await mended(once);
    await vi.waitFor(async () => expect(await title(popup)).toMatch(/copy folded/u), soon);
    await popup.close();
    await once.reload();
    await staysAsItIs(once);
  });
});
