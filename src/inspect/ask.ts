/*
 * What the driver runs in a page's main world. These functions travel as source text, so they use nothing from outside themselves and
 * name no inner function (the TypeScript runner wraps those in a call that pages do not have).
 */

/** Names of the events, passed in. */
export interface AskEvents {
  readonly ask: string;
  readonly report: string;
  readonly force: string;
}

/** Waits for the report, as JSON. With `forced`, a page that is no article is sent on to the engine. */
export async function askForReport({ events, forced }: { events: AskEvents; forced: boolean }): Promise<string> {
  const first = await new Promise<string>((resolve) => {
    document.addEventListener(events.report, (event) => resolve(String((event as CustomEvent<unknown>).detail)), { once: true });
    document.dispatchEvent(new CustomEvent(events.ask));
  });
  if (!forced || (JSON.parse(first) as { article: unknown }).article !== null) return first;
  return await new Promise<string>((resolve) => {
    document.addEventListener(events.report, (event) => resolve(String((event as CustomEvent<unknown>).detail)), { once: true });
    document.dispatchEvent(new CustomEvent(events.force));
    document.dispatchEvent(new CustomEvent(events.ask));
  });
}

/** Sends one event and waits for another. */
export async function sendAndWait({ send, wait }: { send: string; wait: string }): Promise<void> {
  await new Promise<void>((resolve) => {
    document.addEventListener(wait, () => resolve(), { once: true });
    document.dispatchEvent(new CustomEvent(send));
  });
}
