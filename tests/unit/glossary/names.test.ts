import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashA, hashB, joinA, joinB } from '../../../src/glossary/hash';
import { nameTokens } from '../../../src/glossary/name-tokens';
import { buildNames, displayName, findRecord, mayGoOn, nameFlag, openNames } from '../../../src/glossary/names';

function hashes(tokens: readonly string[]): [number, number] {
  return [tokens.reduce((run, token) => joinA(run, hashA(token)), 0), tokens.reduce((run, token) => joinB(run, hashB(token)), 0)];
}

const name = fc.array(fc.stringMatching(/^[a-zअ-ह]{1,6}$/u), { minLength: 1, maxLength: 4 });

describe('a shard of names', () => {
  it('finds every name that went in, with all its owners, and no other', () => {
    fc.assert(fc.property(fc.uniqueArray(name, { selector: (tokens) => tokens.join(' '), minLength: 1, maxLength: 60 }), name, (names, other) => {
      const entries = names.flatMap((tokens, entity) => [{ tokens, entity, flags: 0 }, { tokens, entity: entity + 100, flags: nameFlag.short }]);
      const index = openNames(buildNames(entries, names.map((tokens) => tokens.join(' '))));
      names.forEach((tokens, entity) => {
        const record = findRecord(index, ...hashes(tokens));
        expect(index.metas[record]).toBe((entity << 8) | nameFlag.more);
        expect(index.metas[record + 1]).toBe(((entity + 100) << 8) | nameFlag.short);
        expect(displayName(index, entity)).toBe(tokens.join(' '));
        for (let length = 1; length < tokens.length; length++) expect(mayGoOn(index, ...hashes(tokens.slice(0, length)))).toBe(true);
      });
      if (!names.some((tokens) => tokens.join(' ') === other.join(' '))) expect(findRecord(index, ...hashes(other))).toBe(-1);
    }), { numRuns: 60 });
  });

  it('is the same, byte for byte, whatever the order of its entries', () => {
    fc.assert(fc.property(fc.uniqueArray(name, { selector: (tokens) => tokens.join(' '), minLength: 2, maxLength: 30 }), (names) => {
      const entries = names.map((tokens, entity) => ({ tokens, entity, flags: 0 }));
      expect(new Uint8Array(buildNames(entries.toReversed(), []))).toEqual(new Uint8Array(buildNames(entries, [])));
    }), { numRuns: 30 });
  });

  it('refuses what is no shard', () => {
    expect(() => openNames(new ArrayBuffer(64))).toThrow(RangeError);
  });
});

describe('tokens of a name', () => {
  it.each([
    ['जी-20', ['जी', '20']], ['G20', ['G', '20']], ['हिन्दी', ['हिंदी']], ['मॉस्को', ['मास्को']], ['O’Brien', ['O', 'Brien']],
    ['അവന്\u200d', ['അവൻ']], ['Erdoğan', ['Erdogan']], ['莫斯科', ['莫', '斯', '科']], ['२०२४', ['2024']],
  ])('%s', (text, tokens) => {
    expect(nameTokens(text)).toEqual(tokens);
  });
});
