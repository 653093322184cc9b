import type { Box } from '../../article/article';
import type { Term, TermEntry } from '../../article/term';
import type { Deed, Page } from '../../page/page';
import type { Say } from '../../ui/say';
import type { CardModel } from './card';
import { due, step, still } from './dwell';
import type { Dwell, DwellEvent } from './dwell';
import type { GlossaryPlan } from './feature';

export interface CardMeans {
  readonly say: Say;
  readonly language: string;
  readonly describe: (id: string) => Promise<TermEntry | null>;
  /** The reader knows this term. */
  readonly onKnown: (term: Term) => void;
}

/** One card at a time: carries out what the dwell machine decides. Lives as long as the plan that it serves. */
export class Cards {
  #state: Dwell = still;
  #at: Box = { x: 0, y: 0, width: 0, height: 0 };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #open: { readonly id: string; readonly deed: Deed } | null = null;
  readonly #entries = new Map<string, Promise<TermEntry | null>>();

  constructor(
    private readonly page: Page,
    private readonly plan: GlossaryPlan,
    private readonly means: CardMeans,
  ) {}

  /** Takes an event; `at` is where its card would stand, in the window. */
  turn(event: DwellEvent, at: Box | null = null): void {
    const before = this.#state;
    this.#state = step(before, event, performance.now());
    if (at !== null && (this.#state.rest !== before.rest || this.#state.shown !== before.shown)) this.#at = at;
    if (this.#state.rest?.asked === true) void this.#entry(this.#state.rest.id);
    this.#follow(event.on === 'walk');
    this.#wait();
  }

  /** Opens the card of a term beside a control of the list of names. */
  openFrom(id: string, at: Box): void {
    this.turn({ on: 'walk', id }, at);
  }

  #entry(id: string): Promise<TermEntry | null> {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const term = this.plan.terms.find((each) => each.id === id);
    // What the article itself introduces is known to nobody else.
    const asked = term === undefined || term.source === 'article' ? Promise.resolve(null) : this.means.describe(id);
    this.#entries.set(id, asked);
    return asked;
  }

  #follow(focus: boolean): void {
    const { shown } = this.#state;
    if (this.#open !== null && this.#open.id !== shown) {
      const { deed } = this.#open;
      this.#open = null;
      if (!deed.signal.aborted) deed.dismiss();
    }
    const term = shown === null ? undefined : this.plan.terms.find(({ id }) => id === shown);
    if (this.#open !== null || term === undefined) return;
    const { say, language, onKnown } = this.means;
    const model: CardModel = {
      term, say, language, focus, entry: this.#entry(term.id),
      introduction: this.plan.introductions.get(term.id) ?? null,
      articleLanguage: this.plan.language,
      pinned: this.#state.pinned,
      onTurn: (event) => this.turn(event),
      onKnown: () => {
        onKnown(term);
        this.turn({ on: 'close' });
      },
    };
    const deed = this.page.float({ name: 'card', label: term.name, model }, this.#at);
    this.#open = { id: term.id, deed };
    // The plan may be taken back while the card is open.
    deed.signal.addEventListener('abort', () => {
      if (this.#open?.deed === deed) this.turn({ on: 'close' });
    }, { once: true });
  }

  #wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const next = due(this.#state);
    this.#timer = next === null ? null : setTimeout(() => this.turn({ on: 'time' }), Math.max(0, next - performance.now()));
  }
}
