import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../tools/browsers.mjs';
import { htmlOf, truthOf, type CorpusPage } from './corpus';

/** One bundled script for `page.evaluate`; the page's policy does not bind it. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2023', minify: true, define: { 'import.meta.env': JSON.stringify({ ENTRYPOINT: 'bench', BROWSER: 'chrome', COMMAND: 'build', MODE: 'production' }) } });
  return result.outputFiles[0]?.text ?? '';
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}

/** A page in which corpus pages open under their own addresses, without scripts (by policy, so that timers live) and network. */
export async function openPage(browser: Browser): Promise<{ readonly page: Page; show(corpusPage: CorpusPage): Promise<void>; showHtml(html: string): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  let html = '';
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document' || route.request().frame() !== page.mainFrame()) return route.abort();
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" } });
  });
  return {
    page,
    async showHtml(given) {
      html = given;
      await page.goto('http://long.example/news/page', { waitUntil: 'domcontentloaded', timeout: 60_000 });
    },
    async show(corpusPage) {
      html = htmlOf(corpusPage).replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
      const url = truthOf(corpusPage).url ?? '';
      await page.goto(/^https?:\/\/[^/]+\.[^/]+/.test(url) ? url : `http://${corpusPage.set}.example/news/${encodeURIComponent(corpusPage.id)}`, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    },
  };
}
