import type { Part } from '../article/article';
import type { Look } from '../ui/host';
import { openFloat } from './float';
import { Head } from './head';
import { intentionsOf, type Intention } from './intention';
import { Ledger } from './ledger';
import type { Marks } from './marks';
import type { Deed, Page } from './page';
import type { StandIn } from './stand-in';
import { Inventory, sameTargets, targetsOf, type Targets } from './targets';
import { piecesOf, type TextMap } from './text-map';
import type { Touched } from './touched';
import type { Views } from './views';

/** What all works of one visit share. */
export interface Site {
  readonly document: Document;
  readonly touched: Touched;
  readonly marks: Marks;
  readonly look: Look;
  readonly views: Views;
  /** Text map of the newest reading. */
  reading(): { readonly map: TextMap };
  /** What each element of the newest reading holds; counted when something asks, which marks do not. */
  inventory(): Inventory;
  /** Every stand-in of the page, to settle which cards lie in a folded copy. */
  readonly standIns: Set<StandIn>;
  settle(): void;
  /** Before what a view at the article's head is put: the first thing of the body. */
  first(): Element | null;
}

/** Everything that was done for one plan: the verbs it called, carried out, with their undo. */
export class Work {
  #ledger = new Ledger();
  #intentions: readonly Intention[] = [];
  #targets: readonly Targets[] = [];
  #standIns: (StandIn | Head | null)[] = [];
  #times = 0;

  constructor(
    private readonly site: Site,
    private readonly onDismiss: () => void,
  ) {}

  /** Carries out what `apply` asks for. On a newer reading: again only where the nodes it acts on are others than before. */
  do(apply: (page: Page) => void): void {
    const intentions = intentionsOf(apply, (view, at) => openFloat(this.site, this.#ledger, this.#deed(), view, at));
    const targets = intentions.map((intention) => this.#targetsOf(intention));
    if (this.#isDone(intentions, targets)) {
      this.#intentions = intentions;
      this.#update(intentions);
      return;
    }
    this.takeBack();
    this.#ledger = new Ledger();
    this.#times += 1;
    this.#intentions = intentions;
    this.#targets = targets;
    this.#standIns = intentions.map((intention, i) => this.#carryOut(intention, targets[i] ?? nothing));
  }

  takeBack(): void {
    for (const standIn of this.#standIns) if (isStandIn(standIn)) this.site.standIns.delete(standIn);
    this.#standIns = [];
    this.#intentions = [];
    this.#targets = [];
    this.#ledger.takeBack();
  }

  /** Puts views back that the page threw out. @returns false when it will not have them: then take the work back */
  keepUp(): boolean {
    return this.#standIns.every((standIn) => standIn === null || !standIn.isLost || standIn.insert());
  }

  get parts(): readonly Part[] {
    return this.#intentions.flatMap((intention) => ('parts' in intention ? intention.parts : []));
  }

  /** True when the parts of this work are hidden behind its view now. */
  get hides(): boolean {
    return this.#standIns.some((standIn) => isStandIn(standIn) && standIn.hides);
  }

  /** True when a fold of another work hides everything that this one stands for. */
  get isHushed(): boolean {
    const own = this.#standIns.filter(isStandIn);
    return own.length > 0 && own.every((standIn) => standIn.isHushed);
  }

  jump(): void {
    const part = this.parts[0];
    const shown = this.#standIns.find((standIn) => standIn !== null);
    if (shown) shown.scrollTo();
    else if (part !== undefined) jumpTo(this.site, part, this.#ledger.signal);
  }

  jumpTo(part: Part): void {
    jumpTo(this.site, part, this.#ledger.signal);
  }

  #isDone(intentions: readonly Intention[], targets: readonly Targets[]): boolean {
    return (
      intentions.length > 0 &&
      intentions.length === this.#intentions.length &&
      intentions.every((intention, i) => {
        const before = this.#intentions[i];
        const had = this.#targets[i];
        return before?.verb === intention.verb && looksOf(before) === looksOf(intention) && had !== undefined && sameTargets(had, targets[i] ?? nothing);
      })
    );
  }

  #update(intentions: readonly Intention[]): void {
    for (const [i, intention] of intentions.entries()) {
      const standIn = this.#standIns[i];
      if ('view' in intention && standIn) standIn.update(intention.view);
    }
  }

  #carryOut(intention: Intention, targets: Targets): StandIn | Head | null {
    const { site } = this;
    switch (intention.verb) {
      case 'fold':
      case 'offer':
      case 'cover':
      case 'screen': {
        if (targets.elements.length === 0 && targets.cuts.length === 0) return null;
        const settle = () => site.settle();
        const standIn = new site.views.StandIn(site.document, site.touched, intention.verb, targets, intention.view, this.#deed(), site.look, site.views, this.#ledger, settle);
        site.standIns.add(standIn);
        return standIn;
      }
      case 'trim':
        for (const cut of targets.cuts) this.#ledger.note(site.touched.cut(cut));
        return null;
      case 'mark':
        site.marks.paint(intention.marks, site.reading().map, this.#ledger, intention.onTurn);
        return null;
      case 'head':
        return new Head(site, intention.view, this.#deed(), this.#ledger);
    }
  }

  #targetsOf(intention: Intention): Targets {
    const { map } = this.site.reading();
    if ('parts' in intention) return targetsOf(this.site.inventory(), intention.parts, this.site.touched, intention.verb);
    const spans = intention.verb === 'trim' ? intention.leaks : intention.verb === 'mark' ? intention.marks.map(({ span }) => span) : [];
    const pieces = spans.flatMap((span) => piecesOf(map, span));
    return { elements: [], cuts: pieces.map(({ node, from, length }) => ({ node, from, to: from + length })) };
  }

  #deed(): Omit<Deed, 'revealed' | 'reveal'> {
    const { signal } = this.#ledger;
    return { signal, again: this.#times > 1, dismiss: () => this.onDismiss(), jump: (to) => jumpTo(this.site, to, signal) };
  }
}

/** The class itself comes with the views. */
function isStandIn(view: StandIn | Head | null): view is StandIn {
  return view !== null && !(view instanceof Head);
}

/** What of an intention shows beside its targets, so that a reader's choice of mark acts at once. */
function looksOf(intention: Intention): string {
  return intention.verb === 'mark' ? intention.marks.map(({ style }) => style).join() : '';
}

const nothing: Targets = { elements: [], cuts: [] };

/** Scrolls a part of the page to the upper third of the window and points at it. */
function jumpTo(site: Site, to: Part, signal: AbortSignal): void {
  const { map } = site.reading();
  const span = typeof to === 'number' ? { block: to, start: 0, end: Infinity } : to;
  const range = site.marks.rangeOf(map, span);
  const box = range?.getBoundingClientRect() ?? map[span.block]?.element.getBoundingClientRect();
  const view = site.document.defaultView;
  if (view === null || box === undefined) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
  if (range !== null) site.marks.point(range, signal);
}
