import type { Article } from '../article/article';
import { Marks } from '../page/marks';
import { read, type Reading } from '../page/read';
import type { StandIn } from '../page/stand-in';
import { Inventory } from '../page/targets';
import { Touched } from '../page/touched';
import { watch } from '../page/watch';
import { Work, type Site } from '../page/work';
import type { Look } from '../ui/host';
import type { Say } from '../ui/say';
import type { Claim } from './claims';
import type { Desk } from './desk';
import type { Feature, FeatureId, Plan } from './feature';
import { reconcile } from './reconcile';
import { Stopwatch } from './stopwatch';
import type { Tools } from './tools';
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
  /** Called after each pass that settled. */
  readonly onSettled: () => void;
  /** On the command line: waits that exist only for the live web are cut short. */
  readonly hurried: boolean;
  /** Throws where a test wants a room to fail; does nothing otherwise. */
  readonly fault: (room: string) => void;
}

/** A plan in force. */
export interface InForce {
  readonly feature: Feature;
  plan: Plan;
  readonly work: Work;
}

/**
 * One reader on one page. Each pass is the same three lines: read the page as the site made it, let each feature plan, make what is
 * in force equal to what is planned. Passes never overlap; everything ends with one signal.
 */
export class Visit {
  readonly stopwatch = new Stopwatch();
  readonly spent = { read: 0, tweets: 0, repeats: 0, glossary: 0 };
  readonly failures: Failure[] = [];
  readonly inForce = new Map<string, InForce>();
  article: Article | null = null;
  undone = false;
  settled = false;

  readonly #touched = new Touched();
  readonly #off = new Set<FeatureId>();
  readonly #dismissed = new Set<string>();
  readonly #standIns = new Set<StandIn>();
  readonly #marks: Marks;
  readonly #born = performance.now();
  #reading: Reading = { article: null, map: [] };
  #inventory: Inventory | null = null;
  #terms: Terms;
  #running: Promise<boolean> | null = null;
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: VisitOptions) {
    const { document, signal, terms } = options;
    this.#terms = terms;
    this.#marks = new Marks(document, this.#touched, signal);
    watch(document, this.#touched, signal, () => this.pass());
    signal.addEventListener('abort', () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#takeBackAll();
    }, { once: true });
  }

  get url(): string {
    return this.options.document.location.href;
  }

  /** Reads, plans and acts once more. Calls while a pass runs are answered by one further pass. @returns whether anything changed */
  pass(): Promise<boolean> {
    if (this.#running !== null) {
      this.#stale = true;
      return this.#running;
    }
    this.#running = this.#passes().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The reader turned a switch. */
  async change(terms: Terms): Promise<void> {
    const redraw = terms.look.language !== this.#terms.look.language || terms.look.theme !== this.#terms.look.theme || terms.look.size !== this.#terms.look.size;
    this.#terms = terms;
    if (redraw) this.#takeBackAll();
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
    this.#dismissed.clear();
    await this.pass();
  }

  walk(step: 1 | -1): void {
    this.#marks.walk(step);
  }

  /** Brings what a plan did into view. */
  jump(feature: FeatureId, key: string): void {
    this.inForce.get(`${feature}/${key}`)?.work.jump();
  }

  /** Brings one mention of a term into view. */
  jumpToTerm(id: string, mention: number): void {
    for (const { feature, plan, work } of this.inForce.values()) {
      if (feature.id !== 'glossary' || this.article === null) continue;
      const term = (feature.report(plan, this.article) as readonly TermReport[]).find((each) => each.id === id);
      const at = term?.mentions[mention];
      if (at !== undefined) work.jumpTo(at);
    }
  }

  async #passes(): Promise<boolean> {
    let changed = false;
    do {
      this.#stale = false;
      changed = (await this.#once()) || changed;
    } while (this.#stale && !this.options.signal.aborted);
    this.settled = true;
    if (!this.options.signal.aborted) this.options.onSettled();
    return changed;
  }

  async #once(): Promise<boolean> {
    const { document, catalogue, signal } = this.options;
    if (this.undone || signal.aborted) return false;
    const pass = new AbortController();
    const end = () => pass.abort();
    signal.addEventListener('abort', end, { once: true });
    let changed = false;
    this.stopwatch.start();
    try {
      const began = this.stopwatch.spent;
      this.options.fault('read');
      this.#reading = await read(document, this.#touched, this.stopwatch.pause);
      this.#inventory = null;
      this.article = this.#reading.article;
      this.stopwatch.stop();
      this.spent.read += this.stopwatch.spent - began;
      const claims: Claim[] = [];
      for (const feature of catalogue) {
        if (signal.aborted || this.undone) break;
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
      if (this.options.signal.aborted || this.undone) return false;
      const changed = this.#enforce(feature, plans, tools);
      claims.push(...plans.map((plan) => ({ feature: feature.id, key: plan.key, parts: feature.claims(plan) })));
      return changed;
    } catch (error) {
      this.#off.add(feature.id);
      this.#fail(feature.id, error);
      this.#takeBack((entry) => entry.feature === feature);
      return true;
    } finally {
      this.stopwatch.stop();
      this.spent[feature.id] += this.stopwatch.spent - began;
    }
  }

  #enforce(feature: Feature, plans: readonly Plan[], tools: Tools): boolean {
    const prefix = `${feature.id}/`;
    const wanted = plans.filter(({ key }) => !this.#dismissed.has(prefix + key));
    const keys = [...this.inForce.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    const { takeBack, keep, begin } = reconcile(keys, wanted);
    const gone = new Set(takeBack.map((key) => prefix + key));
    this.#takeBack((_entry, key) => gone.has(key));
    for (const plan of [...keep, ...begin]) {
      const key = prefix + plan.key;
      const entry = this.inForce.get(key) ?? { feature, plan, work: new Work(this.#site(), () => this.#dismiss(key)) };
      this.inForce.set(key, entry);
      entry.plan = plan;
      this.options.fault(`apply ${feature.id}`);
      entry.work.do((page) => feature.apply(plan, page, tools));
      if (!entry.work.keepUp()) {
        this.#fail(feature.id, new Error('the page keeps throwing our view out'));
        this.#dismiss(key);
      }
    }
    return takeBack.length + begin.length > 0;
  }

  #dismiss(key: string): void {
    this.#dismissed.add(key);
    this.#takeBack((_entry, each) => each === key);
    this.#settle();
    this.options.onSettled();
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
      signal,
      pause: this.stopwatch.pause,
      age: () => (this.options.hurried ? Infinity : performance.now() - this.#born),
      again: (milliseconds) => {
        if (this.#timer !== null) clearTimeout(this.#timer);
        if (!this.options.signal.aborted) this.#timer = setTimeout(() => void this.pass(), milliseconds);
      },
    };
  }

  #site(): Site {
    return {
      document: this.options.document,
      touched: this.#touched,
      marks: this.#marks,
      look: this.#terms.look,
      reading: () => ({ map: this.#reading.map, inventory: (this.#inventory ??= new Inventory(this.#reading.map)) }),
      standIns: this.#standIns,
      settle: () => this.#settle(),
      first: () => {
        const block = this.article?.blocks.find(({ role, kind }) => role === 'body' && kind !== 'embed' && kind !== 'media');
        return block === undefined ? null : (this.#reading.map[block.id]?.element ?? null);
      },
    };
  }

  #settle(): void {
    const folds = [...this.#standIns].filter(({ verb, hides }) => verb === 'fold' && hides);
    for (const standIn of this.#standIns) if (standIn.verb === 'cover') standIn.hush(folds.some((fold) => fold.swallows(standIn.targets)));
  }

  #takeBackAll(): void {
    this.#takeBack(() => true);
  }

  #takeBack(which: (entry: InForce, key: string) => boolean): void {
    for (const [key, entry] of [...this.inForce].reverse()) {
      if (!which(entry, key)) continue;
      this.inForce.delete(key);
      try {
        entry.work.takeBack();
      } catch (error) {
        this.#fail(entry.feature.id, error);
      }
    }
  }

  #fail(feature: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!this.failures.some((failure) => failure.feature === feature && failure.message === message)) this.failures.push({ feature, message });
  }
}
