import type { Host, Look } from '../ui/host';
import { Ledger } from './ledger';
import type { Deed, View } from './page';
import { nodesOf, type Targets } from './targets';
import type { Touched } from './touched';
import type { Views } from './views';

/** In these, an element of ours would be misplaced: it goes before them instead (a link would also take its clicks). */
const misplaced = 'a, button, ul, ol, dl, table, select, picture, video, audio, svg, summary, label';

/** A view of ours that stands in for parts of the page, which are hidden or outlined as long as it does. */
export class StandIn {
  readonly #host: Host;
  #hiding: Ledger | null = null;
  #outlining: Ledger | null = null;
  #hush: (() => void) | null = null;
  #view: View;
  #insertions = 0;

  constructor(
    private readonly document: Document,
    private readonly touched: Touched,
    readonly verb: 'fold' | 'offer' | 'cover' | 'screen',
    readonly targets: Targets,
    view: View,
    private readonly deed: Omit<Deed, 'revealed' | 'reveal'>,
    look: Look,
    private readonly views: Views,
    ledger: Ledger,
    private readonly settle: () => void,
  ) {
    this.#view = view;
    this.#host = views.makeHost(document, view.name, view.label, look);
    ledger.note(touched.own(this.#host.element));
    ledger.note(() => {
      views.clear(this.#host.root);
      this.#host.element.remove();
    });
    ledger.note(() => {
      this.#hiding?.takeBack();
      this.#outlining?.takeBack();
      this.#hush?.();
    });
    const first = nodesOf(targets)[0];
    if (first?.parentElement) views.dress(this.#host.element, first.parentElement, look);
    this.insert();
    if (verb === 'offer' || (verb === 'fold' && this.#isInUse())) this.#reveal(true);
    else this.#reveal(false);
    // A link within the page may lead into what is folded.
    const onTarget = () => {
      if (!this.hides || verb !== 'fold' || !this.#holdsTarget()) return;
      this.#reveal(true);
      document.querySelector(':target')?.scrollIntoView();
    };
    document.defaultView?.addEventListener('hashchange', onTarget, { signal: ledger.signal });
  }

  /** A card, which shows what it hides. */
  get isCard(): boolean {
    return this.verb === 'cover' || this.verb === 'screen';
  }

  /** True while the site's own parts are hidden. */
  get hides(): boolean {
    return this.#hiding !== null;
  }

  /** True when the page threw our element out. */
  get isLost(): boolean {
    return !this.#host.element.isConnected && nodesOf(this.targets).some((node) => node.isConnected);
  }

  /** Puts our element where the parts begin. @returns false when a page throws it out again and again (three times) */
  insert(): boolean {
    const first = nodesOf(this.targets).find((node) => node.isConnected);
    if (first === undefined || this.#insertions >= 3) return false;
    this.#insertions += 1;
    let before: Node = first;
    for (let above = first.parentElement?.closest(misplaced); above; above = above.parentElement?.closest(misplaced)) before = above;
    before.parentNode?.insertBefore(this.#host.element, before);
    return true;
  }

  /** The same deed, seen through a newer reading. */
  update(view: View): void {
    this.#view = view;
    this.#render();
  }

  /** True when everything that other targets name is hidden by this one. */
  swallows(other: Targets): boolean {
    const { elements, cuts } = this.targets;
    const inside = (node: Node) => elements.some((element) => element.contains(node));
    return (
      other.elements.every((element) => inside(element)) &&
      other.cuts.every(({ node, from, to }) => inside(node) || cuts.some((cut) => cut.node === node && cut.from <= from && cut.to >= to))
    );
  }

  get isHushed(): boolean {
    return this.#hush !== null || !this.#host.element.checkVisibility();
  }

  scrollTo(): void {
    this.#host.element.scrollIntoView({ block: 'center' });
  }

  /** A card whose place lies in a folded copy is not shown there. */
  hush(hushed: boolean): void {
    if (hushed && this.#hush === null) this.#hush = this.touched.label(this.#host.element, 'hide');
    else if (!hushed && this.#hush !== null) {
      this.#hush();
      this.#hush = null;
    }
  }

  #reveal(shown: boolean): void {
    if (shown) {
      this.#hiding?.takeBack();
      this.#hiding = null;
      if (!this.isCard && this.#outlining === null) {
        this.#outlining = new Ledger();
        for (const element of this.targets.elements) this.#outlining.note(this.touched.label(element, 'offer'));
      }
    } else if (this.#hiding === null) {
      this.#outlining?.takeBack();
      this.#outlining = null;
      this.#hiding = new Ledger();
      for (const element of this.targets.elements) this.#hiding.note(this.touched.label(element, this.verb === 'screen' ? 'veil' : 'hide'));
      if (this.verb === 'fold') for (const element of this.targets.elements) this.#hiding.note(this.touched.label(element, 'fold'));
      for (const cut of this.targets.cuts) this.#hiding.note(this.touched.cut(cut));
    }
    this.settle();
    this.#render();
  }

  #render(): void {
    this.views.show(this.#host.root, this.#view, { ...this.deed, revealed: !this.hides, reveal: (shown) => this.#reveal(shown) });
  }

  #holdsTarget(): boolean {
    const target = this.document.querySelector(':target');
    return target !== null && nodesOf(this.targets).some((node) => node.contains(target));
  }

  /** What the reader is using is never taken from under their hands. */
  #isInUse(): boolean {
    const { activeElement, defaultView } = this.document;
    const selection = this.document.getSelection();
    if (defaultView?.location.hash && this.#holdsTarget()) return true;
    return nodesOf(this.targets).some((node) => {
      if (activeElement !== null && activeElement !== this.document.body && node.contains(activeElement)) return true;
      if (selection !== null && !selection.isCollapsed && selection.containsNode(node, true)) return true;
      if (!(node instanceof Element)) return false;
      return [...node.querySelectorAll('video, audio')].some((media) => media instanceof HTMLMediaElement && !media.paused);
    });
  }
}
