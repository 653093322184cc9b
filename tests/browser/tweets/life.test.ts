import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lay, paragraphs } from '../engine/bench-page';
import { cards, embed, frame, post, reportsOf, visitWithTweets } from './stage';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const story = (inner: string): string => `<main><article><h1>Ferry to carry bicycles</h1>${paragraphs(3)}<figure id="place">${inner}</figure>${paragraphs(3, 4)}</article></main>`;
const place = (): Element => document.querySelector('#place') as Element;

describe('the life of an embed', () => {
  it('is waited for before a card stands in for it', async () => {
    lay(story(embed));
    const clock = { age: 300 };
    const visit = visitWithTweets(end, clock);
    await visit.pass();
    expect(cards()).toHaveLength(0);
    expect(visit.asked[0]).toBeGreaterThan(7_000);
    clock.age = 8_100;
    await visit.pass();
    expect(cards()).toHaveLength(1);
  });

  it('that begins late takes its place back, once and for all', async () => {
    lay(story(embed));
    const clock = { age: 9_000 };
    const visit = visitWithTweets(end, clock);
    await visit.pass();
    expect(cards()).toHaveLength(1);
    // X's script puts its frame before the quotation, gives it a height, and takes the quotation away.
    place().insertAdjacentHTML('afterbegin', frame('width: 500px; height: 320px'));
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    await visit.pass();
    expect(cards()).toHaveLength(0);
    place().querySelector('blockquote')?.remove();
    await visit.pass();
    expect(cards()).toHaveLength(0);
    expect(place().querySelector('iframe')?.checkVisibility()).toBe(true);
  });

  it('does not hold up a leak: the first copy and its markup go at once, the second copy later', async () => {
    lay(story(`<div data="${embed}" class="box" data="${embed}"></div>`));
    const clock = { age: 100 };
    const visit = visitWithTweets(end, clock);
    await visit.pass();
    expect(cards()).toHaveLength(0);
    expect(reportsOf(visit).map(({ key }) => key)).toEqual([`litter:${post.id}`]);
    expect(place().textContent?.match(/घाट/g)).toHaveLength(1);
    expect(place().textContent).not.toContain('class=');
    clock.age = 8_100;
    await visit.pass();
    expect(cards()).toHaveLength(1);
    await visit.pass();
    expect(cards()).toHaveLength(1);
    visit.undo();
    expect(place().textContent).toContain('class=');
  });

  it('in an article that endless scroll appends is mended too', async () => {
    lay(story(''));
    const visit = visitWithTweets(end);
    await visit.pass();
    place().insertAdjacentHTML('beforeend', embed);
    await visit.pass();
    expect(cards()).toHaveLength(1);
  });

  it('is not cut off from a loader that waits until its place comes near the window', async () => {
    lay(`${story(`<div class="embed" data-tweet-id="${post.id}"></div>`).replace('<figure', '<div style="height: 4000px"></div><figure')}`);
    const embedded = place().querySelector('.embed') as Element;
    const loader = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      loader.disconnect();
      embedded.innerHTML = frame('width: 500px; height: 320px');
    });
    loader.observe(embedded);
    const visit = visitWithTweets(end, { age: 9_000 });
    await visit.pass();
    expect(cards()).toHaveLength(1);
    expect(embedded.innerHTML).toBe('');
    // Out of sight, and of no size that would move or widen the page.
    expect(embedded.checkVisibility({ visibilityProperty: true })).toBe(false);
    expect(embedded.getBoundingClientRect().height).toBeLessThanOrEqual(1);
    cards()[0]?.scrollIntoView();
    await expect.poll(() => embedded.innerHTML).toContain('iframe');
    await visit.pass();
    expect(cards()).toHaveLength(0);
    expect(embedded.querySelector('iframe')?.checkVisibility({ visibilityProperty: true })).toBe(true);
    window.scrollTo(0, 0);
  });

  it('that nothing disturbs is read once: a card makes no further pass', async () => {
    lay(story(`<div data="${embed}" class="box" data="${embed}"></div>`));
    const visit = visitWithTweets(end, { age: 9_000 });
    let passes = 0;
    const pass = visit.pass.bind(visit);
    visit.pass = () => {
      passes += 1;
      return pass();
    };
    await pass();
    await new Promise((resolve) => { setTimeout(resolve, 1_200); });
    expect(cards()).toHaveLength(1);
    expect(passes).toBe(0);
  });

  it('on a page of hundreds is mended from the top, and the rest stays as it is', async () => {
    const many = Array.from({ length: 320 }, (_, index) => embed.replaceAll(post.id, String(BigInt(post.id) + BigInt(index) * 4_194_304_000n)));
    lay(story('').replace(/<figure.*figure>/, many.join('<p>And the answer came at once, in other words than before.</p>')));
    const visit = visitWithTweets(end);
    await visit.pass();
    expect(visit.failures).toEqual([]);
    expect(cards()).toHaveLength(300);
    visit.undo();
    expect(cards()).toHaveLength(0);
  }, 90_000);
});
