import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core';
import { firefoxPath } from '../../tests/tools/browsers.mjs';
import type { Destination, LaunchOptions, Session, Tab } from './browser';
import { answerHeaders, type SavedPage } from './saved-page';

const prefs = {
  // No site is closed to extensions: a saved page may come from one that is.
  'extensions.webextensions.restrictedDomains': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.security.https_first': false,
  'browser.sessionhistory.max_total_viewers': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Starts Firefox with the add-on installed for this run. Throws when there is none. */
export async function launchFirefox({ extension }: LaunchOptions): Promise<Session> {
  const executablePath = firefoxPath();
  if (executablePath === null) throw new Error('No Firefox: install the package firefox-esr, or set COPYDESK_FIREFOX.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: prefs,
    protocolTimeout: 120_000,
  });
  if (extension !== null) await browser.installExtension(extension);
  return {
    name: 'firefox',
    get alive() {
      return browser.connected;
    },
    open: () => openTab(browser),
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
