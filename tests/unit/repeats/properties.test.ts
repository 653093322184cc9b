import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article';
import { findRepeats } from '../../../src/features/repeats/find-repeats';
import { maySayTwice } from '../../../src/features/repeats/screen';
import { saidBy } from '../../../src/features/repeats/script';
import { sentences } from '../../../src/text/segment';
import { article, box, embed, field, heading, headline, image, item, linked, outside, quote, type Piece } from '../article-builder';
import { languages, prose, sentence, type Language } from './prose';

const language = fc.constantFrom(...languages);
const index = fc.nat({ max: 400 });

/** A block of any kind; few different ones, so that pages are full of repeats. */
const anyPiece = (of: Language): fc.Arbitrary<Piece> => fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 30 }).map((n) => prose(of, 1, n)[0] ?? '') },
  { weight: 2, arbitrary: fc.nat({ max: 20 }).map((n) => sentence(of, n)) },
  fc.nat({ max: 6 }).map((n) => heading(sentence(of, n))),
  fc.nat({ max: 6 }).map((n) => item(sentence(of, n))),
  fc.nat({ max: 6 }).map((n) => quote(sentence(of, n))),
  fc.nat({ max: 6 }).map((n) => linked(`${sentence(of, n)} [more](https://news.test/${n % 4})`)),
  fc.nat({ max: 4 }).map((n) => image(`https://i.test/${n}`)),
  fc.nat({ max: 4 }).map((n) => embed(`https://v.test/${n}`)),
  fc.nat({ max: 2 }).map((n) => field(`input:${n}`)),
  fc.nat({ max: 6 }).map((n) => outside(`Notice ${n}`)),
);

/** Pages in which whole runs come again, edited here and there. */
const anyPage: fc.Arbitrary<Article> = language.chain((of) => fc.record({
  runs: fc.array(fc.array(anyPiece(of), { maxLength: 14 }), { minLength: 1, maxLength: 4 }),
  again: fc.array(fc.record({ run: fc.nat({ max: 3 }), from: fc.nat({ max: 4 }), drop: fc.nat({ max: 13 }), apart: fc.boolean() }), { maxLength: 5 }),
  before: fc.array(anyPiece(of), { maxLength: 4 }),
})).map(({ runs, again, before }) => article([
  headline('A headline of the page'),
  ...before,
  ...again.flatMap(({ run, from, drop, apart }) => {
    const pieces = (runs[run % runs.length] ?? []).slice(from).filter((_, at) => at !== drop);
    return apart ? [box('div.part', pieces)] : pieces;
  }),
]));

/** What the page says and holds when the plans are carried out. */
function left(page: Article) {
  const hidden = new Set(findRepeats(page, [], []).flatMap((plan) => plan.parts));
  const blocks = page.blocks.filter((block) => !hidden.has(block.id));
  return { hidden, blocks, text: ` ${blocks.map((block) => saidBy(block.text)).join(' ')} ` };
}

describe('whatever the page', { timeout: 60_000 }, () => {
  it('hides no sentence, link, picture or field that stands nowhere else', () => {
    let folding = 0;
    fc.assert(fc.property(anyPage, (page) => {
      const { hidden, blocks, text } = left(page);
      if (hidden.size > 0) folding++;
      const links = new Set(blocks.flatMap((block) => block.links.map((link) => link.href)));
      const sources = new Set(blocks.map((block) => block.source));
      for (const id of hidden) {
        const block = page.blocks[id];
        if (block === undefined) throw new Error('a plan names a block that is not there');
        expect(block.kind).not.toBe('field');
        for (const said of sentences(block.text).map(saidBy)) expect(text).toContain(` ${said} `);
        for (const link of block.links) expect(links).toContain(link.href);
        if (block.source !== null) expect(sources).toContain(block.source);
      }
    }), { numRuns: 250 });
    // The pages must be such that the property says something.
    expect(folding).toBeGreaterThan(15);
  });

  it('plans the same again, and nothing more once it is done', () => {
    fc.assert(fc.property(anyPage, (page) => {
      const plans = findRepeats(page, [], []);
      expect(findRepeats(page, [], [])).toEqual(plans);
      expect(new Set(plans.map((plan) => plan.key)).size).toBe(plans.length);
      expect(new Set(plans.flatMap((plan) => plan.parts)).size).toBe(plans.flatMap((plan) => plan.parts).length);
    }), { numRuns: 150 });
  });

  it('screens out no page with a copy', () => {
    fc.assert(fc.property(language, index, fc.integer({ min: 3, max: 9 }), (of, from, count) => {
      const text = prose(of, count, from);
      expect(maySayTwice(article([box('div.a', text), box('div.b', text)]))).toBe(true);
    }));
  });
});

describe('a doubled body among other blocks', { timeout: 60_000 }, () => {
  const others = fc.array(fc.oneof(fc.nat({ max: 99 }).map((n) => outside(`Headline of another story, number ${n}`)), fc.nat({ max: 9 }).map((n) => image(`https://ads.test/${n}`))), { minLength: 1, maxLength: 8 });

  it('is found whatever the order of the others', () => {
    fc.assert(fc.property(language, others, others, others, fc.nat(), (of, before, between, after, turn) => {
      const text = prose(of, 6);
      const rotated = (list: readonly Piece[]) => list.map((_, at) => list[(at + turn) % list.length] ?? '');
      const shown = (order: (list: readonly Piece[]) => readonly Piece[]) => {
        const page = article([headline('A headline of the page'), ...order(before), box('div.a', text), ...order(between), box('div.b', text), ...order(after)]);
        return findRepeats(page, [], []).map((plan) => ({ key: plan.key, confidence: plan.confidence, texts: plan.parts.map((id) => page.blocks[id]?.text), identical: plan.identical }));
      };
      const plans = shown((list) => list);
      expect(plans).toHaveLength(1);
      expect(shown(rotated)).toEqual(plans);
    }));
  });
});
