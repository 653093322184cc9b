import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, isPaused, readPauses, withPause } from '../../../src/settings/pauses';

const none = readPauses(undefined);

describe('pauses', () => {
  it('hold one page only', () => {
    const pauses = withPause(none, { of: 'page', tabId: 7 }, 0);
    expect(isPaused(pauses, 7, 0)).toBe(true);
    expect(isPaused(pauses, 8, 0)).toBe(false);
  });

  it('hold every page for an hour and no longer', () => {
    const pauses = withPause(none, { of: 'hour' }, 1000);
    expect(isPaused(pauses, 1, 1000 + hour - 1)).toBe(true);
    expect(isPaused(pauses, 1, 1000 + hour)).toBe(false);
  });

  it('hold until the browser restarts', () => {
    expect(isPaused(withPause(none, { of: 'restart' }, 0), 1, Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('end when the reader goes on, and leave other pages paused', () => {
    const both = withPause(withPause(withPause(none, { of: 'page', tabId: 1 }, 0), { of: 'page', tabId: 2 }, 0), { of: 'restart' }, 0);
    const after = withPause(both, { of: 'nothing', tabId: 1 }, 0);
    expect(isPaused(after, 1, 0)).toBe(false);
    expect(isPaused(after, 2, 0)).toBe(true);
  });

  it('are none where something else is stored', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void expect(isPaused(readPauses(stored), -1.5, Infinity)).toBeTypeOf('boolean')));
    expect(readPauses({ tabs: 'x', until: 5 })).toEqual(none);
  });
});
