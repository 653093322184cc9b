import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/gate/verdict';
import { watchForArticle } from '../../../src/gate/watch';
import { layPage } from './lay-page';

const pages = import.meta.glob<string>('../../pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const truths = import.meta.glob('../../pages/*/article.json', { import: 'default', eager: true });
const nameOf = (path: string): string => path.split('/').at(-2) ?? '';
const articles = new Set(Object.keys(truths).map(nameOf));
const all = Object.entries(pages).map(([path, html]) => ({ name: nameOf(path), html }));

describe('the gate', () => {
  // A page of few words that says nothing of itself is beyond the gate; the popup is for these.
  test.each(all.filter(({ name }) => articles.has(name) && !/^news-(?:tables-gu|old-portal-pa)/.test(name)))('yes to $name', ({ html }) => {
    layPage(html);
    expect(judge(document)).toMatchObject({ article: true });
  });

  test.each(all.filter(({ name }) => name.startsWith('none-')))('no to $name', ({ html }) => {
    layPage(html);
    expect(judge(document)).toMatchObject({ article: false });
  });

  test('an article that comes late is seen, and then nothing more is done', async () => {
    layPage('<div id="app"></div>');
    const end = new AbortController();
    const rings: number[] = [];
    watchForArticle(document, end.signal, { onArticle: (milliseconds) => rings.push(milliseconds), onDeclined: () => {}, hurried: false });
    const paragraph = 'The ferry was late again, and the people who waited for it on the quay did not say a word to each other. '.repeat(3);
    document.head.insertAdjacentHTML('beforeend', '<meta property="og:type" content="article">');
    document.body.insertAdjacentHTML('beforeend', `<article>${`<p>${paragraph}</p>`.repeat(9)}</article>`);
    await expect.poll(() => rings.length, { timeout: 4000 }).toBe(1);
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    expect(rings.length).toBe(1);
    end.abort();
  });
});
