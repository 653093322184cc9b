import type { Host } from '../ui/host';
import type { Ledger } from './ledger';
import type { Deed, View } from './page';
import type { Site } from './work';

/** A view of ours before the article's first block, in the page's flow. */
export class Head {
  readonly #host: Host;
  #view: View;
  #insertions = 0;

  constructor(
    private readonly site: Site,
    view: View,
    private readonly deed: Omit<Deed, 'revealed' | 'reveal'>,
    ledger: Ledger,
  ) {
    this.#view = view;
    this.#host = site.views.makeHost(site.document, view.name, view.label, site.look);
    ledger.note(site.touched.own(this.#host.element));
    ledger.note(() => {
      site.views.clear(this.#host.root);
      this.#host.element.remove();
    });
    this.insert();
    this.update(view);
  }

  get isLost(): boolean {
    return !this.#host.element.isConnected;
  }

  insert(): boolean {
    const first = this.site.first();
    if (first === null || first.parentNode === null || this.#insertions >= 3) return false;
    this.#insertions += 1;
    if (first.parentElement !== null) this.site.views.dress(this.#host.element, first.parentElement, this.site.look);
    first.parentNode.insertBefore(this.#host.element, first);
    return true;
  }

  update(view: View): void {
    this.#view = view;
    this.site.views.show(this.#host.root, this.#view, { ...this.deed, revealed: true, reveal: () => {} });
  }

  scrollTo(): void {
    this.#host.element.scrollIntoView({ block: 'center' });
  }
}
