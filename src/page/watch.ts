import type { Touched } from './touched';

/** Quiet time after the last change before the page is read again, in milliseconds: a framework's burst of renders is one change. */
const quiet = 250;
/** A page that changes without end is still read again at least this often. */
const patience = 1500;
/** When reading again finds nothing new, the next wait doubles, up to this: a ticker or clock costs next to nothing. */
const longest = 30_000;

/**
 * Tells when the site changed something that a reader can see. Our own changes do not count; scrolling and focus are no changes.
 * `onChange` answers whether it found anything new.
 */
export function watch(document: Document, touched: Touched, signal: AbortSignal, onChange: () => Promise<boolean>): void {
  const view = document.defaultView;
  if (view === null) return;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let first = 0;
  let wait = quiet;
  let width = view.innerWidth;

  const fire = async () => {
    timer = null;
    const found = await onChange();
    wait = found ? quiet : Math.min(longest, wait * 2);
  };
  const stir = (urgent: boolean) => {
    const now = performance.now();
    if (urgent) wait = quiet;
    if (timer === null) first = now;
    else clearTimeout(timer);
    const due = Math.max(0, Math.min(wait, first + Math.max(patience, wait) - now));
    timer = setTimeout(() => void fire(), due);
  };

  const observer = new MutationObserver((records) => {
    if (records.some((record) => isSites(record, touched))) stir(records.some(addsMuch));
  });
  observer.observe(document.body ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'open', 'style'],
  });
  view.addEventListener('resize', () => {
    // A phone's address bar changes the height at every scroll; only the width swaps layouts.
    if (view.innerWidth !== width) stir(true);
    width = view.innerWidth;
  }, { signal, passive: true });
  // A browser that shows a page as paper (its tools, a driver): real printing is over before the page can be read.
  view.matchMedia('print').addEventListener('change', () => stir(true), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  }, { once: true });
}

function isSites(record: MutationRecord, touched: Touched): boolean {
  const { target } = record;
  if (target instanceof Element && touched.isOurs(target)) return false;
  if (record.type === 'characterData') return !touched.isOurCut(target);
  if (record.type === 'attributes') return true;
  // Our element thrown out by the page is the site's change; taken away by us it is not.
  return (
    [...record.addedNodes].some((node) => !(node instanceof Element && (touched.isOurs(node) || touched.wasOurs(node)))) ||
    [...record.removedNodes].some((node) => !(node instanceof Element && touched.wasOurs(node)))
  );
}

/** A paragraph or more: a new article, not a ticker. 200 code units are about two lines of news text. */
function addsMuch(record: MutationRecord): boolean {
  return [...record.addedNodes].some((node) => (node.textContent?.length ?? 0) > 200);
}
