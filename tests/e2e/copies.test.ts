import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session, Tab } from '../../src/inspect/browser';
import type { ChromiumSession } from '../../src/inspect/chromium';
import { visit } from '../../src/inspect/visit';
import { browsers, start, startChromium, store } from './cast';
import { testPage } from './pages';

/*
 * The notice of a folded copy as readers meet it: by keyboard, by screen reader, and what "Not a copy" leads to.
 */
const soon = { timeout: 8_000, interval: 50 };
const { saved } = testPage('repeats-sibling-ta');

describe.each(browsers)('"Not a copy" in %s', (browser) => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await start(browser, 'inspect');
    tab = await session.open();
  });
  afterAll(async () => {
    await session.close();
  });

  test('is remembered for the site, on its other pages too, listed in the options, and forgotten there', async () => {
    const folds = async (url: string) => (await visit(tab, { kind: 'saved', page: { ...saved, url } }, { force: false, scripts: false })).repeats.length;
    expect(await folds('https://news.test/ta/one')).toBe(1);
    await tab.evaluate(press, 2);
    await vi.waitFor(async () => expect(await tab.evaluate(notices, null)).toBe(0), soon);
    await vi.waitFor(async () => expect(await folds('https://news.test/ta/two')).toBe(0), soon);
    expect(await folds('https://other.test/ta/one')).toBe(1);

    const options = await session.extensionPage('options.html#corrections');
    await vi.waitFor(async () => expect(await options.evaluate(rowsOfCorrections, null)).toEqual(['news.test']), soon);
    await options.evaluate(removeFirst, null);
    await vi.waitFor(async () => expect(await options.evaluate(rowsOfCorrections, null)).toEqual([]), soon);
    await options.close();
    await vi.waitFor(async () => expect(await folds('https://news.test/ta/three')).toBe(1), soon);
  });
});

describe('the notice in chromium', () => {
  let session: ChromiumSession;
  let tab: Tab;
  let page: Page;
  beforeAll(async () => {
    session = await startChromium('inspect');
    tab = await session.open();
    page = session.context.pages().at(-1) ?? fail();
  });
  afterAll(async () => {
    await session.close();
  });
  beforeEach(async () => {
    await store(session, 'local', { corrections: null });
    await page.bringToFront();
    await visit(tab, { kind: 'saved', page: saved }, { force: false, scripts: false });
  });
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? null);
  const hidden = () => page.evaluate(() => document.querySelectorAll('[data-copydesk~="hide"]').length);

  test('says once, politely, what was folded, and is then still', async () => {
    const said = await page.evaluate(async () => {
      const root = document.querySelector('copydesk-notice')?.shadowRoot;
      const status = root?.querySelector('output');
      const texts: string[] = [status?.textContent ?? ''];
      new MutationObserver(() => {
        const text = status?.textContent ?? '';
        if (texts.at(-1) !== text) texts.push(text);
      }).observe(root ?? document, { subtree: true, childList: true, characterData: true });
      // The site renders the copy anew meanwhile.
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
      document.querySelectorAll('main p').forEach((p) => p.append(''));
      await new Promise((resolve) => { setTimeout(resolve, 6500); });
      return texts.filter((text) => text !== '').concat(status?.textContent ?? 'gone');
    });
    // It may have begun to speak before the ear was there; it never speaks twice.
    expect(said.length).toBeLessThanOrEqual(2);
    expect(said.at(-1)).toBe('');
  });

  test('is complete by keyboard', async () => {
    for (let i = 0; i < 40 && (await focused()) === null; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Show');
    expect(await hidden()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    expect(await hidden()).toBe(0);
    expect(await focused()).toBe('Hide again');
    await page.keyboard.press('Space');
    expect(await hidden()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Compare');
    await page.keyboard.press('Enter');
    const [line, compared] = await page.evaluate(() => {
      const root = document.querySelector('copydesk-notice')?.shadowRoot;
      return [root?.querySelector('.what')?.textContent ?? '', [...(root?.querySelectorAll('summary') ?? [])].map((summary) => summary.textContent ?? '')];
    });
    // Both count the same paragraphs.
    expect(line).toContain('7 of 7 paragraphs');
    expect(compared).toEqual(['7 paragraphs are the same in both']);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Not a copy');
    await page.keyboard.press('Enter');
    expect(await hidden()).toBe(0);
    expect(await page.locator('copydesk-notice').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds, folded, shown and compared, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const faults = async () => (await new AxeBuilder({ page }).include('copydesk-notice').analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(await faults()).toEqual([]);
    await page.locator('copydesk-notice button').first().click();
    expect(await faults()).toEqual([]);
    await page.locator('copydesk-notice button').nth(1).click();
    await page.locator('copydesk-notice summary').first().click();
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ colorScheme: null });
  });

  test('each text is printed once', async () => {
    await page.emulateMedia({ media: 'print' });
    const times = () => page.evaluate(() => {
      const texts = [...document.querySelectorAll('main p')].filter((p) => p.checkVisibility()).map((p) => p.textContent);
      return [texts.length - new Set(texts).size, document.querySelector('copydesk-notice')?.checkVisibility() ?? false];
    });
    expect(await times()).toEqual([0, false]);
    await page.emulateMedia({ media: null });
  });
});

function press(at: number): void {
  const button = document.querySelector('copydesk-notice')?.shadowRoot?.querySelectorAll('button')[at];
  if (!(button instanceof HTMLElement)) throw new Error('no such button');
  button.click();
}

function notices(): number {
  return document.querySelectorAll('copydesk-notice').length;
}

function rowsOfCorrections(): string[] {
  return [...document.querySelectorAll('.items li bdi')].map((name) => name.textContent ?? '').filter((name) => name.includes('.test'));
}

function removeFirst(): void {
  const row = [...document.querySelectorAll('.items li')].find((each) => each.querySelector('bdi')?.textContent?.includes('.test'));
  const button = row?.querySelector('button');
  if (!(button instanceof HTMLElement)) throw new Error('no row to remove');
  button.click();
}

function fail(): never {
  throw new Error('no page is open');
}
