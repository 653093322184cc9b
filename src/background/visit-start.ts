import browser from 'webextension-polyfill';
import type { VisitStart } from '../messages/protocol';
import type { Kept } from '../settings/kept';
import { isPaused, type Pauses } from '../settings/pauses';
import { resolve, type Settings } from '../settings/resolve';
import { hostFrom, isSiteOn } from '../settings/sites';
import { kept, pausesNow } from '../settings/watch';
import { spokenLanguage } from '../ui/languages';
import type { Strings } from '../ui/say';
import { loadStrings } from '../ui/strings';
import { seen, type Seen } from './seen';

/** Which page a visit is to begin on. `url` is empty where the browser does not tell it. */
export interface VisitedPage {
  readonly tabId: number;
  readonly url: string;
}

export async function visitStart(page: VisitedPage): Promise<VisitStart> {
  const [patch, sites, corrections, pauses, known] = await Promise.all([
    kept('settings'),
    kept('sites'),
    kept('corrections'),
    pausesNow(),
    seen(page.tabId),
  ]);
  const settings = resolve(patch);
  const host = hostFrom(page.url) ?? '';
  const language = readerLanguage(settings);
  return {
    settings,
    on: isOn({ settings, sites, pauses, known, host, tabId: page.tabId }),
    language,
    strings: await stringsOf(language),
    notCopies: Object.hasOwn(corrections, host) ? (corrections[host] ?? []) : [],
    gateMilliseconds: known.gate,
  };
}

interface Standing {
  readonly settings: Settings;
  readonly sites: Kept['sites'];
  readonly pauses: Pauses;
  readonly known: Seen;
  readonly host: string;
  readonly tabId: number;
}

function isOn({ settings, sites, pauses, known, host, tabId }: Standing): boolean {
  // A page whose address is not told may no longer be read: its access was taken back, or it was opened for one visit only.
  return settings.on && !isPaused(pauses, tabId, Date.now()) && (known.forced || (host !== '' && isSiteOn(sites, host)));
}

/** The language of the interface: the reader's choice, else the browser's, else English. */
export function readerLanguage(settings: Settings): string {
  return spokenLanguage([settings.look.language, browser.i18n.getUILanguage()]);
}

const loaded = new Map<string, Promise<Strings>>();

/** Compiled messages never change while the background lives. */
export function stringsOf(language: string): Promise<Strings> {
  const strings = loaded.get(language) ?? loadStrings(language);
  loaded.set(language, strings);
  return strings;
}
