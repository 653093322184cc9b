import { ordinary, type Launch, type Session, type Tab } from './browser';
import { visit } from './visit';
import { pause } from './waiting';

/** The browsers of a run: one without a network for saved pages, one with it for live ones, each started when first needed. */
export class Sessions {
  private readonly running = new Map<boolean, Promise<Session>>();

  constructor(
    private readonly launch: Launch,
    private readonly extension: string,
  ) {}

  /** A living browser; a dead one is replaced. Rejects when none starts. */
  async of(network: boolean): Promise<Session> {
    const known = this.running.get(network);
    if (known !== undefined) {
      const session = await known;
      if (session.alive) return session;
      if (this.running.get(network) === known) this.running.delete(network);
    }
    return await (this.running.get(network) ?? this.start(network));
  }

  /** Lends a tab of a browser that nobody else uses. */
  async alone<T>(network: boolean, work: (tab: Tab) => Promise<T>): Promise<T> {
    const session = await this.started(network);
    try {
      return await work(await session.open());
    } finally {
      await session.close();
    }
  }

  /** Ends a browser that no longer obeys. */
  async end(network: boolean): Promise<void> {
    const session = await this.running.get(network);
    this.running.delete(network);
    await session?.close();
  }

  async close(): Promise<void> {
    const sessions = await Promise.allSettled(this.running.values());
    await Promise.all(sessions.map((settled) => (settled.status === 'fulfilled' ? settled.value.close() : undefined)));
  }

  private start(network: boolean): Promise<Session> {
    const starting = this.started(network);
    this.running.set(network, starting);
    starting.catch(() => this.running.delete(network));
    return starting;
  }

  private async started(network: boolean): Promise<Session> {
    const session = await this.launch({ ...ordinary, extension: this.extension, network });
    await wake(session);
    return session;
  }
}

/** Copydesk's background registers its gate a moment after the browser starts; a page shown before that would be visited without it. */
export async function wake(session: Session): Promise<void> {
  const body = Buffer.from('<!doctype html><title>Ready?</title>');
  const page = { url: 'https://page.test/', body, contentType: 'text/html; charset=utf-8' };
  const tab = await session.open();
  try {
    // Longer each time: a busy machine may need seconds for what an idle one does in a blink.
    for (let patience = 500; patience <= 32_000; patience *= 2) {
      const answer = visit(tab, { kind: 'saved', page }, { force: false, scripts: false }).then(
        () => true,
        () => false,
      );
      if (await Promise.race([answer, pause(patience)])) return;
    }
  } finally {
    await tab.close();
  }
  throw new Error('Copydesk does not start in this browser');
}
