import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VisitReport } from '../engine/visit-report';
import type { Wire } from '../messages/wire';
import { resolve, type Settings } from '../settings/resolve';
import { kept, pausesNow, watchKept } from '../settings/watch';
import { standing, type Standing } from './standing';
import { askPage, documentType, hasAccess, type Tab } from './tab';

/** One look at the page under the popup. */
export interface Seen {
  readonly settings: Settings;
  readonly standing: Standing;
  readonly report: VisitReport | null;
}

export interface PageState extends Seen {
  /** Reads everything anew; for what no event tells. */
  readonly look: () => void;
}

/** After a switch or a grant the page needs a moment; the popup looks again after so many milliseconds. */
const looks = [150, 600, 1500];

/** How things stand, kept current while the popup is open. */
export function usePageState(wire: Wire, tab: Tab, first: Seen): PageState {
  const [state, setState] = useState(first);
  const look = useCallback(() => void readPage(tab).then(setState), [tab]);

  useEffect(() => {
    const ended = new AbortController();
    watchKept(ended.signal, () => {
      look();
      for (const wait of looks) setTimeout(() => ended.signal.aborted || look(), wait);
    });
    const deaf = wire.onMessage('summary', look);
    return () => {
      ended.abort();
      deaf();
    };
  }, [wire, look]);

  return { ...state, look };
}

/** Asks the store, the browser and the page's engine at once; only a page without an engine is asked once more, what it is. */
export async function readPage(tab: Tab): Promise<Seen> {
  const [patch, sites, pauses, access, page] = await Promise.all([kept('settings'), kept('sites'), pausesNow(), hasAccess(tab.url), askPage(tab.id)]);
  const settings = resolve(patch);
  const { report, undone } = page ?? { report: null, undone: false };
  const document = page === null ? await documentType(tab.id) : 'text/html';
  return { settings, report, standing: standing({ tab, settings, sites, pauses, access, document, report, undone, now: Date.now() }) };
}
