import { execFileSync } from 'node:child_process';
import { defineConfig, type UserManifest } from 'wxt';
import { localeFiles } from './assets/locales/compile';

/** The four builds: chrome and firefox, each as shipped and (`--mode inspect`) as the command line measures with it. */
export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser, mode }) => manifest(browser === 'firefox', mode === 'inspect'),
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip', excludeSources: ['tests/{bench,browser,e2e,gallery,pages,unit}/**', '.output/**', '.ci/**'] },
  hooks: {
    // No build without the names: whoever builds, from whichever command, gets the pack of today's sources.
    'build:before': () => {
      execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tests/tools/pack/main.ts', '--if-stale'], { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] });
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...localeFiles());
    },
  },
  vite: ({ mode }) => ({
    build: { target: 'es2023' },
    define: { 'import.meta.env.INSPECT': JSON.stringify(mode === 'inspect') },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});

const firstSite = '*://*.etvbharat.com/*';
const everySite = '*://*/*';

/** Least privilege: one site is required, all others are asked for; the inspect build has all hosts and never ships. */
function manifest(firefox: boolean, inspect: boolean): UserManifest {
  return {
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: inspect ? [everySite] : [firstSite],
    ...(inspect ? {} : { optional_host_permissions: [everySite] }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' } },
    commands: {
      // Not Alt+Shift+N, P or W: Chromium has those for groups of tabs, and then gives the command no key and says nothing.
      'walk-next': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_manifest_walkNext__' },
      'walk-previous': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_walkPrevious__' },
      undo: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_manifest_undo__' },
      toggle: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_manifest_toggle__' },
    },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'copydesk@copydesk.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '156' }),
  };
}
