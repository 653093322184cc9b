import { judge } from './verdict';

/** Looks whether a page is an article; late content gets a few more looks on timers that end within ten seconds. */
export interface Watcher {
  readonly onArticle: (milliseconds: number) => void;
  readonly onDeclined: (milliseconds: number) => void;
  /** Looks once and decides: nobody waits on the command line. */
  readonly hurried: boolean;
}

/** When a page is looked at again, in milliseconds after the first look. */
const later = [500, 1500, 3500, 8000];

export function watchForArticle(document: Document, signal: AbortSignal, { onArticle, onDeclined, hurried }: Watcher): void {
  let spent = 0;
  const look = (times: readonly number[], before: number) => {
    const began = performance.now();
    const yes = judge(document).article;
    spent += performance.now() - began;
    const [next, ...rest] = times;
    if (yes) onArticle(spent);
    else if (next === undefined) onDeclined(spent);
    else {
      const timer = setTimeout(() => look(rest, next), next - before);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  };
  look(hurried ? [] : later, 0);
}
