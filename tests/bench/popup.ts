import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../e2e/cast';

/*
 * `npm run bench:popup`: how long the toolbar popup takes on a page with 300 names, as the reader waits for it: from the navigation to the
 * frame in which what was done and the first screen of names stand. Main-thread CPU time (the whole renderer's, by the browser's own
 * count) says the same with less noise on a busy machine. The first opening is cold and is told apart.
 */
const names = 300;
const runs = 15;

const syllables = ['ba', 'do', 'ka', 'li', 'mo', 'na', 'ra', 'su', 'ta', 'vi'];
function madeUp(at: number): string {
  const name = [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10, (at * 7) % 10, 3].map((digit) => syllables[digit]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
const all = Array.from({ length: names }, (_, at) => madeUp(at));
const paragraphs = Array.from({ length: names / 5 }, (_, at) => {
  const [a, b, c, d, e] = all.slice(at * 5, at * 5 + 5);
  return `<p>On the ${at + 1}. day the boats from ${a} came in before those from ${b}, and the people of ${c} carried the baskets to ${d}, where the market of ${e} opens in the morning.</p>`;
});
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The boats come in</title><meta property="og:type" content="article"></head>
<body><article><h1>The boats come in</h1>${paragraphs.join('\n')}</article></body></html>`;

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly rows: number;
}

const session = await startChromium('production');
try {
  const home = `chrome-extension://${await session.extensionId()}`;
  const { context } = session;
  const scout = await context.newPage();
  await scout.goto(`${home}/options.html`);
  await scout.evaluate(addOwn, all.map((name, at) => ({ id: `own:${at}`, name, aliases: [], kind: 'place', description: 'A village on the lake.' })));
  const news = await context.newPage();
  await news.route('http://www.etvbharat.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: article }));
  await news.goto('http://www.etvbharat.com/english/boats');
  const tab = await scout.evaluate(tabOf, 'etvbharat');
  const results: Run[] = [];
  for (let run = 0; run <= runs; run++) results.push(await open(`${home}/popup.html?tab=${tab}`));
  const [cold, ...warm] = results;
  console.log(`popup with ${warm[0]?.rows ?? 0} names, ${warm.length} openings`);
  for (const [what, of] of [['wall time to the first full frame', 'wall'], ['main-thread CPU time', 'cpu']] as const) {
    const times = warm.map((run) => run[of]).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
    console.log(`${what.padEnd(36)} least ${at(0)} ms, median ${at(0.5)} ms, nine in ten below ${at(0.9)} ms; cold ${(cold?.[of] ?? 0).toFixed(0)} ms`);
  }
  async function open(address: string): Promise<Run> {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 600 });
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(watchFirstFrame);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address, { waitUntil: 'commit' });
    const wall = await fullFrame(page);
    const cpu = await taskSeconds(devtools);
    await page.waitForTimeout(300);
    const rows = await page.locator('.terms .row').count();
    await page.close();
    return { wall, cpu: cpu * 1000, rows };
  }
} finally {
  await session.close();
}

/** Runs in the popup before its own scripts: notes when a frame with rows of names was drawn. */
function watchFirstFrame(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('.terms .row') === null) return;
    watch.disconnect();
    // The frame after the next has drawn what stands now.
    requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(globalThis, { firstFull: performance.now() })));
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function fullFrame(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (globalThis as unknown as { firstFull?: number }).firstFull, undefined, { polling: 20, timeout: 20_000 });
  return (await handle.jsonValue()) ?? 0;
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Runs in the options page. */
async function addOwn(put: readonly object[]): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
  await runtime.sendMessage({ id: 1, type: 'changeOwn', timestamp: Date.now(), data: { clear: true, put, remove: [] } });
}

async function tabOf(host: string): Promise<number> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<readonly { id: number; url?: string }[]> } } }).chrome;
  return (await tabs.query({})).find(({ url }) => url?.includes(host))?.id ?? -1;
}
