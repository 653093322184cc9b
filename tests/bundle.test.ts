import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { build } from 'wxt';

/*
 * What a page pays, in bytes of the built scripts as shipped, and what must not be in them. Raise a budget only on purpose, in the same
 * change as what needs it.
 */
const root = resolve(import.meta.dirname, '..');
const out = mkdtempSync(join(tmpdir(), 'copydesk-bundle-'));
afterAll(() => rmSync(out, { recursive: true }));

const budgets = { 'gate.js': 6_000, 'engine.js': 110_000, 'repeats.js': 30_000, 'folding.js': 14_000, 'tweets.js': 60_000, 'views.js': 80_000 } as const;

describe('the scripts that run in pages', async () => {
  // Vitest's own NODE_ENV would build what nobody ships.
  vi.stubEnv('NODE_ENV', 'production');
  afterAll(() => vi.unstubAllEnvs());
  await build({ root, browser: 'chrome', outDir: out, logger: { ...console, log() {}, info() {}, success() {}, debug() {}, warn() {}, fatal: console.error, error: console.error, level: 0 } });
  const folder = join(out, 'chrome-mv3');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  it.each(Object.entries(budgets))('%s has at most %i bytes', (file, budget) => {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(budget);
  });

  it.each(Object.keys(budgets))('%s has no probe, no polyfill, no other host, no markup setter', (file) => {
    const text = read(file);
    expect(text).not.toMatch(/copydesk-(?:ask|report|undo|fault|force)/u);
    // Preact can set markup, if asked to; the architecture test sees to it that nobody asks.
    expect(file === 'views.js' ? '' : text).not.toMatch(/innerHTML\s*=/u);
    expect(text).not.toMatch(/webextension-polyfill|insertAdjacentHTML|new Function\(|\beval\(/u);
    expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts/u);
  });

  it('asks for one site only', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    expect(manifest.host_permissions).toEqual(['*://*.etvbharat.com/*']);
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
  });
});
