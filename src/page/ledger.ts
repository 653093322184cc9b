/**
 * What was done for one plan, as the list of its undoings. A verb notes its undo before it acts on the next node, so a verb
 * that throws half-way can be taken back too.
 */
export class Ledger {
  readonly #undos: (() => void)[] = [];
  readonly #over = new AbortController();

  /** Aborted as soon as the plan is taken back: ends views, listeners and timers of the plan. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  note(undo: () => void): void {
    this.#undos.push(undo);
  }

  /** Takes everything back, newest first. An undo that fails does not keep the older ones from running. */
  takeBack(): void {
    this.#over.abort();
    const failures: unknown[] = [];
    for (let undo = this.#undos.pop(); undo !== undefined; undo = this.#undos.pop()) {
      try {
        undo();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'undo was not complete');
  }
}
