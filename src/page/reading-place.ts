/**
 * Keeps the reader's place while something above the viewport changes height: remembers what stands at the top of the window,
 * and scrolls by as much as it moved. At the top of a page there is nothing to keep.
 */
export function keepingPlace(document: Document, change: () => void): void {
  const view = document.defaultView;
  if (view === null || view.scrollY === 0) {
    change();
    return;
  }
  const anchors = anchorsOf(document, view);
  change();
  const kept = anchors.find(({ element }) => element.isConnected && element.getClientRects().length > 0);
  if (kept === undefined) return;
  const moved = kept.element.getBoundingClientRect().top - kept.top;
  if (Math.abs(moved) >= 0.5) view.scrollBy({ top: moved, behavior: 'instant' });
}

/** A few elements from the window's top to its bottom: the first that survives the change is the anchor. */
function anchorsOf(document: Document, view: Window): { element: Element; top: number }[] {
  const x = view.innerWidth / 2;
  const anchors: { element: Element; top: number }[] = [];
  for (let y = 8; y < view.innerHeight; y += view.innerHeight / 12) {
    const element = document.elementFromPoint(x, y);
    if (element === null || element === document.body || element === document.documentElement) continue;
    const box = element.getBoundingClientRect();
    // Something larger than the window may stay put while its contents move.
    if (box.height < view.innerHeight) anchors.push({ element, top: box.top });
  }
  return anchors;
}
