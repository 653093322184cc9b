import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bodyText } from '../../src/article/body-text';
import type { Galley } from '../../src/article/galley';
import { judge } from '../../src/article/judge';
import type { Truth } from './corpus';
import { compareDetails } from './details';
import { f1, overlap, precision, recall, score, type Overlap } from './shingles';

/*
 * npm run bench:judge -- <folder of saved galleys> [--sets aeb] [--worst 10] [--page id] [--details]
 *
 * Judges galleys that `bench:articles -- --save` kept: the quick way to try a change. `--page` shows every line of one
 * page with its role, marked where the truth has it and we do not (-) or the other way round (+).
 */
interface Saved {
  readonly galley: Galley;
  readonly truth: Truth;
  readonly readability: { readonly text: string; readonly spaced: string } | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string', default: 'aeb,wceb,fundus' }, worst: { type: 'string', default: '0' }, page: { type: 'string' }, details: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? '';
const details = new Map<string, { right: number; of: number; wrong: string[] }>();

for (const set of values.sets.split(',')) {
  const results: { readonly id: string; readonly ours: Overlap; readonly theirs: Overlap }[] = [];
  for (const file of readdirSync(join(folder, set))) {
    const id = file.replace(/\.json$/, '');
    if (values.page !== undefined && !id.includes(values.page)) continue;
    const { galley, truth, readability } = JSON.parse(readFileSync(join(folder, set, file), 'utf8')) as Saved;
    if (values.page !== undefined) show(galley, truth);
    countDetails(id, galley, truth);
    if (truth.articleBody === undefined) continue;
    results.push({ id, ours: overlap(truth.articleBody, textOf(galley)), theirs: overlap(truth.articleBody, readability?.text ?? '') });
  }
  const ours = score(results.map((it) => it.ours));
  const theirs = score(results.map((it) => it.theirs));
  console.log(`${set}: ${ours.pages} pages, ours ${ours.precision.toFixed(4)} ${ours.recall.toFixed(4)} ${ours.f1.toFixed(4)}; Readability ${theirs.precision.toFixed(4)} ${theirs.recall.toFixed(4)} ${theirs.f1.toFixed(4)}`);
  const worst = results.sort((a, b) => f1Of(a.ours) - f1Of(b.ours)).slice(0, Number(values.worst));
  for (const { id, ours: own, theirs: other } of worst) {
    console.log(`  ${id}  p ${precision(own).toFixed(3)} r ${recall(own).toFixed(3)} f ${f1Of(own).toFixed(3)}  (Readability p ${precision(other).toFixed(3)} r ${recall(other).toFixed(3)})`);
  }
}

for (const [name, { right, of, wrong }] of details) console.log(`${name}: ${right} of ${of}${values.details ? `\n  ${wrong.join('\n  ')}` : ''}`);

/** Headline, names, day and language, where the truth has them. Direction comes from the page's style, which no galley holds. */
function countDetails(id: string, galley: Galley, truth: Truth): void {
  const judgement = judge(galley);
  if (judgement === null) return;
  const { title, byline, published, language } = judgement;
  for (const { name, told, found, right } of compareDetails(truth, { title, byline: byline ?? '', published: published ?? '', language: language ?? '', direction: '' })) {
    if (name === 'direction') continue;
    const sum = details.get(name) ?? { right: 0, of: 0, wrong: [] };
    details.set(name, sum);
    sum.of++;
    if (right) sum.right++;
    else sum.wrong.push(`${id}: ${told} | ${found}`);
  }
}

function f1Of(one: Overlap): number {
  return f1(precision(one), recall(one));
}

function textOf(galley: Galley): string {
  const judgement = judge(galley);
  if (judgement === null) return '';
  return bodyText(galley.lines.map((line, id) => ({ ...line, id, role: judgement.roles[id] ?? 'outside' })), []);
}

function show(galley: Galley, truth: Truth): void {
  const judgement = judge(galley);
  const body = (truth.articleBody ?? '').replace(/\s+/g, ' ');
  console.log(galley.url, '| title:', judgement?.title, '| by:', judgement?.byline, '|', judgement?.published, judgement?.language);
  galley.lines.forEach((line, at) => {
    const role = judgement?.roles[at] ?? 'outside';
    const text = line.text.replace(/\s+/g, ' ');
    const has = text.length > 20 && body.includes(text.slice(0, 60));
    const mark = has === (role === 'body') ? ' ' : has ? '-' : '+';
    if (role === 'outside' && !has && values.worst === '0') return;
    const names = [];
    for (let id: number | null = line.container, n = 0; id !== null && n < 4; n++) {
      const frame: Galley['frames'][number] | undefined = galley.frames[id];
      if (frame === undefined) break;
      names.push(`${frame.tag}#${frame.id}[${frame.names.trim().slice(0, 40)}]`);
      id = frame.parent;
    }
    console.log(`${mark}${String(at).padStart(4)} ${role.padEnd(8)} ${line.kind.padEnd(7)} ${text.slice(0, 100) || line.source?.slice(0, 50)}  << ${names.join(' ')}`);
  });
}
