import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article';
import { findRepeats } from '../../../src/features/repeats/find-repeats';
import { article, box, caption, embed, field, heading, headline, image, item, linked, outside, type Piece } from '../article-builder';
import { languages, prose, sentence, type Language } from './prose';

const body = (language: Language = 'en', count = 7) => prose(language, count);

function visible(page: Article): string[] {
  const hidden = new Set(findRepeats(page, [], []).filter((plan) => plan.confidence === 'sure').flatMap((plan) => plan.parts));
  return page.blocks.filter((block) => !hidden.has(block.id)).map((block) => (block.text === '' ? (block.source ?? '') : block.text));
}

function once(page: Article, texts: readonly string[]): void {
  const seen = visible(page).join('\n');
  for (const text of texts) expect(seen.split(text).length - 1, text).toBe(1);
}

const page = (copies: readonly Piece[]) => article([headline('A headline of the page'), ...copies, outside('About us'), outside('Contact')]);

describe.each(languages)('printed twice, in %s', (language) => {
  const text = body(language);
  it('right after', () => once(page([box('div.body', [...text, ...text])]), text));
  it('in a sibling wrapper', () => once(page([box('div.main', text), box('div.full', text, 'outside')]), text));
  it('in another article', () => once(page([box('article.a', [headline('A headline of the page'), ...text]), box('article.b', [headline('A headline of the page'), ...text])]), text));
  it('before the footer', () => once(page([box('div.main', text), box('aside', [heading('Most read'), outside('One more story'), outside('And another')]), box('footer', text, 'outside')]), text));
  it('the last 70 %', () => once(page([box('div.main', text), box('div.rest', text.slice(2))]), text));
  it('teaser, then all', () => once(page([box('div.teaser', text.slice(0, 3)), box('div.main', text)]), text));
  it('three times', () => once(page([box('div.a', text), box('div.b', text), box('div.c', text)]), text));
  it('three times in one wrapper', () => once(page([box('div.a', [...text, ...text, ...text])]), text));
  it('with advertisements between', () => {
    const also = linked('[Also read: the mill reopens](https://news.test/mill)');
    const ad = outside('Advertisement');
    once(page([box('div.a', text.flatMap((p, i) => (i % 2 ? [p, ad] : [p]))), box('div.b', text.flatMap((p, i) => (i % 3 ? [p] : [p, also])))]), text);
  });
  it('with paragraphs merged', () => once(page([box('div.a', text), box('div.b', [text.slice(0, 3).join(' '), text.slice(3).join(' ')])]), text));
  it('with sentences as blocks', () => {
    const parts = text.flatMap((p) => p.split(/(?<=[.।۔]) /));
    const seen = visible(page([box('div.a', text), box('div.b', parts)])).join(' ');
    for (const part of parts) expect(seen.split(part)).toHaveLength(2);
  });
  it('with single line breaks', () => once(page([box('div.a', text), box('div.b', [text.join('\n')])]), text));
});

describe('what is kept', () => {
  const text = body();

  it('keeps every unique block of the other copy', () => {
    const own = [sentence('en', 200), sentence('en', 201)].join(' ');
    once(page([box('div.a', text), box('div.b', [...text.slice(0, 3), own, ...text.slice(3)])]), [...text, own]);
  });

  it('keeps the copy with the pictures and hides their twins', () => {
    const seen = visible(page([box('div.a', text), box('div.b', [image('https://i.test/1.jpg'), ...text.slice(0, 2), image('https://i.test/2.jpg'), caption('The pier at dusk'), ...text.slice(2)])]));
    expect(seen.filter((it) => it.startsWith('https'))).toEqual(['https://i.test/1.jpg', 'https://i.test/2.jpg']);
    const plan = findRepeats(page([box('div.a', text), box('div.b', [image('https://i.test/1.jpg'), ...text])]), [], [])[0];
    expect(plan?.kept).toBeGreaterThan(text.length);
    expect(plan?.witnesses.some((it) => it.of === 'atoms')).toBe(true);
  });

  it('hides pictures, captions and headings that the kept copy shows too', () => {
    const copy = [image('https://i.test/1.jpg'), caption('The pier at dusk'), ...text.slice(0, 3), heading('What comes next'), item('Sand'), ...text.slice(3), embed('https://v.test/7')];
    const seen = visible(page([box('div.a', copy), box('div.b', copy)]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('never hides fields, nor links that stand nowhere else', () => {
    const withLink = linked(`${text[2]} [more](https://news.test/only-here)`);
    const seen = visible(page([box('div.a', [...text.slice(0, 2), `${text[2]} more`, ...text.slice(3)]), box('div.b', [field('input:email'), ...text.slice(0, 2), withLink, ...text.slice(3), field('input:email')])]));
    expect(seen.filter((it) => it === 'input:email')).toHaveLength(2);
    const plans = findRepeats(page([box('div.a', [...text, linked('[more](https://news.test/x)')]), box('div.b', [...text, linked('[more](https://news.test/y)')])]), [], []);
    expect(plans[0]?.parts).toHaveLength(text.length);
  });

  it('leaves a paragraph that differs in a number, a name or a negation, and counts it', () => {
    for (const [from, to] of [['forty', 'fifty'], ['Tuesday', 'Friday'], ['would', 'would not']] as const) {
      const changed = text.map((p) => p.replace(from, to));
      const different = changed.filter((p, i) => p !== text[i]);
      const built = page([box('div.a', text), box('div.b', changed)]);
      once(built, different);
      once(built, text);
      expect(findRepeats(built, [], [])[0]?.differences).toHaveLength(different.length);
    }
  });

  it('agrees with the stated body', () => {
    const better = text.map((p, i) => (i === 3 ? `${p} ${sentence('en', 99)}` : p));
    const built = article([box('div.a', text), box('div.b', better)], { stated: better.join(' ') });
    expect(findRepeats(built, [], [])[0]?.kept).toBe(text.length);
  });

  it('takes a repaired post for its twin, and a leak for nothing', () => {
    const post = ['Read this', '— Someone (@someone) May 1'];
    const built = page([box('div.a', [...text.slice(0, 3), ...post, ...text.slice(3)]), box('div.b', [...text.slice(0, 3), ...post, '" class="x" data=">', ...text.slice(3)])]);
    const claims = [
      { feature: 'tweets', key: 'tweet:1#0', parts: [4, 5] },
      { feature: 'tweets', key: 'tweet:1#1', parts: [13, 14, 15] },
    ] as const;
    const plan = findRepeats(built, claims, [])[0];
    expect(plan?.differences).toEqual([]);
    expect(plan?.parts).toEqual(expect.arrayContaining([13, 14, 15]));
    expect(plan?.parts).toHaveLength(text.length + 3);
  });

  it('is remembered as no copy by its place', () => {
    const built = page([box('div.a', text), box('div.b', text)]);
    const place = findRepeats(built, [], [])[0]?.place ?? '';
    expect(place).toContain('div.b');
    expect(findRepeats(built, [], [place])).toEqual([]);
  });
});
