import type { BrowserName } from './flags';
import type { SavedPage } from './saved-page';

/** What a tab is sent to: a saved page that we answer for, or an address that the network answers for. */
export type Destination = { readonly kind: 'saved'; readonly page: SavedPage } | { readonly kind: 'live'; readonly url: string };

export interface VisitOptions {
  readonly force: boolean;
  readonly scripts: boolean;
}

/** One tab of a browser that has Copydesk. After it throws it may be broken: close it and open another. */
export interface Tab {
  /** Shows a page without waiting for anything but its first byte. */
  go(to: Destination, scripts: boolean): Promise<void>;
  /** Runs a self-contained function in the page's main world. */
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs a self-contained function in the main world of every document from now on, before anything of the page runs. */
  preload(run: () => void): Promise<void>;
  /** Saves a picture of the whole page. */
  picture(file: string): Promise<void>;
  /** Settles, never rejects, once the tab cannot be used any more: its page or the browser crashed. */
  readonly broken: Promise<string>;
  close(): Promise<void>;
}

/** A running browser with one build of the extension in it. */
export interface Session {
  readonly name: BrowserName;
  /** One of the extension's own pages, in a tab; a way to its storage and messages. */
  extensionPage(path: string): Promise<Pick<Tab, 'evaluate' | 'close'>>;
  readonly alive: boolean;
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension, or `null` for a browser without it. */
  readonly extension: string | null;
  /** Without a network, only the saved page itself is answered; every other request is refused. */
  readonly network: boolean;
  /** Address of a proxy through which all that leaves the browser must go, or `null` for none. */
  readonly proxy: string | null;
  /** Folder of a profile to start with and keep, or `null` for a new one that is thrown away. */
  readonly profile: string | null;
  readonly args: readonly string[];
}

/** What most launches want. */
export const ordinary = { network: false, proxy: null, profile: null, args: [] } satisfies Partial<LaunchOptions>;

export type Launch = (options: LaunchOptions) => Promise<Session>;

/** A page that did not answer in time, or a tab that crashed. */
export class TabLost extends Error {
  /** @param crash whether another page may be to blame, so that a second try is worth it */
  constructor(
    message: string,
    readonly crash: boolean,
  ) {
    super(message);
  }
}

