import browser from 'webextension-polyfill';
import type { Glossary } from '../glossary/glossary';
import { openDoor } from '../messages/door';
import { wire as newWire } from '../messages/wire';
import { resolve } from '../settings/resolve';
import { Store } from '../settings/store';
import { kept, pausesNow, watchKept } from '../settings/watch';
import { speaker } from '../ui/say';
import { answers } from './answers';
import { obey } from './commands';
import { grantedOrigins, gateOpenTabs, registerGate } from './gate';
import { watchLists } from './list-sync';
import { makeMenus } from './menus';
import { watchNavigation } from './navigation';
import { refreshPages } from './open-pages';
import { showEverywhere } from './toolbar';
import { readerLanguage, stringsOf } from './visit-start';

/**
 * Starts the background. Every listener is added in this first turn, since a worker that a browser wakes for an event gives it only
 * to listeners that are there at once.
 */
export function startBackground(glossary: Glossary): void {
  const store = new Store();
  openDoor(newWire(), answers(store, glossary), browser.runtime.id, browser.runtime.getURL(''));
  obey(store);
  watchNavigation(store);
  watchLists(store);

  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    void registerGate().then(async () => gateOpenTabs(await grantedOrigins()));
    void dress();
    // Never a tab on update: the popup tells, when it is next opened.
    if (reason === 'update' && previousVersion !== undefined && previousVersion !== browser.runtime.getManifest().version) void store.noteUpdate(previousVersion);
    if (reason === 'install' && !import.meta.env.INSPECT) void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void registerGate();
    void dress();
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerGate().then(() => gateOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => void registerGate().then(() => refreshPages(false)));

  // Never aborted: the background's own life is the watch's.
  watchKept(new AbortController().signal, (change, was) => {
    if (change === 'settings' || change === 'pauses') void dress();
    const isSwitch = change !== 'known' && change !== 'own' && change !== 'corrections' && change !== 'lists';
    if (change === 'lists') return;
    void refreshPages(isSwitch && (change !== 'settings' || !resolve(was).on));
  });
}

/** Puts the toolbar icon and the menus as the settings have them. */
async function dress(): Promise<void> {
  const settings = resolve(await kept('settings'));
  const language = readerLanguage(settings);
  const { until } = await pausesNow();
  await showEverywhere(settings.on && until === null);
  await makeMenus(speaker(language, await stringsOf(language)));
}
