import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { expand } from '../../../src/inspect/inputs';
import { answerHeaders, readSavedPage, statedAddress } from '../../../src/inspect/saved-page';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('the address of a saved page', () => {
  test.each([
    ['a canonical link', '<link rel="canonical" href="https://a.test/x?b=1&amp;c=2"><meta property="og:url" content="https://b.test/">', 'https://a.test/x?b=1&c=2'],
    ['bare and single quotes', "<link href='https://a.test/y' rel=canonical>", 'https://a.test/y'],
    ['og:url for lack of a link', '<meta property="og:url" content="https://b.test/z">', 'https://b.test/z'],
    ['og:url where the link is relative', '<link rel="canonical" href="/here"><meta property="og:url" content="https://b.test/z">', 'https://b.test/z'],
    ['no comment or script', '<!-- <link rel="canonical" href="https://a.test/"> --><script>"<meta property=\'og:url\' content=\'https://b.test/\'>"</script>', null],
    ['no other scheme', '<link rel="canonical" href="javascript:alert(1)">', null],
    ['a greater-than sign in a value', '<meta property="og:title" content="a > b"><link title="a > b" rel="canonical" href="https://a.test/q">', 'https://a.test/q'],
  ])('%s', (_name, html, address) => {
    expect(statedAddress(html)).toBe(address);
  });

  test('is given, stated, or made from the name', () => {
    const stated = put('stated.html', '<link rel="canonical" href="https://a.test/x">');
    expect(readSavedPage(stated, 'https://given.test/').url).toBe('https://given.test/');
    expect(readSavedPage(stated, null).url).toBe('https://a.test/x');
    expect(readSavedPage(put('no name.html', '<p>x'), null).url).toBe('https://page.test/no%20name.html');
  });
});

describe('the bytes of a saved page', () => {
  test('UTF-8 is named as such, whatever the meta tag says', () => {
    const page = readSavedPage(put('utf8.html', '<meta charset="gb2312"><p>दिल्ली'), null);
    expect(page.contentType).toBe('text/html; charset=utf-8');
  });

  test('other bytes are left to their own charset', () => {
    const page = readSavedPage(put('latin.html', Buffer.from('<meta charset="windows-1252"><p>caf\xe9', 'latin1')), null);
    expect(page.contentType).toBe('text/html');
  });

  test('gzip is unpacked', () => {
    expect(readSavedPage(put('packed.html.gz', gzipSync('<p>packed')), null).body.toString()).toBe('<p>packed');
  });

  test('the page may not run scripts unless it is told so', () => {
    const page = readSavedPage(put('headers.html', '<p>x'), null);
    expect(answerHeaders(page, false)).toContainEqual({ name: 'content-security-policy', value: "script-src 'none'" });
    expect(answerHeaders(page, true)).toEqual([{ name: 'content-type', value: page.contentType }]);
  });

  test.each([
    ['a picture', () => put('picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])), /is no HTML page/],
    ['a text file', () => put('notes.txt', 'hello'), /is no HTML page/],
    ['a damaged archive', () => put('damaged.html.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])), /cannot be read/],
    ['a missing file', () => join(folder, 'missing.html'), /cannot be read \(ENOENT\)/],
  ])('%s is refused in plain words', (_name, path, message) => {
    expect(() => readSavedPage(path(), null)).toThrow(message);
  });
});

test('a directory is walked in order for pages alone; other arguments stand for themselves', () => {
  const root = join(folder, 'walk');
  for (const name of ['b', 'a/deep']) mkdirSync(join(root, name), { recursive: true });
  for (const name of ['b/page.html.gz', 'b/truth.json.gz', 'a/deep/page.html', 'a/notes.txt', 'z.HTML']) writeFileSync(join(root, name), '');
  expect(expand([root, 'gone.html', 'https://live.test/']).map(({ input }) => input)).toEqual([
    join(root, 'a/deep/page.html'), join(root, 'b/page.html.gz'), join(root, 'z.HTML'), 'gone.html', 'https://live.test/',
  ]);
});

describe('the page in a report that the popup saved', () => {
  const report = (parts: object) => JSON.stringify({ kind: 'copydesk-report', version: 1, copydesk: '0.1.0', report: { version: 1, url: 'https://news.test/a' }, page: '<!doctype html><p>दिल्ली', ...parts });

  test('is shown at its own address', () => {
    const page = readSavedPage(put('copydesk-report.json', report({})), null);
    expect(page.url).toBe('https://news.test/a');
    expect(page.body.toString('utf8')).toBe('<!doctype html><p>दिल्ली');
    expect(page.contentType).toBe('text/html; charset=utf-8');
    expect(readSavedPage(put('given.json', report({})), 'https://other.test/').url).toBe('https://other.test/');
  });

  test.each([
    ['a report without its page', report({ page: null }), /without its page/],
    ['a file of another kind', report({ kind: 'copydesk-data' }), /no report/],
    ['a newer version', report({ version: 2 }), /no report/],
    ['what is no JSON', '{"kind":', /no report/],
  ])('%s is refused in plain words', (_, text, why) => {
    expect(() => readSavedPage(put('bad.json', text), null)).toThrow(why);
  });
});
