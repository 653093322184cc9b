import { probeEvents } from '../engine/probe-events';
import type { VisitReport } from '../engine/visit-report';
import { askForReport, sendAndWait } from './ask';
import { TabLost, type Destination, type Tab, type VisitOptions } from './browser';
import { parseReport } from './report-schema';
import { pause } from './waiting';

/**
 * Patience with one page. The slowest page of two thousand saved ones needs about three seconds when the machine is busy; a page that
 * takes ten times as long is not going to answer.
 */
const patience = 45_000;

/** Sends a tab to a page and waits for what Copydesk did there. Throws `TabLost` when the tab must be replaced. */
export async function visit(tab: Tab, to: Destination, options: VisitOptions): Promise<VisitReport> {
  return await inTime(tab, async () => {
    await tab.go(to, options.scripts);
    return parseReport(await tab.evaluate(askForReport, { events: probeEvents, forced: options.force }));
  });
}

/** Makes the page what the site made it. */
export async function undo(tab: Tab): Promise<void> {
  await inTime(tab, () => tab.evaluate(sendAndWait, { send: probeEvents.undo, wait: probeEvents.undone }));
}

/** Mends the page again. */
export async function redo(tab: Tab): Promise<void> {
  await inTime(tab, () => tab.evaluate(sendAndWait, { send: probeEvents.redo, wait: probeEvents.redone }));
}

async function inTime<T>(tab: Tab, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TabLost(`no answer within ${patience / 1000} seconds`, false)), patience);
  });
  const lost = tab.broken.then((why) => Promise.reject(new TabLost(why, true)));
  const done = work();
  // Whichever loses the race may still fail later, when nobody listens.
  for (const loser of [late, lost, done]) loser.catch(() => undefined);
  try {
    return await Promise.race([done, late, lost]);
  } catch (error) {
    // What a crash interrupts may say so before the crash itself is told.
    const why = error instanceof TabLost ? undefined : await Promise.race([tab.broken, pause(250)]);
    throw why === undefined ? error : new TabLost(why, true);
  } finally {
    clearTimeout(timer);
  }
}
