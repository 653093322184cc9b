import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePatch } from '../../../src/settings/merge';
import { readable, resolve } from '../../../src/settings/resolve';

const defaults = resolve(undefined);

describe('resolve', () => {
  it('fills in what the reader never touched', () => {
    expect(resolve({ repeats: { show: 'offer' } })).toEqual({ ...defaults, repeats: { ...defaults.repeats, show: 'offer' } });
  });

  it('loses one bad field, not its neighbours', () => {
    const settings = resolve({ on: 'yes', look: { theme: 'dark', size: 9 }, glossary: 'none', tweets: { on: false } });
    expect(settings).toEqual({ ...defaults, look: { ...defaults.look, theme: 'dark' }, tweets: { on: false } });
  });

  it('cannot throw', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void expect(Object.keys(resolve(stored))).toEqual(Object.keys(defaults))));
  });
});

describe('mergePatch', () => {
  it('keeps only what the reader changed', () => {
    expect(mergePatch({ repeats: { on: false } }, { repeats: { show: 'offer' }, on: false })).toEqual({
      on: false,
      repeats: { on: false, show: 'offer' },
    });
  });

  it('takes a field out for null, so that its default holds again', () => {
    expect(mergePatch({ look: { language: 'ur', theme: 'dark' } }, { look: { language: null } })).toEqual({ look: { theme: 'dark' } });
  });

  it('changes neither of the two', () => {
    const stored = { look: { theme: 'dark' } } as const;
    mergePatch(stored, { look: { theme: 'light' } });
    expect(stored).toEqual({ look: { theme: 'dark' } });
  });

  it('stays readable', () => {
    const merged = mergePatch(readable({ tweets: { on: false } }), readable({ look: { size: 'large' } }));
    expect(readable(merged)).toEqual(merged);
  });
});
