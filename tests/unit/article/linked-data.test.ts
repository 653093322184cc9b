import { describe, expect, test } from 'vitest';
import { linkedData, plain } from '../../../src/article/linked-data';

const url = 'https://news.example/a/story-1';

describe('linked data', () => {
  test('authors by reference, subjects of three kinds, body', () => {
    const body = 'A sentence that is long enough to count. '.repeat(4);
    const found = linkedData([JSON.stringify({ '@graph': [
      { '@type': 'Person', '@id': '#p', name: 'Ada Fern' },
      { '@type': ['NewsArticle'], url, headline: 'Head &amp; tail', author: [{ '@id': '#p' }, { '@type': 'Person', name: 'Bo Reed' }], datePublished: '2024-01-16', articleBody: body, keywords: 'one, two', about: { '@type': 'Thing', name: 'three' }, mentions: ['four'] },
      { '@type': 'Organization', name: 'The Wayside' },
    ] })], url);
    expect(found).toMatchObject({ headlines: ['Head & tail'], authors: ['Ada Fern', 'Bo Reed'], dates: ['2024-01-16'], subjects: ['one', 'two', 'three', 'four'], site: 'The Wayside' });
    expect(found.body).toBe(body.trim());
  });

  test('the article whose address is the page goes before its teasers', () => {
    const scripts = [{ '@type': 'NewsArticle', url: 'https://news.example/a/other', headline: 'Other' }, { '@type': 'NewsArticle', mainEntityOfPage: { '@id': `${url}?x=1` }, headline: 'Own' }];
    expect(linkedData(scripts.map((it) => JSON.stringify(it)), url).headlines).toEqual(['Own']);
  });

  test.each(['', '{', '[]', 'null', '{"@type":"NewsArticle","headline":{"a":1},"author":7}', '{"@type":{"a":1}}'])('whatever is malformed is passed over: %s', (script) => {
    expect(linkedData([script], url).body).toBeNull();
  });

  test('line feeds in strings and comments round the script', () => {
    expect(linkedData(['<!-- {"@type":"Article","headline":"Two\nlines"} -->'], url).headlines).toEqual(['Two lines']);
  });

  test('markup and references become text', () => {
    expect(plain('<p>One &#8217;s</p><p>Two&nbsp;&lt;b&gt;</p>')).toBe('One ’s\nTwo\u00a0<b>');
  });
});
