import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { builtExtension } from '../../src/inspect/builds';
import { ordinary, type Session, type Tab } from '../../src/inspect/browser';
import { launchChromium } from '../../src/inspect/chromium';
import { launchFirefox } from '../../src/inspect/firefox';
import { wake } from '../../src/inspect/sessions';
import { visit } from '../../src/inspect/visit';
import { browsers, choose, rememberingTab, start, startFirefox } from './cast';
import { testPage } from './pages';
import { ask } from './probe';
import { differences, leftBehind, ours, sightings } from './state';

const { saved: page, plans } = testPage('main-a-hi');
const sentences = plans.once ?? [];
const soon = { timeout: 15_000, interval: 100 };

let session: Session;
afterEach(async () => {
  await session.close();
});

/** A tab on the mended page. */
async function mended(): Promise<Tab> {
  const tab = await rememberingTab(session);
  await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
  expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 1));
  return tab;
}

describe('when Copydesk is uninstalled while a page is open, nothing of the page stays hidden', () => {
  test('in Chromium', async () => {
    const extension = await builtExtension('chromium', 'inspect');
    const chromium = await launchChromium({ ...ordinary, extension, args: ['--enable-unsafe-extension-debugging'] });
    session = chromium;
    await wake(session);
    const browser = await chromium.context.browser()?.newBrowserCDPSession();
    // Loaded once more, as by the extensions page: what the command line loads cannot be uninstalled. Newer than the driver's types.
    const send = (method: string, parameters: object) => browser?.send(method as never, parameters as never) as Promise<unknown>;
    const { id } = (await send('Extensions.loadUnpacked', { path: extension })) as { id: string };
    await wake(session);
    const tab = await mended();
    await send('Extensions.uninstall', { id });
    await vi.waitFor(async () => expect(await tab.evaluate(leftBehind, null)).toEqual([]), soon);
    expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 2));
  });

  test('in Firefox', async () => {
    const firefox = await startFirefox('inspect');
    session = firefox;
    const tab = await mended();
    await firefox.browser.uninstallExtension(firefox.addonId);
    await vi.waitFor(async () => expect(await tab.evaluate(leftBehind, null)).toEqual([]), soon);
    expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 2));
  });
});

test.each(browsers)('an update in %s leaves no old parts on the open page', async (browser) => {
  session = await start(browser, 'inspect');
  const tab = await mended();
  const before = await tab.evaluate(ours, null);
  const own = await session.extensionPage('options.html');
  // Its page goes with the extension, so this never answers.
  own.evaluate(() => (globalThis as unknown as { browser: { runtime: { reload(): void } } }).browser.runtime.reload(), null).catch(() => undefined);
  // The page is either given back or mended by the new version; never half, never twice.
  await vi.waitFor(async () => {
    const [seen, elements] = [await tab.evaluate(sightings, sentences), await tab.evaluate(ours, null)];
    const back = (await tab.evaluate(differences, null)).length === 0;
    expect(back || (seen.every((times) => times === 1) && JSON.stringify(elements) === JSON.stringify(before))).toBe(true);
  }, soon);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const [seen, elements] = [await tab.evaluate(sightings, sentences), await tab.evaluate(ours, null)];
  if ((await tab.evaluate(differences, null)).length > 0) {
    expect(seen).toEqual(sentences.map(() => 1));
    expect(elements).toEqual(before);
  }
});

describe('when the background dies while a page is open', () => {
  const survives = async (tab: Tab) => {
    expect(await tab.evaluate(sightings, sentences)).toEqual(sentences.map(() => 1));
    await choose(session, { tweets: { on: false } });
    await vi.waitFor(async () => expect((await ask(tab)).tweets).toEqual([]), soon);
    await choose(session, {});
    const report = await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
    expect(report.tweets).not.toEqual([]);
    expect(report.failures).toEqual([]);
  };

  test('in Chromium the page stays mended, and settings still reach it', async () => {
    const chromium = await launchChromium({ ...ordinary, extension: await builtExtension('chromium', 'inspect') });
    session = chromium;
    await wake(session);
    const tab = await mended();
    const control = await chromium.context.newPage();
    await control.goto(`chrome-extension://${await chromium.extensionId()}/options.html`);
    const devtools = await chromium.context.newCDPSession(control);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await control.close();
    await survives(tab);
  });

  test('in Firefox the page stays mended, and settings still reach it', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'copydesk-'));
    writeFileSync(join(profile, 'prefs.js'), 'user_pref("extensions.background.idle.timeout", 500);\n');
    session = await launchFirefox({ ...ordinary, extension: await builtExtension('firefox', 'inspect'), profile });
    await wake(session);
    const tab = await mended();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await survives(tab);
    rmSync(profile, { recursive: true, force: true });
  });
});
