import browser from 'webextension-polyfill';
import { toPage } from '../messages/to-page';
import { hostFrom, isSiteOn, switchSite } from '../settings/sites';
import type { Store } from '../settings/store';
import { onMenu } from './menus';

/** Carries out keyboard commands and the right-click menu, on the page that the reader is looking at. */
export function obey(store: Store): void {
  browser.commands?.onCommand.addListener((command) => void follow(store, command));
  onMenu(({ id, selection, tabId, url, unstored }) => {
    switch (id) {
      case 'own-term':
        void browser.tabs.create({ url: browser.runtime.getURL(`options.html#glossary?add=${encodeURIComponent(selection.trim())}`) });
        return;
      case 'site':
        void toggleSite(store, tabId, url, unstored);
    }
  });
}

async function follow(store: Store, command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  switch (command) {
    case 'walk-next':
      await toPage(tab.id, 'walk', 1);
      return;
    case 'walk-previous':
      await toPage(tab.id, 'walk', -1);
      return;
    case 'undo':
      await turn(tab.id);
      return;
    case 'toggle':
      await toggleSite(store, tab.id, tab.url ?? '', tab.incognito);
  }
}

/** Shows the page as the site made it, or mends it again. */
async function turn(tabId: number): Promise<void> {
  const undone = await toPage(tabId, 'undone');
  await toPage(tabId, undone.ok && undone.value ? 'redo' : 'undo');
}

async function toggleSite(store: Store, tabId: number, url: string, unstored: boolean): Promise<void> {
  const host = hostFrom(url);
  if (host === null) return;
  if (unstored) {
    await store.pause({ of: 'page', tabId }, Date.now());
    return;
  }
  await store.change('sites', (now) => switchSite(now, host, !isSiteOn(now, host))).catch(() => null);
}
