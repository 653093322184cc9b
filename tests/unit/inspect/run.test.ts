import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { VisitReport } from '../../../src/engine/visit-report';
import type { Destination, Launch, Tab } from '../../../src/inspect/browser';
import { expand } from '../../../src/inspect/inputs';
import { failed, parseReport } from '../../../src/inspect/report-schema';
import { run, visited } from '../../../src/inspect/run';

/* The loop around the browsers, with browsers that are played: order, crashes, and pages that cannot be read. */

const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const good: VisitReport = { ...failed('', 'https://page.test/', ''), failures: [] };

/** What a page does to the browser that shows it. */
type Behaviour = 'fine' | 'slow' | 'crashes' | 'answers nonsense';

function pages(behaviours: readonly Behaviour[]) {
  return expand(
    behaviours.map((behaviour, at) => {
      const file = join(folder, `${at}.html`);
      writeFileSync(file, behaviour);
      return file;
    }),
  );
}

/** A browser in which one crashing page takes every tab along, as a real one may. */
function playedBrowser(log: string[]): Launch {
  return async () => {
    log.push('launch');
    const ends: ((why: string) => void)[] = [];
    const session = {
      name: 'chromium' as const,
      alive: true,
      extensionPage: () => Promise.reject(new Error('none')),
      open: async () => playedTab(ends, () => (session.alive = false)),
      close: async () => undefined,
    };
    return session;
  };
}

function playedTab(ends: ((why: string) => void)[], die: () => void): Tab {
  let shown: Behaviour = 'fine';
  return {
    broken: new Promise((resolve) => ends.push(resolve)),
    go: async (to: Destination) => {
      const body = to.kind === 'saved' ? to.page.body.toString() : '';
      shown = body.startsWith('<!doctype') ? 'fine' : (body as Behaviour);
    },
    evaluate: async () => {
      if (shown === 'slow') await new Promise((resolve) => setTimeout(resolve, 40));
      if (shown === 'crashes') {
        die();
        for (const end of ends) end('the page crashed the browser');
        return await new Promise(() => {});
      }
      return (shown === 'answers nonsense' ? '{"version":2}' : JSON.stringify(good)) as never;
    },
    preload: async () => undefined,
    picture: async () => undefined,
    close: async () => undefined,
  };
}

const options = { jobs: 3, url: null, extension: '', pictures: null, force: false, scripts: false };

describe('a run', () => {
  test('gives reports in the order of the inputs, however long each takes', async () => {
    const inputs = pages(['slow', 'fine', 'slow', 'fine', 'fine']);
    const reports: VisitReport[] = [];
    await run(inputs, playedBrowser([]), options, (report) => reports.push(report));
    expect(reports.map(({ input }) => input)).toEqual(inputs.map(({ input }) => input));
    expect(reports.every(visited)).toBe(true);
  });

  test('goes on after a page that crashes the browser; only that page fails', async () => {
    const log: string[] = [];
    const inputs = pages(['slow', 'crashes', 'slow', 'fine', 'slow', 'fine']);
    const reports: VisitReport[] = [];
    await run(inputs, playedBrowser(log), options, (report) => reports.push(report));
    expect(reports).toHaveLength(inputs.length);
    expect(reports.filter((report) => !visited(report)).map(({ input }) => input)).toEqual([inputs[1]?.input]);
    expect(log.length).toBeGreaterThan(1);
  });

  test('a forged or broken report is a failure of that page', async () => {
    const reports: VisitReport[] = [];
    await run(pages(['answers nonsense', 'fine']), playedBrowser([]), { ...options, jobs: 1 }, (report) => reports.push(report));
    expect(reports.map(visited)).toEqual([false, true]);
    expect(reports[0]?.failures[0]?.message).toContain('wrong shape');
  });

  test('a file that cannot be read gets its line in its place', async () => {
    const inputs = [...pages(['fine']), ...expand([join(folder, 'none.html')]), ...pages(['fine'])];
    const reports: VisitReport[] = [];
    await run(inputs, playedBrowser([]), options, (report) => reports.push(report));
    expect(reports.map(visited)).toEqual([true, false, true]);
  });
});

describe('the door for reports', () => {
  test('lets a true one in', () => {
    expect(parseReport(JSON.stringify(good))).toEqual(good);
  });

  test.each([
    ['another version', { ...good, version: 2 }],
    ['a field too many', { ...good, extra: 1 }],
    ['a term of no known kind', { ...good, terms: [{ id: 'x', name: 'x', kind: 'wizard', source: 'pack', wikidata: null, mentions: [] }] }],
    ['nothing at all', null],
  ])('turns away %s', (_name, report) => {
    expect(() => parseReport(JSON.stringify(report))).toThrow('wrong shape');
  });
});
