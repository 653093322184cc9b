/**
 * `npx tsx tests/bench/tweets-corpus.ts [CORPUS] [--all | --tweets] [--evidence]`: every card that Copydesk would put on saved pages, one line each, to be
 * read by a person: a card for what is no post is a fault. `--tweets`: only pages of which the index says that they embed posts, each
 * listed with what was done, cards or none. `--evidence`: under each card, the page's own markup around the post's id or handle.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFolder, htmlOf, truthOf } from './corpus';
import { openStage } from './tweets/stage';

interface Row {
  readonly id: string;
  readonly path: string;
  readonly tweetForms?: readonly string[];
  readonly tweetHints?: readonly string[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false }, tweets: { type: 'boolean', default: false }, evidence: { type: 'boolean', default: false } } });
const folder = corpusFolder(positionals[0]);
const rows = (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Row[]).filter(({ tweetForms = [], tweetHints = [] }) => values.all || tweetForms.length > 0 || (!values.tweets && tweetHints.length > 0));
const stage = await openStage();
const totals = { pages: 0, cards: 0, broken: 0, milliseconds: 0 };
for (const row of rows) {
  const page = { id: row.id, set: '', lang: '', pageType: null, truthKind: null, folder: join(folder, row.path) };
  const url = truthOf(page).url ?? '';
  try {
    const shown = await stage.show(htmlOf(page).replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, ''), /^https?:\/\/[^/]+\.[^/]+/.test(url) ? url : 'https://corpus.test/story');
    totals.pages += 1;
    totals.cards += shown.cards;
    totals.milliseconds += shown.planning;
    const faults = [...(shown.restored ? [] : ['not restored']), ...(shown.stable ? [] : ['unstable']), ...shown.failures, ...shown.unsafe];
    totals.broken += faults.length > 0 ? 1 : 0;
    if (shown.reports.length > 0 || faults.length > 0 || (row.tweetForms ?? []).length > 0) console.log(`${row.path}  [${(row.tweetForms ?? []).join(' ')}]  ${shown.cards} cards, planning ${Math.round(shown.planning)} ms ${faults.join('; ')}`);
    for (const report of shown.reports) {
      console.log(`    ${report.key} ${report.form}${report.doubtful ? ' DOUBTFUL' : ''} | ${report.name} @${report.handle} | ${report.time} | ${JSON.stringify((report.text ?? '').slice(0, 110))}`);
      if (values.evidence) console.log(`        ${evidenceOf(htmlOf(page), report.id ?? `@${report.handle}`)}`);
    }
  } catch (error) {
    console.log(`${row.path}: ${String(error).slice(0, 160)}`);
  }
}
await stage.close();
console.log(`${totals.pages} pages, ${totals.cards} cards, ${totals.broken} pages with faults, planning ${(totals.milliseconds / Math.max(1, totals.pages)).toFixed(1)} ms a page`);

/** The markup around the first mention of a post, on one line. */
function evidenceOf(html: string, mention: string): string {
  const at = html.indexOf(mention);
  return at < 0 ? 'NOWHERE IN THE PAGE' : html.slice(Math.max(0, at - 220), at + 60).replace(/\s+/g, ' ');
}
