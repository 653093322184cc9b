import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChromiumSession } from '../../src/inspect/chromium';
import type { Tab } from '../../src/inspect/browser';
import { visit } from '../../src/inspect/visit';
import { rememberingTab, startChromium, store } from './cast';
import { testPage } from './pages';

/*
 * A phone: 360 pixels wide, fingers instead of a pointer, nothing to rest on. Chromium's emulation, whose touches are the browser's own
 * events; Firefox for Android itself cannot be driven here.
 */
const soon = { timeout: 8_000, interval: 50 };
const phone = { width: 360, height: 740 };
/** The least side of what a finger can hit, in pixels (WCAG 2.5.8). */
const leastTarget = 24;

let session: ChromiumSession;
let tab: Tab;
let page: Page;
let devtools: CDPSession;
beforeAll(async () => {
  session = await startChromium('inspect');
  tab = await rememberingTab(session);
  page = session.context.pages().at(-1) ?? fail();
  devtools = await beAPhone(page);
});
afterAll(async () => {
  await session.close();
});

async function beAPhone(window: Page): Promise<CDPSession> {
  const tools = await session.context.newCDPSession(window);
  await tools.send('Emulation.setDeviceMetricsOverride', { ...phone, deviceScaleFactor: 2, mobile: true });
  await tools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await tools.send('Emulation.setEmulatedMedia', { features: [{ name: 'pointer', value: 'coarse' }, { name: 'hover', value: 'none' }] });
  return tools;
}

async function tap({ x, y }: { readonly x: number; readonly y: number }, tools = devtools): Promise<void> {
  await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe.each(['main-a-hi', 'main-a-ur'])('on %s', (slug) => {
  beforeEach(async () => {
    await visit(tab, { kind: 'saved', page: testPage(slug).saved }, { force: false, scripts: false });
  });
  const card = () => tab.evaluate(cardFacts, null);
  /** The card once it has its buttons, and stands where it stood a moment ago. */
  const settledCard = async () => {
    const before = await card();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await card();
    return now !== null && now.targets.length > 1 && JSON.stringify(now) === JSON.stringify(before) ? now : null;
  };

  test('a tap on a mark opens its card as a sheet at the bottom, and the mark stays in sight', async () => {
    const mark = await tab.evaluate(firstMark, null);
    await tap(mark);
    await vi.waitFor(async () => expect(await card()).not.toBeNull(), soon);
    const { box } = (await card()) ?? fail();
    expect(Math.round(box.left)).toBe(0);
    expect(Math.round(box.right)).toBe(phone.width);
    expect(Math.round(box.bottom)).toBe(phone.height);
    expect(box.top).toBeGreaterThan(phone.height / 3);
    expect(mark.y).toBeLessThan(box.top);
  });

  test('what can be tapped in the sheet is as large as a finger needs, and its cross closes it', async () => {
    await tap(await tab.evaluate(firstMark, null));
    const { targets } = await vi.waitUntil(settledCard, soon);
    for (const { width, height, name } of targets) expect(Math.min(width, height), name).toBeGreaterThanOrEqual(leastTarget);
    await tap(targets.find(({ name }) => name === 'Close') ?? fail());
    await vi.waitFor(async () => expect(await card()).toBeNull(), soon);
  });

  test('a tap beside the sheet closes it, and a tap on plain text opens none', async () => {
    await tap(await tab.evaluate(firstMark, null));
    await vi.waitFor(async () => expect(await card()).not.toBeNull(), soon);
    await tap({ x: phone.width / 2, y: 3 });
    await vi.waitFor(async () => expect(await card()).toBeNull(), soon);
  });

  test('a fold opens and closes by taps', async () => {
    const hidden = () => tab.evaluate(hiddenCount, null);
    const before = await hidden();
    expect(before).toBeGreaterThan(0);
    await tap(await tab.evaluate(showButton, null));
    await vi.waitFor(async () => expect(await hidden()).toBeLessThan(before), soon);
    await tap(await tab.evaluate(showButton, null));
    await vi.waitFor(async () => expect(await hidden()).toBe(before), soon);
  });
});

test('the options and the welcome page are used by taps alone', async () => {
  const home = `chrome-extension://${await session.extensionId()}`;
  await store(session, 'sync', { settings: {} });
  const window = await session.context.newPage();
  const tools = await beAPhone(window);
  await window.goto(`${home}/options.html#features`);
  const control = window.getByRole('switch', { name: 'Explain names' });
  await control.waitFor();
  for (const on of [false, true]) {
    await control.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await control.boundingBox()) ?? fail();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(20);
    await tap({ x: x + width / 2, y: y + height / 2 }, tools);
    await vi.waitFor(async () => expect(await control.isChecked()).toBe(on), soon);
  }
  await window.goto(`${home}/welcome.html`);
  const before = window.getByRole('radio', { name: 'As the site prints it' });
  await before.waitFor();
  const { x, y, width, height } = (await before.boundingBox()) ?? fail();
  await tap({ x: x + width / 2, y: y + height / 2 }, tools);
  await vi.waitFor(async () => expect(await before.isChecked()).toBe(true), soon);
  expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await window.close();
});

function fail(): never {
  throw new Error('not there');
}

/* In the page. */

interface Target {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cardFacts(): { readonly box: DOMRect; readonly targets: readonly Target[] } | null {
  const host = document.querySelector('copydesk-card');
  if (host === null) return null;
  const targets = [...(host.shadowRoot?.querySelectorAll('button, a') ?? [])].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { name: element.getAttribute('aria-label') ?? element.textContent ?? '', x: x + width / 2, y: y + height / 2, width, height };
  });
  return { box: host.getBoundingClientRect().toJSON() as DOMRect, targets };
}

function firstMark(): { readonly x: number; readonly y: number } {
  const highlights = [...(CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)].filter(([name]) => name.startsWith('copydesk-'));
  const [first] = highlights.flatMap(([, highlight]) => [...highlight]).filter((range) => range.getClientRects().length === 1).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if (first === undefined) throw new Error('no mark');
  first.startContainer.parentElement?.scrollIntoView({ block: 'start' });
  scrollBy(0, -120);
  const { x, y, width, height } = first.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function hiddenCount(): number {
  return [...document.querySelectorAll('[data-copydesk~="hide"]')].length;
}

function showButton(): { readonly x: number; readonly y: number } {
  const button = document.querySelector('copydesk-notice')?.shadowRoot?.querySelector('.deeds button');
  if (button == null) throw new Error('no notice');
  button.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
