import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termKinds } from '../../../src/article/term';
import type { OwnDraft, OwnEntry } from '../../../src/glossary/own-entry';
import { importing, largestGlossary, ownCsv, ownJson, readOwnFile } from '../../../src/glossary/own-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const draft = (name: string, change: Partial<OwnDraft> = {}): OwnDraft => ({ name, aliases: [], kind: 'person', description: '', ...change });
const entry = (id: string, name: string, change: Partial<OwnDraft> = {}): OwnEntry => ({ id: `own:${id}`, ...draft(name, change) });

const entries: readonly OwnEntry[] = [
  entry('1', 'मीनल सेठी', { aliases: ['Meenal Sethi', 'मीनल'], description: 'Reporter, "Delhi desk";\nwrites on trade' }),
  entry('2', '=SUM(A1)', { kind: 'notion', description: '-5, @home' }),
  entry('3', 'نیروبی ڈیسک', { kind: 'organisation' }),
];

describe('a glossary file', () => {
  it.each([
    ['glossary.csv', ownCsv(entries)],
    ['glossary.json', ownJson(entries)],
  ])('comes back from %s as it went', (name, text) => {
    const file = readOwnFile(name, bytes(text));
    expect(file).toEqual({ ok: true, drafts: entries.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'id'))) });
  });

  it('comes back whatever the reader wrote', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.replace(/[|\0]/g, '').trim()).filter((text) => text !== '' && !text.startsWith("'"));
    const one = fc.record({ name: word, aliases: fc.array(word, { maxLength: 3 }), kind: fc.constantFrom(...termKinds), description: word });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ name }) => name.normalize('NFKC').toLowerCase(), maxLength: 5 }), (drafts) => {
        const list = drafts.map((each, index) => ({ id: `own:${index}`, ...each }));
        // Line ends become one kind in a file of lines, and an alias keeps no guard of its own.
        fc.pre(!JSON.stringify(drafts).includes('\\r') && drafts.every(({ aliases }) => !aliases.slice(0, 1).some((alias) => /^[=+\-@\t]/.test(alias))));
        expect(readOwnFile('a.csv', bytes(ownCsv(list)))).toEqual({ ok: true, drafts });
        expect(readOwnFile('a.json', bytes(ownJson(list)))).toEqual({ ok: true, drafts });
      }),
    );
  });

  it('never gives a spreadsheet a formula', () => {
    for (const cell of ownCsv(entries).replace(/^\uFEFF/, '').split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it.each<[string, string, Uint8Array, string]>([
    ['too large', 'a.csv', new Uint8Array(largestGlossary + 1), 'large'],
    ['in another encoding', 'a.csv', new Uint8Array([0x6e, 0xe9, 0x0a]), 'encoding'],
    ['without the columns', 'a.csv', bytes('term,meaning\na,b\n'), 'shape'],
    ['an image by another name', 'a.json', bytes('\x89PNG'), 'shape'],
    ['another program’s JSON', 'a.json', bytes('{"entries":[]}'), 'shape'],
    ['of a later version', 'a.json', bytes('{"kind":"copydesk-glossary","version":2,"entries":[]}'), 'version'],
  ])('is refused whole: %s', (_, name, content, why) => {
    expect(readOwnFile(name, content)).toEqual({ ok: false, why, rows: [] });
  });

  it('names each row that does not fit, and takes none of the others', () => {
    const text = 'name,aliases,kind,description\nA,,person,\n,x,person,no name\nB,,planet,\n=1+1,,person,\nC,,,@cmd\na,,person,again\n';
    expect(readOwnFile('a.csv', bytes(text))).toEqual({
      ok: false,
      why: 'rows',
      rows: [
        { row: 3, why: 'name' },
        { row: 4, why: 'kind' },
        { row: 5, why: 'formula' },
        { row: 6, why: 'formula' },
        { row: 7, why: 'twice' },
      ],
    });
  });

  it('may have its columns in any order, and no kind', () => {
    expect(readOwnFile('a.CSV', bytes('\uFEFFDescription,Kind,Aliases,Name\nsays,,x|y,A\n'))).toEqual({
      ok: true,
      drafts: [draft('A', { aliases: ['x', 'y'], kind: 'notion', description: 'says' })],
    });
  });
});

describe('an import', () => {
  const now = [entry('a', 'Quad', { aliases: ['क्वाड'], description: 'old' }), entry('b', 'Lok Sabha')];
  const drafts = [draft('QUAD', { aliases: ['Quad group', 'क्वाड'] }), draft('New')];
  const ids = () => {
    let last = 0;
    return () => `own:new${(last += 1)}`;
  };

  it('adds only names that are new', () => {
    expect(importing(now, drafts, 'add', ids())).toEqual({ clear: false, put: [{ id: 'own:new1', ...draft('New') }], remove: [] });
  });

  it('joins the best of both', () => {
    const { clear, put } = importing(now, drafts, 'merge', ids());
    expect(clear).toBe(false);
    expect(put[0]).toEqual(entry('a', 'QUAD', { aliases: ['क्वाड', 'Quad group'], description: 'old' }));
    expect(put).toHaveLength(2);
  });

  it('takes the place of the list, and keeps the ids of names that stay', () => {
    const { clear, put } = importing(now, drafts, 'replace', ids());
    expect(clear).toBe(true);
    expect(put.map(({ id, name }) => [id, name])).toEqual([['own:a', 'QUAD'], ['own:new1', 'New']]);
  });
});
