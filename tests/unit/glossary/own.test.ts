import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openGlossary } from '../../../src/glossary/glossary';
import type { OwnEntry } from '../../../src/glossary/own-entry';
import './library';

const folder = fileURLToPath(new URL('../../../assets/public/glossary', import.meta.url));
const fetch = async (name: string): Promise<ArrayBuffer> => {
  const bytes = readFileSync(join(folder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

const entries: readonly OwnEntry[] = [
  { id: 'own:1', name: 'Narendra Modi', aliases: ['नरेंद्र मोदी'], kind: 'person', description: 'Our own note.' },
  { id: 'own:2', name: 'garden club', aliases: ['உழவர் மன்றம்'], kind: 'organisation', description: '' },
];

async function ids(language: string, text: string, own: readonly OwnEntry[]): Promise<string[]> {
  const { terms } = await openGlossary(fetch, async () => own).find({ url: '', language, title: '', subjects: [], blocks: [{ id: 0, text, witness: false }] }, 'en');
  return terms.map(({ id }) => id).sort();
}

describe('the reader’s own entries', () => {
  it('win over the pack', async () => {
    expect(await ids('hi', 'नरेंद्र मोदी ने कहा', [])).toEqual(['narendra-modi']);
    expect(await ids('hi', 'नरेंद्र मोदी ने कहा', entries)).toEqual(['own:1']);
  });

  it('are found in any script, with case endings, at the head of a sentence', async () => {
    expect(await ids('ta', 'அவர் உழவர் மன்றத்தில் பேசினார்', entries)).toEqual(['own:2']);
    expect(await ids('en', 'Garden club members met.', entries)).toEqual(['own:2']);
  });

  it('have a card with what the reader wrote', async () => {
    const entry = await openGlossary(fetch, async () => entries).describe('own:1', { reader: 'en', article: 'hi' });
    expect(entry).toMatchObject({ source: 'own', name: { text: 'Narendra Modi' }, description: { text: 'Our own note.' }, link: null });
  });

  it('leave the pack standing when their store fails', async () => {
    const glossary = openGlossary(fetch, () => Promise.reject(new Error('no store')));
    const { terms } = await glossary.find({ url: '', language: 'en', title: '', subjects: [], blocks: [{ id: 0, text: 'In Moscow today.', witness: false }] }, 'hi');
    expect(terms.map(({ name }) => name)).toEqual(['मॉस्को']);
  });
});
