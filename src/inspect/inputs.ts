import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress } from './flags';

/** Something to visit: a saved page, or an address of the live web. */
export type Input =
  | { readonly kind: 'file'; readonly input: string; readonly path: string }
  | { readonly kind: 'live'; readonly input: string; readonly url: string };

/**
 * The pages that the arguments name, in order. A directory is walked in name order for `.html` and `.html.gz`; what else lies there
 * is no page. A path that does not exist stays in the list, so that the run can say so in its place.
 */
export function expand(inputs: readonly string[]): readonly Input[] {
  return inputs.flatMap((input): readonly Input[] => {
    if (isAddress(input)) return [{ kind: 'live', input, url: input }];
    if (!isDirectory(input)) return [{ kind: 'file', input, path: input }];
    return pagesIn(input).map((path) => ({ kind: 'file', input: path, path }));
  });
}

function pagesIn(directory: string): readonly string[] {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name);
    // A link to a directory is not followed: it may lead back up.
    if (entry.isDirectory()) return pagesIn(path);
    return /\.html(\.gz)?$/i.test(entry.name) ? [path] : [];
  });
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
