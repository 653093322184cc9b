import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { builtExtension } from '../../src/inspect/builds';
import { chromiumPath, firefoxPath } from '../tools/browsers.mjs';

/*
 * A browser with the build that ships, and a web of test hosts on loopback: for what readers do with permissions and the
 * extension's own pages. One driver for both browsers, since only it can press the toolbar button.
 */
const uuid = '0d2f6a52-93f0-4a3b-8a56-6f1f0c3f7f11';
const hosts = ['www.etvbharat.com', 'www.news.test', 'other.test'];

export interface Stage {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** Opens a page of the test web; every host shows the same article. */
  open(host: string, path: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  own(path: string): Promise<Page>;
  /** Lets the next request for these sites pass without a prompt, which no driver can answer. */
  allow(pattern: string): Promise<void>;
  close(): Promise<void>;
}

export async function setStage(name: Stage['name'], article: string): Promise<Stage> {
  const server = await serve(article);
  const { port } = server.address() as AddressInfo;
  const browser = await (name === 'chromium' ? chromium() : firefox());
  const extension = await builtExtension(name, 'production');
  const home = name === 'chromium' ? `chrome-extension://${await browser.installExtension(extension)}` : `moz-extension://${uuid}`;
  if (name === 'firefox') await browser.installExtension(extension);
  // The welcome page comes to the front when it likes, and a page behind it is none that the toolbar button is for.
  else await browser.waitForTarget((target) => target.url() === `${home}/welcome.html`);
  return {
    name,
    browser,
    open: async (host, path) => {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${port}${path}`);
      return page;
    },
    own: async (path) => {
      const page = await browser.newPage();
      // Firefox never says that it has arrived at an extension's page.
      const going = page.goto(`${home}/${path}`).catch(() => null);
      if (name === 'chromium') await going;
      const arrived = () => page.waitForFunction(() => document.querySelector('main') !== null, { timeout: 20_000 });
      // A question that meets the change of documents can break in Firefox's own code.
      await arrived().catch(arrived);
      return page;
    },
    allow: (pattern) => (name === 'chromium' ? preapprove(browser, home, pattern) : Promise.resolve()),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

function chromium(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: chromiumPath() ?? '',
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--enable-unsafe-extension-debugging', '--disable-features=HttpsUpgrades', '--host-resolver-rules=MAP * 127.0.0.1'],
  });
}

function firefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath() ?? '',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': hosts.join(','),
      'dom.security.https_first': false,
      'extensions.webextensions.uuids': JSON.stringify({ 'copydesk@copydesk.example': uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
}

/** On Chromium's own page for extensions; the extension must still ask, with a click, but the dialog does not come. */
async function preapprove(browser: Browser, home: string, pattern: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id, host) => (globalThis as unknown as DeveloperPage).chrome.developerPrivate.addHostPermission(id, host),
    new URL(home).host,
    pattern,
  );
  await page.close();
}

interface DeveloperPage {
  readonly chrome: { readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
}

async function serve(article: string): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** In a page: how many elements Copydesk has added or hides. */
export function traces(): number {
  const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('copydesk-'));
  return ours.length + document.querySelectorAll('[data-copydesk]').length;
}

/** In an extension page: the id of the tab that was opened last, other than the extension's own (the welcome page comes when it likes). */
export async function newestTab(): Promise<number> {
  const { tabs } = (globalThis as unknown as { chrome: TabsPage }).chrome;
  const foreign = (await tabs.query({})).filter(({ url }) => url?.startsWith(location.origin) !== true);
  return Math.max(...foreign.map(({ id }) => id));
}

interface TabsPage {
  readonly tabs: { query(what: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
}
