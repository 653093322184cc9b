import { parseArgs } from 'node:util';
import { bundle, launch, openPage } from './chromium';
import { corpusFolder, corpusPages, truthOf, type CorpusPage } from './corpus';

/*
 * npm run bench:gate -- [corpus folder] [--sets wceb,pagetypes,aeb,fundus,waddle] [--limit n] [--misses]
 *
 * How often the gate says yes to articles and no to the rest, beside Mozilla's `isProbablyReaderable`. `waddle` has pages of 2011 and 2012
 * whose addresses are lost: what the address says there, the gate must do without.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string', default: 'wceb,pagetypes,aeb,fundus,waddle' }, limit: { type: 'string' }, misses: { type: 'boolean', default: false } },
});
const declined = new Set(['listing', 'collection', 'product', 'service', 'forum']);
const pages = corpusPages(corpusFolder(positionals[0]), values.sets.split(','), values.limit === undefined ? undefined : Number(values.limit));
const script = await bundle(new URL('in-page.ts', import.meta.url).pathname);
const browser = await launch();
const { page, show } = await openPage(browser);
const counts = new Map<string, { pages: number; gate: number; mozilla: number }>();

for (const one of pages) {
  const type = typeOf(one);
  if (type === null) continue;
  try {
    await show(one);
    await page.evaluate(script);
    const { gate, mozilla } = await page.evaluate(() => ({ gate: window.copydeskBench.gate(), mozilla: window.copydeskBench.readerable() }));
    const names = declined.has(type) ? [type, 'not articles'] : type === 'article' ? [type, `article, ${one.set}`] : [type];
    for (const name of names) {
      const count = counts.get(name) ?? { pages: 0, gate: 0, mozilla: 0 };
      counts.set(name, count);
      count.pages++;
      if (gate.article) count.gate++;
      if (mozilla) count.mozilla++;
    }
    if (values.misses && gate.article === declined.has(type)) console.log(`${one.id} ${type} ${gate.score} ${page.url().slice(0, 100)}`);
  } catch (error) {
    console.error(`${one.id}: ${String(error).slice(0, 200)}`);
  }
}
await browser.close();

console.log('type               pages  yes, gate  yes, isProbablyReaderable');
for (const [type, { pages: all, gate, mozilla }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${type.padEnd(17)} ${String(all).padStart(6)}  ${percent(gate, all).padStart(9)}  ${percent(mozilla, all).padStart(9)}`);
}

function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`;
}

/** The sets of news say nothing of types: all their pages are articles, of waddle's those that have a body. */
function typeOf(one: CorpusPage): string | null {
  return one.pageType ?? truthOf(one).pageType ?? (one.set === 'aeb' || one.set === 'fundus' || (one.set === 'waddle' && (truthOf(one).articleBody?.length ?? 0) >= 400) ? 'article' : null);
}
