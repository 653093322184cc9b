import { openDB, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { mostEntries, ownEntrySchema, type OwnChange, type OwnEntry } from './own-entry';

/** The reader's own entries, in IndexedDB. The background alone changes them; the options page reads them too. */
const shelf = 'own';

async function opened(): Promise<IDBPDatabase> {
  return openDB('copydesk', 1, {
    upgrade: (database) => void database.createObjectStore(shelf, { keyPath: 'id' }),
  });
}

/** All entries; what is stored in another shape is left out. */
export async function ownEntries(): Promise<readonly OwnEntry[]> {
  const database = await opened();
  try {
    const stored: readonly unknown[] = await database.getAll(shelf);
    return stored.flatMap((entry) => {
      const parsed = v.safeParse(ownEntrySchema, entry);
      return parsed.success ? [parsed.output] : [];
    });
  } finally {
    database.close();
  }
}

/** Carries a change out, whole or not at all. Rejects when the list would grow beyond `mostEntries`. */
export async function changeOwnEntries({ clear, put, remove }: OwnChange): Promise<void> {
  const database = await opened();
  try {
    const work = database.transaction(shelf, 'readwrite');
    if (clear) await work.store.clear();
    await Promise.all([...remove.map((id) => work.store.delete(id)), ...put.map((entry) => work.store.put(entry))]);
    if ((await work.store.count()) > mostEntries) {
      work.abort();
      await work.done.catch(() => null);
      throw new Error(`more than ${mostEntries} entries`);
    }
    await work.done;
  } finally {
    database.close();
  }
}
