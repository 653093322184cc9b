import browser from 'webextension-polyfill';
import type { VisitSummary } from '../messages/protocol';
import { isPaused } from '../settings/pauses';
import { resolve } from '../settings/resolve';
import { kept, pausesNow } from '../settings/watch';
import { speaker, type Say } from '../ui/say';
import { readerLanguage, stringsOf } from './visit-start';

/*
 * The toolbar button says how things stand on each page: in colour where Copydesk works, grey where it is off, hollow where it has no
 * access. Browsers forget what was said of a tab when its next document comes.
 */
const bluePencil = '#1d569f';

type IconState = 'on' | 'off' | 'none';

/** Shows how many things were mended on a page: copies folded and posts repaired; names explained are no mending. */
export async function showMended(tabId: number, { copies, tweets, litter, terms }: VisitSummary): Promise<void> {
  const { say, badge } = await voice();
  const mended = copies + tweets;
  const done = [
    copies > 0 && say('popup.done.copies', { count: copies }),
    tweets > 0 && say('popup.done.tweets', { count: tweets }),
    litter > 0 && say('popup.done.litter'),
    terms > 0 && say('popup.done.terms', { count: terms }),
  ].filter((part) => part !== false);
  const title = done.length > 0 ? done.join(' · ') : say('popup.done.nothing');
  await show(tabId, 'on', badge && mended > 0 ? String(mended) : '', `${say('name')}: ${title}`);
}

/** Says that Copydesk is off on a page, and why. */
export async function showOff(tabId: number): Promise<void> {
  const [{ say, on }, pauses] = await Promise.all([voice(), pausesNow()]);
  const why = !on ? 'popup.offEverywhere.title' : isPaused(pauses, tabId, Date.now()) ? 'popup.paused.title' : 'popup.offHere.title';
  await show(tabId, 'off', '', `${say('name')}: ${say(why)}`);
}

/** Says so where Copydesk may not read a page, and stops saying so where it may. */
export async function showAccess(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return;
  const { say, on } = await voice();
  if (tab.url === undefined) await show(tabId, on ? 'none' : 'off', '', `${say('name')}: ${say('popup.noAccess.title')}`);
}

/** The button of every page of which nothing else is said. */
export async function showEverywhere(on: boolean): Promise<void> {
  await browser.action.setIcon({ path: iconOf(on ? 'on' : 'off') }).catch(() => null);
}

/** A tab that has gone by now is passed over. */
async function show(tabId: number, state: IconState, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: bluePencil }),
    browser.action.setIcon({ tabId, path: iconOf(state) }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => null);
}

function iconOf(state: IconState): Record<string, string> {
  const name = state === 'on' ? '' : `${state}-`;
  return { 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` };
}

async function voice(): Promise<{ readonly say: Say; readonly on: boolean; readonly badge: boolean }> {
  const settings = resolve(await kept('settings'));
  const language = readerLanguage(settings);
  return { say: speaker(language, await stringsOf(language)), on: settings.on, badge: settings.look.badge };
}
