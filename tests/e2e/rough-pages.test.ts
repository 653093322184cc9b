import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordinary, type Session, type Tab } from '../../src/inspect/browser';
import { builtExtension } from '../../src/inspect/builds';
import { launchChromium } from '../../src/inspect/chromium';
import { wake } from '../../src/inspect/sessions';
import { undo, visit } from '../../src/inspect/visit';
import { browsers, rememberingTab, start } from './cast';
import { madeUp, testPage } from './pages';
import { ask } from './probe';
import { leftBehind, sightings } from './state';

/* Pages that do not mean well, or do not work well. Their own scripts run. */

const { saved, plans } = testPage('main-b-en');
const sentences = plans.once ?? [];

/** The test page with a script of its own. */
const withScript = (script: string) => madeUp(saved.url, saved.body.toString().replace('</body>', `<script>${script}</script></body>`));

describe.each(browsers)('in %s', (browser) => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await start(browser, 'inspect');
    tab = await rememberingTab(session);
  });
  afterAll(async () => {
    await session.close();
  });

  test('a page whose scripts throw, and that breaks what pages share, is mended all the same', async () => {
    const page = withScript(`
      Array.prototype.map = () => { throw new Error('broken map'); };
      JSON.stringify = () => 'broken';
      Node.prototype.contains = () => { throw new Error('broken contains'); };
      window.onerror = () => { throw new Error('broken handler'); };
      setInterval(() => { throw new Error('again'); }, 5);`);
    const report = await visit(tab, { kind: 'saved', page }, { force: false, scripts: true });
    expect(report.failures).toEqual([]);
    expect(report.repeats).toHaveLength(1);
  });

  test('a page that throws our elements out keeps its own text', async () => {
    const page = withScript(`
      new MutationObserver(() => {
        for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('copydesk-')) element.remove();
      }).observe(document, { subtree: true, childList: true });`);
    await visit(tab, { kind: 'saved', page }, { force: false, scripts: true });
    // Give up or insist: every sentence must be there for the reader, and each fight is named at most once per feature.
    await expect.poll(async () => (await tab.evaluate(sightings, sentences)).every((times) => times >= 1), { timeout: 10_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const { failures } = await ask(tab);
    expect(new Set(failures.map(({ feature, message }) => `${feature}: ${message}`)).size).toBe(failures.length);
    await undo(tab);
    expect(await tab.evaluate(leftBehind, null)).toEqual([]);
  });

  test('a page that throws its own article away, and makes it anew, loses nothing', async () => {
    const page = withScript(`
      const main = document.querySelector('main');
      const copy = main.innerHTML;
      setTimeout(() => {
        main.replaceChildren();
        setTimeout(() => { main.innerHTML = copy; }, 400);
      }, 800);`);
    await visit(tab, { kind: 'saved', page }, { force: false, scripts: true });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await expect.poll(() => tab.evaluate(sightings, sentences), { timeout: 15_000 }).toEqual(sentences.map(() => 1));
    await undo(tab);
    expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 2));
  });
});

test('a page that never ends loading is mended while it loads', async () => {
  const server = createServer((request, response) => {
    if (request.url !== '/') return; // The picture: never answered.
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(saved.body.toString().replace('</main>', '<img src="/never.png" alt=""></main>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const session = await launchChromium({ ...ordinary, extension: await builtExtension('chromium', 'inspect'), network: true });
  try {
    await wake(session);
    const tab = await session.open();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const report = await visit(tab, { kind: 'live', url }, { force: false, scripts: true });
    expect(report.repeats).toHaveLength(1);
    expect(await tab.evaluate(() => document.readyState, null)).toBe('interactive');
  } finally {
    await session.close();
    server.closeAllConnections();
    server.close();
  }
});
