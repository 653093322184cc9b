// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, firefoxPath } from './browsers.mjs';

/*
 * Makes a fresh machine ready, before `npm start` and `npm test`. Without dependencies, since it installs them. On a machine that has
 * everything it looks at a handful of files and is done. `npm start` needs no Firefox: it passes `start`.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const forTests = process.argv[2] !== 'start';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Copydesk needs Node 20.19 or newer; this is ${process.versions.node}.`);

modules();
/** Debian's packages, and what to say where they cannot be installed. */
const missing = [
  ...(chromiumPath() === null ? [{ packages: ['chromium'], what: 'a Chromium that can load extensions (Google Chrome cannot)' }] : []),
  ...(forTests && firefoxPath() === null ? [{ packages: ['firefox-esr'], what: 'Firefox' }] : []),
  ...(hasFonts() ? [] : [{ packages: ['fonts-noto-core', 'fonts-noto-color-emoji'], what: 'fonts for Indic text and emoji' }]),
];
if (missing.length > 0) {
  const packages = missing.flatMap((one) => one.packages);
  if (!aptGet(packages)) advise(packages);
}

/** `npm ci` when the modules are missing or the lockfile has changed since they were installed. */
function modules() {
  const lock = join(root, 'package-lock.json');
  const mark = join(root, 'node_modules', '.copydesk-lock');
  const wanted = readFileSync(lock, 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  // Installed by hand, and not older than the lockfile: good enough, and marked as such.
  const own = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(own) || statSync(own).mtimeMs < statSync(lock).mtimeMs) {
    say('Installing node modules');
    // npm is a script on Windows, which only a shell can start.
    const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (result.status !== 0) stop('The node modules could not be installed: run npm ci and see what it says.');
  }
  writeFileSync(mark, wanted);
}

/** Only Linux can lack them: other systems ship fonts for every script. */
function hasFonts() {
  if (process.platform !== 'linux') return true;
  const scripts = ['hi', 'ta', 'bn', 'or', 'ur', 'und-zsye'];
  try {
    return scripts.every((language) => execFileSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).trim() !== '');
  } catch {
    return false;
  }
}

/**
 * Installs Debian's packages, when this is a Debian and we may.
 * @param {readonly string[]} packages
 */
function aptGet(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  say(`Installing ${packages.join(', ')}`);
  // Another apt-get may be at work on a fresh machine: wait for its lock.
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=400', '-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/** @param {readonly string[]} packages */
function advise(packages) {
  const what = missing.map((one) => one.what).join(', ');
  const how = onPath('apt-get') ? `: sudo apt-get install ${packages.join(' ')}` : '';
  const sentence = `Please install ${what}${how}.`;
  // Pictures without fonts are ugly, not wrong.
  if (missing.every((one) => one.what.startsWith('fonts'))) say(sentence);
  else stop(sentence);
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  say(sentence);
  process.exit(1);
}
