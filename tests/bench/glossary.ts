/**
 * `npm run bench:glossary -- [DIR] [--sets a,b] [--errors N] [--misses N]`: precision and recall over the evaluation sets of DIR.
 * A mark is right when it overlaps any gold name of the set. Third-party sets leave names untagged, so precision is a lower bound.
 * `npm run bench:glossary -- --own [--sets en,ta]`: the same over the sentences of our own, whose gold is complete.
 * `npm run bench:glossary -- --blind 1 [--sets en,ta]`: the same over sentences, articles and traps of a set that was written blind.
 * `npm run bench:glossary -- [DIR] --judged [--show]`: of a fixed sample of the marks that a set does not have, how many are omissions
 * of the set by our judgement; `--show` prints those not judged yet with what stands around them.
 * `npm run bench:glossary -- --pages [--sets en,ta]`: over the whole articles among the pages of our own that are labelled.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { packOnDisk, termsOfLine } from '../../src/inspect/terms';
import { doubtAt, sample, verdictsOf } from './glossary/judged';
import type { Doubt } from './glossary/judged';
import { articlesOf, languagesIn, rounds, sentencesOf, trapsOf } from './glossary/labelled';
import type { Labelled, Round, Sort } from './glossary/labelled';
import { labelledPages } from './glossary/pages';
import { Score } from './glossary/score';
import type { Mark } from './glossary/score';

const lineSchema = v.object({
  lang: v.string(), text: v.string(),
  spans: v.array(v.object({ start: v.number(), end: v.number(), type: v.string(), link: v.optional(v.string()) })),
  evalSpan: v.optional(v.unknown()),
});
const answerSchema = v.object({ spans: v.array(v.object({ start: v.number(), end: v.number(), text: v.string(), entity: v.string(), kind: v.string() })) });

function flag(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

const only = flag('sets')?.split(',');
const showErrors = Number(flag('errors') ?? 0), showMisses = Number(flag('misses') ?? 0);
const library = packOnDisk();

async function marksOf(lang: string, text: string): Promise<readonly Mark[]> {
  return v.parse(answerSchema, JSON.parse(await termsOfLine(library, JSON.stringify({ id: 0, lang, text }), null))).spans;
}

/** Wikidata classes of the linked sets, and the types of the others, as three sorts; anything else is only gold for precision. */
function sortOf(type: string): Sort | null {
  if (/^(PER|PERSON|pers)/i.test(type) || type.includes('Q215627') || type.includes('Q18336849')) return 'PER';
  if (/^(LOC|GPE|loc)/i.test(type) || type.includes('Q27096213')) return 'LOC';
  if (/^(ORG|org)/i.test(type) || type.includes('Q43229')) return 'ORG';
  return null;
}

function say(score: Score, line: string): void {
  console.log(line);
  if (showErrors > 0) console.log('   wrong:', score.errors(showErrors));
  if (showMisses > 0) console.log('  missed:', score.misses(showMisses));
}

async function measured(language: string, texts: readonly Labelled[], what: string): Promise<void> {
  const score = new Score();
  for (const { text, labels } of texts) score.add(text, await marksOf(language, text), labels);
  say(score, `${score.line(language, ['PER', 'LOC', 'ORG', 'TERM'])}  of ${texts.length} ${what}`);
}

async function own(): Promise<void> {
  for (const language of languagesIn('sentences')) {
    if (only === undefined || only.includes(language)) await measured(language, sentencesOf(language), 'sentences');
  }
}

/** Traps whose word is marked (as something that the pair does not name), and twins whose word is not. An `id` of "?" is any entity. */
async function trapped(language: string, round: Round): Promise<void> {
  const sprung: string[] = [], lost: string[] = [], traps = trapsOf(language, round);
  for (const { word, id, trap, twin, other } of traps) {
    const start = trap.indexOf(word), end = start + word.length;
    const wrong = (await marksOf(language, trap)).filter((mark) => mark.entity === id || (mark.entity !== other && mark.start >= start && mark.end <= end));
    if (wrong.length > 0) sprung.push(`${trap} (${wrong.map((mark) => `${mark.text}|${mark.entity}`).join(', ')})`);
    const at = twin.indexOf(word), marks = await marksOf(language, twin);
    if (!marks.some((mark) => (id === '?' ? mark.start < at + word.length && mark.end > at : mark.entity === id))) lost.push(`${word}: ${twin}`);
  }
  console.log(`${language.padEnd(22)} of ${traps.length} pairs ${sprung.length} traps marked, ${lost.length} twins not marked`);
  if (showErrors > 0) for (const one of sprung) console.log('   trap:', one);
  if (showMisses > 0) for (const one of lost) console.log('   twin:', one);
}

async function blind(): Promise<void> {
  const round = rounds.find((one) => one === `blind-${flag('blind') ?? '1'}`) ?? 'blind-1';
  for (const language of languagesIn('sentences', round)) {
    if (only !== undefined && !only.includes(language)) continue;
    await measured(language, sentencesOf(language, round), 'sentences');
    await measured(language, articlesOf(language, round), 'articles');
    await trapped(language, round);
  }
}

function judge(set: string, doubts: readonly Doubt[]): void {
  const verdicts = verdictsOf(set), drawn = sample(doubts);
  const known = drawn.map(({ at, mark }) => verdicts.get(`${at} ${mark.entity}`));
  const count = (verdict: string | undefined): number => known.filter((one) => one === verdict).length;
  console.log(`${set.padEnd(22)} ${doubts.length} marks that the set does not have; of ${drawn.length} drawn ${count('right')} are omissions, ${count('wrong')} are errors of ours, ${count(undefined)} not judged`);
  if (!process.argv.includes('--show')) return;
  drawn.forEach(({ at, mark, text }, number) => {
    if (known[number] !== undefined) return;
    const around = `${text.slice(Math.max(0, mark.start - 40), mark.start)}⟦${mark.text}⟧${text.slice(mark.end, mark.end + 40)}`.replaceAll(/\s+/gu, ' ');
    console.log(`${at}\t${mark.entity}\t${mark.text}\t${around}`);
  });
}

async function pages(): Promise<void> {
  const all = labelledPages(), total = new Score();
  for (const language of new Set(all.map((page) => page.language))) {
    if (only !== undefined && !only.includes(language)) continue;
    const score = new Score(), here = all.filter((page) => page.language === language);
    for (const { text, labels } of here) {
      const marks = await marksOf(language, text), gold = labels.map((label) => ({ ...label, type: label.type === 'TERM' ? null : label.type }));
      score.add(text, marks, gold);
      total.add(text, marks, gold);
    }
    say(score, `${score.line(language, ['PER', 'LOC', 'ORG'])}  on ${here.length} pages`);
  }
  console.log(total.line('all', ['PER', 'LOC', 'ORG']));
}

async function others(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.dev.jsonl.gz'))) {
    const set = file.replace('.dev.jsonl.gz', '');
    if (only !== undefined && !only.some((name) => set.includes(name))) continue;
    const score = new Score(), doubts: Doubt[] = [];
    const began = performance.now();
    let size = 0;
    for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { lang, text, spans, evalSpan } = v.parse(lineSchema, JSON.parse(line));
      size += text.length;
      const limits = Array.isArray(evalSpan) ? [Number(evalSpan[0]), Number(evalSpan[1])] : typeof evalSpan === 'object' && evalSpan !== null ? [Number(Reflect.get(evalSpan, 'start')), Number(Reflect.get(evalSpan, 'end'))] : [0, text.length];
      const [from = 0, to = text.length] = limits;
      const marks = (await marksOf(lang, text)).filter((mark) => mark.start >= from && mark.end <= to);
      const wrong = score.add(text, marks, spans.map(({ start, end, type }) => ({ start, end, type: start < from || end > to ? null : sortOf(type) })));
      doubts.push(...wrong.map((mark) => doubtAt(text, mark)));
    }
    if (process.argv.includes('--judged')) {
      judge(set, doubts);
      continue;
    }
    const seconds = (performance.now() - began) / 1000;
    say(score, `${score.line(set, ['PER', 'LOC', 'ORG'])}  ${(size / seconds / 1e6).toFixed(2)} Mchar/s`);
  }
}

if (process.argv.includes('--own')) await own();
else if (process.argv.includes('--blind')) await blind();
else if (process.argv.includes('--pages')) await pages();
else await others(join(process.argv[2]?.startsWith('--') === false ? process.argv[2] : (process.env['COPYDESK_SHARED'] ?? '../shared') + '/glossary', 'eval'));
