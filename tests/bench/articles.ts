import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePages } from './article-pages';
import { bundle, launch, openPage } from './chromium';
import { corpusFolder, corpusPages, truthOf, type Truth } from './corpus';
import { compareDetails, detailNames, type DetailName, type Details } from './details';
import { f1, overlap, precision, recall, score, type Overlap } from './shingles';

/*
 * npm run bench:articles -- [corpus folder] [--sets aeb,wceb,fundus,htmldate] [--limit n] [--save folder] [--readme]
 * npm run bench:articles -- --pages [part of a name ...]      the pages of the project instead, by language
 *
 * The text of the article as Copydesk, Readability and Defuddle find it in the same pages in the same run, against the corpus's truth and
 * against the truth of the project's own pages; then what else they say of it; then the pages in India's languages one by one. `--readme`
 * writes the tables into README.md, `--save` keeps the galleys, so that `bench:judge` can try a change of the judging without a browser.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string', default: 'aeb,wceb,fundus,htmldate' }, limit: { type: 'string' }, save: { type: 'string' }, readme: { type: 'boolean', default: false }, pages: { type: 'boolean', default: false } },
});
const INDIAN = new Set(['hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'ur', 'or', 'as']);
const readers = ['Copydesk', 'Readability', 'Readability, spaced', 'Defuddle, spaced'] as const;
type Reader = (typeof readers)[number];
interface Answer extends Details {
  readonly text: string;
}

const script = await bundle(new URL('in-page.ts', import.meta.url).pathname);
if (values.pages) {
  await measurePages(script, positionals);
  process.exit(0);
}
const folder = corpusFolder(positionals[0]);
const browser = await launch();
const { page, show, showHtml } = await openPage(browser);
const overlaps = new Map<string, Map<Reader, Overlap[]>>();
const details = new Map<string, { right: number; of: number }>();
const indian: { readonly id: string; readonly language: string; readonly overlaps: ReadonlyMap<Reader, Overlap> }[] = [];

for (const one of corpusPages(folder, values.sets.split(','), values.limit === undefined ? undefined : Number(values.limit))) {
  try {
    await show(one);
    await measure(one.set, one.id, truthOf(one), one.pageType);
  } catch (error) {
    console.error(`${one.id}: ${String(error).slice(0, 300)}`);
  }
}
await measureOwnPages();
await browser.close();

const tables = [textTable(), detailTable(), folded("India's languages, page by page", indianTable())].join('\n\n');
console.log(tables);
if (values.readme) writeTables(tables);

/** The pages of `tests/pages` whose article was written down by hand. */
async function measureOwnPages(): Promise<void> {
  const own = new URL('../pages/', import.meta.url).pathname;
  for (const slug of readdirSync(own).filter((name) => existsSync(join(own, name, 'article.json'))).slice(0, Number(values.limit ?? Number.POSITIVE_INFINITY))) {
    const told = JSON.parse(readFileSync(join(own, slug, 'article.json'), 'utf8')) as { readonly title: string; readonly byline: string | null; readonly published: string | null; readonly language: string; readonly text: string };
    await showHtml(readFileSync(join(own, slug, 'page.html'), 'utf8'));
    await measure('own', slug, { title: told.title, articleBody: told.text, lang: told.language, ...(told.byline === null ? {} : { authors: [told.byline] }), ...(told.published === null ? {} : { date: told.published }) }, null);
  }
}

async function measure(set: string, id: string, truth: Truth, pageType: string | null): Promise<void> {
  await page.evaluate(script);
  const answers = await ask();
  if (values.save !== undefined) await save(values.save, set, id, truth, pageType);
  for (const reader of readers) {
    if (reader === 'Readability, spaced') continue;
    for (const { name, right } of compareDetails(truth, answers[reader])) {
      // Defuddle says nothing of direction.
      if (name !== 'direction' || !reader.startsWith('Defuddle')) count(`${reader} ${name}`, right);
    }
  }
  if (truth.articleBody === undefined) return;
  const body = truth.articleBody;
  const found = new Map(readers.map((reader) => [reader, overlap(body, answers[reader].text)]));
  const sums = overlaps.get(set) ?? new Map<Reader, Overlap[]>(readers.map((reader) => [reader, []]));
  overlaps.set(set, sums);
  for (const [reader, one] of found) sums.get(reader)?.push(one);
  const language = truth.lang?.slice(0, 2) ?? '';
  if (INDIAN.has(language)) indian.push({ id, language, overlaps: found });
}

async function ask(): Promise<Readonly<Record<Reader, Answer>>> {
  const theirs = await page.evaluate(() => window.copydeskBench.readability());
  const ours = await page.evaluate(() => window.copydeskBench.article());
  const third = await page.evaluate(() => window.copydeskBench.defuddle());
  const readability = { title: theirs?.title ?? '', byline: theirs?.byline ?? '', published: theirs?.published ?? '', language: theirs?.language ?? '', direction: theirs?.direction ?? '' };
  return {
    'Copydesk': { title: ours?.title ?? '', byline: ours?.byline ?? '', published: ours?.published ?? '', language: ours?.language ?? '', direction: ours?.direction ?? '', text: ours?.text ?? '' },
    'Readability': { ...readability, text: theirs?.text ?? '' },
    'Readability, spaced': { ...readability, text: theirs?.spaced ?? '' },
    'Defuddle, spaced': { title: third.title, byline: third.author, published: third.published, language: third.language, direction: '', text: third.spaced },
  };
}

async function save(to: string, set: string, id: string, truth: Truth, pageType: string | null): Promise<void> {
  const galley = await page.evaluate(() => window.copydeskBench.galley());
  const readability = await page.evaluate(() => window.copydeskBench.readability());
  mkdirSync(join(to, set), { recursive: true });
  writeFileSync(join(to, set, `${id}.json`), JSON.stringify({ galley, truth, readability, pageType }));
}

function count(key: string, right: boolean): void {
  const sum = details.get(key) ?? { right: 0, of: 0 };
  details.set(key, sum);
  sum.of++;
  if (right) sum.right++;
}

function textTable(): string {
  const rows = [...overlaps].flatMap(([set, sums]) => readers.map((reader) => {
    const { pages, precision: p, recall: r, f1: f } = score(sums.get(reader) ?? []);
    return [set, String(pages), reader, p.toFixed(3), r.toFixed(3), f.toFixed(3)];
  }));
  return table(['set', 'pages', 'reader', 'precision', 'recall', 'F1'], rows);
}

function detailTable(): string {
  const share = (reader: Reader, name: DetailName): string => {
    const { right, of } = details.get(`${reader} ${name}`) ?? { right: 0, of: 0 };
    return of === 0 ? '' : `${right} of ${of}`;
  };
  return table(['reader', ...detailNames], readers.filter((reader) => reader !== 'Readability, spaced').map((reader) => [reader.split(',')[0] ?? '', ...detailNames.map((name) => share(reader, name))]));
}

function indianTable(): string {
  const of = (one: Overlap | undefined): string => (one === undefined ? '' : f1(precision(one), recall(one)).toFixed(3));
  const rows = indian.toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, language, overlaps: found }) => [language, id, ...readers.map((reader) => of(found.get(reader)))]);
  return table(['language', 'page', ...readers.map((reader) => `F1, ${reader}`)], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A long table that a reader of the README opens on demand. */
function folded(summary: string, inside: string): string {
  return `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
}

/** Between the two marks in README.md. */
function writeTables(text: string): void {
  const file = new URL('../../README.md', import.meta.url).pathname;
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/(<!-- bench:articles -->\n)[^]*?(\n<!-- \/bench:articles -->)/, (_, open: string, close: string) => `${open}${text}${close}`));
}
