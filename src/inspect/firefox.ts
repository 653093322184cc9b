import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../tests/tools/browsers.mjs';
import type { Destination, LaunchOptions, Session, Tab } from './browser';
import { answerHeaders, type SavedPage } from './saved-page';

/** Fixed, so that the add-on's own pages have a known address. */
const uuid = '6b0c5f0e-7a1d-4f62-9d3e-2c8a9c1f4e57';
const addonId = 'copydesk@copydesk.example';

const prefs = {
  // No site is closed to extensions: a saved page may come from one that is.
  'extensions.webextensions.restrictedDomains': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.security.https_first': false,
  'browser.sessionhistory.max_total_viewers': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** A session, and the driver's own handle on it for what only tests need. */
export interface FirefoxSession extends Session {
  readonly browser: Browser;
  readonly addonId: string;
}

/** Starts Firefox with the add-on installed for this run. Throws when there is none. */
export async function launchFirefox({ extension, proxy, profile, args }: LaunchOptions): Promise<FirefoxSession> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error('No Firefox: install the package firefox-esr, or set COPYDESK_FIREFOX.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    // Lets the driver open the add-on's own pages.
    args: ['--remote-allow-system-access', ...args],
    ...(profile === null ? {} : { userDataDir: profile }),
    extraPrefsFirefox: { ...prefs, ...(proxy === null ? {} : proxyPrefs(proxy)) },
    protocolTimeout: 120_000,
  });
  if (extension !== null) await browser.installExtension(extension);
  return {
    name: 'firefox',
    get alive() {
      return browser.connected;
    },
    browser,
    addonId,
    open: () => openTab(browser),
    extensionPage: async (path) => {
      const page = await browser.newPage();
      await openOwnPage(page, path);
      return { evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never, close: () => page.close() };
    },
    close: () => browser.close(),
  };
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  let expected: { page: SavedPage; scripts: boolean } | null = null;
  let intercepting = false;
  page.on('request', (request) => {
    if (!intercepting) return;
    const answer = expected;
    if (answer !== null && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      expected = null;
      answerWith(request, answer.page, answer.scripts);
    } else {
      request.abort('aborted').catch(() => undefined);
    }
  });
  return {
    go: async (to: Destination, scripts: boolean) => {
      const saved = to.kind === 'saved';
      if (saved !== intercepting) await page.setRequestInterception(saved);
      intercepting = saved;
      expected = saved ? { page: to.page, scripts } : null;
      await page.goto(to.kind === 'saved' ? to.page.url : to.url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
    preload: async (run) => {
      await page.evaluateOnNewDocument(run);
    },
    picture: async (path) => {
      await page.screenshot({ path: path as `${string}.png`, fullPage: true });
    },
    broken: new Promise((resolve) => {
      page.on('close', () => resolve('the tab was closed'));
      browser.on('disconnected', () => resolve('the page crashed the browser'));
    }),
    close: async () => {
      await page.close().catch(() => undefined);
    },
  };
}

function answerWith(request: HTTPRequest, page: SavedPage, scripts: boolean): void {
  const headers = Object.fromEntries(answerHeaders(page, scripts).map(({ name, value }) => [name, value]));
  // The request may be gone before the answer arrives.
  request.respond({ status: 200, headers, body: page.body }).catch(() => undefined);
}

/**
 * Navigation to an add-on's page never reports its end, so the page itself is asked; and a question that meets the change from one
 * document to the next can break in the browser's own code ("right-hand side of 'in' should be an object"), so it is asked again.
 */
async function openOwnPage(page: Page, path: string): Promise<void> {
  page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
  const arrived = () => page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
  await arrived().catch(arrived).catch(arrived);
}

function proxyPrefs(proxy: string): Record<string, string | number | boolean> {
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
