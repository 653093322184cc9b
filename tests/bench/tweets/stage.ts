import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Page } from 'playwright-core';
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
  readonly page: Page;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const script = await bundled();
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  let html = '';
  let ours = false;
  let requests: string[] = [];
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() === 'document' && route.request().frame() === page.mainFrame()) {
      await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" } });
      return;
    }
    if (ours) requests.push(route.request().url());
    await route.abort();
  });
  return {
    page,
    close: () => browser.close(),
    async show(markup, url = 'https://page.test/news/story') {
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
