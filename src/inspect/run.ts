import type { VisitReport } from '../engine/visit-report';
import { TabLost, type Destination, type Launch, type Tab, type VisitOptions } from './browser';
import type { Input } from './inputs';
import { failed } from './report-schema';
import { readSavedPage } from './saved-page';
import { Sessions } from './sessions';
import { undo, visit } from './visit';
import { messageOf, pause } from './waiting';

export interface RunOptions extends VisitOptions {
  readonly jobs: number;
  /** Address for the one saved page. */
  readonly url: string | null;
  readonly extension: string;
  /** Where the pictures of the page with this number go, or `null` for none. */
  readonly pictures: ((index: number, input: Input) => { before: string; after: string }) | null;
}

/** Whether the page was visited; what failed inside Copydesk still counts as visited. */
export function visited(report: VisitReport): boolean {
  return report.failures.every((failure) => failure.feature !== 'inspect');
}

/**
 * Visits every input, `jobs` at a time, and hands the reports over in the order of the inputs. A page that cannot be read, or takes
 * the browser down, gives a report with a failure; the others go on in a new tab or browser.
 */
export async function run(inputs: readonly Input[], launch: Launch, options: RunOptions, emit: (report: VisitReport) => void): Promise<void> {
  const sessions = new Sessions(launch, options.extension);
  const waiting = new Map<number, VisitReport>();
  let next = 0;
  let due = 0;
  const worker = async () => {
    const desk = new Worker(sessions, options);
    while (next < inputs.length) {
      const index = next++;
      const input = inputs[index];
      if (input === undefined) break;
      waiting.set(index, await desk.report(input, index));
      for (let report = waiting.get(due); report !== undefined; report = waiting.get(due)) {
        waiting.delete(due++);
        emit(report);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.jobs, inputs.length) }, worker));
  } finally {
    await sessions.close();
  }
}

/** One tab's worth of work, and the tab's replacements. */
class Worker {
  private tab: Tab | null = null;
  private network = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly options: RunOptions,
  ) {}

  async report(input: Input, index: number): Promise<VisitReport> {
    let to: Destination;
    try {
      to = input.kind === 'live' ? input : { kind: 'saved', page: readSavedPage(input.path, this.options.url) };
    } catch (error) {
      return failed(input.input, '', messageOf(error));
    }
    const url = to.kind === 'saved' ? to.page.url : to.url;
    const network = to.kind === 'live';
    try {
      return { ...(await this.again(network, (tab) => this.attempt(tab, to, input, index))), input: input.input };
    } catch (error) {
      return failed(input.input, url, messageOf(error));
    }
  }

  /**
   * A browser that goes down takes innocent pages along. Each gets a second try in a browser of its own, so that the guilty one fails
   * again and takes nobody along.
   */
  private async again<T>(network: boolean, attempt: (tab: Tab) => Promise<T>): Promise<T> {
    try {
      return await attempt(await this.tabFor(network));
    } catch (error) {
      await this.dropTab();
      if (!(error instanceof TabLost && error.crash)) throw error;
    }
    return await this.sessions.alone(network, attempt);
  }

  private async attempt(tab: Tab, to: Destination, input: Input, index: number): Promise<VisitReport> {
    const report = await visit(tab, to, this.options);
    const files = this.options.pictures?.(index, input);
    if (files !== undefined) {
      await tab.picture(files.after);
      if (report.article !== null) await undo(tab);
      await tab.picture(files.before);
    }
    return report;
  }

  private async tabFor(network: boolean): Promise<Tab> {
    if (this.tab !== null && this.network === network) return this.tab;
    await this.dropTab();
    this.network = network;
    try {
      this.tab = await (await this.sessions.of(network)).open();
    } catch (error) {
      throw new TabLost(messageOf(error), true);
    }
    return this.tab;
  }

  private async dropTab(): Promise<void> {
    const tab = this.tab;
    this.tab = null;
    if (tab === null) return;
    // The tab of a page that never yields does not close either.
    const closed = await Promise.race([tab.close().then(() => true), pause(3000)]);
    if (closed !== true) await this.sessions.end(this.network);
  }
}
