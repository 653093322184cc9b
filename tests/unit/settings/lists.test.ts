import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists, sameData, type Lists } from '../../../src/settings/lists';

const none: Lists = { sites: { mode: 'except', hosts: [] }, corrections: {}, known: [], own: [] };
const known = (...ids: readonly string[]): Lists => ({ ...none, known: ids.map((id) => ({ id, name: id })) });
const ids = (lists: Lists) => lists.known.map(({ id }) => id).sort();
const own = (...pairs: readonly (readonly [id: string, description: string])[]): Lists => ({
  ...none,
  own: pairs.map(([id, description]) => ({ id: `own:${id}`, name: id, aliases: [], kind: 'place', description })),
});

describe('two devices’ lists become one', () => {
  it('a device that joins loses nothing and takes nothing away', () => {
    expect(ids(mergeLists(null, known('a', 'b'), known('b', 'c')))).toEqual(['a', 'b', 'c']);
  });

  it('what one added and what the other removed both hold', () => {
    expect(ids(mergeLists(known('a', 'b'), known('a', 'b', 'c'), known('b')))).toEqual(['b', 'c']);
  });

  it('a change beats a removal, whoever made it', () => {
    const base = own(['a', 'old']);
    expect(mergeLists(base, none, own(['a', 'new'])).own).toEqual(own(['a', 'new']).own);
    expect(mergeLists(base, own(['a', 'new']), none).own).toEqual(own(['a', 'new']).own);
  });

  it('of two changes of one item this device’s holds, until the other hears of it', () => {
    const base = own(['a', 'old']);
    const [here, there] = [own(['a', 'here']), own(['a', 'there'])];
    const first = mergeLists(base, here, there);
    expect(first.own).toEqual(here.own);
    expect(mergeLists(there, there, first).own).toEqual(here.own);
  });

  it('a corrected place is kept or taken back alone, not with its site', () => {
    const base = { ...none, corrections: { 'a.example': ['p', 'q'] } };
    const here = { ...none, corrections: { 'a.example': ['q'] } };
    const there = { ...none, corrections: { 'a.example': ['p', 'q', 'r'], 'b.example': ['p'] } };
    expect(mergeLists(base, here, there).corrections).toEqual({ 'a.example': ['q', 'r'], 'b.example': ['p'] });
  });

  it('the mode of the site list follows who changed it', () => {
    const mode = (is: 'except' | 'only'): Lists => ({ ...none, sites: { mode: is, hosts: [] } });
    expect(mergeLists(mode('except'), mode('except'), mode('only')).sites.mode).toBe('only');
    expect(mergeLists(mode('except'), mode('only'), mode('except')).sites.mode).toBe('only');
  });

  it('both sides end with the same, in whatever order they exchange', () => {
    const set = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    fc.assert(
      fc.property(set, set, set, (base, a, b) => {
        const account = mergeLists(known(...base), known(...a), known(...base));
        const second = mergeLists(known(...base), known(...b), account);
        const first = mergeLists(account, account, second);
        expect(ids(first)).toEqual(ids(second));
        expect(sameData(mergeLists(second, second, second), second)).toBe(true);
      }),
    );
  });
});
