import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtExtension } from '../../src/inspect/builds';
import { ordinary, type Session } from '../../src/inspect/browser';
import { launchChromium } from '../../src/inspect/chromium';
import { launchFirefox } from '../../src/inspect/firefox';
import { wake } from '../../src/inspect/sessions';
import { visit } from '../../src/inspect/visit';
import { choose } from './cast';
import { testPage } from './pages';

/* Settings survive a restart of the browser: the same profile, started twice. */

const page = testPage('main-a-hi').saved;
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'copydesk-'));
});
afterEach(() => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('in Chromium', async () => {
  const extension = await builtExtension('chromium', 'inspect');
  await twice(() => launchChromium({ ...ordinary, extension, profile }));
});

test('in Firefox', async () => {
  // A temporary add-on is gone after a restart; one that lies in the profile stays.
  const extension = await builtExtension('firefox', 'inspect');
  const prefs = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0, 'extensions.startupScanScopes': 15 };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${value});\n`);
  writeFileSync(join(profile, 'prefs.js'), lines.join(''));
  mkdirSync(join(profile, 'extensions'));
  const webExt = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url));
  const pack = ['build', '--source-dir', extension, '--artifacts-dir', join(profile, 'extensions'), '--filename', 'copydesk.zip'];
  execFileSync(webExt, [...pack, '--no-config-discovery'], { stdio: 'ignore' });
  renameSync(join(profile, 'extensions', 'copydesk.zip'), join(profile, 'extensions', 'copydesk@copydesk.example.xpi'));
  await twice(() => launchFirefox({ ...ordinary, extension: null, profile }));
  // A package is built, and a browser starts cold, twice.
}, 180_000);

async function twice(launch: () => Promise<Session>): Promise<void> {
  const first = await launch();
  await wake(first);
  await choose(first, { repeats: { on: false } });
  await first.close();
  const second = await launch();
  try {
    await wake(second);
    const tab = await second.open();
    const report = await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
    expect(report.repeats).toEqual([]);
    expect(report.tweets).not.toEqual([]);
  } finally {
    await second.close();
  }
}
