import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lay, once, ps, run, shown, story, text } from './lay';

/*
 * What a page would have to do to make us hide something that stands nowhere else. Each page says everything twice, and one thing only
 * once, in a way that the text alone does not tell.
 */
let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const twice = (a: string, b: string, style = '') => story(`<div class="a">${ps(text.slice(0, 3))}${a}${ps(text.slice(3))}</div><div class="b">${ps(text.slice(0, 3))}${b}${ps(text.slice(3))}</div>`, style);
const visible = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.checkVisibility({ visibilityProperty: true }));
const image = (src: string, rest = '') => `<img class="only" src="${src}" width="300" height="200" alt="" ${rest}>`;

describe('stays where it is, while the text folds', () => {
  it.each([
    ['pictures that an image server tells apart by the query', image('/_next/image?url=%2Fone.jpg&w=640&q=75'), image('/_next/image?url=%2Ftwo.jpg&w=640&q=75')],
    ['pictures behind one stand-in, in an attribute of the site’s own', image('/grey.gif', 'data-hires="/one.jpg"'), image('/grey.gif', 'data-hires="/two.jpg"')],
    ['pictures behind one stand-in of a lazy loader', image('/grey.gif', 'data-src="/one.jpg"'), image('/grey.gif', 'data-src="/two.jpg"')],
    ['films with one poster', '<video class="only" poster="/p.jpg" width="300" height="200"><source src="/one.mp4"></video>', '<video class="only" poster="/p.jpg" width="300" height="200"><source src="/two.mp4"></video>'],
    ['frames that are written, not fetched', '<iframe class="only" srcdoc="one"></iframe>', '<iframe class="only" srcdoc="two"></iframe>'],
    ['frames that a script fills', '<iframe class="only" src="about:blank"></iframe>', '<iframe class="only" src="about:blank"></iframe>'],
    ['drawings', '<canvas class="only" width="300" height="200"></canvas>', '<canvas class="only" width="300" height="200"></canvas>'],
    ['charts of one size', '<svg class="only" viewBox="0 0 9 9" width="300" height="200"><rect width="3" height="3"/></svg>', '<svg class="only" viewBox="0 0 9 9" width="300" height="200"><rect width="9" height="3"/></svg>'],
    ['forms that say the same', '<form class="only" action="/one"><input type="hidden" name="x" value="1"><button>Send it to me</button></form>', '<form class="only" action="/two"><input type="hidden" name="x" value="2"><button>Send it to me</button></form>'],
    ['a closed part with text of its own', '<details class="only"><summary>The statement in full</summary><p>One says this.</p></details>', '<details class="only"><summary>The statement in full</summary><p>Two says that.</p></details>'],
    ['pictures painted as backgrounds', '<div class="only" style="height:200px;background-image:url(/one.jpg)"></div>', '<div class="only" style="height:200px;background-image:url(/two.jpg)"></div>'],
    ['links to other addresses, with no text', '<a class="only" href="https://news.test/one"><svg width="16" height="16"><path d="M0 0h9"/></svg></a>', '<a class="only" href="https://news.test/two"><svg width="16" height="16"><path d="M0 0h9"/></svg></a>'],
    ['links to other addresses, in equal words', '<p class="only">The council has put the whole report of the flood on its own pages: <a href="https://news.test/one">read it here</a>.</p>', '<p class="only">The council has put the whole report of the flood on its own pages: <a href="https://news.test/two">read it here</a>.</p>'],
  ])('%s', async (_, a, b) => {
    lay(twice(a, b));
    const { plans } = await run(end.signal);
    expect(plans().map((plan) => plan.confidence)).toEqual(['sure']);
    expect(shown(text)).toEqual(once);
    expect(visible('.only')).toEqual([true, true]);
  });

  it('text that only a style sheet says', async () => {
    lay(twice('<div class="only one"></div>', '<div class="only two"></div>', '.one::before{content:"No one was hurt."}.two::before{content:"Many were hurt."}'));
    await run(end.signal);
    expect(shown(text)).toEqual(once);
    expect(visible('.only')).toEqual([true, true]);
  });

  it('a component with a tree of its own', async () => {
    lay(twice('<x-note class="only"></x-note>', '<x-note class="only"></x-note>', 'x-note{display:block}'));
    for (const [at, element] of document.querySelectorAll('x-note').entries()) element.attachShadow({ mode: 'open' }).textContent = `Note ${at} says what no other says.`;
    await run(end.signal);
    expect(shown(text)).toEqual(once);
    expect(visible('.only')).toEqual([true, true]);
  });
});

describe('a copy that nobody can read is no copy to keep', () => {
  const hiddenBy = (style: string, attributes = '') => story(`<div class="a" style="${style}" ${attributes}>${ps(text)}</div><div class="b">${ps(text)}</div>`);
  it.each([
    ['clipped to a pixel', 'position:absolute;width:1px;height:1px;overflow:hidden'],
    ['moved off the page', 'position:absolute;left:-9999px'],
    ['transparent', 'opacity:0'],
    ['of no size', 'font-size:0'],
    ['clipped after the first lines', 'max-height:60px;overflow:hidden'],
    ['shrunk', 'transform:scale(0)'],
    ['cut away', 'clip-path:inset(50%)'],
  ])('%s', async (_, style) => {
    lay(hiddenBy(style));
    await run(end.signal);
    expect([...document.querySelectorAll('.b p')].map((element) => element.checkVisibility())).toEqual(text.map(() => true));
  });

  it('for the eye alone, beside one for screen readers alone: each has its reader', async () => {
    lay(story(`<div class="a" aria-hidden="true">${ps(text)}</div><div class="b" style="position:absolute;width:1px;height:1px;overflow:hidden">${ps(text)}</div>`));
    await run(end.signal);
    expect(shown(text)).toEqual(text.map(() => 2));
  });

  it('stays the same copy when the page is read again', async () => {
    lay(hiddenBy('max-height:60px;overflow:hidden'));
    const { visit, plans } = await run(end.signal);
    const keys = plans().map(({ key, kept }) => [key, kept]);
    expect(keys).toHaveLength(1);
    expect(await visit.pass()).toBe(false);
    expect(plans().map(({ key, kept }) => [key, kept])).toEqual(keys);
  });
});
