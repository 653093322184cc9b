import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { firefoxPath } from '../../tools/browsers.mjs';
import { launch } from '../chromium';
import type { Seen } from './in-page';

/** One bundled script; style sheets that Vite would inline are read as text. */
async function bundled(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('in-page.ts', import.meta.url).pathname], bundle: true, write: false, format: 'iife', target: 'es2023', jsx: 'automatic', jsxImportSource: 'preact',
    define: { 'import.meta.env.INSPECT': 'true' },
    plugins: [{
      name: 'inline-css',
      setup(plugins) {
        plugins.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({ path: resolve(dirname(importer), path.replace('?inline', '')), namespace: 'css' }));
        plugins.onLoad({ filter: /.*/, namespace: 'css' }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'text' }));
      },
    }],
  });
  return result.outputFiles[0]?.text ?? '';
}

export interface Shown extends Seen {
  /** Requests that were made after our script came. */
  readonly requests: readonly string[];
}

export interface Stage {
  /** Opens a page without network and without its own scripts, visits it and takes the visit back. */
  show(html: string, url?: string): Promise<Shown>;
  close(): Promise<void>;
}

const policy = { 'content-security-policy': "script-src 'none'" };
const usual = 'https://page.test/news/story';

export async function openStage(browser: string = 'chromium'): Promise<Stage> {
  return browser === 'firefox' ? onFirefox(await bundled()) : onChromium(await bundled());
}

async function onChromium(script: string): Promise<Stage> {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  let html = '';
  let ours = false;
  let requests: string[] = [];
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() === 'document' && route.request().frame() === page.mainFrame()) {
      await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: policy });
      return;
    }
    if (ours) requests.push(route.request().url());
    await route.abort();
  });
  return {
    close: () => browser.close(),
    async show(markup, url = usual) {
      html = markup;
      ours = false;
      requests = [];
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      await page.evaluate(script);
      ours = true;
      const seen = await page.evaluate(() => window.copydeskTweets());
      ours = false;
      return { ...seen, requests };
    },
  };
}

async function onFirefox(script: string): Promise<Stage> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath() ?? '', headless: true, defaultViewport: { width: 1000, height: 900 }, protocolTimeout: 120_000 });
  const page = await browser.newPage();
  let html: string | null = null;
  let ours = false;
  let requests: string[] = [];
  page.on('request', (request) => {
    if (html !== null && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: policy, body: html });
      html = null;
      return;
    }
    if (ours) requests.push(request.url());
    request.abort('aborted').catch(() => undefined);
  });
  await page.setRequestInterception(true);
  return {
    close: () => browser.close(),
    async show(markup, url = usual) {
      html = markup;
      ours = false;
      requests = [];
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      await page.evaluate(script);
      ours = true;
      const seen = await page.evaluate(() => window.copydeskTweets());
      ours = false;
      return { ...seen, requests };
    },
  };
}
