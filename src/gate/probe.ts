import { probeEvents } from '../engine/probe-events';
import type { VisitReport } from '../engine/visit-report';

/** The inspect build's answer for a page that the gate declines; `force` makes the gate ring all the same. */
export function answerDeclined(document: Document, milliseconds: number, onForce: () => void): void {
  const report: VisitReport = {
    version: 1,
    input: '',
    url: document.location.href,
    article: null,
    repeats: [],
    tweets: [],
    terms: [],
    milliseconds: { gate: milliseconds, read: 0, tweets: 0, repeats: 0, glossary: 0, total: milliseconds, longestTask: milliseconds },
    requests: [],
    failures: [],
  };
  const forced = new AbortController();
  const say = () => document.dispatchEvent(new CustomEvent(probeEvents.report, { detail: JSON.stringify(report) }));
  document.addEventListener(probeEvents.ask, say, { signal: forced.signal });
  document.addEventListener(probeEvents.force, () => {
    forced.abort();
    onForce();
  }, { signal: forced.signal });
  say();
}
