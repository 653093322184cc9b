import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tools/browsers.mjs';

const root = new URL('..', import.meta.url).pathname;
const shared = {
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'import.meta.env.INSPECT': 'true' },
} as const;

/**
 * `unit` runs in Node without a DOM; `browser` in a real Chromium, since no other DOM parses news pages rightly; `e2e` drives the built
 * extension in Chromium and Firefox.
 */
export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['tests/*.test.ts', 'tests/unit/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // Two browsers at once would each be as slow as both in turn.
          fileParallelism: false,
          // A cold browser on a busy machine; single steps have their own, shorter patience.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Fifteen hundred steps in real browsers: one that fails twice is broken, one that fails once met a busy machine.
          retry: 1,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
