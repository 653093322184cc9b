import browser from 'webextension-polyfill';
import type { VisitReport } from '../engine/visit-report';
import { toPage } from '../messages/to-page';

/** The tab that the popup speaks about. */
export interface Tab {
  readonly id: number;
  /** Empty where the browser does not tell, which is so on pages that Copydesk may not read. */
  readonly url: string;
  /** In a private window. */
  readonly private: boolean;
}

/** The tab under the popup; `?tab=<id>` names another, for a popup that is opened as a page of its own. */
export async function tabUnder(search: string): Promise<Tab | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', private: tab.incognito };
}

/** Whether Copydesk may read a page without being asked each time. */
export async function hasAccess(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false;
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}

/** Asks the browser to ask the reader. Must be called straight from a click. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`*://*.${host}/*`] }).catch(() => false);
}

/** As `askForSite`, for every site. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] }).catch(() => false);
}

/** What the engine of a page says; `null` where there is none. */
export async function askPage(tabId: number): Promise<{ readonly report: VisitReport; readonly undone: boolean } | null> {
  const answer = await toPage(tabId, 'look');
  return answer.ok ? (answer.value ?? null) : null;
}

/** What kind of document a tab shows; `null` where no script of ours may run: no access, the browser's own page, a store, an error page. */
export async function documentType(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: () => document.contentType });
    return typeof answer?.result === 'string' ? answer.result : null;
  } catch {
    return null;
  }
}

export async function askUndone(tabId: number): Promise<boolean> {
  const answer = await toPage(tabId, 'undone');
  return answer.ok && answer.value;
}

/** The page as it stands in the browser. `null` where it may not be read. */
export async function pageMarkup(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => `<!doctype html>\n${document.documentElement.outerHTML}`,
    });
    return typeof answer?.result === 'string' ? answer.result : null;
  } catch {
    return null;
  }
}

export function version(): string {
  return browser.runtime.getManifest().version;
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
