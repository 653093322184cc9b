import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samples from '../gallery/samples';
import { states } from '../gallery/states';
import { languages } from '../../src/ui/languages';
import { openGallery, showAll, showOne, statesOf, type Gallery } from './gallery';
import { cutText, motions, obscured, overflowing, plainWords, tabStops, unseenControls } from './gallery-probes';

/*
 * Every view in every state, as the gallery has them: in thirteen languages, narrow, large, dark, without a mouse, without colours of our
 * own. `surfaces.test.ts` is about what the pages do in the extension; this is about how they stand.
 */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = ['popup', 'options', 'welcome', 'page'] as const;
const trees = new URL('../gallery/trees/', import.meta.url).pathname;

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
  page = await gallery.browser.newPage({ viewport: { width: 1400, height: 900 } });
});
afterAll(async () => {
  await gallery.close();
});

describe.each(languages.map(({ code }) => code))('at 320 px, large, in %s', (language) => {
  test.each(views)('nothing of the %s is cut or runs out of the window', async (view) => {
    const frames = await showAll(page, gallery.address, { view, language, size: 'large', width: '320' });
    expect(frames.length).toBe(states.filter((state) => state.view === view).length);
    const faults = await Promise.all(frames.map(async ({ name, frame }) => [...(await frame.evaluate(overflowing)), ...(await frame.evaluate(cutText))].map((fault) => `${name}: ${fault}`)));
    expect(faults.flat()).toEqual([]);
  });
});

test.each(views)('the %s says nothing that was not translated, and cuts nothing that is half as long again', async (view) => {
  const known = JSON.stringify([samples, states]).toLowerCase();
  const frames = await showAll(page, gallery.address, { view, language: 'en', width: '320', pseudo: 'on' });
  for (const { name, frame } of frames) {
    const words = (await frame.evaluate(plainWords)).filter((word) => !known.includes(word.toLowerCase()) && !allowed.has(word));
    expect(words, name).toEqual([]);
    expect(await frame.evaluate(overflowing), name).toEqual([]);
  }
});

/** Names, formats and keys that are the same in every language; the page's own words around the views. */
const allowed = new Set([
  'Copydesk', 'ETV', 'Bharat', 'Alt', 'Shift', 'Delete', 'English', 'Guwahati', 'Brahmaputra', 'com', 'class', 'align', 'text', 'top', 'noRightClick',
  'twitterSection', 'data', 'CLDR', 'GeoNames', 'news', 'example', 'sites', 'mode', 'known', 'etvbharat', 'river', 'museum',
]);

describe.each(['light', 'dark'])('in %s', (theme) => {
  describe.each(['en', 'ur'])('and %s', (language) => {
    test.each(views)('axe finds no fault in the %s', { timeout: 180_000 }, async (view) => {
      const frames = await showAll(page, gallery.address, { view, language, theme });
      for (const { name, frame } of frames) {
        await frame.evaluate(axe);
        const faults = await frame.evaluate(async () => {
          const { violations } = await (globalThis as unknown as Axe).axe.run(document);
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
        });
        expect(faults, name).toEqual([]);
      }
    });
  });
});

interface Axe {
  readonly axe: { run(context: Document): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> };
}

describe.each(views)('the %s', (view) => {
  test.each(statesOf(view).map((state) => [state.name, state] as const))('%s has its names and roles', async (name, state) => {
    await showOne(page, gallery.address, state, { language: 'en' });
    // What a report holds is another test's matter.
    await page.evaluate(() => document.querySelectorAll('pre').forEach((preview) => preview.replaceChildren('…')));
    const tree = await page.locator('body').ariaSnapshot();
    // The notice says its line once, some moments after it came.
    await expect(`${tree.replace(/- status: ".*second copy.*"/iu, '- status')}\n`).toMatchFileSnapshot(`${trees}${view}-${name}.yml`);
  });

  test('is reached whole by keyboard, and shows where one is', async () => {
    for (const state of statesOf(view)) {
      await showOne(page, gallery.address, state, { language: 'en' });
      const wanted = await page.evaluate(tabStops);
      const reached = new Set<number>();
      for (let step = 0; step < wanted + 3; step++) {
        await page.keyboard.press('Tab');
        const { at, outlined } = await page.evaluate(whereFocused);
        if (at < 0) continue;
        expect(outlined, `${state.name}: control ${at} shows no focus`).toBe(true);
        reached.add(at);
      }
      expect(reached.size, state.name).toBe(wanted);
    }
  });

  test('shows its controls and their states in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const { name, frame } of await showAll(page, gallery.address, { view, language: 'en' })) {
      expect(await frame.evaluate(unseenControls), name).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('does not move where the reader wants no motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { name, frame } of await showAll(page, gallery.address, { view, language: 'en' })) {
      expect(await frame.evaluate(motions), name).toEqual([]);
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  // A window of 1280 × 1024 pixels, four times as large, shows 320 × 256 of them (WCAG 1.4.10).
  test('can be used at 400 %: nothing stands in the way of what has the focus', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    for (const state of statesOf(view)) {
      await showOne(page, gallery.address, state, { language: 'en' });
      expect(await page.evaluate(overflowing), state.name).toEqual([]);
      expect(await page.evaluate(obscured), state.name).toEqual([]);
    }
    await page.setViewportSize({ width: 1400, height: 900 });
  });
});

/** The focused control by its place among all of them, and whether something is drawn around it. */
function whereFocused(): { readonly at: number; readonly outlined: boolean } {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused === null || focused === document.body) return { at: -1, outlined: true };
  const all = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  // A control that is drawn by its label shows its focus there.
  const drawn = [focused, focused.nextElementSibling, focused.parentElement?.querySelector('.cd-button')].filter((each) => each instanceof Element);
  const outlined = drawn.some((each) => getComputedStyle(each).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(each).outlineWidth) >= 1);
  return { at: all.indexOf(focused), outlined };
}
