// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/*
 * Which browsers this machine has; plain JavaScript, since the set-up asks before anything is installed. Branded Chrome (from
 * 137) ignores `--load-extension`, so it is not looked for; Edge, Brave and Playwright's builds load extensions.
 */
const chromiums = ['chromium', 'chromium-browser', 'microsoft-edge', 'brave-browser', 'chrome-for-testing'];
const firefoxes = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/**
 * A Chromium that can load extensions. The environment variable `COPYDESK_CHROMIUM` overrides.
 * @returns {string | null}
 */
export function chromiumPath() {
  return process.env.COPYDESK_CHROMIUM ?? onPath(chromiums) ?? playwrights() ?? applications(['Chromium', 'Microsoft Edge', 'Brave Browser']);
}

/**
 * A Firefox. The environment variable `COPYDESK_FIREFOX` overrides.
 * @returns {string | null}
 */
export function firefoxPath() {
  return process.env.COPYDESK_FIREFOX ?? onPath(firefoxes) ?? applications(['Firefox']);
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

function playwrights() {
  const caches = [process.env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  for (const cache of caches) {
    if (cache === undefined || !existsSync(cache)) continue;
    const builds = readdirSync(cache).filter((name) => name.startsWith('chromium-')).sort().reverse();
    const found = builds.flatMap((build) => inside.map((place) => join(cache, build, place))).find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  return null;
}

/** @param {readonly string[]} names */
function applications(names) {
  const files = names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`);
  return files.find((file) => existsSync(file)) ?? null;
}
