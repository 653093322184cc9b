import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lay, paragraphs, snapshot } from '../engine/bench-page';
import { body, byline, cardRoot, cards, embed, frame, link, post, reportsOf, shownText, visitWithTweets } from './stage';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const story = (inner: string): string => `<main><article><h1>Ferry to carry bicycles</h1>${paragraphs(3)}${inner}${paragraphs(3, 4)}</article></main>`;

async function repaired(inner: string): Promise<ReturnType<typeof visitWithTweets>> {
  lay(story(inner));
  const visit = visitWithTweets(end);
  await visit.pass();
  return visit;
}

/** What a reader sees besides the paragraphs. */
function left(): string {
  const whole = shownText();
  return whole.replace(/^.*?Paragraph 3\. (?:The river ferry[^.]*\. ?){2}/s, '').replace(/Paragraph 4\..*$/s, '').trim();
}

const leak = (tag: string, tail: string, after = ''): string => `<${tag} data="${embed}"${tail}>${after}</${tag}>`;
const twice = ` class="align-text-top box" data="${embed}"`;

describe('a leaked post', () => {
  it.each([
    ['in a list item, twice', `<ul>${leak('li', twice)}</ul>`, ''],
    ['in a paragraph, twice', `<ul><li>${leak('p', twice)}</li></ul>`, ''],
    ['in a div within a paragraph', `<ul><li><p>${leak('div', twice)}</p></li></ul>`, ''],
    ['once, with an empty second value', `<ul>${leak('li', ' class="box" data=" "')}</ul>`, ''],
    ['behind its class', `<ul><li class="box" data="${embed}"></li></ul>`, ''],
    ['in a table cell', `<table><tr>${leak('td', twice)}</tr></table>`, ''],
    ['with prose in the text node of its end', leak('div', twice, 'The fog came back at noon.'), 'The fog came back at noon.'],
  ])('%s becomes one card, and only the leak goes', async (_, html, rest) => {
    const visit = await repaired(html);
    expect(cards()).toHaveLength(1);
    expect(reportsOf(visit)).toEqual([{ key: `tweet:${post.id}`, form: 'leak', ...post }]);
    expect(left()).toBe(rest);
    // A list that held nothing else shows no bullet either.
    expect([...document.querySelectorAll('li')].filter((item) => item.checkVisibility())).toEqual([]);
  });

  it('whose second copy works loses its first copy and its markup, and the working one stays', async () => {
    await repaired(`<ul><li data="<blockquote class="twitter-tweet">${body}${byline}${link}</blockquote>" class="box" data="${frame('width: 500px; height: 300px')}">`);
    expect(cards()).toHaveLength(0);
    expect(left()).toBe('');
    expect(document.querySelector('iframe')?.checkVisibility()).toBe(true);
  });
});

describe('what is left alone', () => {
  it.each([
    ['code', `<pre>${embed.replace(/</g, '&lt;')}</pre>`],
    ['a field to copy from', `<textarea>${embed}</textarea>`],
    ['an editable region', `<div contenteditable="true">${embed}</div>`],
    ['a sentence about markup', '<p>The rest of the tag, " class="x" data="y"&gt;, stays as text.</p>'],
    ['a quotation', '<blockquote>Sixty wheels. — Maria Duarte, Bay Courier</blockquote>'],
    ['a Mastodon byline', '<blockquote>Fog. — Bay (@bay@bay.social) January 16, 2024</blockquote>'],
    ['a status link in prose', `<p>As <a href="https://twitter.com/nadi_samiti/status/${post.id}">they wrote</a>, the fog was thick.</p>`],
    ['a lookalike host', `<blockquote>Fog.<br>— Bay, <a href="https://twitter.com.evil.test/bay/status/${post.id}">January 16, 2024</a></blockquote>`],
    ['a timeline', '<a class="twitter-timeline" href="https://twitter.com/nadi_samiti">Posts</a>'],
    ['a share link', '<a class="twitter-tweet" href="https://twitter.com/share">Share</a>'],
    ['a working embed', frame('width: 500px; height: 300px')],
  ])('%s', async (_, html) => {
    const before = await repaired(html);
    expect(reportsOf(before)).toEqual([]);
    expect(cards()).toHaveLength(0);
  });
});

describe('the card', () => {
  it('has links that lead where they say, isolates, and nothing that runs or fetches', async () => {
    await repaired(`<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">غادرت العبّارة <a href="javascript:alert(1)">الأولى</a><img src="data:," onerror="alert(2)"></p>&mdash; منارة (@manara) <a href="https://twitter.com/manara/status/${post.id}">January 16, 2024</a></blockquote>`);
    const root = await cardRoot();
    expect([...root.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['https://x.com/manara', `https://x.com/manara/status/${post.id}`]);
    expect(root.querySelector('img, iframe, script, form, [onerror]')).toBeNull();
    expect(root.querySelector('.text')?.getAttribute('dir')).toBe('rtl');
    expect(root.querySelector('.name')?.localName).toBe('bdi');
  });

  it('invents no address: without an id it links the profile alone', async () => {
    const visit = await repaired('<blockquote>Sixty wheels on deck.<br>— Bay Desk (@bay_desk) January 16, 2024</blockquote>');
    expect(reportsOf(visit)[0]).toMatchObject({ id: null, url: null, time: '2024-01-16', timeFrom: 'byline' });
    expect([...(await cardRoot()).querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['https://x.com/bay_desk']);
  });
});

it('survives any text around any embed: prose stays to the letter, undo is exact, planning again gives the same keys', async () => {
  const forms = [embed, `<ul>${leak('li', twice)}</ul>`, leak('div', twice), `<p>${body.replace(/<\/?p[^>]*>/g, '')}<br>${byline}${link}</p>`, embed.replace(/</g, '&lt;'), `<noscript>${embed}</noscript>`];
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => /\p{L}/u.test(text));
  await fc.assert(fc.asyncProperty(words, words, fc.constantFrom(...forms), async (before, after, form) => {
    lay(story(`<p id="before"></p>${form}<p id="after"></p>`));
    const [one, two] = [document.querySelector('#before'), document.querySelector('#after')];
    if (one !== null) one.textContent = before;
    if (two !== null) two.textContent = after;
    const whole = snapshot();
    const own = new AbortController();
    const visit = visitWithTweets(own);
    await visit.pass();
    const keys = reportsOf(visit).map(({ key }) => key);
    expect(keys).toEqual([`tweet:${post.id}`]);
    expect(one?.textContent).toBe(before);
    expect(two?.textContent).toBe(after);
    expect(one?.checkVisibility() && two?.checkVisibility()).toBe(true);
    await visit.pass();
    expect(reportsOf(visit).map(({ key }) => key)).toEqual(keys);
    visit.undo();
    expect(snapshot()).toEqual(whole);
    own.abort();
  }), { numRuns: 60 });
}, 60_000);
