import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as frame } from 'vitest/browser';
import { lay, once, ps, run, shown, story, text } from './lay';

/* Copies that come, go and change place while the reader is there. */
let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(async () => {
  end.abort();
  document.body.replaceChildren();
  location.hash = '';
  await frame.viewport(1280, 800);
});

const soon = { timeout: 5000, interval: 50 };
const two = `<div class="a">${ps(text)}</div><div class="b">${ps(text)}</div>`;
const notices = () => [...document.querySelectorAll('copydesk-notice')].filter((element) => element.checkVisibility());

describe('at every width exactly one copy is visible', () => {
  it.each([
    ['one for wide windows, one for narrow ones', '.a{display:none}@media(min-width:900px){.a{display:block}.b{display:none}}'],
    ['both in wide windows, the second alone in narrow ones', '@media(max-width:600px){.a{display:none}}'],
    ['both in wide windows, the first alone in narrow ones', '@media(max-width:600px){.b{display:none}}'],
    ['both in narrow windows', '@media(min-width:900px){.a{display:none}}'],
  ])('%s', async (_, style) => {
    lay(story(two, style));
    await frame.viewport(1280, 800);
    await run(end.signal);
    for (const width of [1280, 768, 320, 768, 1280]) {
      await frame.viewport(width, 800);
      await vi.waitFor(() => expect(shown(text)).toEqual(once), soon);
    }
  });
});

describe('a copy that the site changes', () => {
  it('comes late', async () => {
    lay(story(`<div class="a">${ps(text)}</div>`));
    await run(end.signal);
    expect(notices()).toHaveLength(0);
    const late = document.createElement('div');
    late.append(...[...document.querySelectorAll('.a p')].map((element) => element.cloneNode(true)));
    document.querySelector('article')?.append(late);
    await vi.waitFor(() => {
      expect(shown(text)).toEqual(once);
      expect(notices()).toHaveLength(1);
    }, soon);
  });

  it('is rendered anew by a framework, and again', async () => {
    lay(story(two));
    await run(end.signal);
    const b = document.querySelector('.b');
    for (let time = 0; time < 3; time++) {
      b?.replaceChildren(...text.map((each) => Object.assign(document.createElement('p'), { textContent: each })));
      await vi.waitFor(() => {
        expect(shown(text)).toEqual(once);
        expect(notices()).toHaveLength(1);
      }, soon);
    }
  });

  it('has its text nodes written again, with a new number in one', async () => {
    lay(story(two));
    await run(end.signal);
    const changed = [...document.querySelectorAll('article p')].filter((element) => element.textContent === text[2]).find((element) => !element.checkVisibility());
    if (changed?.firstChild) changed.firstChild.nodeValue = (text[2] ?? '').replace(/ \w+ /u, ' 17 ');
    await vi.waitFor(() => expect(changed?.checkVisibility()).toBe(true), soon);
    expect(shown(text)).toEqual(once);
  });

  it('loses the copy that we kept: the other comes back', async () => {
    lay(story(two));
    await run(end.signal);
    const hidden = [...document.querySelectorAll('.a, .b')].find((element) => !element.checkVisibility());
    document.querySelector(hidden?.className === 'a' ? '.b' : '.a')?.remove();
    await vi.waitFor(() => expect(shown(text)).toEqual(once), soon);
    expect(notices()).toHaveLength(0);
  });

  it('is a tab that the reader opens', async () => {
    lay(story(`<div class="a">${ps(text)}</div><div class="b" style="display:none">${ps(text)}</div>`));
    await run(end.signal);
    const [a, b] = [document.querySelector<HTMLElement>('.a'), document.querySelector<HTMLElement>('.b')];
    for (const open of [b, a, b]) {
      for (const each of [a, b]) if (each) each.style.display = each === open ? '' : 'none';
      await vi.waitFor(() => expect(shown(text)).toEqual(once), soon);
    }
  });
});

describe('what the reader is at', () => {
  it('follows a link into the copy: it is shown', async () => {
    lay(story(`${two.replace('class="b"><p>', 'class="b"><p id="there">')}<p><a href="#there">To the harbour</a></p>`));
    await run(end.signal);
    expect(document.querySelector('#there')?.checkVisibility()).toBe(false);
    location.hash = '#there';
    await vi.waitFor(() => expect(document.querySelector('#there')?.checkVisibility()).toBe(true), soon);
  });

  it('said that this is no copy: nothing folds there again, whichever copy is better kept', async () => {
    lay(story(two));
    const { plans } = await run(end.signal);
    const place = plans()[0]?.place ?? '';
    end.abort();
    end = new AbortController();
    await run(end.signal, [place]);
    expect(shown(text)).toEqual(text.map(() => 2));
    end.abort();
    end = new AbortController();
    // The same structure with a richer second copy.
    lay(story(two.replace('<div class="b">', '<div class="b"><img src="/one.jpg" width="300" height="200" alt="">')));
    await run(end.signal, [place]);
    expect(shown(text)).toEqual(text.map(() => 2));
  });
});
