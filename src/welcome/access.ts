import browser from 'webextension-polyfill';

export const everySite = '*://*/*';

/** Must be called straight from a click. */
export function ask(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] }).catch(() => false);
}

/** Whether a site may be read already; Firefox lets a reader withhold even what the manifest requires. */
export function mayRead(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] }).catch(() => false);
}

/** The sites that the manifest itself asks for. */
export function firstSites(): readonly string[] {
  return (browser.runtime.getManifest() as { readonly host_permissions?: readonly string[] }).host_permissions ?? [];
}
