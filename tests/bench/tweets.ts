/**
 * `npm run bench:tweets -- [../shared/tweets] [--seed N] [--count N] [--only FAMILY]
 * [--browser chromium|firefox] [--verbose]`: the real fragments of the folder and
 * pages of two generators (`--count` of each), each in a real browser. Prints the share with every field exact, and what is wrong with the others.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composed } from './tweets/compose';
import { faultsOf, type Case } from './tweets/expect';
import { fragmentsIn, variantsIn } from './tweets/fragments';
import { generated } from './tweets/mutate';
import { openStage } from './tweets/stage';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '400' }, only: { type: 'string' }, browser: { type: 'string', default: 'chromium' }, verbose: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? process.env.COPYDESK_SHARED?.concat('/tweets') ?? '../shared/tweets';
const cases: Case[] = [...(existsSync(folder) ? [...fragmentsIn(folder), ...variantsIn(folder)] : []), ...generated(Number(values.seed), Number(values.count)), ...composed(Number(values.seed), Number(values.count))]
  .filter(({ family, name }) => values.only === undefined || family.startsWith(values.only) || name === values.only);

const stage = await openStage(values.browser);
const tally = new Map<string, { all: number; right: number }>();
let slowest = 0;
const kinds = { leaks: 0, prose: 0, false: 0, requests: 0 };
try {
  for (const wanted of cases) {
    const shown = await stage.show(wanted.html);
    const faults = faultsOf(wanted, shown);
    slowest = Math.max(slowest, wanted.within === undefined ? shown.milliseconds : 0);
    const count = tally.get(wanted.family) ?? { all: 0, right: 0 };
    tally.set(wanted.family, { all: count.all + 1, right: count.right + (faults.length === 0 ? 1 : 0) });
    kinds.leaks += faults.some((fault) => fault.startsWith('left')) ? 1 : 0;
    kinds.prose += faults.some((fault) => fault.startsWith('prose')) ? 1 : 0;
    kinds.false += shown.cards > Math.max(wanted.cards.length, wanted.most ?? 0) ? 1 : 0;
    kinds.requests += shown.requests.length;
    if (faults.length > 0) console.log(`✗ ${wanted.family}/${wanted.name}\n    ${faults.join('\n    ')}`);
    if (faults.length > 0 && values.verbose) console.log(wanted.html
      .replace(/^.*?patience\.<\/p>/s, '').replace(/<p>The first crossing.*/s, ''));
  }
} finally {
  await stage.close();
}
const all = [...tally.values()].reduce((sum, { all: of, right }) => ({ all: sum.all + of, right: sum.right + right }), { all: 0, right: 0 });
for (const [family, { all: of, right }] of tally) console.log(`${family.padEnd(20)} ${right}/${of}`);
console.log(`exact ${all.right}/${all.all} = ${((100 * all.right) / all.all).toFixed(1)} %; with text left over ${kinds.leaks}, prose damaged ${kinds.prose}, false cards ${kinds.false}, requests ${kinds.requests}; slowest visit ${Math.round(slowest)} ms`);
process.exitCode = all.right === all.all ? 0 : 1;
