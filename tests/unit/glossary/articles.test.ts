import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../src/glossary/find';
import { library } from './library';

interface Labelled { readonly text: string; readonly names: readonly (readonly [number, number])[] }

/** A paragraph without its brackets, and where they stood. */
function unlabel(source: string): Labelled {
  const names: [number, number][] = [];
  let text = '';
  for (const part of source.split(/(\[[^\]]*\])/u)) {
    if (part.startsWith('[')) names.push([text.length, text.length + part.length - 2]);
    text += part.replace(/^\[|\]$/gu, '');
  }
  return { text, names };
}

const articles = new Map<string, Labelled[]>();
for (const line of readFileSync(join(import.meta.dirname, 'articles.txt'), 'utf8').split('\n')) {
  const [language = '', text] = line.split('|');
  if (text !== undefined && !line.startsWith('#')) articles.set(language, [...(articles.get(language) ?? []), unlabel(text)]);
}

describe('whole articles of our own', () => {
  it.each([...articles])('%s: all marks are names, and most names are found', async (language, paragraphs) => {
    const { terms } = await findTerms({ url: '', language, title: '', subjects: [], blocks: paragraphs.map(({ text }, id) => ({ id, text, witness: false })) },
      { library, readerLanguage: 'en', own: null, pause: async () => {} });
    const mentions = terms.flatMap(({ id, mentions: all }) => all.map((mention) => ({ ...mention, id })));
    const gold = paragraphs.flatMap(({ text, names }, block) => names.map(([start, end]) => ({ block, start, end, text: text.slice(start, end) })));
    const overlap = (x: { block: number; start: number; end: number }, y: { block: number; start: number; end: number }): boolean => x.block === y.block && x.start < y.end && y.start < x.end;
    const wrong = mentions.filter((mention) => !gold.some((name) => overlap(name, mention))).map(({ block, start, end, id }) => `${(paragraphs[block]?.text ?? '').slice(start, end)} ${id}`);
    const missed = gold.filter((name) => !mentions.some((mention) => overlap(name, mention))).map(({ text }) => text);
    expect(wrong).toEqual([]);
    expect(1 - missed.length / gold.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.6);
    if (process.env['SHOW'] !== undefined) console.log(language, `${gold.length - missed.length}/${gold.length}`, missed.join(', '));
  });

  it('give one entity one id in all thirteen languages and all its forms', async () => {
    const ids = new Set<string>();
    for (const [language, paragraphs] of articles) {
      const { terms } = await findTerms({ url: '', language, title: '', subjects: [], blocks: paragraphs.map(({ text }, id) => ({ id, text, witness: false })) },
        { library, readerLanguage: 'en', own: null, pause: async () => {} });
      const here = new Set(terms.map(({ id }) => id));
      for (const id of ['narendra-modi', 'NP', 'IN-BR', 'IN', 'city:1273294', 'city:1260086']) if (!here.has(id)) ids.add(`${language} lacks ${id}`);
    }
    expect([...ids]).toEqual([]);
  });
});
