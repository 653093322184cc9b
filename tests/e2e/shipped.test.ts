import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session, Tab } from '../../src/inspect/browser';
import type { ChromiumSession } from '../../src/inspect/chromium';
import { browsers, choose, rememberingTab, start, startChromium } from './cast';
import { madeUp, testPage } from './pages';
import { differences, ours, sightings } from './state';

/* The builds that ship, which have no ear for a driver: what a reader and a page can see of them. */

const { saved: article, plans } = testPage('main-a-hi');
const sentences = plans.once ?? [];
const soon = { timeout: 20_000, interval: 100 };
/** A front page: on the site that Copydesk may read, and no article. */
const front = madeUp(
  'https://www.etvbharat.com/english/state',
  `<!doctype html><html lang="en"><title>State news</title><nav>${Array.from({ length: 40 }, (_, at) => `<p><a href="/a${at}">Story number ${at}</a></p>`).join('')}</nav></html>`,
);
/** The gate's last look comes 8 seconds after the first. */
const gateGone = 9500;

describe.each(browsers)('the build for %s', (browser) => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await start(browser, 'production');
    tab = await rememberingTab(session);
  });
  afterAll(async () => {
    await session.close();
  });

  test('mends an article on its first site, and gives it back', async () => {
    // Nothing says when the background is ready, so a reader's first page may come too early: the reader loads it again.
    await expect
      .poll(async () => {
        await tab.go({ kind: 'saved', page: article }, false);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return await tab.evaluate(ours, null);
      }, soon)
      .toHaveProperty('copydesk-notice', 1);
    // The second copy of each leak could still come to life; Copydesk waits for that.
    await expect.poll(() => tab.evaluate(ours, null), soon).toHaveProperty('copydesk-tweet', 2);
    // And they stay: the next pass sees through what stands in their place.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await tab.evaluate(ours, null)).toHaveProperty('copydesk-tweet', 2);
    expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 1));
    await choose(session, { on: false });
    await expect.poll(() => tab.evaluate(differences, null), soon).toEqual([]);
    await choose(session, {});
  });

  test('answers none of the events that the inspect build listens to', async () => {
    await tab.go({ kind: 'saved', page: article }, false);
    await expect.poll(() => tab.evaluate(ours, null), soon).toHaveProperty('copydesk-notice');
    const heard = await tab.evaluate(knock, null);
    expect(heard).toEqual([]);
    expect(await tab.evaluate(ours, null)).toHaveProperty('copydesk-notice');
  });

  test('leaves a page that is no article as it was', async () => {
    await tab.go({ kind: 'saved', page: front }, false);
    const globals = await tab.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => /copydesk/i.test(name)), null);
    await new Promise((resolve) => setTimeout(resolve, gateGone));
    expect(globals).toEqual([]);
    expect(await tab.evaluate(differences, null)).toEqual([]);
  });
});

describe('in Chromium, on a page that is no article', () => {
  test('the gate leaves no listener, observer or global, and nothing on the heap', async () => {
    const session = await startChromium('production');
    try {
      expect(await worldAfter(session, gateGone)).toEqual({ globals: [], listeners: [], observers: 0, signals: 0, walkers: 0 });
    } finally {
      await session.close();
    }
  });

  test('a listener and its signal would have been seen', async () => {
    const session = await startChromium('inspect');
    try {
      const world = await worldAfter(session, 500);
      expect(world.listeners).toContain('copydesk-ask on document');
      expect(world.signals).toBeGreaterThan(0);
    } finally {
      await session.close();
    }
  });
});

/** In the page: sends every event of the inspect build and notes any answer. */
async function knock(): Promise<string[]> {
  const heard: string[] = [];
  for (const name of ['report', 'undone', 'redone']) document.addEventListener(`copydesk-${name}`, () => heard.push(name));
  for (const name of ['ask', 'undo', 'redo', 'force', 'fault']) document.dispatchEvent(new CustomEvent(`copydesk-${name}`, { detail: 'read' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return heard;
}

/** What stands in Copydesk's own world on the front page after so many milliseconds, beyond what a bare world has. */
async function worldAfter(session: ChromiumSession, wait: number): Promise<{ globals: string[]; listeners: string[]; observers: number; signals: number; walkers: number }> {
  const page = await session.context.newPage();
  const devtools = await session.context.newCDPSession(page);
  const contextId = await ownWorld(session, page, devtools);
  await new Promise((resolve) => setTimeout(resolve, wait));
  const namesIn = async (world: number) => {
    const { result } = await devtools.send('Runtime.evaluate', {
      contextId: world,
      returnByValue: true,
      expression: 'Reflect.ownKeys(globalThis).map(String)',
    });
    return result.value as string[];
  };
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const bare = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'bare' });
  // The two names that a browser gives to a world of an extension.
  const known = new Set([...(await namesIn(bare.executionContextId)), 'chrome', 'browser']);
  const object = async (expression: string) => {
    const { result } = await devtools.send('Runtime.evaluate', { expression, contextId });
    return result.objectId ?? '';
  };
  const listeners: string[] = [];
  for (const target of ['window', 'document', 'document.body', 'document.documentElement']) {
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: await object(target) });
    listeners.push(...found.listeners.map(({ type }) => `${type} on ${target}`));
  }
  // Asking for objects collects the garbage first. Every timer of the gate holds its signal, every look at a page walked its text.
  const alive = async (kind: string) => {
    const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: await object(`${kind}.prototype`) });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    return result.value as number;
  };
  const [observers, signals, walkers] = [await alive('MutationObserver'), await alive('AbortSignal'), await alive('TreeWalker')];
  const globals = (await namesIn(contextId)).filter((name) => !known.has(name));
  await page.close();
  return { globals, listeners, observers, signals, walkers };
}

/** Shows the front page until the gate has run there, and answers the gate's world. */
async function ownWorld(session: ChromiumSession, page: Page, devtools: CDPSession): Promise<number> {
  const origin = `chrome-extension://${await session.extensionId()}`;
  let world: number | null = null;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) world = context.id;
  });
  await devtools.send('Runtime.enable');
  await page.route('**', (route) => route.fulfill({ body: front.body, contentType: front.contentType }));
  await expect
    .poll(async () => {
      await page.goto(front.url);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return world;
    }, soon)
    .not.toBeNull();
  if (world === null) throw new Error('the gate did not run');
  return world;
}
