import browser from 'webextension-polyfill';
import { readKept, type Kept } from './kept';
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

/** `own`: the reader's own glossary, which lives in IndexedDB. */
export type Change = keyof Kept | 'pauses' | 'own';

/** Calls back with the part that somebody (the background, another device, a developer's console) has just changed, and what it was. */
export function watchKept(signal: AbortSignal, onChange: (change: Change, was: unknown) => void): void {
  const listener = (changes: Readonly<Record<string, { readonly oldValue?: unknown }>>, area: string) => {
    for (const [key, { oldValue }] of Object.entries(changes)) {
      if (key === 'pauses' && area === 'session') onChange('pauses', oldValue);
      else if (key === 'ownChanged' && area === 'local') onChange('own', null);
      else if (isPart(key) && areaOf[key] === area) onChange(key, oldValue);
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function isPart(key: string): key is keyof Kept {
  return key in areaOf;
}
