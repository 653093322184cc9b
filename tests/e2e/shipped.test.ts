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

test('in Chromium the gate of a declined page leaves no listener, observer or global', async () => {
  const session = await startChromium('production');
  try {
    // A bare extension world on a page of another site is the measure: there Copydesk may not run at all.
    const left = await worldAfter(session, front.url, front.body);
    expect(left).toEqual({ globals: [], listeners: [], observers: 0 });
  } finally {
    await session.close();
  }
});

/** In the page: sends every event of the inspect build and notes any answer. */
async function knock(): Promise<string[]> {
  const heard: string[] = [];
  for (const name of ['report', 'undone', 'redone']) document.addEventListener(`copydesk-${name}`, () => heard.push(name));
  for (const name of ['ask', 'undo', 'redo', 'force', 'fault']) document.dispatchEvent(new CustomEvent(`copydesk-${name}`, { detail: 'read' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return heard;
}

/** What stands in Copydesk's own world on a page, once its gate must be gone. */
async function worldAfter(session: ChromiumSession, url: string, body: Buffer): Promise<{ globals: string[]; listeners: string[]; observers: number }> {
  const page = await session.context.newPage();
  const devtools = await session.context.newCDPSession(page);
  const id = await session.extensionId();
  const worlds: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.push(context.id);
  });
  devtools.on('Runtime.executionContextsCleared', () => worlds.splice(0));
  await devtools.send('Runtime.enable');
  await page.route('**', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await expect
    .poll(async () => {
      await page.goto(url);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return worlds.length;
    }, soon)
    .toBe(1);
  await new Promise((resolve) => setTimeout(resolve, gateGone));
  const contextId = worlds[0];
  if (contextId === undefined) throw new Error('the gate did not run');
  const evaluate = (expression: string) => devtools.send('Runtime.evaluate', { expression, contextId, returnByValue: false });
  const names = await devtools.send('Runtime.evaluate', {
    contextId,
    returnByValue: true,
    // What a frame of the same world has from the start is the browser's; the rest would be ours.
    expression: `(() => { const own = Reflect.ownKeys(globalThis).map(String); return own; })()`,
  });
  await devtools.send('Page.enable');
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const fresh = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'measure' });
  const bare = await devtools.send('Runtime.evaluate', {
    contextId: fresh.executionContextId,
    returnByValue: true,
    expression: 'Reflect.ownKeys(globalThis).map(String)',
  });
  const listeners: string[] = [];
  for (const target of ['window', 'document', 'document.body', 'document.documentElement']) {
    const { result } = await evaluate(target);
    if (result.objectId === undefined) continue;
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    listeners.push(...found.listeners.map(({ type }) => `${type} on ${target}`));
  }
  const prototype = await evaluate('MutationObserver.prototype');
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId ?? '' });
  const count = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  const known = new Set(bare.result.value as string[]);
  const browsers = ['chrome', 'browser', '$', '$$', '$x'];
  const globals = (names.result.value as string[]).filter((name) => !known.has(name) && !browsers.includes(name));
  await page.close();
  return { globals, listeners, observers: count.result.value as number };
}
