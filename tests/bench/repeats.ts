/**
 * npm run bench:repeats -- [CORPUS] [--seed N] [--limit N] [--only doubled|natural|others|traps] [--shape NAME] [--verbose]
 *
 * Doubles pages of a corpus in every shape, runs the feature on them in a real Chromium, and judges by what can be seen before and
 * after (`seen.ts`): cleaned, lost, folded falsely. A corpus is a folder with `index.json` and `pages/`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../tools/browsers.mjs';
import { shapes, type Doubled, type Shape } from './repeats/double';
import type { Loss, Seen } from './repeats/seen';
import type { RepeatPlan } from '../../src/features/repeats/plan';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' }, limit: { type: 'string', default: '60' }, only: { type: 'string' }, shape: { type: 'string' },
    page: { type: 'string' }, verbose: { type: 'boolean', default: false },
  },
});
const corpus = positionals[0] ?? process.env.COPYDESK_SHARED?.concat('/corpus') ?? '../shared/corpus';
const seed = Number(options.seed);
const limit = Number(options.limit);

interface Row {
  readonly id: string;
  readonly path: string;
  readonly hasTruth: boolean;
  readonly naturalDuplicate: string;
}

interface Run {
  readonly plans: readonly RepeatPlan[];
  readonly milliseconds: number;
  readonly blocks: number;
  readonly failures: readonly { readonly message: string }[];
}

interface Result {
  readonly doubled: Doubled | null;
  readonly run: Run;
  readonly loss: Loss;
  readonly times: readonly number[];
  readonly still: readonly number[];
  readonly before: readonly number[];
}

interface Bench {
  double(document: Document, truth: readonly string[], shape: Shape, seed: number): Doubled | null;
  see(): Seen;
  lossOf(before: Seen, after: Seen): Loss;
  timesSeen(seen: Seen, texts: readonly string[]): number[];
  visit(): Promise<Run>;
}
declare const copydeskBench: Bench;

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'repeats/in-page.ts')],
    bundle: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact', define: { 'import.meta.env.INSPECT': 'true' },
    plugins: [{ name: 'inline', setup(it) {
      it.onResolve({ filter: /\?inline$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace('?inline', '')), namespace: 'text' }));
      it.onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
    } }],
  });
  return result.outputFiles[0]?.text ?? '';
}

async function show(page: Page, html: string, url: string, script: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) => (route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
    ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': "script-src 'none'" } })
    : route.abort()));
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  await page.evaluate(script);
}

function shuffled<T>(list: readonly T[]): T[] {
  let state = seed * 2654435761 >>> 0;
  const keyed = list.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const read = (row: Row, name: string) => gunzipSync(readFileSync(join(corpus, row.path, name))).toString('utf8');

function addressOf(row: Row): string {
  if (!row.hasTruth) return `https://page.test/${encodeURIComponent(row.id)}`;
  const url = (JSON.parse(read(row, 'truth.json.gz')) as { url?: string }).url ?? '';
  return /^https?:\/\/[^/]/.test(url) ? url : `https://page.test/${encodeURIComponent(row.id)}`;
}

function truthOf(row: Row): string[] {
  if (!row.hasTruth) return [];
  const truth = JSON.parse(read(row, 'truth.json.gz')) as { articleBody?: string; articleMarkdown?: string };
  return (truth.articleBody ?? truth.articleMarkdown ?? '').replace(/^[#>*-]+ /gm, '').split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
}

async function judge(page: Page, script: string, html: string, url: string, truth: readonly string[], shape: Shape | null): Promise<Result | null> {
  await show(page, html, url, script);
  return await page.evaluate(async ({ truth, shape, seed }) => {
    const doubled = shape === null ? null : copydeskBench.double(document, truth, shape, seed);
    if (shape !== null && doubled === null) return null;
    const before = copydeskBench.see();
    const texts = doubled?.once ?? [];
    const timesBefore = copydeskBench.timesSeen(before, texts);
    const run = await copydeskBench.visit();
    const after = copydeskBench.see();
    return {
      doubled, run, loss: copydeskBench.lossOf(before, after),
      before: timesBefore, times: copydeskBench.timesSeen(after, texts), still: copydeskBench.timesSeen(after, doubled?.still ?? []),
    };
  }, { truth, shape, seed });
}

const script = await bundle();
const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
let page = await context.newPage();
const index = (JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8')) as Row[]).filter((row) => options.page === undefined || row.id.includes(options.page));
const times: number[] = [];
const lost = (loss: Loss) => loss.characters + loss.links.length + loss.pictures.length + loss.embeds.length + loss.fields;
const wants = (part: string) => options.only === undefined || options.only === part;

async function attempt(label: string, html: string, url: string, truth: readonly string[], shape: Shape | null): Promise<Result | null> {
  try {
    const result = await Promise.race([
      judge(page, script, html, url, truth, shape),
      new Promise<never>((_, reject) => { setTimeout(() => reject(new Error('no answer in 60 s')), 60_000); }),
    ]);
    for (const failure of result?.run.failures ?? []) console.log(`  FAILED ${label}: ${failure.message}`);
    if (result !== null) times.push(result.run.milliseconds);
    if (result !== null && lost(result.loss) > 0) console.log(`  LOST ${label}: ${JSON.stringify(result.loss).slice(0, 600)}`);
    return result;
  } catch (error) {
    console.log(`  ERROR ${label}: ${String(error).slice(0, 200)}`);
    await page.close().catch(() => {});
    page = await context.newPage();
    return null;
  }
}

if (wants('doubled')) {
  const table = new Map<Shape, { pages: number; cleaned: number; lost: number }>();
  let used = 0;
  for (const row of shuffled(index.filter((it) => it.hasTruth && it.naturalDuplicate === ''))) {
    if (used >= limit) break;
    const truth = truthOf(row);
    if (truth.join('').length < 800) continue;
    const html = read(row, 'page.html.gz');
    let any = false;
    for (const shape of shapes) {
      if (options.shape !== undefined && options.shape !== shape) continue;
      const result = await attempt(`${row.id} ${shape}`, html, addressOf(row), truth, shape);
      if (result === null || result.doubled === null) break;
      any = true;
      const tally = table.get(shape) ?? { pages: 0, cleaned: 0, lost: 0 };
      table.set(shape, tally);
      tally.pages++;
      const { once, still } = result.doubled;
      const wrong = once.filter((_, i) => (result.before[i] ?? 0) > 1 && result.times[i] !== 1);
      const allowed = shape === 'edited' ? 1 : 0;
      const isClean = wrong.length <= allowed && result.still.every((count) => count >= 1);
      if (isClean) tally.cleaned++;
      if (lost(result.loss) > 0) tally.lost++;
      if (!isClean || options.verbose) {
        console.log(`  ${isClean ? 'clean' : 'UNCLEAN'} ${row.id} ${shape}: ${wrong.length} of ${once.length} not once, plans ${result.run.plans.map((plan) => `${plan.confidence} ${plan.identical}/${plan.paragraphs} d${plan.differences.length}`).join('; ') || 'none'}; ${JSON.stringify(wrong.map((text) => text.slice(0, 60)).slice(0, 3))}`);
      }
      void still;
    }
    if (any) used++;
  }
  console.log('\nDoubled pages         pages  cleaned  with loss');
  let [pages, cleaned, withLoss] = [0, 0, 0];
  for (const [shape, tally] of table) {
    console.log(`  ${shape.padEnd(18)} ${String(tally.pages).padStart(6)} ${((100 * tally.cleaned) / tally.pages).toFixed(1).padStart(7)}% ${String(tally.lost).padStart(8)}`);
    pages += tally.pages;
    cleaned += tally.cleaned;
    withLoss += tally.lost;
  }
  console.log(`  ${'all'.padEnd(18)} ${String(pages).padStart(6)} ${((100 * cleaned) / pages).toFixed(1).padStart(7)}% ${String(withLoss).padStart(8)}`);
}

if (wants('natural')) {
  console.log('\nNatural copies');
  for (const row of index.filter((it) => it.naturalDuplicate === 'true-body-duplicate' || it.naturalDuplicate === 'partial')) {
    const result = await attempt(row.id, read(row, 'page.html.gz'), addressOf(row), [], null);
    console.log(`  ${row.id.padEnd(60)} ${result?.run.plans.map((plan) => `${plan.confidence} ${plan.identical}/${plan.paragraphs}, ${plan.characters} graphemes, ${plan.differences.length} differ, ${plan.place}`).join(' | ') || 'nothing'}`);
  }
}

if (wants('others')) {
  let folds = 0;
  let offers = 0;
  let seen = 0;
  for (const row of shuffled(index.filter((it) => it.naturalDuplicate !== 'true-body-duplicate' && it.naturalDuplicate !== 'partial')).slice(0, options.only === 'others' ? limit : 5 * limit)) {
    const result = await attempt(row.id, read(row, 'page.html.gz'), addressOf(row), [], null);
    if (result === null) continue;
    seen++;
    for (const plan of result.run.plans) {
      if (plan.confidence === 'sure') folds++;
      else offers++;
      console.log(`  ${plan.confidence === 'sure' ? 'FOLD' : 'offer'} ${row.id} [${row.naturalDuplicate}] ${plan.identical}/${plan.paragraphs} d${plan.differences.length} u${plan.unique} at ${plan.place}: ${JSON.stringify(plan.rows.filter((it) => it.is === 'same').slice(0, 3).map((it) => it.other.slice(0, 90)))}`);
    }
  }
  console.log(`Other pages: ${seen}, folds ${folds}, offers ${offers} (each is named above: judge it)`);
}

if (wants('traps')) {
  const folder = join(import.meta.dirname, '../pages');
  let folds = 0;
  let pages = 0;
  for (const slug of existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('repeats-trap-')) : []) {
    const result = await attempt(slug, readFileSync(join(folder, slug, 'page.html'), 'utf8'), `https://page.test/${slug}`, [], null);
    pages++;
    for (const plan of result?.run.plans ?? []) {
      if (plan.confidence === 'sure') folds++;
      console.log(`  ${plan.confidence === 'sure' ? 'FOLD' : 'offer'} ${slug}: ${plan.identical}/${plan.paragraphs} at ${plan.place}`);
    }
  }
  console.log(`Traps: ${pages}, folds ${folds}`);
}

times.sort((a, b) => a - b);
console.log(`\nfind-repeats on these pages: median ${times[times.length >> 1]?.toFixed(1)} ms, 95 % under ${times[Math.floor(0.95 * times.length)]?.toFixed(1)} ms, most ${times[times.length - 1]?.toFixed(1)} ms`);
await browser.close();
