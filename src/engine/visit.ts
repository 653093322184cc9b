import type { Article } from '../article/article';
import { Marks } from '../page/marks';
import type { Folding } from '../page/folding';
import type { Page } from '../page/page';
import type { Paper } from '../page/paper';
import { mayPrintMore } from '../page/print-sniff';
import { read } from '../page/read';
import { keepingPlace } from '../page/reading-place';
import type { Senses } from '../page/sight';
import { Touched } from '../page/touched';
import { watch } from '../page/watch';
import type { Views } from '../page/views';
import type { Look } from '../ui/host';
import type { Say } from '../ui/say';
import type { Claim } from './claims';
import type { Desk } from './desk';
import type { Feature } from './feature';
import type { FeatureId } from './plan';
import { InForce } from './in-force';
import { Stopwatch } from './stopwatch';
import type { Load, Tools } from './tools';
import type { Failure, TermReport } from './visit-report';

/** What the reader's choices mean for one visit. Replaced as a whole when a switch is turned. */
export interface Terms {
  readonly features: Readonly<Record<FeatureId, { readonly on: boolean }>>;
  readonly notCopies: readonly string[];
  readonly look: Look;
  readonly say: Say;
}

export interface VisitOptions {
  readonly document: Document;
  readonly catalogue: readonly Feature[];
  readonly desk: Desk;
  readonly terms: Terms;
  /** Ends the visit. */
  readonly signal: AbortSignal;
  /** Called whenever what is in force may have changed and nothing is under way. */
  readonly onSettled: () => void;
  /** On the command line: waits that exist only for the live web are cut short. */
  readonly hurried: boolean;
  readonly load: Load;
  /** Throws where a test wants a room to fail; does nothing otherwise. */
  readonly fault: (room: string) => void;
}

/**
 * One reader on one page. Each pass is the same three lines: read the page as the site made it, let each feature plan, make what is
 * in force equal to what is planned. Passes never overlap; everything ends with one signal. (Kept in one file of over 200 lines,
 * since every method shares the state of the pass.)
 */
export class Visit {
  readonly stopwatch = new Stopwatch();
  readonly spent = { read: 0, tweets: 0, repeats: 0, glossary: 0 };
  readonly failures: Failure[] = [];
  readonly inForce: InForce;
  undone = false;
  settled = false;

  readonly #touched: Touched;
  readonly #marks: Marks;
  readonly #off = new Set<FeatureId>();
  #paper: Paper | null = null;
  /** Who met what we hide, when it was last seen. */
  readonly #met = new WeakMap<Element, Senses>();
  readonly #born = performance.now();
  #terms: Terms;
  #running: Promise<boolean> | null = null;
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: VisitOptions) {
    const { document, signal } = options;
    this.#terms = options.terms;
    this.#touched = new Touched(document);
    this.#marks = new Marks(document, this.#touched, signal);
    this.inForce = new InForce({
      document,
      touched: this.#touched,
      marks: this.#marks,
      look: () => this.#terms.look,
      onDismissed: options.onSettled,
      onFailure: (feature, error) => this.#fail(feature, error),
    });
    watch(document, this.#touched, signal, () => this.pass());
    signal.addEventListener('abort', () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#takeBackAll();
    }, { once: true });
  }

  get url(): string {
    return this.options.document.location.href;
  }

  get article(): Article | null {
    return this.inForce.article;
  }

  /** Reads, plans and acts once more. Calls while a pass runs are answered by one further pass. @returns whether anything changed */
  pass(): Promise<boolean> {
    this.#stale = this.#running !== null;
    this.#running ??= this.#passes().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The reader turned a switch. */
  async change(terms: Terms): Promise<void> {
    const before = this.#terms.look;
    const { language, theme, size } = terms.look;
    this.#terms = terms;
    if (language !== before.language || theme !== before.theme || size !== before.size) this.#takeBackAll();
    await this.pass();
  }

  /** Takes everything back; nothing is done on this page until `redo`. */
  undo(): void {
    this.undone = true;
    this.#takeBackAll();
    this.options.onSettled();
  }

  async redo(): Promise<void> {
    this.undone = false;
    this.inForce.forgive();
    await this.pass();
  }

  /** Opens the card of the next or previous mark. */
  walk(step: 1 | -1): void {
    this.#marks.walk(step);
  }

  /** Brings what a plan did into view. */
  jump(feature: FeatureId, key: string): void {
    this.inForce.find(feature, key)?.work.jump();
  }

  /** Brings one mention of a term into view. */
  jumpToTerm(id: string, mention: number): void {
    const { article } = this;
    for (const { feature, plan, work } of this.inForce.entries) {
      if (feature.id !== 'glossary' || article === null) continue;
      const term = (feature.report(plan, article) as readonly TermReport[]).find((each) => each.id === id);
      const at = term?.mentions[mention];
      if (at !== undefined) work.jumpTo(at);
    }
  }

  async #passes(): Promise<boolean> {
    let changed = false;
    this.settled = false;
    do {
      this.#stale = false;
      changed = (await this.#once()) || changed;
    } while (this.#stale && !this.options.signal.aborted);
    this.settled = true;
    if (!this.options.signal.aborted) this.options.onSettled();
    return changed;
  }

  async #once(): Promise<boolean> {
    const { document, catalogue, signal, fault } = this.options;
    if (this.undone || signal.aborted) return false;
    const pass = new AbortController();
    const end = () => pass.abort();
    signal.addEventListener('abort', end, { once: true });
    let changed = false;
    this.stopwatch.start();
    try {
      const began = this.stopwatch.spent;
      fault('read');
      this.#touched.disown();
      this.#touched.lookBeneath();
      this.inForce.readThrough(await read(document, this.#touched, this.stopwatch.pause));
      this.stopwatch.stop();
      this.spent.read += this.stopwatch.spent - began;
      const claims: Claim[] = [];
      for (const feature of catalogue) {
        await this.stopwatch.breathe();
        changed = (await this.#attend(feature, claims, pass.signal)) || changed;
      }
    } catch (error) {
      this.#fail('read', error);
    } finally {
      pass.abort();
      signal.removeEventListener('abort', end);
    }
    return changed;
  }

  async #attend(feature: Feature, claims: Claim[], signal: AbortSignal): Promise<boolean> {
    const { fault } = this.options;
    const began = this.stopwatch.spent;
    const on = this.#terms.features[feature.id].on && !this.#off.has(feature.id);
    this.stopwatch.start();
    try {
      const tools = this.#toolsFor(feature, claims, signal);
      if (on) fault(feature.id);
      const plans = on && this.article !== null ? await this.stopwatch.waitFor(feature.plan(this.article, tools)) : [];
      if (signal.aborted || this.undone) return false;
      if (plans.length > 0) fault(`apply ${feature.id}`);
      // Nothing is hidden before that which stands in its place can be shown.
      const views = plans.length > 0 ? await this.stopwatch.waitFor(this.options.load<Views>('views')) : null;
      if (on && feature.id === 'repeats' && (plans.length > 0 || mayPrintMore(this.options.document))) {
        const { Paper } = (this.inForce.folding ??= await this.stopwatch.waitFor(this.options.load<Folding>('folding')));
        this.#paper ??= new Paper(this.options.document, this.#touched, this.options.signal);
      }
      await this.stopwatch.pause();
      if (signal.aborted || this.undone) return false;
      let changed = false;
      keepingPlace(this.options.document, () => {
        changed = this.inForce.enforce(feature, plans, tools, views);
      });
      if (feature.id === 'repeats') {
        await this.#paper?.plan(on ? this.inForce : null, (seen) => read(this.options.document, seen, tools.pause), async (article) => {
          const planned = await feature.plan(article, { ...tools, claimed: [], sight: async () => () => 3 });
          return this.inForce.wanted(feature, planned).map((plan) => (page: Page) => feature.apply(plan, page, tools));
        });
      }
      claims.push(...plans.map((plan) => ({ feature: feature.id, key: plan.key, parts: feature.claims(plan) })));
      return changed;
    } catch (error) {
      this.#off.add(feature.id);
      this.#fail(feature.id, error);
      this.inForce.takeBack((entry) => entry.feature === feature);
      return true;
    } finally {
      this.stopwatch.stop();
      this.spent[feature.id] += this.stopwatch.spent - began;
    }
  }

  #toolsFor(feature: Feature, claimed: readonly Claim[], signal: AbortSignal): Tools {
    const { say, look, notCopies, features } = this.#terms;
    return {
      settings: features[feature.id],
      say,
      language: look.language,
      direction: look.direction,
      claimed,
      notCopies,
      desk: this.options.desk,
      load: this.options.load,
      sight: async () => (await this.options.load<Folding>('folding')).sightOver(this.inForce.map, this.#touched, this.#met),
      signal,
      pause: this.stopwatch.pause,
      age: () => (this.options.hurried ? Infinity : performance.now() - this.#born),
      again: (milliseconds) => {
        if (this.#timer !== null) clearTimeout(this.#timer);
        if (!this.options.signal.aborted) this.#timer = setTimeout(() => void this.pass(), milliseconds);
      },
    };
  }

  #takeBackAll(): void {
    keepingPlace(this.options.document, () => this.inForce.takeBack(() => true));
    this.#paper?.takeBack();
    this.#touched.disown();
  }

  #fail(feature: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!this.failures.some((failure) => failure.feature === feature && failure.message === message)) this.failures.push({ feature, message });
  }
}
