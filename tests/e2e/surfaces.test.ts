import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VisitReport } from '../../src/engine/visit-report';
import type { ChromiumSession } from '../../src/inspect/chromium';
import { startChromium, store } from './cast';
import { testPage } from './pages';

/*
 * The extension's own pages as readers meet them, in the build that ships; `gallery.test.ts` has every view in every state, language and
 * theme. Chromium only: the pages use nothing that differs, and `permissions.test.ts` opens them in Firefox too.
 */
const article = testPage('main-a-hi').saved.body.toString('utf8');
const soon = { timeout: 10_000, interval: 50 };
/** A broken post is given eight seconds in which it may come to life. */
const patient = { timeout: 25_000, interval: 100 };
const sections = ['features', 'sites', 'glossary', 'known', 'corrections', 'language', 'look', 'keyboard', 'data', 'about'];
const stored = {
  sites: { mode: 'except', hosts: Array.from({ length: 60 }, (_, index) => `news-${index}.example`) },
  known: [{ id: 'x', name: 'नैरोबी' }],
  corrections: { 'news.example': ['div.story > p'] },
};

/** Of the files that are given to a page; it reads them when it likes, so they stay until the end. */
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));

let session: ChromiumSession;
let context: BrowserContext;
let story: Page;
let home: string;
let tabId: number;

beforeAll(async () => {
  session = await startChromium('production');
  ({ context } = session);
  home = `chrome-extension://${await session.extensionId()}`;
  story = await context.newPage();
  await story.route('http://www.etvbharat.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: article }));
  await story.goto('http://www.etvbharat.com/hindi/a');
  const scout = await session.extensionPage('options.html');
  tabId = await scout.evaluate(newestWebTab, null);
  await scout.close();
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await store(session, 'sync', { settings: {} });
  await store(session, 'local', { sites: null, known: null, corrections: null });
});

async function open(path: string, width = 1000): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 700 });
  await page.goto(`${home}/${path}`);
  await page.waitForSelector('main');
  return page;
}

async function openPopup(width = 360): Promise<Page> {
  const page = await open(`popup.html?tab=${tabId}`, width);
  await page.locator('.glance').waitFor();
  return page;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('as built', () => {
  test.each(sections.map((section) => `options.html#${section}`).concat('welcome.html'))('%s has no fault that axe finds, and fits 320 px', async (path) => {
    await store(session, 'local', stored);
    const page = await open(path, 320);
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  test('nor has the popup, and it fits', async () => {
    const popup = await openPopup(320);
    await popup.locator('summary').click();
    expect(await faults(popup)).toEqual([]);
    expect(await overflow(popup)).toBe(0);
    await popup.close();
  });
});

describe('the popup', () => {
  // Each test may leave the page taken back, or everything paused.
  beforeEach(async () => {
    await store(session, 'session', { pauses: null });
    await story.reload();
  });

  test('says what was done, switches a feature off and on, and takes all back', async () => {
    const popup = await openPopup();
    await vi.waitFor(async () => expect(await popup.locator('.glance').textContent()).toMatch(/^1 copy folded · 2 posts repaired/u), patient);
    await popup.getByRole('switch', { name: 'Fold text that is printed twice' }).click();
    await vi.waitFor(async () => expect(await popup.locator('.glance').textContent()).not.toMatch(/copy/u), soon);
    await popup.getByRole('switch', { name: 'Fold text that is printed twice' }).click();
    await vi.waitFor(async () => expect(await popup.locator('.glance').textContent()).toMatch(/copy/u), soon);
    await popup.getByRole('button', { name: 'Undo all on this page' }).click();
    await vi.waitFor(async () => expect(await popup.locator('.glance').textContent()).toMatch(/as the site made it/u), soon);
    await popup.getByRole('button', { name: 'Mend this page again' }).click();
    await vi.waitFor(async () => expect(await popup.locator('.glance').textContent()).toMatch(/copy/u), soon);
    await popup.close();
  });

  test('finds a name in a script that neither the page nor the popup uses', async () => {
    const popup = await openPopup();
    for (const typed of ['kenya', 'கென்யா']) {
      await popup.getByRole('searchbox').fill(typed);
      await vi.waitFor(async () => expect(await popup.locator('.terms .row').allTextContents()).toEqual([expect.stringContaining('Kenya')]), soon);
    }
    await popup.close();
  });

  test('pauses, and goes on', async () => {
    const popup = await openPopup();
    await popup.locator('summary').click();
    await popup.getByRole('button', { name: 'For an hour' }).click();
    await popup.getByRole('heading', { name: 'Copydesk is paused' }).waitFor();
    await popup.getByRole('button', { name: 'Go on' }).click();
    await popup.locator('.glance').waitFor();
    await popup.close();
  });

  test('is complete by keyboard', async () => {
    const popup = await openPopup();
    const reached = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await popup.keyboard.press('Tab');
      reached.add(await popup.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    const [all, focusable] = await popup.evaluate(() => {
      const controls = [...document.querySelectorAll('button, input, summary')].filter((each) => each.checkVisibility());
      return [controls.length, controls.filter((each) => (each as HTMLElement).tabIndex >= 0).length];
    });
    expect(focusable).toBe(all);
    expect([...reached]).toEqual(expect.arrayContaining(['BUTTON', 'INPUT', 'SUMMARY']));
    await popup.close();
  });

  test('saves a report that holds the page only when asked', async () => {
    const popup = await openPopup();
    await popup.getByRole('button', { name: 'Save a report' }).click();
    expect(await saved(popup)).toMatchObject({ kind: 'copydesk-report', version: 1, report: { version: 1, requests: [] }, page: null });
    await popup.getByRole('switch', { name: 'Include the page' }).click();
    await vi.waitFor(async () => expect(await popup.locator('pre').textContent()).toMatch(/doctype/u), soon);
    const { page } = await saved(popup);
    expect(page).toContain('etvbharat');
    expect(page).not.toContain('copydesk-');
    await popup.close();
  });

  test('tells once what an update brought', async () => {
    await store(session, 'local', { updatedFrom: '0.0.1' });
    const popup = await openPopup();
    await popup.getByRole('region', { name: 'New in Copydesk' }).waitFor();
    await popup.getByRole('button', { name: 'Got it' }).click();
    await popup.getByRole('region', { name: 'New in Copydesk' }).waitFor({ state: 'detached' });
    await popup.close();
    const next = await openPopup();
    expect(await next.getByRole('region', { name: 'New in Copydesk' }).count()).toBe(0);
    await next.close();
  });
});

describe('the options', () => {
  test('save at once, and undo', async () => {
    const page = await open('options.html');
    await page.getByRole('radio', { name: 'Only offer to' }).check({ force: true });
    await page.getByRole('button', { name: 'Undo' }).click();
    await vi.waitFor(async () => expect(await page.getByRole('radio', { name: 'Fold it' }).isChecked()).toBe(true), soon);
    await page.close();
  });

  test('speak another language at once', async () => {
    const page = await open('options.html#language');
    await page.getByRole('radio', { name: 'اردو' }).check();
    await vi.waitFor(async () => expect(await page.evaluate(() => document.documentElement.lang)).toBe('ur'), soon);
    await page.close();
  });

  test('refuse a file of another kind, and change nothing', async () => {
    await store(session, 'local', stored);
    const page = await open('options.html#data');
    await page.setInputFiles('input[type=file]', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"kind":"copydesk-data","version":1,"sites":{"mode":"no","hosts":[]}}') });
    expect(await page.getByRole('alert').textContent()).toMatch(/sites\.mode.*Nothing was changed/u);
    await page.goto(`${home}/options.html#sites`);
    await page.reload();
    await vi.waitFor(async () => expect(await page.locator('.items').first().textContent()).toMatch(/60/u), soon);
    await page.close();
  });

  test.each<[string, string, Buffer, RegExp]>([
    ['fifty megabytes', 'big.json', Buffer.alloc(50_000_000, ' '), /too large/u],
    ['broken UTF-8', 'broken.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /not text in UTF-8/u],
    ['a picture', 'picture.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), /not text in UTF-8/u],
    ['text that is no JSON', 'notes.json', Buffer.from('Dear all,'), /not JSON/u],
    ['a later version', 'later.json', Buffer.from('{"kind":"copydesk-data","version":9}'), /newer Copydesk/u],
  ])('refuse %s as data, and change nothing', async (_, name, content, why) => {
    await store(session, 'local', stored);
    const page = await open('options.html#data');
    await giveFile(page, name, content);
    await vi.waitFor(async () => expect(await page.getByRole('alert').textContent()).toMatch(why), soon);
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was changed');
    expect(await page.evaluate(storedSites)).toBe(60);
    await page.close();
  });

  test.each<[string, string, string | Buffer, RegExp]>([
    ['formulas', 'a.csv', 'name,aliases,kind,description\n=HYPERLINK("x"),,place,x', /Row 2: a cell begins like a formula/u],
    ['a name that stands twice', 'b.csv', 'name,aliases,kind,description\nKisumu,,place,x\nkisumu,,place,y', /Row 3: the name stands in the file twice/u],
    ['an unknown kind', 'c.csv', 'name,aliases,kind,description\nKisumu,,star,x', /Row 2: there is no such kind/u],
    ['other columns', 'd.csv', 'who,what\na,b', /needs the columns/u],
    ['broken UTF-8', 'e.csv', Buffer.from([0x6e, 0xe0, 0x0a]), /not text in UTF-8/u],
    ['fifty megabytes', 'f.csv', Buffer.alloc(50_000_000, 'a'), /too large/u],
    ['a later version', 'g.json', '{"kind":"copydesk-glossary","version":9,"entries":[]}', /newer Copydesk/u],
  ])('refuse %s as a glossary, and change nothing', async (_, name, content, why) => {
    const page = await open('options.html#glossary');
    await giveFile(page, name, Buffer.from(content));
    await vi.waitFor(async () => expect(await page.getByRole('alert').textContent()).toMatch(why), soon);
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was changed');
    expect(await page.locator('.own').count()).toBe(0);
    await page.close();
  });

  test('keep the reader’s own glossary, out to a file and back', async () => {
    const page = await open('options.html#glossary?add=Kisumu');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kisumu');
    await page.getByLabel('Other spellings').fill('किसुमू، کیسومو');
    await page.getByLabel('What the card says').fill('A port on the lake');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit Kisumu' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
    const text = await read(await download.createReadStream());
    expect(text).toContain('Kisumu,किसुमू|کیسومو,person,A port on the lake');
    await page.getByRole('button', { name: 'Remove Kisumu' }).click();
    await page.getByRole('button', { name: 'Edit Kisumu' }).waitFor({ state: 'detached' });
    await page.setInputFiles('input[type=file]', { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Bring these in' }).click();
    await page.getByRole('button', { name: 'Edit Kisumu' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Edit Kisumu' }).waitFor({ state: 'detached' });
    await page.close();
  });
});

/** By way of the disk: the driver carries no large file itself. */
async function giveFile(page: Page, name: string, content: Buffer): Promise<void> {
  writeFileSync(join(folder, name), content);
  await page.setInputFiles('input[type=file]', join(folder, name));
}

/** In an extension page. */
async function storedSites(): Promise<number> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ sites?: { hosts: readonly string[] } }> } } } }).chrome;
  return (await storage.local.get('sites')).sites?.hosts.length ?? 0;
}

async function saved(popup: Page): Promise<SavedFile> {
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'Save the file' }).click()]);
  return JSON.parse(await read(await download.createReadStream())) as SavedFile;
}

interface SavedFile {
  readonly page: string | null;
  readonly report: VisitReport;
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function newestWebTab(): Promise<number> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<readonly { id: number; url?: string }[]> } } }).chrome;
  return Math.max(...(await tabs.query({})).filter(({ url }) => url?.startsWith('http')).map(({ id }) => id));
}
