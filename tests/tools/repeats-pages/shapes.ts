import type { Language } from '../../unit/repeats/prose';
import type { TestPage } from '../make-repeats-pages';
import { body, box, headlines, one, p, ps, story, top } from './parts';

const also = (n: number) => `<p class="also"><a href="/also/${n}">Also read: the mill reopens on day ${n}</a></p>`;
const picture = (n: number) => `<figure><img src="/pictures/${n}.jpg" width="640" height="360" alt="The pier, seen from stair ${n}"><figcaption>The pier, seen from stair ${n}</figcaption></figure>`;

/** The body twice, in every shape that sites do it, each in one language. */
export function shapePages(): TestPage[] {
  const pages: TestPage[] = [];
  const page = (shape: string, language: Language, main: (text: string[]) => string, once: (text: string[]) => string[] = (text) => text, repeats = 1) => {
    const text = body(language);
    pages.push({ slug: `repeats-${shape}-${language}`, language, headline: headlines[language][0], main: main(text), plans: { repeats, once: once(text) } });
  };
  page('after', 'hi', (text) => story('hi', box('story', ps([...text, ...text]))));
  page('sibling', 'ta', (text) => story('ta', `${box('story', ps(text))}\n${box('full-text desktop', ps(text))}`));
  page('article', 'ur', (text) => `${story('ur', box('story', ps(text)))}\n${story('ur', box('story', ps(text)))}`);
  page('footer', 'en', (text) => `${story('en', box('story', ps(text)))}\n${box('most-read', '<h2>Most read</h2><ul><li><a href="/1">A boat of glass</a></li><li><a href="/2">Bread by weight</a></li></ul>', 'aside')}\n${box('print', ps(text))}`);
  page('last70', 'hi', (text) => story('hi', `${box('story', ps(text))}\n${box('continued', ps(text.slice(2)))}`));
  page('teaser', 'en', (text) => story('en', `${box('lead', ps(text.slice(0, 3)))}\n${box('story', ps(text))}`));
  page('three', 'ta', (text) => story('ta', `${box('a', ps(text))}\n${box('b', ps(text))}\n${box('c', ps(text))}`), undefined, 2);
  page('between', 'en', (text) => story('en', `${box('story', text.map((t, i) => p(t) + (i % 2 ? '<div class="ad">Advertisement</div>' : '')).join('\n'))}\n${box('again', text.map((t, i) => p(t) + (i % 3 === 2 ? also(i) : '')).join('\n'))}`));
  page('edited', 'en', (text) => story('en', `${box('story', ps(text))}\n${box('again', ps([...text.slice(0, 3).map((t) => t.replace('forty', 'fifty')), one('en', 300), ...text.slice(3)]))}`),
    (text) => [...text.filter((t) => !t.includes('forty') || text.indexOf(t) > 2), one('en', 300)]);
  page('merged', 'ur', (text) => story('ur', `${box('story', ps(text))}\n${box('again', ps([text.slice(0, 2).join(' '), text.slice(2, 5).join(' '), text.slice(5).join(' ')]))}`));
  page('breaks', 'hi', (text) => story('hi', `${box('story', ps(text))}\n<div class="plain">${text.join('<br><br>\n')}</div>`));
  page('spelling', 'hi', (text) => story('hi', `${box('story', ps(text))}\n${box('again', ps(text.map((t) => t.normalize('NFD').replaceAll('।', ' |').replaceAll(' और ', '\u00A0और\u200B '))))}`), () => []);
  page('richer', 'en', (text) => story('en', `${box('plain', ps(text))}\n${box('story', picture(1) + ps(text.slice(0, 4)) + picture(2) + ps(text.slice(4)))}`));
  page('hidden', 'ta', (text) => story('ta', `${box('story', ps(text))}\n<div class="print" style="display:none">${ps(text)}</div>`), undefined, 0);
  page('widths', 'en', (text) => `<style>.wide{display:none}@media(min-width:700px){.wide{display:block}.narrow{display:none}}</style>\n${top('en')}\n${box('narrow', ps(text))}\n${box('wide', ps(text))}`, undefined, 0);
  return pages;
}
