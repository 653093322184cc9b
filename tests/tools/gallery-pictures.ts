import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serveGallery } from '../gallery/serve';
import { states, type State } from '../gallery/states';
import { chromiumPath } from './browsers.mjs';

/*
 * Pictures of the gallery, for looking at: every view in every state, in five looks. `npm run pictures` puts them into
 * `.output/pictures/`, and the few that the README and the stores show into `assets/pictures/`.
 */
interface Look {
  readonly name: string;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** Of the window, in pixels; `null`: what suits the view. */
  readonly width: number | null;
}

const looks: readonly Look[] = [
  { name: 'light', language: 'en', theme: 'light', width: null },
  { name: 'dark', language: 'en', theme: 'dark', width: null },
  { name: 'hindi', language: 'hi', theme: 'light', width: null },
  { name: 'urdu', language: 'ur', theme: 'dark', width: null },
  { name: 'narrow', language: 'en', theme: 'light', width: 320 },
];

/** A toolbar popup is 360 pixels wide; the pages, what a small laptop leaves them. */
const widths: Readonly<Record<State['view'], number>> = { popup: 360, options: 1000, welcome: 760, page: 640 };
/** In pixels: the tallest that Chromium lets a popup grow, and where a list of 300 names has been looked at enough. */
const windowHeight = 600;
const tallest = 1400;
/** What the README and the stores show. */
const shown = new Set(['popup/mended', 'options/features', 'welcome/after']);

export interface GalleryPage {
  readonly state: State;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly size: 'small' | 'medium' | 'large';
}

export function addressOf({ state, language, theme, size }: GalleryPage): string {
  return `/${state.view}.html?${new URLSearchParams({ view: state.view, state: state.name, language, theme, size }).toString()}`;
}

/** @param wanted names of looks; all of them when empty */
export async function galleryPictures(root: string, wanted: readonly string[]): Promise<string> {
  const { address, close } = await serveGallery();
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const folder = join(root, '.output/pictures');
  try {
    for (const look of looks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      mkdirSync(join(folder, look.name), { recursive: true });
      const page = await browser.newPage();
      for (const state of states) {
        const width = look.width ?? widths[state.view];
        const shoot = async (path: string, height: number) => {
          await page.setViewportSize({ width, height });
          await page.screenshot({ path, animations: 'disabled' });
        };
        await page.setViewportSize({ width, height: windowHeight });
        await page.goto(address + addressOf({ state, language: look.language, theme: look.theme, size: 'medium' }));
        await page.waitForSelector('html[data-ready]');
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await shoot(join(folder, look.name, `${state.view}-${state.name}.png`), Math.min(height, tallest));
        if (look.name !== 'narrow' && shown.has(`${state.view}/${state.name}`)) {
          await shoot(join(root, 'assets/pictures', `${state.view}-${look.name}.png`), windowHeight);
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return folder;
}
