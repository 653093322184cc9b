/** Where an engine leaves its end, so that a second injection into the same document ends the first. Isolated world only. */
const place = Symbol.for('copydesk.engine');

/** Ends any engine that still lives in this document, and answers the end of the new one. */
export function sole(): AbortController {
  const world = globalThis as { [place]?: AbortController };
  world[place]?.abort();
  const end = new AbortController();
  world[place] = end;
  end.signal.addEventListener('abort', () => {
    if (world[place] === end) delete world[place];
  }, { once: true });
  return end;
}
