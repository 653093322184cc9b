import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import { readerLanguages } from '../../tools/pack/draft';
import { join as joinSources } from '../../tools/pack/join';
import { curated, curatedFiles, readCues, readDropped, readWikidata } from '../../tools/pack/source';

const folder = fileURLToPath(new URL('../../../assets/glossary', import.meta.url));
const drafts = curated(folder);

const scripts: Readonly<Record<string, RegExp>> = {
  hi: /\p{Script=Devanagari}/u, mr: /\p{Script=Devanagari}/u, bn: /\p{Script=Bengali}/u, as: /\p{Script=Bengali}/u, ta: /\p{Script=Tamil}/u, te: /\p{Script=Telugu}/u,
  gu: /\p{Script=Gujarati}/u, kn: /\p{Script=Kannada}/u, ml: /\p{Script=Malayalam}/u, pa: /\p{Script=Gurmukhi}/u, ur: /\p{Script=Arabic}/u, or: /\p{Script=Oriya}/u,
};

describe('the curated files', () => {
  it('fit their schemas', () => {
    expect(drafts.length).toBeGreaterThan(0);
    readCues(folder);
    readDropped(folder);
    readWikidata(folder);
  });

  it('name each entity once per file; what two files say of one is joined', () => {
    for (const file of curatedFiles(folder)) {
      const ids = v.parse(v.array(v.object({ id: v.string() })), JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at), file).toEqual([]);
    }
    const { drafts: joined } = joinSources([drafts]);
    expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
  });

  it('write each name in the script of its language', () => {
    const strange = drafts.flatMap(({ id, names }) => Object.entries(names).flatMap(([language, all]) =>
      (scripts[language] === undefined ? [] : all.filter((name) => !(scripts[language] ?? /./u).test(name)).map((name) => `${id} ${language} ${name}`))));
    expect(strange).toEqual([]);
  });

  it('describe in at most 15 words', () => {
    const long = drafts.flatMap(({ id, description }) => Object.entries(description).filter(([, text]) => text.split(/\s+/u).length > 15).map(([language]) => `${id} ${language}`));
    expect(long).toEqual([]);
  });

  it('have a message for every label of a fact', () => {
    const labels = new Set(drafts.flatMap(({ facts }) => facts.map(({ label }) => `fact.${label}`)));
    expect([...labels].filter((label) => !(label in en))).toEqual([]);
  });

  // Towns and districts are named where they are in the news: at home.
  const isTown = (id: string): boolean => /^(?:US|city|in):/.test(id);
  it('name nearly every entity in all thirteen languages', () => {
    const whole = drafts.filter(({ names, id }) => !isTown(id) && readerLanguages.every((language) => (names[language] ?? []).length > 0));
    expect(whole.length / drafts.filter(({ id }) => !isTown(id)).length).toBeGreaterThan(0.9);
  });
});
