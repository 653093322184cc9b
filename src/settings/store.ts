import browser from 'webextension-polyfill';
import { keptParts, type Kept, type SomeKept } from './kept';
import { withPause, type PauseChoice, type Pauses } from './pauses';
import { areaOf, kept, pausesNow, updatedFrom } from './watch';

/** The writing side; the background alone holds it, so that two pages never write over each other. */
export class Store {
  #last: Promise<unknown> = Promise.resolve();

  /** Reads a part, lets `change` make the next one of it, and writes that; one after the other. Rejects when the browser refuses. */
  change<Part extends keyof Kept>(part: Part, change: (now: Kept[Part]) => Kept[Part]): Promise<Kept[Part]> {
    return this.#queue(async () => {
      const now = await kept(part);
      const next = change(now);
      if (next !== now) await browser.storage[areaOf[part]].set({ [part]: next });
      return next;
    });
  }

  /** Writes whole parts: an import, a reset, an undo. */
  replace(parts: SomeKept): Promise<void> {
    return this.#queue(async () => {
      for (const part of keptParts) {
        if (parts[part] !== undefined) await browser.storage[areaOf[part]].set({ [part]: parts[part] });
      }
    });
  }

  /** The reader's own entries, which live elsewhere, have changed: a number that grows tells every open page. */
  noteOwnChange(): Promise<void> {
    return this.#queue(() => browser.storage.local.set({ ownChanged: Date.now() }));
  }

  /** An update came over this version, or (`null`) the reader has seen what is new. An older version that is still unread stays. */
  noteUpdate(from: string | null): Promise<void> {
    return this.#queue(async () => {
      if (from === null) await browser.storage.local.remove('updatedFrom');
      else if ((await updatedFrom()) === null) await browser.storage.local.set({ updatedFrom: from });
    });
  }

  pause(choice: PauseChoice, now: number): Promise<Pauses> {
    return this.#pauses((pauses) => withPause(pauses, choice, now));
  }

  /** A page was left or closed: its own pause ends with it. */
  left(tabId: number): Promise<Pauses> {
    return this.#pauses((pauses) =>
      pauses.tabs.includes(tabId) ? { ...pauses, tabs: pauses.tabs.filter((tab) => tab !== tabId) } : pauses,
    );
  }

  #pauses(change: (now: Pauses) => Pauses): Promise<Pauses> {
    return this.#queue(async () => {
      const now = await pausesNow();
      const next = change(now);
      if (next !== now) await browser.storage.session.set({ pauses: next });
      return next;
    });
  }

  #queue<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task, task);
    this.#last = run.catch(() => null);
    return run;
  }
}
