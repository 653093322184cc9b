import { findRepeats } from '../../../src/features/repeats/find-repeats';
import { article, box, cell, type Piece } from '../../unit/article-builder';
import { prose } from '../../unit/repeats/prose';

/** Pages of n blocks that are hard in different ways. */
const kinds: { readonly [name: string]: (n: number) => Piece[] } = {
  'no repeats': (n) => numbered(n, 0),
  'printed twice': (n) => [box('div.a', numbered(n / 2, 0)), box('div.b', numbered(n / 2, 0))],
  'printed six times': (n) => Array.from({ length: 6 }, (_, i) => box(`div.c${i}`, numbered(n / 6, 0))),
  'identical rows': (n) => [box('table', Array.from({ length: n }, () => cell('The same long row stands here again and again, with nothing new to say to anyone at all')))],
  'rows in six kinds': (n) => Array.from({ length: n }, (_, i) => `Kind ${i % Math.ceil(n / 6)} of a row that is said six times, far away from where it was said before, in prose`),
  'pairs, shuffled': (n) => Array.from({ length: n }, (_, i) => `Pair ${(i * 7919) % Math.ceil(n / 2)} of a row that is said twice, in an order that makes no run, long enough to anchor`),
};

function numbered(n: number, from: number): string[] {
  const stock = prose('en', 64);
  return Array.from({ length: n }, (_, i) => `${i + from}: ${stock[i % 64]?.split('. ').map((s) => `${s} (${i + from})`).join('. ')}`);
}

/** Milliseconds of processor time of `findRepeats` by size, and the exponent of its growth (least squares in logarithms). */
export function growth(sizes: readonly number[] = [1250, 2500, 5000, 10_000, 20_000]): { kind: string; milliseconds: number[]; exponent: number }[] {
  return Object.entries(kinds).map(([kind, make]) => {
    const milliseconds = sizes.map((size) => {
      const page = article(make(size));
      return Math.min(...[1, 2, 3].map(() => {
        const began = process.cpuUsage();
        findRepeats(page, [], []);
        return process.cpuUsage(began).user / 1000;
      }));
    });
    const xs = sizes.map(Math.log);
    const ys = milliseconds.map(Math.log);
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const [mx, my] = [mean(xs), mean(ys)];
    const exponent = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? 0) - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
    return { kind, milliseconds, exponent };
  });
}
