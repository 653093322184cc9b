import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/page/page';
import { allOn, blockWith, feature, lay, paragraphs, snapshot, spanOf, view, visit } from './bench-page';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const page = (extra = '') => `<main><article><h1>Ferry to carry bicycles</h1>${paragraphs(6)}${extra}</article></main>`;
const hidden = (element: Element | null | undefined) => element?.checkVisibility() === false;

describe('a visit', () => {
  it('folds a run, shows a notice, and takes all of it back to the byte and node', async () => {
    lay(page());
    const before = snapshot();
    const fold = feature('repeats', (article) => {
      const parts = [blockWith(article, 'Paragraph 4.'), blockWith(article, 'Paragraph 5.')];
      return [{ key: 'copy', parts, act: (it) => it.fold(parts, view('notice')) }];
    });
    const made = visit(end, [fold]);
    await made.pass();
    const all = [...document.querySelectorAll('article p')];
    expect(all.map(hidden)).toEqual([false, false, false, true, true, false]);
    expect(document.querySelector('copydesk-notice')?.nextElementSibling).toBe(all[3]);
    made.undo();
    expect(snapshot()).toEqual(before);
  });

  it('plans the same keys on the page it changed, and does nothing twice', async () => {
    lay(page());
    const keys: string[][] = [];
    let acts = 0;
    const fold = feature('repeats', (article) => {
      const parts = [blockWith(article, 'Paragraph 4.')];
      const plans = [{ key: `copy of ${article.blocks[parts[0] ?? 0]?.text.slice(0, 12)}`, parts, act: (it: Page) => { acts += 1; it.fold(parts, view('notice')); } }];
      keys.push(plans.map(({ key }) => key));
      return plans;
    });
    const made = visit(end, [fold]);
    await made.pass();
    const notice = document.querySelector('copydesk-notice');
    await made.pass();
    expect(keys[1]).toEqual(keys[0]);
    expect(acts).toBe(2);
    expect(document.querySelectorAll('copydesk-notice')).toHaveLength(1);
    expect(document.querySelector('copydesk-notice')).toBe(notice);
  });

  it('trims a leak out of a text node that holds prose, under a fold and a cover, in any order of undo', async () => {
    lay(page('<div id="bare">Prose before the leak stands here for the reader, " class="x" data="y"> and prose after it goes on.</div>'));
    const before = snapshot();
    const leak = '" class="x" data="y">';
    const trim = feature('tweets', (article) => [{ key: 'leak', parts: [], act: (it) => it.trim([spanOf(article, leak)]) }]);
    const fold = feature('repeats', (article) => {
      const part = spanOf(article, 'and prose after it goes on.');
      return [{ key: 'tail', parts: [part], act: (it) => it.fold([part], view('notice')) }];
    });
    const made = visit(end, [trim, fold]);
    await made.pass();
    expect(document.querySelector('#bare')?.textContent).toBe('Prose before the leak stands here for the reader,  ');
    await made.change({ ...allOn, features: { ...allOn.features, tweets: { on: false } } });
    expect(document.querySelector('#bare')?.textContent).toContain(leak);
    expect(document.querySelector('#bare')?.textContent).not.toContain('goes on');
    made.undo();
    expect(snapshot()).toEqual(before);
  });

  it('keeps what the site writes into a node that we trimmed', async () => {
    lay(page('<div id="bare">Prose stands here for the reader to read in peace LEAK.</div>'));
    const trim = feature('tweets', (article) => (article.blocks.some(({ text }) => text.includes('LEAK')) ? [{ key: 'leak', parts: [], act: (it) => it.trim([spanOf(article, 'LEAK')]) }] : []));
    const made = visit(end, [trim]);
    await made.pass();
    const node = document.querySelector('#bare')?.firstChild;
    expect(node?.nodeValue).not.toContain('LEAK');
    if (node) node.nodeValue = 'The site has new words here, longer than a line, and they stay.';
    made.undo();
    expect(node?.nodeValue).toBe('The site has new words here, longer than a line, and they stay.');
  });

  it('never hides what the site adds to a wrapper that was folded whole', async () => {
    lay(page(`<div id="copy">${paragraphs(2, 20)}</div>`));
    const fold = feature('repeats', (article) => {
      const parts = [blockWith(article, 'Paragraph 20.'), blockWith(article, 'Paragraph 21.')];
      return [{ key: 'copy', parts, act: (it) => it.fold(parts, view('notice')) }];
    });
    const made = visit(end, [fold]);
    await made.pass();
    const copy = document.querySelector('#copy');
    expect(copy?.hasAttribute('data-copydesk')).toBe(true);
    const added = document.createElement('p');
    added.textContent = 'Unique words that the site printed later, and that a reader must not miss on any account.';
    copy?.append(added);
    await made.pass();
    expect(hidden(added)).toBe(false);
    expect(hidden(copy?.querySelector('p'))).toBe(true);
  });

  it('lets go of what the page copied from us: markup saved while we acted and put back', async () => {
    lay(page());
    const fold = feature('repeats', (article) => (article.blocks.some(({ text }) => text.startsWith('Paragraph 4.')) && document.querySelectorAll('article').length === 1
      ? [{ key: 'copy', parts: [blockWith(article, 'Paragraph 4.')], act: (it: Page) => it.fold([blockWith(article, 'Paragraph 4.')], view('notice')) }] : []));
    const made = visit(end, [fold]);
    await made.pass();
    const main = document.querySelector('main');
    const saved = main?.innerHTML ?? '';
    if (main !== null) main.innerHTML = `${saved}${saved}`;
    await made.pass();
    made.undo();
    expect([...document.querySelectorAll('article p')].some(hidden)).toBe(false);
    expect(document.querySelectorAll('[data-copydesk]')).toHaveLength(0);
  });

  it('puts its notice back when the page throws it out, three times, then gives the copy back and says so once', async () => {
    lay(page());
    const fold = feature('repeats', (article) => {
      const parts = [blockWith(article, 'Paragraph 4.')];
      return [{ key: 'copy', parts, act: (it) => it.fold(parts, view('notice')) }];
    });
    const made = visit(end, [fold]);
    await made.pass();
    for (let i = 0; i < 5; i++) {
      document.querySelector('copydesk-notice')?.remove();
      await made.pass();
    }
    expect(document.querySelector('copydesk-notice')).toBeNull();
    expect([...document.querySelectorAll('article p')].some(hidden)).toBe(false);
    expect(made.failures).toEqual([{ feature: 'repeats', message: 'the page keeps throwing our view out' }]);
  });

  it('paints marks and leaves no highlight behind', async () => {
    lay(page());
    const before = snapshot();
    const mark = feature('glossary', (article) => [{ key: 'names', parts: [], act: (it) => it.mark([{ span: spanOf(article, 'Old Harbour'), style: 'place' }], () => {}) }]);
    const made = visit(end, [mark]);
    await made.pass();
    expect([...(CSS.highlights.get('copydesk-place') ?? [])].map(String)).toEqual(['Old Harbour']);
    made.undo();
    expect(snapshot()).toEqual(before);
  });

  it.each(['tweets', 'repeats', 'glossary', 'apply tweets', 'apply repeats', 'apply glossary', 'read'])('reports a throw in %s once, with its name, and leaves the others at work', async (room) => {
    lay(page());
    const folding = (id: 'tweets' | 'repeats' | 'glossary', text: string) => feature(id, (article) => {
      const parts = [blockWith(article, text)];
      return [{ key: id, parts, act: (it) => it.fold(parts, view('notice')) }];
    });
    const made = visit(end, [folding('tweets', 'Paragraph 1.'), folding('repeats', 'Paragraph 2.'), folding('glossary', 'Paragraph 3.')], (at) => {
      if (at === room) throw new Error('broken');
    });
    await made.pass();
    await made.pass();
    expect(made.failures).toEqual([{ feature: room.replace('apply ', ''), message: 'broken' }]);
    expect(document.querySelectorAll('copydesk-notice')).toHaveLength(room === 'read' ? 0 : 2);
  });

  it('keeps the reader’s place when a copy above the window folds', async () => {
    lay(page(paragraphs(40, 100)));
    const target = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Paragraph 120.'));
    target?.scrollIntoView({ block: 'start' });
    const top = target?.getBoundingClientRect().top ?? 0;
    const fold = feature('repeats', (article) => {
      const parts = [100, 101, 102, 103].map((n) => blockWith(article, `Paragraph ${n}.`));
      return [{ key: 'copy', parts, act: (it) => it.fold(parts, view('notice')) }];
    });
    const made = visit(end, [fold]);
    await made.pass();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(Math.abs((target?.getBoundingClientRect().top ?? 0) - top)).toBeLessThanOrEqual(1);
    made.undo();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(Math.abs((target?.getBoundingClientRect().top ?? 0) - top)).toBeLessThanOrEqual(1);
  });
});
