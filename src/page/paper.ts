import type { Article } from '../article/article';
import { intentionsOf } from './intention';
import { Ledger } from './ledger';
import type { Page } from './page';
import { matters, onPaper, printLayerOf } from './print-layer';
import type { Reading } from './read';
import type { Seen } from './seen';
import { Inventory, sameTargets, targetsOf, type Targets } from './targets';
import type { Touched } from './touched';
import { lastOnes } from './unread';

/**
 * What folds on paper, where paper shows something else than the screen: a second reading, of the page as its print rules lay it out, is
 * planned like the first, and what it would fold is hidden in print alone, with no notice.
 */
export class Paper {
  #ledger = new Ledger();
  #targets: Targets | null = null;

  constructor(
    private readonly document: Document,
    private readonly touched: Touched,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.takeBack(), { once: true });
  }

  /**
   * Plans paper for itself where it brings in a text that the screen does not show, or lacks some of the article that the screen shows;
   * `null` takes all of it back. `want` says what is to be done on such a page; of that, what folds is done.
   */
  async plan(screen: Reading | null, read: (seen: Seen) => Promise<Reading>, want: (article: Article) => Promise<readonly ((page: Page) => void)[]>): Promise<void> {
    const body = (screen?.article?.blocks ?? []).flatMap(({ id, role }) => (role === 'body' ? (screen?.map[id]?.element ?? []) : []));
    const layer = screen === null ? null : printLayerOf(this.document);
    if (layer === null || !matters(layer, body)) {
      this.takeBack();
      return;
    }
    const { article, map } = await read(onPaper(layer, this.touched));
    const applies = article === null ? [] : await want(article);
    const intentions = applies.flatMap((apply) => intentionsOf(apply, noFloat));
    const parts = intentions.flatMap((intention) => (intention.verb === 'fold' ? intention.parts : []));
    const targets = targetsOf(new Inventory(map, lastOnes), parts, this.touched, 'fold');
    if (this.#targets !== null && sameTargets(this.#targets, targets)) return;
    this.takeBack();
    this.#targets = targets;
    this.#ledger.note(this.touched.label(this.document.documentElement, 'paper'));
    for (const element of targets.elements) this.#ledger.note(this.touched.label(element, 'print'));
  }

  takeBack(): void {
    this.#ledger.takeBack();
    this.#ledger = new Ledger();
    this.#targets = null;
  }
}

function noFloat(): never {
  throw new Error('nothing floats on paper');
}
