import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../src/article/body-text';
import { read } from '../../../src/page/read';
import { nothingDone } from '../../../src/page/seen';
import { layPage } from './lay-page';

interface Expected {
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly direction: string;
  readonly text: string;
}

const pages = import.meta.glob<string>('../../pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob<Expected>('../../pages/*/article.json', { import: 'default', eager: true });
const told = Object.entries(truths).map(([path, truth]) => ({ name: path.split('/').at(-2) ?? '', truth, html: pages[path.replace('article.json', 'page.html')] ?? '' }));

describe('pages of the project', () => {
  test('there are some', () => expect(told.length).toBeGreaterThan(20));

  test.each(told)('$name', async ({ html, truth }) => {
    layPage(html);
    const before = document.documentElement.outerHTML;
    const { article, map } = await read(document, nothingDone, async () => {});
    expect(document.documentElement.outerHTML).toBe(before);
    expect(article).not.toBeNull();
    if (article === null) return;
    const { title, byline, published, language, direction, blocks } = article;
    expect({ title, byline, published, language, direction, text: bodyText(blocks, []) }).toEqual(truth);
    expect(map.length).toBe(blocks.length);
  });
});
