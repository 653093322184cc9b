import * as v from 'valibot';
import browser from 'webextension-polyfill';

/**
 * What the background must know of a page after its own death and return, in `storage.session` by tab: no address, and gone
 * when the browser closes.
 */
export interface Seen {
  /** Time that the gate took on the page's main thread, in milliseconds. */
  readonly gate: number;
  /** The reader asked to treat this page as an article, wherever it is. */
  readonly forced: boolean;
}

const seenSchema = v.object({ gate: v.number(), forced: v.boolean() });
const nothing: Seen = { gate: 0, forced: false };

export async function seen(tabId: number): Promise<Seen> {
  const stored = await browser.storage.session.get(key(tabId));
  const parsed = v.safeParse(seenSchema, stored[key(tabId)]);
  return parsed.success ? parsed.output : nothing;
}

export async function noteSeen(tabId: number, page: Partial<Seen>): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: { ...nothing, ...page } });
}

export async function forgetSeen(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

function key(tabId: number): string {
  return `page:${tabId}`;
}
