import { bundle, launch, openPage } from './chromium';
import { corpusPages } from './corpus';
const script = await bundle(new URL('prof-page.ts', import.meta.url).pathname);
const browser = await launch(); const { page, show } = await openPage(browser);
const sum: Record<string, number[]> = {};
for (const one of corpusPages('../shared/corpus', ['aeb'], 8)) { await show(one); await page.evaluate(script); await page.waitForTimeout(200); const t = await page.evaluate(() => (window as any).prof()); for (const k in t) (sum[k] ??= []).push(t[k]); }
for (const k in sum) console.log(k.padEnd(24), sum[k]!.join('  '));
await browser.close();
