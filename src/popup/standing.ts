import type { VisitReport } from '../engine/visit-report';
import type { Kept } from '../settings/kept';
import { isPaused, type Pauses } from '../settings/pauses';
import type { Settings } from '../settings/resolve';
import { hostFrom, isSiteOn } from '../settings/sites';
import type { Tab } from './tab';

/** How things stand on the page under the popup, which decides what the popup shows first. */
export type Standing =
  /** No extension may read this page. */
  | { readonly kind: 'restricted' }
  /** The reader has not let Copydesk read this site. */
  | { readonly kind: 'noAccess' }
  | { readonly kind: 'offEverywhere' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'offHere' }
  /** Copydesk looked, and saw no article. */
  | { readonly kind: 'noArticle' }
  | { readonly kind: 'article'; readonly report: VisitReport; readonly undone: boolean };

export interface Facts {
  readonly tab: Tab;
  readonly settings: Settings;
  readonly sites: Kept['sites'];
  readonly pauses: Pauses;
  readonly access: boolean;
  /** What kind of document the tab shows; `null` where no script of ours can run. */
  readonly document: string | null;
  readonly report: VisitReport | null;
  readonly undone: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function standing(facts: Facts): Standing {
  const { tab, settings, sites, pauses, access, document, report, undone, now } = facts;
  if (isRestricted(tab.url) || isClosed(access, document)) return { kind: 'restricted' };
  if (!settings.on) return { kind: 'offEverywhere' };
  if (isPaused(pauses, tab.id, now)) return { kind: 'paused' };
  if (report !== null && report.article !== null) return { kind: 'article', report, undone };
  if (!access) return { kind: 'noAccess' };
  const host = hostFrom(tab.url);
  if (host !== null && !isSiteOn(sites, host)) return { kind: 'offHere' };
  return { kind: 'noArticle' };
}

/** A granted page that refuses scripts all the same (a store, an error page, a viewer of the browser's own), or a PDF. */
function isClosed(access: boolean, document: string | null): boolean {
  return document === null ? access : document === 'application/pdf';
}

/** Extension stores, from which browsers keep every extension out. */
const stores = new Set([
  'addons.mozilla.org',
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'support.mozilla.org',
  'accounts.firefox.com',
]);

/** Pages that no permission opens: the browser's own, the stores, and PDF viewers. An address that is not told may be any page. */
function isRestricted(url: string): boolean {
  if (url === '') return false;
  if (!URL.canParse(url)) return true;
  const { protocol, hostname, pathname } = new URL(url);
  return !/^https?:$/.test(protocol) || stores.has(hostname) || pathname.toLowerCase().endsWith('.pdf');
}
