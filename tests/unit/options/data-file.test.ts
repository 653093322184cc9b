import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, exportFile, imported, largestFile, readDataFile } from '../../../src/options/data-file';
import type { Kept } from '../../../src/settings/kept';

const kept: Kept = {
  settings: { repeats: { on: false }, look: { theme: 'dark' } },
  sites: { mode: 'only', hosts: ['a.example', 'b.example'] },
  known: [{ id: 'x', name: 'एक्स' }],
  corrections: { 'a.example': ['div.story > p'] },
};

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const file = (parts: object) => bytes({ kind: 'copydesk-data', version: 1, ...parts });

describe('a file of everything', () => {
  it('comes back as it went', () => {
    const text = exportFile(kept);
    const read = readDataFile(bytes(text));
    expect(read).toEqual({ ok: true, parts: kept });
    expect(read.ok && exportFile({ ...kept, ...read.parts })).toBe(text);
  });

  it('does not say whether lists go to the browser account, and cannot change it', () => {
    const synced: Kept = { ...kept, settings: { ...kept.settings, lists: { sync: true } } };
    expect(exportFile(synced)).toBe(exportFile(kept));
    expect(imported(synced, { settings: { on: false } }).settings).toEqual({ on: false, lists: { sync: true } });
    expect(imported(kept, { settings: { lists: { sync: true } } }).settings).toEqual({});
  });

  it.each<[string, Uint8Array, string]>([
    ['too large', new Uint8Array(largestFile + 1), 'large'],
    ['broken UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'encoding'],
    ['no JSON', bytes('{"kind":'), 'json'],
    ['a bare number', bytes('5'), 'json'],
    ['another program’s file', bytes({ rules: [] }), 'kind'],
    ['a later version', bytes({ kind: 'copydesk-data', version: 2 }), 'version'],
  ])('is refused whole: %s', (_, content, why) => {
    expect(readDataFile(content)).toMatchObject({ ok: false, why });
  });

  it.each<[object, readonly string[]]>([
    [{ settings: { look: { theme: 'pink' } } }, ['settings.look.theme']],
    [{ sites: { mode: 'some', hosts: ['a.example', 'no host'] } }, ['sites.mode', 'sites.hosts']],
    [{ known: [{ id: 'a', name: 'A' }, { id: 7, name: 'B' }] }, ['known.1.id']],
    [{ surprise: true }, ['surprise']],
  ])('names the fields that do not fit: %j', (parts, fields) => {
    const read = readDataFile(file(parts));
    expect(read.ok ? null : read.fields).toEqual(fields);
  });

  it('is never half read', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        expect(readDataFile(content).ok).toBe(false);
      }),
    );
  });
});

describe('what an import would change', () => {
  it('is counted by part', () => {
    expect(differences(kept, { sites: { mode: 'only', hosts: ['b.example', 'c.example', 'd.example'] }, known: kept.known })).toEqual([
      { part: 'sites', added: 2, removed: 1 },
    ]);
  });

  it('is nothing for the same file', () => {
    expect(differences(kept, kept)).toEqual([]);
  });
});
