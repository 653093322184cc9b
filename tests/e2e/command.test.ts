import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { VisitReport } from '../../src/engine/visit-report';
import { parseReport } from '../../src/inspect/report-schema';

/* The command line as a person types it. Every call starts a browser. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const article = join(root, 'tests/pages/main-a-hi/page.html');

function put(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function inspect(...args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin/tsx'), ['src/inspect/inspect.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

const reportsOf = (out: string): VisitReport[] => out.trim().split('\n').map(parseReport);

describe('inspect', () => {
  test('--jsonl: a line per page in input order, bad files in their place, and a status that says so', async () => {
    const list = put('list.html', '<!doctype html><title>List</title><a href="/a">One</a>');
    const packed = put('packed.html.gz', gzipSync('<!doctype html><title>Packed</title>'));
    const picture = put('picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const inputs = [article, list, picture, join(folder, 'none.html'), packed, article];
    const { status, out, err } = await inspect('--jsonl', '--jobs', '3', ...inputs);
    const reports = reportsOf(out);
    expect(reports.map(({ input }) => input)).toEqual(inputs);
    expect(reports.map(({ failures }) => failures.length)).toEqual([0, 0, 1, 1, 0, 0]);
    expect(reports[1]).toMatchObject({ url: 'https://page.test/list.html', article: null });
    expect(reports[5]).toMatchObject({ article: { language: 'hi' } });
    expect(err).toContain('6 of 6 pages');
    expect(status).toBe(1);
  });

  test('a summary for people, status 0, and pictures', async () => {
    const shots = join(folder, 'shots');
    const { status, out } = await inspect('--shots', shots, article);
    expect(out).toContain('second copy');
    expect(status).toBe(0);
    for (const time of ['before', 'after']) expect(existsSync(join(shots, `1-main-a-hi.${time}.png`))).toBe(true);
  });

  test('--url, --force and --scripts', async () => {
    const short = put('short.html', '<!doctype html><title>Short</title><p>One line.<script>document.title = location.href</script>');
    const declined = reportsOf((await inspect('--jsonl', '--url', 'https://given.test/x', short)).out);
    expect(declined).toMatchObject([{ url: 'https://given.test/x', article: null }]);
    const forced = await inspect('--jsonl', '--force', '--scripts', '--url', 'https://given.test/x', short);
    expect(forced.status).toBe(0);
    expect(reportsOf(forced.out)).toMatchObject([{ url: 'https://given.test/x', failures: [] }]);
  });

  test('a page in its own charset is read as its site meant it', async () => {
    const parts = ['Le café a été fermé à midi, après une journée très animée, et la place est restée déserte.',
      'Le maire a expliqué que la réouverture dépendait d’un accord avec les propriétaires de l’immeuble voisin.'.replaceAll('’', "'"),
      'Les habitués se sont retrouvés à la bibliothèque, où une exposition sur les marées était déjà annoncée.',
      'Selon la préfecture, aucune décision définitive ne sera prise avant la fin du mois de février.'];
    const html = `<!doctype html><html lang="fr"><meta charset="windows-1252"><title>Fermé</title><article><h1>Le café est fermé</h1>${parts.map((part) => `<p>${part}</p>`).join('')}</article>`;
    const { out } = await inspect('--jsonl', '--force', put('latin.html', Buffer.from(html, 'latin1')));
    expect(reportsOf(out)[0]?.article?.text).toContain('Le café a été fermé à midi');
  });

  test.each([[[]], [['--browser', 'lynx', article]], [['--jobs', 'many', article]]])('%j is answered with the usage and status 2', async (args) => {
    const { status, err } = await inspect(...args);
    expect(status).toBe(2);
    expect(err).toContain('Usage:');
  });

  test('Firefox gives the same report', async () => {
    const [chromium] = reportsOf((await inspect('--jsonl', article)).out);
    const [firefox] = reportsOf((await inspect('--jsonl', '--browser', 'firefox', article)).out);
    const { milliseconds: _one, ...inChromium } = chromium ?? {};
    const { milliseconds: _other, ...inFirefox } = firefox ?? {};
    expect(inFirefox).toEqual(inChromium);
    // Two cold browsers, one after the other.
  }, 180_000);
});
