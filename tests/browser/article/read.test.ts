import { afterEach, describe, expect, test } from 'vitest';
import { judge as gate } from '../../../src/gate/verdict';
import { gather, read } from '../../../src/page/read';
import { nothingDone, type Seen } from '../../../src/page/seen';
import { layPage } from './lay-page';

const pages = import.meta.glob<string>('../../pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const breathe = async (): Promise<void> => {};
const textsOf = async (seen: Seen = nothingDone): Promise<string[]> => (await gather(document, seen, breathe)).galley.lines.map((line) => line.text);

afterEach(() => layPage('<title>empty</title>'));

describe('blocks', () => {
  test('white space collapses as rendered, and every character stands in its node', async () => {
    layPage('<p>One\n   two <b> three</b>\t<i>four </i> five&nbsp; six</p>');
    const { galley, map } = await gather(document, nothingDone, breathe);
    expect(galley.lines.map((line) => line.text)).toEqual(['One two three four five\u00a0 six']);
    for (const { node, from, at, length } of map[0]?.pieces ?? []) {
      const said = galley.lines[0]?.text.slice(at, at + length);
      expect(node.data.slice(from, from + length).replace(/\s/g, ' ')).toBe(said?.replace(/\s/g, ' '));
    }
  });

  test('one break is a line, two part blocks', async () => {
    layPage('<div>One<br>two<br><br>Three <a href="/x">four<br><br>five</a><br></div>');
    const { galley } = await gather(document, nothingDone, breathe);
    expect(galley.lines.map((line) => line.text)).toEqual(['One\ntwo', 'Three four', 'five']);
    expect(galley.lines.map((line) => line.links.map(({ start, end }) => line.text.slice(start, end)))).toEqual([[], ['four'], ['five']]);
  });

  test('kept white space, empty lines in it part blocks', async () => {
    layPage('<div style="white-space: pre-line">One\ntwo\n\nThree</div>');
    expect(await textsOf()).toEqual(['One\ntwo', 'Three']);
  });

  test('what is not rendered is no block', async () => {
    layPage(`<p>Seen.</p><p hidden>No.</p><p style="visibility: hidden">No.</p><div style="display: none"><p>No.</p></div>
      <p>With <span style="position: absolute; width: 1px; height: 1px; overflow: hidden">opens in a new tab</span>note.</p>
      <details><summary>More</summary><p>No.</p></details><noscript>No.</noscript><template><p>No.</p></template>`);
    expect(await textsOf()).toEqual(['Seen.', 'With note.', 'More']);
  });

  test('a drop cap belongs to its word', async () => {
    layPage('<p><span style="float: left; font-size: 300%">T</span>he story.</p>');
    expect(await textsOf()).toEqual(['The story.']);
  });

  test('atoms are blocks without text, small pictures are none', async () => {
    layPage('<p>One <img src="/emoji.png" width="16" height="16"> two.</p><img src="/a.jpg?w=300" width="300" height="200"><iframe src="https://video.example/1"></iframe><input type="text" name="q">');
    const { galley } = await gather(document, nothingDone, breathe);
    expect(galley.lines.map(({ kind, text, source }) => [kind, text, source?.replace(location.origin, '') ?? null])).toEqual([
      ['text', 'One two.', null], ['media', '', '/a.jpg'], ['embed', '', 'https://video.example/1'], ['field', '', 'input:text:q'],
    ]);
  });

  test('reading sees through what we did', async () => {
    layPage('<main><p>One.</p><div id="copy"><p>Two.</p></div><copydesk-notice>Ours</copydesk-notice><p id="leak">Three.</p></main>');
    const before = await textsOf();
    const copy = document.getElementById('copy');
    const leak = document.getElementById('leak')?.firstChild as Text;
    copy?.setAttribute('style', 'display: none');
    leak.data = 'Thr';
    const seen: Seen = {
      isOurs: (element) => element.localName === 'copydesk-notice',
      flowOf: () => null,
      isHidden: (element) => element === copy,
      isVeiled: () => false,
      dataOf: (node) => (node === leak ? 'Three.' : node.data),
    };
    expect(await textsOf(seen)).toEqual(before.filter((text) => text !== 'Ours'));
  });
});

describe('every page of the project', () => {
  test.each(Object.entries(pages).map(([path, html]) => ({ name: path.split('/').at(-2) ?? '', html })))('$name: two readings agree, the page is as it was', async ({ html }) => {
    layPage(html);
    const before = document.documentElement.outerHTML;
    const first = await read(document, nothingDone, breathe);
    gate(document);
    const second = await read(document, nothingDone, breathe);
    expect(second.article).toEqual(first.article);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
