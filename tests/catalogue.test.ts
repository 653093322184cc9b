import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slices } from '../src/features/slices';

/*
 * Every feature has what a feature needs, everywhere. Source is read as text, since features import styles that only a bundler knows.
 */
const root = resolve(import.meta.dirname, '..');
const folders = readdirSync(join(root, 'src/features'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const pages = readdirSync(join(root, 'tests/pages'));
const messages = Object.keys(JSON.parse(text('assets/locales/en.json')) as object);

describe.each(folders)('the feature %s', (id) => {
  const feature = text('src/features', id, 'feature.ts');

  it('is in the catalogue, under its own name', () => {
    expect(feature).toContain(`id: '${id}'`);
    expect(text('src/features/catalogue.ts')).toContain(`from './${id}/feature'`);
  });

  it('has settings with a switch', () => {
    expect(Object.keys(slices)).toContain(id);
    expect(text('src/features', id, 'settings.ts')).toMatch(/on: v\.optional\(v\.boolean\(\)\)/u);
  });

  it('names its test pages in its header, and they are there', () => {
    const named = [...feature.matchAll(/tests\/pages\/([a-z-]+?)-?\*/gu)].map(([, prefix]) => prefix ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const prefix of named) expect(pages.filter((page) => page.startsWith(prefix)), prefix).not.toEqual([]);
  });

  it('has messages of its own, and a line in the README', () => {
    expect(messages.some((key) => key.startsWith(`${id}.`))).toBe(true);
    expect(text('README.md').toLowerCase()).toContain(id === 'tweets' ? 'tweet' : id === 'repeats' ? 'copy' : 'name');
  });
});
