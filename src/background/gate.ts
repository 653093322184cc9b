import browser from 'webextension-polyfill';

const id = 'gate';
let last: Promise<unknown> = Promise.resolve();

/** The web origins that Copydesk may read now, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>').sort();
}

/**
 * Registers the gate for exactly the origins that are granted; the only way a gate gets registered. Calls wait for each other:
 * a grant during start-up would otherwise register twice, which browsers refuse.
 */
export function registerGate(): Promise<void> {
  const run = last.then(register, register);
  last = run.catch(() => null);
  return run;
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  // Said each time: an update takes what is not said for its default, and forgets the script when the browser closes.
  const script = { id, matches, js: ['gate.js'], runAt: 'document_idle' as const, allFrames: false, persistAcrossSessions: true };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

/** Lets the gate look at pages that were open before their origin was granted. */
export async function gateOpenTabs(origins: readonly string[]): Promise<void> {
  const web = origins.filter((origin) => !origin.startsWith('file:'));
  if (web.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...web], discarded: false });
  await Promise.all(tabs.map((tab) => gateTab(tab.id)));
}

/** A tab that may not be read, or that is gone by now, is passed over. */
export async function gateTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['gate.js'] }).catch(() => null);
}
