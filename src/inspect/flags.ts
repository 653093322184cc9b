import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';

/** What the command line asks for. */
export interface Flags {
  readonly jsonl: boolean;
  readonly force: boolean;
  readonly scripts: boolean;
  /** Address at which the one saved page is shown. */
  readonly url: string | null;
  /** Folder for pictures. */
  readonly shots: string | null;
  /** Pages that are open at once. */
  readonly jobs: number;
  readonly browser: BrowserName;
  readonly inputs: readonly string[];
}

export const usage = `Usage: npm run --silent inspect -- [flags] FILE|DIR|URL…

Runs the built extension on saved pages (.html, .html.gz; a directory is walked), reports that the popup
saved with their page (.json), or URLs, and prints what it did to each.

  --jsonl            one VisitReport per page as a JSON line, in input order; else a readable summary
  --force            treat every page as an article
  --scripts          let a saved page run its own scripts
  --url URL          the address at which the one saved page is shown
  --shots DIR        save pictures of each page, as the site made it and as mended
  --jobs N           pages open at once (default: the number of processors, at most 8)
  --browser NAME     chromium (default) or firefox`;

/** A command line that cannot be understood; the message is for the person who typed it. */
export class UsageError extends Error {}

/** Reads the arguments after `--`. Throws `UsageError`. */
export function parseFlags(args: readonly string[]): Flags {
  const { values, positionals } = read(args);
  const browser = values.browser ?? 'chromium';
  if (browser !== 'chromium' && browser !== 'firefox') throw new UsageError(`No browser called ${browser}: chromium or firefox.`);
  const jobs = values.jobs === undefined ? Math.min(8, availableParallelism()) : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError('--jobs needs a whole number from 1 to 64.');
  const url = values.url ?? null;
  if (url !== null && !isAddress(url)) throw new UsageError('--url needs an http or https address.');
  if (url !== null && positionals.length !== 1) throw new UsageError('--url goes with exactly one saved page.');
  if (positionals.length === 0) throw new UsageError('Nothing to inspect: name a file, a directory or a URL.');
  return {
    jsonl: values.jsonl ?? false,
    force: values.force ?? false,
    scripts: values.scripts ?? false,
    url,
    shots: values.shots ?? null,
    jobs,
    browser,
    inputs: positionals,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        force: { type: 'boolean' },
        scripts: { type: 'boolean' },
        url: { type: 'string' },
        shots: { type: 'string' },
        jobs: { type: 'string' },
        browser: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Whether this is the address of a page on the web, rather than a path. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
