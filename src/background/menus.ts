import browser from 'webextension-polyfill';
import type { MessageKey } from '../ui/say';
import type { Say } from '../ui/say';

export type MenuId = 'own-term' | 'site';

const items: readonly { readonly id: MenuId; readonly title: MessageKey; readonly on: 'selection' | 'page' }[] = [
  { id: 'own-term', title: 'menu.ownTerm', on: 'selection' },
  { id: 'site', title: 'menu.site', on: 'page' },
];

/** Makes the right-click menu in the reader's language. Firefox for Android has no such menus. */
export async function makeMenus(say: Say): Promise<void> {
  if (!hasMenus()) return;
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of items) {
    const contexts = on === 'selection' ? (['selection'] as const) : (['page', 'selection'] as const);
    browser.contextMenus.create(
      { id, title: say(title), contexts: [...contexts], documentUrlPatterns: ['http://*/*', 'https://*/*'] },
      () => void browser.runtime.lastError,
    );
  }
}

export interface MenuChoice {
  readonly id: MenuId;
  readonly selection: string;
  readonly tabId: number;
  readonly url: string;
  /** In a private window, where nothing about sites is stored. */
  readonly unstored: boolean;
}

export function onMenu(chosen: (choice: MenuChoice) => void): void {
  if (!hasMenus()) return;
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = items.find(({ id }) => id === info.menuItemId);
    if (item === undefined || tab?.id === undefined) return;
    chosen({ id: item.id, selection: info.selectionText ?? '', tabId: tab.id, url: tab.url ?? info.pageUrl ?? '', unstored: tab.incognito });
  });
}

function hasMenus(): boolean {
  return 'contextMenus' in browser && (browser.contextMenus as unknown) !== undefined;
}
