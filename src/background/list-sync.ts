import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ownEntrySchema } from '../glossary/own-entry';
import { changeOwnEntries, ownEntries } from '../glossary/own-store';
import { readKept } from '../settings/kept';
import { listParts, mergeLists, sameData, type ListPart, type Lists, type ListsState } from '../settings/lists';
import { resolve } from '../settings/resolve';
import type { Store } from '../settings/store';
import { kept, watchKept } from '../settings/watch';
import { headKey, listKeys, pack, unpack } from './list-parcels';

/** Changes come in bursts, and browsers allow two writes a second: so long after the last one the lists are exchanged. In milliseconds. */
const quiet = 2000;

/**
 * Carries the reader's lists to and from their browser account, as long as they have asked for it (`settings.lists.sync`, which itself
 * travels with the settings). Must be called in the background's first turn.
 */
export function watchLists(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<void> = Promise.resolve();
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(() => exchange(store))), quiet);
  };
  // Never aborted: the background's own life is the watch's.
  watchKept(new AbortController().signal, (change, was) => {
    if (change === 'settings') void settingsChanged(was);
    else if (change !== 'pauses' && change !== 'lists') soon();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some((key) => key === headKey || key.startsWith(`${headKey}:`))) soon();
  });
  browser.runtime.onStartup.addListener(soon);

  async function settingsChanged(was: unknown): Promise<void> {
    const { lists } = resolve(await kept('settings'));
    if (lists.sync === resolve(was).lists.sync) return;
    if (lists.sync) soon();
    else last = last.then(forget);
  }
}

/** The account's copy goes; what is on this device stays. Also where another device switched it off. */
async function forget(): Promise<void> {
  const stored = await browser.storage.sync.get(null).catch(() => ({}));
  await browser.storage.sync.remove([...listKeys(stored)]).catch(() => null);
  await browser.storage.local.remove(['listsBase', 'listsState']);
}

/** Reads both sides, merges, and writes to whichever side lacks something. Cannot reject. */
async function exchange(store: Store): Promise<void> {
  try {
    if (!resolve(await kept('settings')).lists.sync) return;
    const stored = await browser.storage.sync.get(null);
    const there = await unpack(stored);
    // What is still arriving comes as a change again; what a newer Copydesk wrote is not ours to replace.
    if (there.kind === 'unreadable') return;
    const [here, base] = await Promise.all([listsHere(), storedBase()]);
    const told = there.kind === 'none' ? {} : there.parts;
    // A part that is not in the account (it had no room) is left as it is here.
    const merged = mergeLists(base, here, read({ ...here, ...told }));
    await writeHere(store, here, merged);
    const { items, large } = await pack(merged);
    const gone = listKeys(stored).filter((key) => !(key in items));
    const changed = Object.fromEntries(Object.entries(items).filter(([key, item]) => !sameData(item, stored[key])));
    // Room first: the old and the new together may be more than there is.
    if (gone.length > 0) await browser.storage.sync.remove(gone);
    if (Object.keys(changed).length > 0) await browser.storage.sync.set(changed);
    await browser.storage.local.set({ listsBase: merged });
    await note({ large, failed: '' });
  } catch (error) {
    await note({ large: [], failed: error instanceof Error ? error.message : String(error) }).catch(() => null);
  }
}

async function note(state: ListsState): Promise<void> {
  await browser.storage.local.set({ listsState: state });
}

async function listsHere(): Promise<Lists> {
  const [sites, corrections, known, own] = await Promise.all([kept('sites'), kept('corrections'), kept('known'), ownEntries()]);
  return { sites, corrections, known, own };
}

async function storedBase(): Promise<Lists | null> {
  const { listsBase } = await browser.storage.local.get('listsBase');
  return typeof listsBase === 'object' && listsBase !== null ? read(listsBase as Partial<Record<ListPart, unknown>>) : null;
}

/** Of whatever shape: what fits stays. */
function read(parts: Partial<Readonly<Record<ListPart, unknown>>>): Lists {
  const own: readonly unknown[] = Array.isArray(parts.own) ? parts.own : [];
  return {
    sites: readKept.sites(parts.sites),
    corrections: readKept.corrections(parts.corrections),
    known: readKept.known(parts.known),
    own: own.flatMap((entry) => {
      const parsed = v.safeParse(ownEntrySchema, entry);
      return parsed.success ? [parsed.output] : [];
    }),
  };
}

async function writeHere(store: Store, here: Lists, merged: Lists): Promise<void> {
  const { own, ...parts } = merged;
  const changed = listParts.filter((part) => !sameData(here[part], merged[part]));
  if (changed.length === 0) return;
  await store.replace(Object.fromEntries(Object.entries(parts).filter(([part]) => changed.includes(part as ListPart))));
  if (!changed.includes('own')) return;
  await changeOwnEntries({ clear: true, put: own, remove: [] });
  await store.noteOwnChange();
}
