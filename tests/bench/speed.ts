import { parseArgs } from 'node:util';
import { bundle, launch, openPage } from './chromium';
import { corpusFolder, corpusPages } from './corpus';
import { growth } from './repeats/growth';
import { longPage } from './speed/long-page';
import { cheapest, Meter, quantile, type Cost } from './speed/meter';
import { visits } from './speed/visit';

/*
 * npm run bench:speed -- [corpus folder] [--only read,gate,growth,repeats,visit] [--sets aeb,fundus] [--limit 20] [--rounds 3]
 *
 * Processor time of the page's main thread, each side cold in a load of its own, the best of some rounds.
 *   read     finding the article, beside others that clone the page and parse the clone; and what layout it forces
 *   gate     deciding that a page is none, beside isProbablyReaderable and an empty content script, each with loading its script
 *   growth   reading pages of 80 to 5,120 paragraphs, 64 times as many
 *   repeats  finding copies among up to 20,000 blocks (Node, no page)
 *   visit    a whole visit of the built extension to pages of 5,000 blocks, in wall time
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'read,gate,growth,repeats,visit' }, sets: { type: 'string', default: 'aeb,fundus' },
    limit: { type: 'string', default: '20' }, rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);
const wanted = new Set(values.only.split(','));
const script = (name: string): Promise<string> => bundle(new URL(name, import.meta.url).pathname);

if (wanted.has('read') || wanted.has('gate') || wanted.has('growth')) {
  const browser = await launch();
  const opened = await openPage(browser);
  const meter = await Meter.on(opened.page);
  if (wanted.has('read')) await reading(opened, meter);
  if (wanted.has('gate')) await gating(opened, meter);
  if (wanted.has('growth')) await growing(opened, meter);
  await browser.close();
}
if (wanted.has('repeats')) {
  console.log('\nfinding copies                   1,250   2,500   5,000  10,000  20,000 blocks, milliseconds in one go');
  for (const { kind, milliseconds, exponent } of growth()) {
    console.log(`  ${kind.padEnd(27)} ${milliseconds.map((it) => it.toFixed(0).padStart(7)).join(' ')}   exponent ${exponent.toFixed(2)}`);
  }
}
if (wanted.has('visit')) {
  console.log('\nvisits to 4,000 paragraphs, 5,000 blocks (wall time, the built extension)');
  await visits((name, { milliseconds: { read, repeats, total, longestTask }, repeats: found }) => {
    console.log(`  ${name.padEnd(12)} longest task ${longestTask.toFixed(0)} ms; read ${read.toFixed(0)} ms, repeats ${repeats.toFixed(0)} ms (${found.length} found), all that is done ${total.toFixed(0)} ms`);
  });
}

type Opened = Awaited<ReturnType<typeof openPage>>;

/** Costs of each side on each page that all of them got through, in order of the sides. */
async function compare({ show }: Opened, meter: Meter, sides: readonly (readonly [script: string, work: string])[]): Promise<Cost[][]> {
  const rows: Cost[][] = [];
  for (const one of corpusPages(corpusFolder(positionals[0]), values.sets.split(','), Number(values.limit))) {
    try {
      const tries: Cost[][] = sides.map(() => []);
      for (let round = 0; round < rounds; round++) {
        for (const [at, [source, work]] of sides.entries()) {
          await show(one);
          tries[at]?.push(await meter.cost(source, work));
        }
      }
      rows.push(tries.map(cheapest));
    } catch (error) {
      console.error(`${one.id}: ${String(error).slice(0, 200)}`);
    }
  }
  return rows;
}

async function reading(opened: Opened, meter: Meter): Promise<void> {
  const source = await script('in-page.ts');
  const names = ['Copydesk: read in place', 'Readability: clone and parse', 'Defuddle: parse'];
  const rows = await compare(opened, meter, [[source, 'copydeskBench.read()'], [source, 'copydeskBench.parse()'], [source, 'copydeskBench.tidy()']]);
  console.log(`\nfinding the article, ${rows.length} pages        median      95th   of Readability: median   95th`);
  for (const [at, name] of names.entries()) {
    const costs = rows.map((row) => row[at]?.milliseconds ?? 0);
    const shares = rows.map((row) => (row[at]?.milliseconds ?? 0) / (row[1]?.milliseconds ?? 1));
    console.log(`  ${name.padEnd(32)} ${quantile(costs, 0.5).toFixed(1).padStart(6)} ms ${quantile(costs, 0.95).toFixed(1).padStart(6)} ms ${quantile(shares, 0.5).toFixed(2).padStart(23)} ${quantile(shares, 0.95).toFixed(2).padStart(6)}`);
  }
  const ours = rows.flatMap((row) => row[0] ?? []);
  console.log(`  forced by one reading: at most ${Math.max(0, ...ours.map((it) => it.layouts))} layouts and ${Math.max(0, ...ours.map((it) => it.styles))} style passes`);
  console.log('  pages on which Readability itself runs: none; the engine holds no Readability');
}

async function gating(opened: Opened, meter: Meter): Promise<void> {
  const sides = await Promise.all(['in-page-gate.ts', 'in-page-readerable.ts', 'in-page-empty.ts'].map(script));
  const rows = await compare(opened, meter, sides.map((source) => ['0', source] as const));
  const ratios = rows.map(([gate, mozilla, empty]) => (gate?.milliseconds ?? 0) / ((mozilla?.milliseconds ?? 0) + (empty?.milliseconds ?? 1)));
  console.log(`\ngate : isProbablyReaderable + empty script, ${rows.length} pages: median ${quantile(ratios, 0.5).toFixed(2)}, 95th ${quantile(ratios, 0.95).toFixed(2)}; the gate itself ${quantile(rows.map(([gate]) => gate?.milliseconds ?? 0), 0.5).toFixed(2)} ms`);
}

async function growing({ page, showHtml }: Opened, meter: Meter): Promise<void> {
  const source = await script('in-page.ts');
  const sizes = [80, 320, 1280, 5120];
  const times: number[] = [];
  console.log('\nreading a page of so many paragraphs');
  for (const size of sizes) {
    const tries: Cost[] = [];
    let longest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      await showHtml(longPage(size));
      tries.push(await meter.cost(source, 'copydeskBench.read()'));
      longest = Math.min(longest, await page.evaluate(() => window.copydeskBench.longestSlice()));
    }
    const { milliseconds, layouts } = cheapest(tries);
    times.push(milliseconds);
    console.log(`  ${String(size).padStart(5)}  ${milliseconds.toFixed(1).padStart(7)} ms, layouts ${layouts}, longest slice ${longest.toFixed(1)} ms (wall time)`);
  }
  const [first = 1] = times;
  console.log(`  exponent of growth, 64 times the paragraphs: ${(Math.log((times[3] ?? 1) / first) / Math.log(64)).toFixed(2)}`);
}
