import browser from 'webextension-polyfill';
import { toPage } from '../messages/to-page';
import type { Store } from '../settings/store';
import { pausesNow } from '../settings/watch';
import { gateTab } from './gate';
import { forgetSeen } from './seen';
import { showAccess } from './toolbar';

/** Time for a page that only changed its address to put the new article in, in milliseconds. */
const settle = 300;
/** A document that began to arrive this shortly before its tab's address changed is the new one. */
const fresh = 1000;

/** Follows tabs: a page that changes its address without a new document gets the gate again, a closed one is forgotten. */
export function watchNavigation(store: Store): void {
  /** By tab, without the fragment. Kept in memory alone: after a restart of the background, one look too many does no harm. */
  const addresses = new Map<number, string>();
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete') void showAccess(tabId);
    if (change.url === undefined) return;
    const [address = ''] = change.url.split('#', 1);
    if (addresses.get(tabId) === address) return;
    addresses.set(tabId, address);
    void store.left(tabId);
    const at = Date.now();
    setTimeout(() => void lookAgain(tabId, at), settle);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    addresses.delete(tabId);
    void store.left(tabId);
    void forgetSeen(tabId);
  });
  browser.tabs.onActivated.addListener(() => void endStalePause(store));
}

/** Does nothing where a new document has come or is on its way: there the registered gate looks. */
async function lookAgain(tabId: number, changedAt: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.status !== 'complete') return;
  const arrived = await arrival(tabId);
  if (arrived === null || arrived > changedAt - fresh) return;
  const moved = await toPage(tabId, 'moved');
  if (!moved.ok || moved.value) await gateTab(tabId);
}

/** When the first byte of a tab's document came, in milliseconds since 1970; `null` where the tab may not be read. */
async function arrival(tabId: number): Promise<number | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: firstByte });
    return typeof answer?.result === 'number' ? answer.result : null;
  } catch {
    return null;
  }
}

/** Runs in the page. */
function firstByte(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return performance.timeOrigin + (navigation?.toJSON().responseStart ?? 0);
}

/** A pause of an hour ends when the reader next turns to a tab: timers do not outlive the background. */
async function endStalePause(store: Store): Promise<void> {
  const { until } = await pausesNow();
  if (typeof until === 'number' && until <= Date.now()) await store.pause({ of: 'nothing', tabId: -1 }, Date.now());
}
