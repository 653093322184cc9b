import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './browsers.mjs';

/** Draws the toolbar icons from `assets/icon.svg`, in colour, in grey (`off-`) and hollow (`none-`). Run it when the drawing changes: `npx tsx tests/tools/icons.ts`. */
const assets = join(import.meta.dirname, '../../assets');
const drawing = readFileSync(join(assets, 'icon.svg'), 'utf8');
const looks = [
  { name: '', css: '' },
  { name: 'off-', css: 'svg{filter:grayscale(1) opacity(0.55)}' },
  { name: 'none-', css: '.sheet{fill:none;stroke:#7d7d7d;stroke-width:10}.lines{stroke:#7d7d7d}.stroke{stroke:#7d7d7d}' },
];

const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { name, css } of looks) {
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}${css}</style>${drawing}`);
    await page.screenshot({ path: join(assets, 'public/icon', `${name}${size}.png`), omitBackground: true });
  }
}
await browser.close();
