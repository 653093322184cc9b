import type { Article } from '../article/article';
import type { Folding } from '../page/folding';
import type { Marks } from '../page/marks';
import type { Reading } from '../page/read';
import type { StandIn } from '../page/stand-in';
import { Inventory } from '../page/targets';
import type { TextMap } from '../page/text-map';
import type { Touched } from '../page/touched';
import type { Views } from '../page/views';
import { Work, type Site } from '../page/work';
import type { Look } from '../ui/host';
import type { Feature } from './feature';
import type { Plan } from './plan';
import { reconcile } from './reconcile';
import type { Tools } from './tools';

/** A plan in force, and what was done for it. */
export interface Entry {
  readonly feature: Feature;
  plan: Plan;
  readonly work: Work;
}

export interface InForceOptions {
  readonly document: Document;
  readonly touched: Touched;
  readonly marks: Marks;
  readonly look: () => Look;
  /** The reader took one plan back. */
  readonly onDismissed: () => void;
  readonly onFailure: (feature: string, error: unknown) => void;
}

/** The plans that are in force on a page, in the order in which they began. */
export class InForce {
  readonly #entries = new Map<string, Entry>();
  readonly #dismissed = new Set<string>();
  readonly #standIns = new Set<StandIn>();
  #reading: Reading = { article: null, map: [] };
  #inventory: Inventory | null = null;
  #busy = false;
  /** Set before anything folds. */
  folding: Folding | null = null;

  constructor(private readonly options: InForceOptions) {}

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  get map(): TextMap {
    return this.#reading.map;
  }

  get article(): Article | null {
    return this.#reading.article;
  }

  find(feature: string, key: string): Entry | undefined {
    return this.#entries.get(`${feature}/${key}`);
  }

  /** From here on, parts name blocks of this reading. */
  readThrough(reading: Reading): void {
    this.#reading = reading;
    this.#inventory = null;
  }

  /** Makes what is in force for a feature equal to what it plans; `views` may be `null` only where nothing is planned. @returns whether a plan came or went */
  enforce(feature: Feature, plans: readonly Plan[], tools: Tools, views: Views | null): boolean {
    const prefix = `${feature.id}/`;
    const wanted = this.wanted(feature, plans);
    const keys = [...this.#entries.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    const { takeBack, keep, begin } = reconcile(keys, wanted);
    const gone = new Set(takeBack.map((key) => prefix + key));
    this.takeBack((_entry, key) => gone.has(key));
    this.#busy = true;
    try {
      if (views !== null) for (const plan of [...keep, ...begin]) this.#do(feature, plan, prefix + plan.key, tools, views);
    } finally {
      this.#busy = false;
    }
    this.#settle();
    return takeBack.length + begin.length > 0;
  }

  /** Takes plans back, newest first. A page that will not let go of one does not keep the others. */
  takeBack(which: (entry: Entry, key: string) => boolean): void {
    for (const [key, entry] of [...this.#entries].reverse()) {
      if (!which(entry, key)) continue;
      this.#entries.delete(key);
      try {
        entry.work.takeBack();
      } catch (error) {
        this.options.onFailure(entry.feature.id, error);
      }
    }
  }

  /** Without those that the reader took back. */
  wanted<P extends Plan>(feature: Feature, plans: readonly P[]): readonly P[] {
    return plans.filter(({ key }) => !this.#dismissed.has(`${feature.id}/${key}`));
  }

  /** Plans that the reader took back one by one may come again. */
  forgive(): void {
    this.#dismissed.clear();
  }

  #do(feature: Feature, plan: Plan, key: string, tools: Tools, views: Views): void {
    const entry = this.#entries.get(key) ?? { feature, plan, work: new Work(this.#site(views), () => this.#dismiss(key)) };
    this.#entries.set(key, entry);
    entry.plan = plan;
    entry.work.do((page) => feature.apply(plan, page, tools));
    if (entry.work.keepUp()) return;
    this.options.onFailure(feature.id, new Error('the page keeps throwing our view out'));
    this.#dismiss(key);
  }

  #dismiss(key: string): void {
    this.#dismissed.add(key);
    this.takeBack((_entry, each) => each === key);
    this.#settle();
    this.options.onDismissed();
  }

  #site(views: Views): Site {
    const { document, touched, marks, look } = this.options;
    return {
      document,
      touched,
      marks,
      look: look(),
      views,
      reading: () => ({ map: this.#reading.map }),
      inventory: () => (this.#inventory ??= new Inventory(this.#reading.map, this.folding?.lastOnes)),
      standIns: this.#standIns,
      settle: () => this.#settle(),
      first: () => {
        const block = this.article?.blocks.find(({ role, kind }) => role === 'body' && kind !== 'embed' && kind !== 'media');
        return block === undefined ? null : (this.#reading.map[block.id]?.element ?? null);
      },
    };
  }

  /** Cards whose place lies in a folded copy are not shown there. While many plans begin, once at the end. */
  #settle(): void {
    if (this.#busy) return;
    const folds = [...this.#standIns].filter(({ verb, hides }) => verb === 'fold' && hides);
    for (const standIn of this.#standIns) if (standIn.isCard) standIn.hush(folds.some((fold) => fold.swallows(standIn.targets)));
  }
}
