import { browser } from 'wxt/browser';
import type { Terms, Visit } from '../engine/visit';
import { reportOf } from '../engine/report';
import { speaker } from '../ui/say';
import type { VisitStart } from './protocol';
import type { Wire } from './wire';

/** How often an engine looks whether its extension is still there, in milliseconds. Costs one property read. */
const pulse = 2000;

/** What the reader's choices mean for a visit. */
export function termsOf({ settings, language, strings, notCopies }: VisitStart): Terms {
  return {
    features: { tweets: settings.tweets, repeats: settings.repeats, glossary: settings.glossary },
    notCopies,
    look: { theme: settings.look.theme, size: settings.look.size, language, direction: rightToLeft.has(language) ? 'rtl' : 'ltr' },
    say: speaker(language, strings),
  };
}

/** Of the interface languages. */
const rightToLeft = new Set(['ur']);

/** Lets a visit answer the background and the popup until it ends. */
export function attend(wire: Wire, visit: Visit, start: VisitStart, end: AbortController): void {
  wire.onMessage('report', () => reportOf(visit, start.gateMilliseconds));
  wire.onMessage('look', () => ({ report: reportOf(visit, start.gateMilliseconds), undone: visit.undone }));
  wire.onMessage('undo', () => visit.undo());
  wire.onMessage('redo', () => visit.redo());
  wire.onMessage('undone', () => visit.undone);
  const began = address();
  wire.onMessage('moved', () => {
    const away = address() !== began;
    if (away) end.abort();
    return away;
  });
  wire.onMessage('walk', ({ data }) => visit.walk(data));
  wire.onMessage('jump', ({ data }) => {
    if (data.to === 'term') visit.jumpToTerm(data.id, data.mention);
    else visit.jump(data.to === 'tweet' ? 'tweets' : 'repeats', data.key);
  });
  wire.onMessage('settings', async ({ data }) => {
    if (!data.on) end.abort();
    else await visit.change(termsOf(data));
  });
  // No event tells a page's script that its extension was updated or removed (tried in both browsers); its id goes, though.
  const timer = setInterval(() => {
    if (browser.runtime?.id === undefined) end.abort();
  }, pulse);
  end.signal.addEventListener('abort', () => {
    clearInterval(timer);
    if (browser.runtime?.id !== undefined) wire.removeAllListeners();
  }, { once: true });
}

/** Of the page, without the fragment, which leads to places in one article. */
function address(): string {
  return location.href.split('#', 1)[0] ?? '';
}

/** What the badge and the popup's first line say. */
export function tellSummary(wire: Wire, visit: Visit): void {
  const { repeats, tweets, terms } = reportOf(visit, 0);
  const cards = tweets.filter(({ card }) => card).length;
  void wire.sendMessage('summary', { copies: repeats.length, tweets: cards, litter: tweets.length - cards, terms: terms.length }).catch(() => {});
}
