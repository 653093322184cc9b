import { bundle, launch, openPage } from './chromium';
import { corpusPages } from './corpus';
const script = await bundle(new URL('prof-page.ts', import.meta.url).pathname);
const browser = await launch(); const { page, show } = await openPage(browser);
const sum: Record<string, number[]> = {};
for (const one of corpusPages('../shared/corpus', ['aeb'], 5)) { const best: Record<string, number> = {}; for (let i = 0; i < 4; i++) { await show(one); await page.evaluate(script); await page.evaluate(() => { void document.body.offsetHeight; }); await page.waitForTimeout(50); const t = await page.evaluate(() => (window as any).prof()); for (const k in t) best[k] = Math.min(best[k] ?? 1e9, t[k]); } for (const k in best) (sum[k] ??= []).push(best[k]!); }
for (const k in sum) console.log(k.padEnd(24), sum[k]!.join('  '));
await browser.close();
