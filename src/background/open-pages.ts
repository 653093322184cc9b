import browser from 'webextension-polyfill';
import type { Wire } from '../messages/wire';
import { gateTab } from './gate';
import { visitStart } from './visit-start';

/**
 * Tells every open page what holds now. A page without a living engine does not answer; where Copydesk has just been switched
 * on (`woken`), the gate looks at such a page again.
 */
export async function refreshPages(wire: Wire, woken: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id, url = '' }) => {
      if (id === undefined) return;
      const start = await visitStart({ tabId: id, url });
      const answered = await told(wire, id, 'settings', start);
      if (!answered && woken && start.on) await gateTab(id);
    }),
  );
}

/** Sends to a page's engine; false when there is none. */
export async function told(wire: Wire, tabId: number, ...message: Told): Promise<boolean> {
  const [name, data] = message;
  try {
    await (wire.sendMessage as (name: string, data: unknown, to: unknown) => Promise<unknown>)(name, data, { tabId, frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

type Told = { [K in keyof ToPageData]: [name: K, data: ToPageData[K]] }[keyof ToPageData];
interface ToPageData {
  readonly settings: Awaited<ReturnType<typeof visitStart>>;
  readonly undo: undefined;
  readonly redo: undefined;
  readonly moved: undefined;
  readonly walk: 1 | -1;
  readonly judge: { readonly copy: boolean; readonly selection: string };
}
