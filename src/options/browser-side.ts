import browser from 'webextension-polyfill';

/** All that the options page asks of the browser besides messages and the store. */

export interface Shortcut {
  readonly name: string;
  /** As the browser writes it; empty when there is none. */
  readonly keys: string;
}

export async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) => (name === undefined || name.startsWith('_') ? [] : [{ name, keys: shortcut ?? '' }]));
}

/** Firefox for Android knows no commands. */
export function hasShortcuts(): boolean {
  return (browser.commands as unknown) !== undefined;
}

/** Only Firefox lets an extension set its own keys; others have a page for it. */
export function canSetShortcuts(): boolean {
  return 'update' in ((browser.commands as unknown as object | undefined) ?? {});
}

/** @returns whether the browser took the keys; empty keys take the shortcut away. */
export async function setShortcut(name: string, keys: string): Promise<boolean> {
  const done = keys === '' ? browser.commands.update({ name, shortcut: '' }) : browser.commands.update({ name, shortcut: keys });
  return done.then(
    () => true,
    () => false,
  );
}

/** Chromium's page for the keys of all extensions; no link may lead there, a tab may. */
export function openShortcutPage(): void {
  void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin)).sort();
}

/** Must be called straight from a click. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] }).catch(() => false);
}

/** @returns whether the browser took the access back; it keeps what the manifest requires. */
export function giveBack(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

export function onAccessChange(changed: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}

export function version(): string {
  return browser.runtime.getManifest().version;
}
