import browser from 'webextension-polyfill';
import type { VisitSummary } from '../messages/protocol';

const bluePencil = '#1d569f';

/** Shows how many things were mended on a page: copies folded and posts repaired; names explained are no mending. */
export async function showBadge(tabId: number, summary: VisitSummary, wanted: boolean): Promise<void> {
  const mended = summary.copies + summary.tweets;
  const text = wanted && mended > 0 ? String(mended) : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: bluePencil }),
    browser.action.setIcon({ tabId, path: iconOf(true) }),
  ]).catch(() => null);
}

/** The icon of a page on which Copydesk is off is grey. Browsers forget both at the next document. */
export async function showOff(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setIcon({ tabId, path: iconOf(false) }),
  ]).catch(() => null);
}

/** The icon of every page that has none of its own. */
export async function showEverywhere(on: boolean): Promise<void> {
  await browser.action.setIcon({ path: iconOf(on) }).catch(() => null);
}

function iconOf(on: boolean): Record<string, string> {
  const name = on ? '' : 'off-';
  return { 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` };
}
