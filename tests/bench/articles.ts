import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, launch, openPage } from './chromium';
import { measurePages } from './article-pages';
import { corpusFolder, corpusPages, truthOf } from './corpus';
import { overlap, score, type Overlap } from './shingles';

/*
 * npm run bench:articles -- [corpus folder] [--sets aeb,wceb,fundus] [--limit n] [--save folder]
 * npm run bench:articles -- --pages [part of a name ...]      the pages of the project instead, by language
 *
 * The text of the article, ours and Readability's, from the same page in the same run, against the corpus's truth.
 * `--save` keeps the galleys, so that `bench:judge` can try a change of the judging in seconds, without a browser.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string', default: 'aeb,wceb,fundus' }, limit: { type: 'string' }, save: { type: 'string' }, pages: { type: 'boolean', default: false } },
});
const script = await bundle(new URL('in-page.ts', import.meta.url).pathname);
if (values.pages) {
  await measurePages(script, positionals);
  process.exit(0);
}
const folder = corpusFolder(positionals[0]);
const pages = corpusPages(folder, values.sets.split(','), values.limit === undefined ? undefined : Number(values.limit));
const browser = await launch();
const { page, show } = await openPage(browser);
const found = new Map<string, { ours: Overlap[]; readability: Overlap[]; spaced: Overlap[] }>();

for (const one of pages) {
  const truth = truthOf(one);
  try {
    await show(one);
    await page.evaluate(script);
    const theirs = await page.evaluate(() => window.copydeskBench.readability());
    const ours = await page.evaluate(() => window.copydeskBench.article()) as { readonly text: string } | null;
    if (values.save !== undefined) {
      const galley = await page.evaluate(() => window.copydeskBench.galley());
      mkdirSync(join(values.save, one.set), { recursive: true });
      writeFileSync(join(values.save, one.set, `${one.id}.json`), JSON.stringify({ galley, truth, readability: theirs, pageType: one.pageType, readerable: await page.evaluate(() => window.copydeskBench.readerable()) }));
    }
    if (truth.articleBody === undefined) continue;
    const sums = found.get(one.set) ?? { ours: [], readability: [], spaced: [] };
    found.set(one.set, sums);
    sums.ours.push(overlap(truth.articleBody, ours?.text ?? ''));
    sums.readability.push(overlap(truth.articleBody, theirs?.text ?? ''));
    sums.spaced.push(overlap(truth.articleBody, theirs?.spaced ?? ''));
  } catch (error) {
    console.error(`${one.id}: ${String(error).slice(0, 300)}`);
  }
}
await browser.close();

console.log('set      pages  reader               precision  recall  F1');
for (const [set, sums] of found) {
  for (const [name, overlaps] of [['Copydesk', sums.ours], ['Readability', sums.readability], ['Readability, spaced', sums.spaced]] as const) {
    const { pages: count, precision, recall, f1 } = score(overlaps);
    console.log(`${set.padEnd(8)} ${String(count).padStart(5)}  ${name.padEnd(20)} ${precision.toFixed(4)}     ${recall.toFixed(4)}  ${f1.toFixed(4)}`);
  }
}
