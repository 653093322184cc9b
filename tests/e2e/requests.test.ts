import { expect, test } from 'vitest';
import { visit } from '../../src/inspect/visit';
import { browsers, start } from './cast';
import { testPages } from './pages';
import { listen } from './proxy';

/*
 * Nothing leaves the reader's machine. Every request of the whole browser, background and pages alike, has to pass a proxy of ours; the
 * pages themselves never get that far, since the driver answers for them.
 */

test.each(browsers)('in %s no request leaves, whatever page is shown', async (browser) => {
  const proxy = await listen();
  const session = await start(browser, 'inspect', proxy.address);
  try {
    const tab = await session.open();
    for (const page of testPages.filter(({ slug }) => slug.startsWith('main-'))) {
      const report = await visit(tab, { kind: 'saved', page: page.saved }, { force: false, scripts: false });
      expect(report.requests).toEqual([]);
    }
    // The browser itself connects ahead to the sites of the pages, and asks them for icons.
    const sites = new Set(testPages.map(({ saved }) => new URL(saved.url).host)).add('page.test');
    expect(proxy.asked().filter((host) => !sites.has(host))).toEqual([]);
    // And the proxy does see what leaves.
    await tab.go({ kind: 'live', url: 'http://outside.test/' }, false).catch(() => undefined);
    expect(proxy.asked()).toContain('outside.test');
  } finally {
    await session.close();
    proxy.close();
  }
});
