import type { Box } from '../article/article';
import { Ledger } from './ledger';
import type { Deed, View } from './page';
import type { Site } from './work';

/** Below this width in pixels there is no room beside a line, and a floating view becomes a sheet at the bottom. */
const narrow = 480;

/**
 * Opens a floating view at a rectangle of the window, above or below it, never on it, so that the line being read stays free.
 * It lies in the top layer, follows the page when it scrolls, and ends with the ledger that it serves.
 */
export function openFloat(site: Site, served: Ledger, deed: Omit<Deed, 'revealed' | 'reveal'>, view: View, at: Box): Deed {
  const own = new Ledger();
  const close = () => own.takeBack();
  served.note(close);
  const host = site.views.makeHost(site.document, view.name, view.label, site.look);
  const { element } = host;
  const under = site.document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2) ?? site.document.body;
  site.views.dress(element, under, site.look);
  element.setAttribute('popover', 'manual');
  element.setAttribute('role', 'dialog');
  own.note(site.touched.own(element));
  own.note(() => {
    site.views.clear(host.root);
    element.remove();
  });
  (site.document.fullscreenElement ?? site.document.documentElement).append(element);
  const floating: Deed = { ...deed, signal: own.signal, revealed: true, reveal: close, dismiss: close };
  site.views.show(host.root, view, floating);
  element.showPopover();
  own.note(place(site, element, under, at));
  return floating;
}

function place(site: Site, element: HTMLElement, under: Element, at: Box): () => void {
  const view = site.document.defaultView;
  if (view === null) return () => {};
  if (view.innerWidth < narrow) {
    Object.assign(element.style, { position: 'fixed', inset: 'auto 0 0 0', margin: '0', width: '100%', 'max-width': 'none' });
    return () => {};
  }
  const start = under.getBoundingClientRect();
  const from = { x: at.x - start.x, y: at.y - start.y };
  Object.assign(element.style, { position: 'fixed', inset: 'auto', margin: '0' });
  return site.views.keepBeside(element, under, () => {
    const now = under.getBoundingClientRect();
    return new DOMRect(now.x + from.x, now.y + from.y, at.width, at.height);
  });
}
