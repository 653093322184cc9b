import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { serveGallery } from '../gallery/serve';
import { states, type State } from '../gallery/states';
import { chromiumPath } from '../tools/browsers.mjs';

/* The gallery for tests: every state of one view in frames on one page, so that a language or a theme is one page to load. */

export interface Gallery {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const { address, close } = await serveGallery();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      close();
    },
  };
}

export interface Framed {
  /** `view/state`. */
  readonly name: string;
  readonly frame: Frame;
}

/** Shows all states that are wanted at once. Rejects when one of them could not be brought into its state. */
export async function showAll(page: Page, address: string, look: Readonly<Record<string, string>>): Promise<readonly Framed[]> {
  await page.goto(`${address}/?${new URLSearchParams({ eager: '', ...look }).toString()}`);
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  return Promise.all(
    frames.map(async (frame) => {
      await frame.waitForSelector('html[data-ready]', { state: 'attached' });
      const search = new URL(frame.url()).searchParams;
      const name = `${search.get('view')}/${search.get('state')}`;
      const failure = await frame.evaluate(() => (document.documentElement.dataset.ready === 'failed' ? document.body.textContent : null));
      if (failure !== null) throw new Error(`${name}: ${failure}`);
      return { name, frame };
    }),
  );
}

/** One state alone in the page's window. */
export async function showOne(page: Page, address: string, { view, name }: State, look: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${address}/${view}.html?${new URLSearchParams({ view, state: name, ...look }).toString()}`);
  await page.waitForSelector('html[data-ready=""]', { state: 'attached' });
}

/** Of one view, all states but those whose lists are merely long. */
export const statesOf = (view: State['view']): readonly State[] => states.filter((state) => state.view === view && !/many|searching/u.test(state.name));
