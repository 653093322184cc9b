import { build } from 'esbuild';
import { launch, openPage } from './chromium';
import { corpusPages } from './corpus';
const r = await build({ entryPoints: [new URL('in-page.ts', import.meta.url).pathname], bundle: true, write: false, format: 'iife', target: 'es2023', minify: false });
const script = r.outputFiles[0]!.text;
const browser = await launch(); const { page, show } = await openPage(browser);
const s = await page.context().newCDPSession(page); await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 100 });
const self = new Map<string, number>(); let total = 0; let read = 0;
for (const one of corpusPages('../shared/corpus', ['aeb'], Number(process.argv[2] ?? 14))) {
  await show(one); await page.evaluate(script); await page.evaluate(() => { void document.body.offsetHeight; }); await page.waitForTimeout(100);
  await s.send('Profiler.start'); await page.evaluate(process.argv[3] === 'R' ? () => window.copydeskBench.parse() as any : process.argv[3] === 'G' ? () => window.copydeskBench.gate() as any : () => window.copydeskBench.read()); const { profile } = await s.send('Profiler.stop');
  const by = new Map(profile.nodes.map((n) => [n.id, n])); 
  profile.samples!.forEach((id, i) => { const n = by.get(id)!; const d = profile.timeDeltas![i]!; const f = n.callFrame.functionName || '(anon)'; if (f === '(program)' || f === '(idle)' || f === '(root)') return; total += d; self.set(f + ':' + n.callFrame.lineNumber, (self.get(f + ':' + n.callFrame.lineNumber) ?? 0) + d); });
}
console.log('total ms', (total / 1000).toFixed(1));
for (const [f, d] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 32)) console.log((d / 1000).toFixed(1).padStart(7), ((100 * d) / total).toFixed(1) + '%', f);
await browser.close();
