import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { displayName, openNames } from '../../../src/glossary/names';
import type { Draft } from '../../tools/pack/draft';
import { join as joinSources } from '../../tools/pack/join';
import { writeShards } from '../../tools/pack/shards';
import { alike } from '../../tools/pack/sounds';
import { dump } from '../../tools/pack/wikidata';

const item = (id: string): object => ({ mainsnak: { datavalue: { value: { id } } }, rank: 'normal' });
const wikis = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10)]}wiki`, {}]));

/** A dump of our own making: a person, a city in one language only, a thing of no class that we take, and one too little known. */
const lines = [
  { id: 'Q900001', labels: { en: { language: 'en', value: 'Mira Solberg (singer)' }, hi: { language: 'hi', value: 'मीरा सोलबर्ग' } }, aliases: { en: [{ language: 'en', value: 'M. Solberg' }, { language: 'en', value: 'MS' }] },
    descriptions: { en: { language: 'en', value: 'invented singer' } }, claims: { P31: [item('Q5')], P27: [item('Q900002')] }, sitelinks: wikis(41) },
  { id: 'Q900002', labels: { hi: { language: 'hi', value: 'सोलनगर' } }, claims: { P31: [item('Q515')] }, sitelinks: wikis(20) },
  { id: 'Q900003', labels: { en: { language: 'en', value: 'a wrench' } }, claims: { P31: [item('Q39546')] }, sitelinks: wikis(90) },
  { id: 'Q900004', labels: { en: { language: 'en', value: 'Nobody Known' } }, claims: { P31: [item('Q5')] }, sitelinks: wikis(2) },
];
const text = `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;

describe('a Wikidata dump', () => {
  it.each(['dump.json', 'dump.json.gz'])('%s is read line by line', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
      const drafts = await dump(join(folder, name), 20);
      expect(drafts.map(({ id, kind, prior, related }) => ({ id, kind, prior, related }))).toEqual([
        { id: 'Q900001', kind: 'person', prior: 2, related: ['Q900002'] }, { id: 'Q900002', kind: 'place', prior: 1, related: [] },
      ]);
      expect(drafts[0]?.names).toEqual({ en: ['Mira Solberg', 'M. Solberg'], hi: ['मीरा सोलबर्ग'] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const draft = (given: Partial<Draft> & Pick<Draft, 'id'>): Draft => ({
  kind: 'person', country: null, prior: 1, names: {}, short: {}, alone: false, ambiguous: false, everyday: false, description: {}, facts: [], related: [], source: 'curated', ...given,
});

describe('joining sources', () => {
  it('keeps the curated entity and takes the other’s names', () => {
    const { drafts, became } = joinSources([
      [draft({ id: 'mira', names: { en: ['Mira Solberg'] } })],
      [draft({ id: 'Q1', names: { en: ['Mira Solberg'], hi: ['मीरा सोलबर्ग'] }, source: 'wikidata' }), draft({ id: 'Q2', kind: 'place', names: { en: ['Mira Solberg'] }, source: 'wikidata' })],
    ]);
    expect(drafts.map(({ id }) => id)).toEqual(['Q2', 'mira']);
    expect(drafts[1]?.names).toEqual({ en: ['Mira Solberg'], hi: ['मीरा सोलबर्ग'] });
    expect(became.get('Q1')).toBe('mira');
  });
});

describe('shards', () => {
  it('are the same, byte for byte, whatever order the sources come in', () => {
    const drafts = [draft({ id: 'b', names: { en: ['Bo Lind'], hi: ['बो लिंड'] } }), draft({ id: 'a', names: { en: ['Al Berg'] }, related: ['b'] })];
    const write = (order: readonly Draft[]): Map<string, string> => {
      const folder = mkdtempSync(join(tmpdir(), 'pack-'));
      writeShards(folder, joinSources([order]), {}, {}, {}, 'notice');
      const files = new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
      rmSync(folder, { recursive: true });
      return files;
    };
    const files = write(drafts);
    expect(write(drafts.toReversed())).toEqual(files);
    const bytes = Buffer.from(files.get('names.hi.bin') ?? '', 'base64');
    const index = openNames(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    expect([displayName(index, 0), displayName(index, 1)]).toEqual([null, 'बो लिंड']);
  });
});

describe('names by sound', () => {
  it.each([['Sergey Lavrov', 'सर्गेई लावरोव'], ['Narendra Modi', 'நரேந்திர மோடி'], ['Vladimir Putin', 'ولادیمیر پوتن'], ['Joe Biden', 'ജോ ബൈഡൻ'], ['Mamata Banerjee', 'মমতা ব্যানার্জি']])('%s is %s', (x, y) => {
    expect(alike(x, y)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([['Sergey Lavrov', 'नरेंद्र मोदी'], ['United Nations', 'संयुक्त राष्ट्र']])('%s is not %s', (x, y) => {
    expect(alike(x, y)).toBeLessThan(0.6);
  });
});
