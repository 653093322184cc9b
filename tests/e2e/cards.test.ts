import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Session, Tab } from '../../src/inspect/browser';
import { undo, visit } from '../../src/inspect/visit';
import { rememberingTab, startChromium, startFirefox } from './cast';
import { testPage } from './pages';
import { differences } from './state';

/*
 * The ways to a card, each as a reader takes it: rest, click, the list of names, the walk command; and the ways out of it.
 */

/** What both drivers can do with a page, under one name. */
interface Hands {
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  readonly keyboard: { press(key: 'Escape' | 'Tab' | 'Enter'): Promise<void> };
}

const players = {
  chromium: async () => {
    const session = await startChromium('inspect');
    return { session, hands: async (): Promise<Hands> => session.context.pages().at(-1) ?? fail() };
  },
  firefox: async () => {
    const session = await startFirefox('inspect');
    return { session, hands: async (): Promise<Hands> => ((await session.browser.pages()).at(-1) ?? fail()) as Hands };
  },
} as const;

const soon = { timeout: 8_000, interval: 50 };
const page = testPage('main-a-hi').saved;

describe.each(Object.keys(players) as (keyof typeof players)[])('cards in %s', (browser) => {
  let session: Session;
  let tab: Tab;
  let hands: Hands;
  beforeAll(async () => {
    const player = await players[browser]();
    session = player.session;
    tab = await rememberingTab(session);
    hands = await player.hands();
  });
  afterAll(async () => {
    await session.close();
  });
  const open = async () => {
    await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
    await hands.mouse.move(2, 2);
  };
  const card = () => tab.evaluate(cardText, null);
  const opens = async (name: string) => {
    await vi.waitFor(async () => expect(await card()).toContain(name), soon);
  };
  const closes = async () => {
    await vi.waitFor(async () => expect(await card()).toBeNull(), soon);
  };

  test('a rest on a mark opens its card, leaving closes it, and the line that is read stays free', async () => {
    await open();
    const mark = await tab.evaluate(firstMark, null);
    await hands.mouse.move(mark.x, mark.y);
    await opens(mark.text);
    const box = await tab.evaluate(cardBox, null);
    expect(box.bottom <= mark.top || box.top >= mark.bottom).toBe(true);
    await hands.mouse.move(2, 2);
    await closes();
  });

  test('passing over a mark opens nothing', async () => {
    await open();
    const mark = await tab.evaluate(firstMark, null);
    await hands.mouse.move(mark.x, mark.y);
    await hands.mouse.move(2, 2);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await card()).toBeNull();
  });

  test('a click opens it, Escape closes it without a move of the pointer', async () => {
    await open();
    const mark = await tab.evaluate(firstMark, null);
    await hands.mouse.click(mark.x, mark.y);
    await opens(mark.text);
    await hands.keyboard.press('Escape');
    await closes();
  });

  test('the pointer may go into the card, and it stays', async () => {
    await open();
    const mark = await tab.evaluate(firstMark, null);
    await hands.mouse.move(mark.x, mark.y);
    await opens(mark.text);
    const box = await tab.evaluate(cardBox, null);
    await hands.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await card()).toContain(mark.text);
  });

  test('the list of names is reached by keyboard and opens a card', async () => {
    await open();
    await tab.evaluate(focusList, null);
    await hands.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await tab.evaluate(listLength, null)).toBeGreaterThan(3), soon);
    await hands.keyboard.press('Tab');
    await hands.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await card()).not.toBeNull(), soon);
    await hands.keyboard.press('Escape');
    await closes();
  });

  test('the walk command goes from mark to mark', async () => {
    await open();
    const walker = await session.extensionPage('options.html');
    const walk = () => walker.evaluate(sendWalk, new URL(page.url).pathname);
    try {
      await walk();
      await vi.waitFor(async () => expect(await card()).not.toBeNull(), soon);
      const first = await card();
      await walk();
      await vi.waitFor(async () => expect(await card()).not.toBe(first), soon);
    } finally {
      // Left open, it would stand in front of the page in every test that follows.
      await walker.close();
    }
  });

  test('undo closes an open card and leaves nothing', async () => {
    await open();
    const mark = await tab.evaluate(firstMark, null);
    await hands.mouse.click(mark.x, mark.y);
    await opens(mark.text);
    await undo(tab);
    expect(await card()).toBeNull();
    expect(await tab.evaluate(differences, null)).toEqual([]);
  });
});

function fail(): never {
  throw new Error('no page is open');
}

/* In the page's main world; the inspect build's shadow roots are open. */

function cardText(): string | null {
  return document.querySelector('copydesk-card')?.shadowRoot?.textContent ?? null;
}

function cardBox(): { top: number; bottom: number; left: number; right: number } {
  const { top, bottom, left, right } = (document.querySelector('copydesk-card') ?? document.body).getBoundingClientRect();
  return { top, bottom, left, right };
}

function firstMark(): { x: number; y: number; top: number; bottom: number; text: string } {
  const ranges = [...(CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)].filter(([name]) => name.startsWith('copydesk-')).flatMap(([, highlight]) => [...highlight]);
  const [first] = ranges.filter((range) => range.getClientRects().length === 1).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if (first === undefined) throw new Error('no mark');
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const { x, y, width, height, top, bottom } = first.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, top, bottom, text: first.toString() };
}

function focusList(): void {
  document.querySelector('copydesk-names')?.shadowRoot?.querySelector('button')?.focus();
}

function listLength(): number {
  return document.querySelector('copydesk-names')?.shadowRoot?.querySelectorAll('li').length ?? 0;
}

async function sendWalk(path: string): Promise<void> {
  const { tabs } = (globalThis as unknown as { browser: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]>; sendMessage(id: number, message: object): Promise<unknown> } } }).browser;
  const tab = (await tabs.query({})).find(({ url }) => url !== undefined && decodeURI(url).includes(decodeURI(path)));
  if (tab === undefined) throw new Error('no tab shows the page');
  await tabs.sendMessage(tab.id, { id: 1, type: 'walk', timestamp: Date.now(), data: 1 });
}
