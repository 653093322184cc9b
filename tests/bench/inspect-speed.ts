import { builtExtension } from '../../src/inspect/builds';
import { ordinary } from '../../src/inspect/browser';
import { launchChromium } from '../../src/inspect/chromium';
import { expand, type Input } from '../../src/inspect/inputs';
import { run } from '../../src/inspect/run';
import { readSavedPage } from '../../src/inspect/saved-page';

/*
 * How fast the command line visits pages, beside the same loop without the extension: the same browser, flags, tabs and answered requests,
 * waiting for each page's load event instead of a report. The two take turns, since a machine's pace changes from minute to minute.
 *
 *   npm run bench:inspect -- DIR [--every N] [--jobs N]
 */
const args = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = args.indexOf(name);
  return at === -1 ? otherwise : Number(args.splice(at, 2)[1]);
};
const every = option('--every', 1);
const jobs = option('--jobs', 2);
const inputs = expand(args).filter((_input, at) => at % every === 0);
const rounds = 3;

const extension = await builtExtension('chromium', 'inspect');
const without: number[] = [];
const withIt: number[] = [];
for (let round = 0; round < rounds; round++) {
  without.push(await bare(inputs));
  withIt.push(await inspected(inputs));
}
const [plain, copydesk] = [middle(without), middle(withIt)];
console.log(`${inputs.length} pages, ${jobs} at once, middle of ${rounds} rounds`);
console.log(`without the extension  ${plain.toFixed(2)} pages a second`);
console.log(`inspect                ${copydesk.toFixed(2)} pages a second, ${Math.round((100 * copydesk) / plain)} %`);

async function inspected(pages: readonly Input[]): Promise<number> {
  let began = 0;
  let first = true;
  // The browser's start is no part of the pace: the clock runs from the first report on, and that page is not counted.
  await run(pages, launchChromium, { jobs, force: false, scripts: false, url: null, extension, pictures: null }, () => {
    if (first) began = performance.now();
    first = false;
  });
  return ((pages.length - 1) * 1000) / (performance.now() - began);
}

async function bare(pages: readonly Input[]): Promise<number> {
  const session = await launchChromium({ ...ordinary, extension: null });
  const queue = pages.flatMap((input) => (input.kind === 'file' ? [input.path] : []));
  const first = queue.shift();
  let began = 0;
  const worker = async () => {
    const tab = await session.open();
    const show = async (path: string) => {
      await tab.go({ kind: 'saved', page: readSavedPage(path, null) }, false);
      await tab.evaluate(loaded, null);
    };
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await show(path);
  };
  const tab = await session.open();
  if (first !== undefined) await tab.go({ kind: 'saved', page: readSavedPage(first, null) }, false);
  began = performance.now();
  const count = queue.length;
  await Promise.all(Array.from({ length: jobs }, worker));
  const pace = (count * 1000) / (performance.now() - began);
  await session.close();
  return pace;
}

/** In the page: waits until it has loaded. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
