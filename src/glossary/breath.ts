/** Work at a stretch before others get the thread, in milliseconds: a third of what counts as a long task, since machines differ. */
const LONG = 16;

/** Does something to each item, and lets others have the thread now and then, so that no task of the background grows long. */
export async function inBreaths<T>(items: readonly T[], pause: () => Promise<void>, each: (item: T, index: number) => void): Promise<void> {
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    each(item, index);
    if (performance.now() - since < LONG) continue;
    await pause();
    since = performance.now();
  }
}
