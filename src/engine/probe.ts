import { reportOf } from './report';
import { probeEvents } from './probe-events';
import type { Visit } from './visit';

/**
 * The inspect build's ear on the page (see `probe-events.ts`). Never built into what ships: its one caller stands behind
 * `import.meta.env.INSPECT`.
 */
export class Probe {
  readonly #faults = new Set<string>();
  #visit: Visit | null = null;
  #gate = 0;

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    const on = (event: string, act: (detail: unknown) => void) => {
      document.addEventListener(event, (it) => act(it instanceof CustomEvent ? it.detail : null), { signal });
    };
    on(probeEvents.ask, () => this.settled());
    on(probeEvents.undo, () => {
      this.#visit?.undo();
      this.#say(probeEvents.undone, '');
    });
    on(probeEvents.redo, () => void this.#visit?.redo().then(() => this.#say(probeEvents.redone, '')));
    on(probeEvents.fault, (room) => (typeof room === 'string' && room !== '' ? this.#faults.add(room) : this.#faults.clear()));
  }

  readonly fault = (room: string): void => {
    if (this.#faults.has(room)) throw new Error(`fault asked for in ${room}`);
  };

  follow(visit: Visit, gateMilliseconds: number): void {
    this.#visit = visit;
    this.#gate = gateMilliseconds;
  }

  readonly settled = (): void => {
    if (this.#visit?.settled) this.#say(probeEvents.report, JSON.stringify(reportOf(this.#visit, this.#gate)));
  };

  #say(event: string, detail: string): void {
    this.document.dispatchEvent(new CustomEvent(event, { detail }));
  }
}
