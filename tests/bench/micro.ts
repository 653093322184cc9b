import { launch, openPage, bundle } from './chromium';
import { corpusPages } from './corpus';
const browser = await launch(); const { page, show } = await openPage(browser);
const script = 'var __name=(f)=>f;' + await bundle(new URL('in-page.ts', import.meta.url).pathname);
const sums: Record<string, number[]> = {};
for (const one of corpusPages('../shared/corpus', ['aeb'], 7)) { await show(one); await page.evaluate(script);
 const r = await page.evaluate(() => {
  const q = (s: string) => () => document.querySelectorAll(s).length; const out: Record<string, number> = {};
  const fns: Record<string, () => any> = {
   readerable: () => window.copydeskBench.readerable(),
   ldjson: q('script[type*="ld+json"]'), og: () => document.querySelector('meta[property="og:type"],meta[name="og:type"]'), author: () => document.querySelector('[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],meta[name=author]'),
   dates: () => document.querySelector('meta[property="article:published_time"],meta[name*=pubdate i],meta[name*=publish i],[itemprop=datePublished],meta[name=date i],time[datetime]'),
   share: () => document.querySelector('a[href*="facebook.com/sharer"],a[href*="twitter.com/intent"],a[href*="twitter.com/share"],a[href*="x.com/intent"],a[href*="whatsapp:"],a[href*="api.whatsapp.com"],a[href*="linkedin.com/share"],a[href*="pinterest.com/pin/create"]'),
   price: q('[itemprop=price],[class*=price i]'), priceCS: q('[itemprop=price],[class*=price]'), posts: q('[class*=post-body i],[class*=postbody i],[class*=message-body i],[class*=topic-post i],[id^=post-],[id^=post_],[class*=comment-body i]'),
   buttons: () => document.getElementsByTagName('button').length, inputs: q('input:not([type=hidden])'), heads: q('h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4'), pics: q('a[href] img'), article: q('article'),
   ps: () => { let n = 0; for (const p of document.querySelectorAll('p')) { n += p.textContent!.trim().length; for (const a of p.getElementsByTagName('a')) n += a.textContent!.length; } return n; },
   psOnly: () => { let n = 0; for (const p of document.querySelectorAll('p')) { n += p.textContent!.length; } return n; },
   links: () => { let n = 0; for (const a of document.links) n += (a.href.includes('x') ? 1 : 0); return n; },
   styles: () => { let n = 0; for (const e of document.querySelectorAll('*')) n += getComputedStyle(e).display.length; return n; },
   styles3: () => { let n = 0; for (const e of document.querySelectorAll('*')) { const s = getComputedStyle(e); n += s.display.length + s.position.length + s.visibility.length; } return n; },
   stylesGPV: () => { let n = 0; for (const e of document.querySelectorAll('*')) n += getComputedStyle(e).getPropertyValue('display').length; return n; },
   rects: () => { let n = 0; for (const e of document.querySelectorAll('*')) n += e.getBoundingClientRect().width; return n; },
   offw: () => { let n = 0; for (const e of document.querySelectorAll('*')) n += (e as any).offsetWidth | 0; return n; },
   vis: () => { let n = 0; for (const e of document.querySelectorAll('*')) n += +e.checkVisibility(); return n; },
   elements: () => 0,
  };
  for (const k in fns) { let best = 1e9; for (let i = 0; i < 12; i++) { const t = performance.now(); for (let j = 0; j < 4; j++) { document.body.setAttribute('x' + (i % 2), ''+j); fns[k]!(); } best = Math.min(best, (performance.now() - t) / 4); } out[k] = Math.round(best * 1000); }
  out.elements = document.querySelectorAll('*').length; return out; });
 for (const k in r) (sums[k] ??= []).push(r[k]!); }
for (const k in sums) console.log(k.padEnd(12), sums[k]!.join(' '));
await browser.close();
