import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { localeFiles } from '../../assets/locales/compile';

/* The gallery as files in memory: path → content. The views are the extension's own; the browser under them is the gallery's. */

export interface GalleryFile {
  readonly type: string;
  readonly body: string | Buffer;
}

const here = import.meta.dirname;
const root = resolve(here, '../..');

export async function buildGallery(): Promise<ReadonlyMap<string, GalleryFile>> {
  const bundles = await build({
    entryPoints: { frame: join(here, 'frame.ts'), overview: join(here, 'overview.ts') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'import.meta.env.INSPECT': 'true' },
    logLevel: 'error',
    plugins: [standIns],
  });
  const files = new Map<string, GalleryFile>();
  // The views' sheets are apart, since the popup's and the options' rules are for one page each.
  for (const view of ['popup', 'options', 'welcome', 'page']) files.set(`/${view}.html`, html(frameOf(view)));
  files.set('/', html(overview));
  for (const { path, contents } of bundles.outputFiles) files.set(path, { type: 'text/javascript', body: Buffer.from(contents) });
  for (const sheet of sheets) files.set(`/${sheet}`, { type: 'text/css', body: readFileSync(join(root, 'src', sheet)) });
  files.set('/page.css', { type: 'text/css', body: readFileSync(join(here, 'page.css')) });
  for (const { relativeDest, contents } of localeFiles()) files.set(`/${relativeDest}`, { type: 'application/json', body: contents });
  for (const size of [32, 48]) files.set(`/icon/${size}.png`, { type: 'image/png', body: readFileSync(join(root, `assets/public/icon/${size}.png`)) });
  return files;
}

const sheets = ['ui/tokens.css', 'ui/surface.css', 'ui/sample.css', 'popup/popup.css', 'options/options.css', 'welcome/welcome.css'];

/** As each view's `mount` imports them. */
const sheetsOf: Readonly<Record<string, readonly string[]>> = {
  popup: ['ui/tokens.css', 'ui/surface.css', 'popup/popup.css'],
  options: ['ui/tokens.css', 'ui/surface.css', 'ui/sample.css', 'options/options.css'],
  welcome: ['ui/tokens.css', 'ui/surface.css', 'ui/sample.css', 'welcome/welcome.css'],
  page: ['page.css'],
};

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: join(here, 'browser.ts') }));
    onResolve({ filter: /\/messages\/wire$/ }, () => ({ path: join(here, 'wire.ts') }));
    onResolve({ filter: /\/glossary\/own-store$/ }, () => ({ path: join(here, 'own-store.ts') }));
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace('?inline', '')), namespace: 'inline' }));
    onLoad({ filter: /.*/, namespace: 'inline' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
    onLoad({ filter: /\.css$/, namespace: 'file' }, () => ({ contents: '', loader: 'js' }));
  },
};

const html = (body: string): GalleryFile => ({ type: 'text/html; charset=utf-8', body });

function frameOf(view: string): string {
  const links = (sheetsOf[view] ?? []).map((sheet) => `<link rel="stylesheet" href="/${sheet}">`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Copydesk</title>${links}</head><body><div id="root"></div><script type="module" src="/frame.js"></script></body></html>`;
}

const overview = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Copydesk: gallery</title></head><body><script type="module" src="/overview.js"></script></body></html>`;
