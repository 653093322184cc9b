import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One saved page with what is known of it. */
export interface CorpusPage {
  readonly id: string;
  readonly set: string;
  readonly lang: string;
  readonly pageType: string | null;
  readonly truthKind: string | null;
  readonly folder: string;
}

export interface Truth {
  readonly url?: string;
  readonly pageType?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly articleBody?: string;
  readonly mustContain?: readonly string[];
  readonly mustNotContain?: readonly string[];
}

interface Row {
  readonly id: string;
  readonly path: string;
  readonly lang?: string | null;
  readonly pageType?: string | null;
  readonly truthKind?: string | null;
}

/** The corpus lies outside the project; the benches that need it say so instead of failing. */
export function corpusFolder(argument: string | undefined): string {
  const folder = argument ?? join(process.env['COPYDESK_SHARED'] ?? '../shared', 'corpus');
  if (!existsSync(join(folder, 'index.json'))) {
    console.error(`No corpus in ${folder}: give its folder as the first argument.`);
    process.exit(2);
  }
  return folder;
}

export function corpusPages(folder: string, sets: readonly string[], limit = Number.POSITIVE_INFINITY): readonly CorpusPage[] {
  const rows = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Row[];
  return sets.flatMap((set) => rows
    .filter((row) => row.path.startsWith(`pages/${set}/`))
    .slice(0, limit)
    .map((row) => ({
      id: row.id, set, lang: row.lang ?? '', pageType: row.pageType ?? null, truthKind: row.truthKind ?? null, folder: join(folder, row.path),
    })));
}

export function truthOf(page: CorpusPage): Truth {
  const file = join(page.folder, 'truth.json.gz');
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').replace(/: NaN\b/g, ': null')) as Truth : {};
}

/** UTF-8, whatever its own declaration still says. */
export function htmlOf(page: CorpusPage): string {
  return gunzipSync(readFileSync(join(page.folder, 'page.html.gz'))).toString('utf8');
}
