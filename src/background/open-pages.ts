import browser from 'webextension-polyfill';
import { toPage } from '../messages/to-page';
import { gateTab } from './gate';
import { showOff } from './toolbar';
import { visitStart } from './visit-start';

/**
 * Tells every open page what holds now. A page without a living engine does not answer; where Copydesk has just been switched
 * on (`woken`), the gate looks at such a page again.
 */
export async function refreshPages(woken: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url = '' }) => {
      if (id === undefined) return;
      const start = await visitStart({ tabId: id, url });
      const { ok } = await toPage(id, 'settings', start);
      if (ok && !start.on) await showOff(id);
      else if (!ok && woken && start.on) await gateTab(id);
    }),
  );
}
