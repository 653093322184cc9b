import { probeEvents } from '../../src/engine/probe-events';
import type { VisitReport } from '../../src/engine/visit-report';
import { askForReport } from '../../src/inspect/ask';
import type { Tab } from '../../src/inspect/browser';

/** Asks the page that a tab shows what is done there now. */
export async function ask(tab: Tab): Promise<VisitReport> {
  return JSON.parse(await tab.evaluate(askForReport, { events: probeEvents, forced: false })) as VisitReport;
}

/** In the page: sends an event with a detail. */
export function sendDetail({ name, detail }: { name: string; detail: string }): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** In the page: makes a change of the site's own, small and of no meaning, waits for the report of the pass that follows, and unmakes it. */
export function lookAgain(report: string): Promise<VisitReport> {
  return new Promise((resolve) => {
    const mark = document.createElement('hr');
    document.addEventListener(
      report,
      (event) => {
        mark.remove();
        resolve(JSON.parse(String((event as CustomEvent<unknown>).detail)) as VisitReport);
      },
      { once: true },
    );
    document.body.append(mark);
  });
}
