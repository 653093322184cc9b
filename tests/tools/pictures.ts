import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ordinary } from '../../src/inspect/browser';
import { launchChromium } from '../../src/inspect/chromium';
import { builtExtension } from '../../src/inspect/builds';
import { redo, undo, visit } from '../../src/inspect/visit';
import { readSavedPage } from '../../src/inspect/saved-page';
import { galleryPictures } from './gallery-pictures';

/*
 * `npm run pictures`: the README's before and after, from a page of our own, so that they are never older than what they show. One
 * window's height each, in a Chromium window of 900 × 1000 pixels. Then the gallery's: `gallery-pictures.ts`.
 */
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'assets/pictures');
const page = readSavedPage(join(root, 'tests/pages/main-a-hi/page.html'), null);

mkdirSync(folder, { recursive: true });
const session = await launchChromium({ ...ordinary, extension: await builtExtension('chromium', 'inspect') });
try {
  const tab = await session.open();
  const window = session.context.pages().at(-1);
  if (window === undefined) throw new Error('no window');
  await window.setViewportSize({ width: 900, height: 1000 });
  await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
  const shoot = (name: string) => window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  const scroll = () => window.evaluate(() => {
    document.querySelector('article p')?.scrollIntoView({ block: 'start' });
  });
  await undo(tab);
  await scroll();
  await shoot('before');
  await redo(tab);
  await scroll();
  await shoot('after');
  console.log(`${join('assets/pictures', 'before.png')} and ${join('assets/pictures', 'after.png')} show ${page.url}`);
} finally {
  await session.close();
}
console.log(`Every view in every state: ${await galleryPictures(root, process.argv.slice(2))}`);
