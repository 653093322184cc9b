/** Work after which a slice ends, in milliseconds: well under the 50 that make a long task, above a timer's own cost. */
const slice = 12;

/** Cuts work on the page's main thread into slices, and keeps the time: wall time of the slices, not of the waits between them. */
export class Stopwatch {
  #sliceBegan = 0;
  #spent = 0;
  #longest = 0;

  /** Call when work begins or goes on after a wait. */
  start(): void {
    this.#sliceBegan = performance.now();
  }

  /** Call before a wait. */
  stop(): void {
    const took = performance.now() - this.#sliceBegan;
    this.#spent += took;
    this.#longest = Math.max(this.#longest, took);
    this.#sliceBegan = performance.now();
  }

  /** Milliseconds of work so far, the running slice not counted. */
  get spent(): number {
    return this.#spent;
  }

  /** The longest slice so far, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }

  /** Yields to the page if the running slice has lasted long enough. */
  readonly pause = async (): Promise<void> => {
    if (performance.now() - this.#sliceBegan < slice) return;
    this.stop();
    await yieldToPage();
    this.start();
  };

  /** Lets the page run between two pieces of work, however short; call between `stop` and `start`. */
  breathe(): Promise<void> {
    return yieldToPage();
  }

  /** Waits for something that is no work of ours. */
  async waitFor<T>(answer: T | Promise<T>): Promise<T> {
    if (!(answer instanceof Promise)) return answer;
    this.stop();
    try {
      return await answer;
    } finally {
      this.start();
    }
  }
}

function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
