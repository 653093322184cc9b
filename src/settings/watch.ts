import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { readKept, type Kept } from './kept';
import { listParts, type ListsState } from './lists';
import { readPauses, type Pauses } from './pauses';

/** Reading side of the store, for the background and the extension's own pages; only `store` writes. */

/** Where each part lives: settings follow the reader's browser account, lists of sites and terms tell of reading and stay here. */
export const areaOf = { settings: 'sync', sites: 'local', known: 'local', corrections: 'local' } as const satisfies Record<keyof Kept, string>;

/** One part as it is stored now. A store that cannot be read counts as empty. */
export async function kept<Part extends keyof Kept>(part: Part): Promise<Kept[Part]> {
  const stored = await browser.storage[areaOf[part]].get(part).catch(() => ({}) as Record<string, unknown>);
  return readKept[part](stored[part]);
}

export async function pausesNow(): Promise<Pauses> {
  const stored = await browser.storage.session.get('pauses').catch(() => ({}) as Record<string, unknown>);
  return readPauses(stored.pauses);
}

/** The version from which an update came that the reader has not heard of yet; `null` when there is nothing to tell. */
export async function updatedFrom(): Promise<string | null> {
  const { updatedFrom: from } = await browser.storage.local.get('updatedFrom').catch(() => ({}) as Record<string, unknown>);
  return typeof from === 'string' ? from : null;
}

/** How the last exchange of lists with the browser account went; `null` where there was none. */
export async function listsState(): Promise<ListsState | null> {
  const { listsState: stored } = await browser.storage.local.get('listsState').catch(() => ({}) as Record<string, unknown>);
  const parsed = v.safeParse(listsStateSchema, stored);
  return parsed.success ? parsed.output : null;
}

const listsStateSchema = v.object({ large: v.array(v.picklist(listParts)), failed: v.string() });

/** `own`: the reader's own glossary, which lives in IndexedDB. `lists`: how the last exchange of lists went. */
export type Change = keyof Kept | 'pauses' | 'own' | 'lists';

/** Calls back with the part that somebody (the background, another device, a developer's console) has just changed, and what it was. */
export function watchKept(signal: AbortSignal, onChange: (change: Change, was: unknown) => void): void {
  const listener = (changes: Readonly<Record<string, { readonly oldValue?: unknown }>>, area: string) => {
    for (const [key, { oldValue }] of Object.entries(changes)) {
      if (key === 'pauses' && area === 'session') onChange('pauses', oldValue);
      else if (key === 'ownChanged' && area === 'local') onChange('own', null);
      else if (key === 'listsState' && area === 'local') onChange('lists', null);
      else if (isPart(key) && areaOf[key] === area) onChange(key, oldValue);
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function isPart(key: string): key is keyof Kept {
  return key in areaOf;
}
