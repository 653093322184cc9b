import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { bundle, launch, openPage } from './chromium';
import { corpusFolder, corpusPages } from './corpus';

/*
 * npm run bench:speed -- [corpus folder] [--sets aeb,fundus] [--limit 20] [--rounds 3]
 *
 * Processor time of the page's main thread (thread ticks, so that a busy machine matters little), each side cold in a load of
 * its own: read against clone + Readability, the gate against isProbablyReaderable and an empty content script; layouts that reading forces; the longest
 * slice and the growth on pages of 80 to 5,120 paragraphs.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string', default: 'aeb,fundus' }, limit: { type: 'string', default: '20' }, rounds: { type: 'string', default: '3' } },
});
const pages = corpusPages(corpusFolder(positionals[0]), values.sets.split(','), Number(values.limit));
const here = (name: string): string => new URL(name, import.meta.url).pathname;
const [script, gateScript, mozillaScript, emptyScript] = await Promise.all(['in-page.ts', 'in-page-gate.ts', 'in-page-readerable.ts', 'in-page-empty.ts'].map((name) => bundle(here(name))));
const browser = await launch();
const { page, show, showHtml } = await openPage(browser);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

const read: number[] = [];
const gate: number[] = [];
const gateMs: number[] = [];
const readMs: number[] = [];
let layouts = 0;
for (const one of pages) {
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    const gates: number[] = [];
    const mozillas: number[] = [];
    const empties: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      await show(one);
      await settle(page, script ?? '');
      const before = await metrics(session);
      ours.push(await spent(session, () => page.evaluate(() => window.copydeskBench.read())));
      layouts = Math.max(layouts, (await metrics(session)).layouts - before.layouts);
      await show(one);
      await settle(page, script ?? '');
      theirs.push(await spent(session, () => page.evaluate(() => window.copydeskBench.parse())));
      await show(one);
      await settle(page, '0');
      gates.push(await spent(session, () => page.evaluate(gateScript ?? '')));
      await show(one);
      await settle(page, '0');
      mozillas.push(await spent(session, () => page.evaluate(mozillaScript ?? '')));
      await show(one);
      await settle(page, '0');
      empties.push(await spent(session, () => page.evaluate(emptyScript ?? '')));
    }
    read.push(Math.min(...ours) / Math.min(...theirs));
    readMs.push(Math.min(...ours));
    gate.push(Math.min(...gates) / (Math.min(...mozillas) + Math.min(...empties)));
    gateMs.push(Math.min(...gates));
  } catch (error) {
    console.error(`${one.id}: ${String(error).slice(0, 200)}`);
  }
}

console.log(`${read.length} pages, ${values.rounds} rounds each, best of them; ratios of processor time`);
console.log(`read : clone + Readability            median ${at(read, 0.5).toFixed(2)}, 95th percentile ${at(read, 0.95).toFixed(2)}; read itself ${at(readMs, 0.5).toFixed(1)} ms in the median`);
console.log(`gate : isProbablyReaderable + nothing median ${at(gate, 0.5).toFixed(2)}, 95th percentile ${at(gate, 0.95).toFixed(2)}; the gate itself ${at(gateMs, 0.5).toFixed(2)} ms; all with loading their script`);
console.log(`layouts that one reading forces       at most ${layouts}`);

const sizes = [80, 320, 1280, 5120];
const times: number[] = [];
for (const size of sizes) {
  const tries: number[] = [];
  let longest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < Number(values.rounds); round++) {
    await showHtml(longPage(size));
    await settle(page, script ?? '');
    tries.push(await spent(session, () => page.evaluate(() => window.copydeskBench.read())));
    longest = Math.min(longest, await page.evaluate(() => window.copydeskBench.longestSlice()));
  }
  times.push(Math.min(...tries));
  console.log(`${String(size).padStart(5)} paragraphs                      read ${(times.at(-1) ?? 0).toFixed(1)} ms, longest slice ${longest.toFixed(1)} ms (wall time)`);
}
console.log(`growth from ${sizes[1]} to ${sizes[3]} paragraphs     exponent ${(Math.log((times[3] ?? 1) / (times[1] ?? 1)) / Math.log(16)).toFixed(2)}`);
await browser.close();

/** Loads the script, lets the page lay itself out and come to rest. */
async function settle(target: Page, source: string): Promise<void> {
  await target.evaluate(source);
  await target.evaluate(() => { void document.body.offsetHeight; });
  await target.waitForTimeout(30);
}

async function metrics(cdp: CDPSession): Promise<{ readonly task: number; readonly layouts: number }> {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => all.find((it) => it.name === name)?.value ?? 0;
  return { task: value('TaskDuration') * 1000, layouts: value('LayoutCount') };
}

/** Milliseconds of the main thread's processor time, without what asking costs. */
async function spent(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const start = await metrics(cdp);
  await page.evaluate('0');
  const idle = await metrics(cdp);
  await work();
  const end = await metrics(cdp);
  return Math.max(0.05, end.task - idle.task - (idle.task - start.task));
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A page of the news kind with so many paragraphs, and furniture in proportion. */
function longPage(paragraphs: number): string {
  const parts: string[] = [];
  for (let at = 0; at < paragraphs; at++) {
    parts.push(`<p>Paragraph ${at} says that the <a href="/town/${at}">town number ${at}</a> has counted its lamps again, and that the count differs from the last one. <em>Nobody</em> knows who took the missing lamp of street ${at % 97}.</p>`);
    if (at % 8 === 0) parts.push(`<h2>Part ${at / 8}</h2><figure><img src="/lamp-${at}.jpg" width="600" height="400"><figcaption>A lamp in street ${at}.</figcaption></figure>`);
    if (at % 20 === 0) parts.push(`<ul class="links"><li><a href="/a/${at}">Other lamps</a></li><li><a href="/b/${at}">Other streets</a></li></ul>`);
  }
  return `<!doctype html><html lang="en"><title>Lamps</title><body><nav><a href="/">Home</a></nav><main><article><h1>Lamps</h1><div class="entry-content">${parts.join('')}</div></article></main><footer><p>End.</p></footer>`;
}
