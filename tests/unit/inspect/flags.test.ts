import { describe, expect, test } from 'vitest';
import { parseFlags, UsageError } from '../../../src/inspect/flags';

describe('flags', () => {
  test('the plain case', () => {
    expect(parseFlags(['--jsonl', '--jobs', '3', 'a.html', 'folder'])).toMatchObject({
      jsonl: true, force: false, scripts: false, url: null, shots: null, jobs: 3, browser: 'chromium', inputs: ['a.html', 'folder'],
    });
  });

  test.each([
    [[]],
    [['--jobs', '0', 'a.html']],
    [['--jobs', 'two', 'a.html']],
    [['--browser', 'lynx', 'a.html']],
    [['--url', 'not an address', 'a.html']],
    [['--url', 'https://example.test/', 'a.html', 'b.html']],
    [['--colour', 'a.html']],
  ])('%j is not understood', (args) => {
    expect(() => parseFlags(args)).toThrow(UsageError);
  });
});
