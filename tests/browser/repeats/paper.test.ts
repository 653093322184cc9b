import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lay, ps, run, story, text } from './lay';

/*
 * What is printed. A browser's own paper cannot be looked at from within a page, so the rules that hold on paper are made to hold on the
 * screen: `@media print` of the page's sheets and of ours is changed to `all`, and `not print` to nothing, after everything is done.
 */
let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

function print(): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
      else if (/not print|screen/.test(rule.media.mediaText)) rule.media.mediaText = 'tty';
    }
  }
}

const printed = () => text.map((each) => [...document.querySelectorAll('p')].filter((element) => element.textContent === each && element.checkVisibility()).length);
const on = text.map(() => 1);
const two = `<div class="a">${ps(text)}</div><div class="b">${ps(text)}</div>`;

describe('on paper each text stands once', () => {
  it.each([
    ['two copies, paper as the screen', '', on],
    ['the first is for the screen', '@media print{.a{display:none}}', on],
    ['the second is for the screen', '@media print{.b{display:none}}', on],
    ['the first is for paper', '.a{display:none}@media print{.a{display:block}}', on],
    ['the second is for paper', '.b{display:none}@media print{.b{display:block}}', on],
    ['paper swaps them', '.b{display:none}@media print{.b{display:block}.a{display:none}}', on],
    ['the first only where it says screen', '@media screen{.a{display:block}}@media print{.a{display:none}}', on],
    ['paper hides what is beside', 'nav{display:block}@media print{nav{display:none}}', on],
  ])('%s', async (_, style, expected) => {
    lay(story(`<nav>News</nav>${two}`, style));
    const html = document.body.innerHTML;
    const { visit } = await run(end.signal);
    expect(printed()).toEqual(expected);
    expect(await visit.pass()).toBe(false);
    print();
    expect(printed()).toEqual(expected);
    end.abort();
    expect(document.body.innerHTML).toBe(html);
  });
});
