/** Says on stderr, at most once in so many seconds, how far a run is: a line that moves on a terminal, else a new line now and then. */
export function progress(total: number): { step(): void; end(): void } {
  const terminal = process.stderr.isTTY;
  const every = terminal ? 200 : 10_000;
  const began = Date.now();
  let done = 0;
  let said = began;
  const line = () => {
    const seconds = (Date.now() - began) / 1000;
    return `${done} of ${total} pages, ${(done / Math.max(seconds, 0.001)).toFixed(1)} a second`;
  };
  return {
    step: () => {
      done++;
      if (Date.now() - said < every) return;
      said = Date.now();
      process.stderr.write(terminal ? `\r${line()} ` : `${line()}\n`);
    },
    end: () => {
      process.stderr.write(`${terminal ? '\r' : ''}${line()}\n`);
    },
  };
}
