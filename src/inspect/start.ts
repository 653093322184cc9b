import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtExtension } from './builds';
import { launchChromium, openWindow } from './chromium';
import { expand } from './inputs';
import { pictureNames } from './pictures';
import { run, visited } from './run';
import { sampleFiles, serveSamples } from './sample-site';
import { summary } from './summary';
import { messageOf } from './waiting';

/* `npm start`: Copydesk in a browser window on the sample pages; where there is no display, pictures and reports of them. */

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
try {
  await (hasDisplay ? showWindow() : savePictures());
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function showWindow(): Promise<void> {
  const extension = await builtExtension('chromium', 'production');
  const site = await serveSamples();
  console.log(`Copydesk is in the browser window that opens now, on these pages:\n${site.addresses.join('\n')}\nClose the window to end.`);
  const window = await openWindow({ extension, addresses: site.addresses.slice(0, 4), resolverRule: site.resolverRule });
  await window.closed;
  site.close();
}

async function savePictures(): Promise<void> {
  const extension = await builtExtension('chromium', 'inspect');
  const folder = fileURLToPath(new URL('../../.output/pictures', import.meta.url));
  const inputs = expand(sampleFiles());
  const named = pictureNames(folder, inputs.length);
  const shown = (path: string) => relative(process.cwd(), path);
  let index = 0;
  await run(inputs, launchChromium, { jobs: 2, force: false, scripts: false, url: null, extension, pictures: named }, (report) => {
    const input = inputs[index];
    if (input === undefined) return;
    const { before, after } = named(index++, input);
    process.stdout.write(`${summary({ ...report, input: shown(report.input) })}  before: ${shown(before)}\n  after:  ${shown(after)}\n\n`);
    if (!visited(report)) process.exitCode = 1;
  });
  console.log(`There is no display to open a window on; the pictures are in ${shown(join(folder, '.'))}.`);
}
