/**
 * `npm run bench:glossary -- [DIR] [--sets a,b] [--errors N] [--misses N]`: precision and recall over the evaluation sets of DIR.
 * A mark is right when it overlaps any gold name of the set. Third-party sets leave names untagged, so precision is a lower bound.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { packOnDisk, termsOfLine } from '../../src/inspect/terms';

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

const folder = join(process.argv[2]?.startsWith('--') === false ? process.argv[2] : (process.env['COPYDESK_SHARED'] ?? '../shared') + '/glossary', 'eval');
const only = flag('sets')?.split(',');
const showErrors = Number(flag('errors') ?? 0), showMisses = Number(flag('misses') ?? 0);
const library = packOnDisk();

/** Wikidata classes of the linked sets, and the types of the others, as three sorts; anything else is only gold for precision. */
function sortOf(type: string): 'PER' | 'LOC' | 'ORG' | null {
  if (/^(PER|PERSON|pers)/i.test(type) || type.includes('Q215627') || type.includes('Q18336849')) return 'PER';
  if (/^(LOC|GPE|loc)/i.test(type) || type.includes('Q27096213')) return 'LOC';
  if (/^(ORG|org)/i.test(type) || type.includes('Q43229')) return 'ORG';
  return null;
}

/** Kinds that sets of names annotate; notions, laws and the like are never in them. */
const named: ReadonlySet<string> = new Set(['person', 'place', 'country', 'organisation', 'party', 'alliance', 'company', 'force']);

interface Score { marks: number; right: number; names: number; rightNames: number; gold: Record<string, number>; hit: Record<string, number> }

for (const file of readdirSync(folder).filter((name) => name.endsWith('.dev.jsonl.gz'))) {
  const set = file.replace('.dev.jsonl.gz', '');
  if (only !== undefined && !only.some((name) => set.includes(name))) continue;
  const score: Score = { marks: 0, right: 0, names: 0, rightNames: 0, gold: { PER: 0, LOC: 0, ORG: 0 }, hit: { PER: 0, LOC: 0, ORG: 0 } };
  const errors = new Map<string, number>(), misses = new Map<string, number>();
  const began = performance.now();
  let size = 0;
  for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { lang, text, spans, evalSpan } = v.parse(lineSchema, JSON.parse(line));
    size += text.length;
    const limits = Array.isArray(evalSpan) ? [Number(evalSpan[0]), Number(evalSpan[1])] : typeof evalSpan === 'object' && evalSpan !== null ? [Number(Reflect.get(evalSpan, 'start')), Number(Reflect.get(evalSpan, 'end'))] : [0, text.length];
    const [from = 0, to = text.length] = limits;
    const answer = v.parse(answerSchema, JSON.parse(await termsOfLine(library, JSON.stringify({ id: 0, lang, text }), null)));
    const marks = answer.spans.filter((mark) => mark.start >= from && mark.end <= to);
    for (const mark of marks) {
      const isRight = spans.some((gold) => gold.start < mark.end && gold.end > mark.start);
      score.marks++;
      if (named.has(mark.kind)) {
        score.names++;
        if (isRight) score.rightNames++;
      }
      if (isRight) score.right++;
      else {
        const key = `${mark.text}|${mark.entity}`;
        errors.set(key, (errors.get(key) ?? 0) + 1);
      }
    }
    for (const gold of spans) {
      const sort = sortOf(gold.type);
      if (sort === null || gold.start < from || gold.end > to) continue;
      score.gold[sort] = (score.gold[sort] ?? 0) + 1;
      if (marks.some((mark) => gold.start < mark.end && gold.end > mark.start)) score.hit[sort] = (score.hit[sort] ?? 0) + 1;
      else {
        const key = `${text.slice(gold.start, gold.end)}|${sort}`;
        misses.set(key, (misses.get(key) ?? 0) + 1);
      }
    }
  }
  const percent = (part = 0, whole = 0): string => (whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1)).padStart(5);
  const all = (record: Record<string, number>): number => Object.values(record).reduce((sum, n) => sum + n, 0);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${set.padEnd(22)} precision ${percent(score.right, score.marks)} of ${String(score.marks).padStart(5)} (names ${percent(score.rightNames, score.names)})  recall ${percent(all(score.hit), all(score.gold))}  PER ${percent(score.hit['PER'], score.gold['PER'])}  LOC ${percent(score.hit['LOC'], score.gold['LOC'])}  ORG ${percent(score.hit['ORG'], score.gold['ORG'])}  ${(size / seconds / 1e6).toFixed(2)} Mchar/s`);
  const top = (counts: Map<string, number>, most: number): string => [...counts].sort((x, y) => y[1] - x[1]).slice(0, most).map(([key, n]) => `${key}×${n}`).join(' · ');
  if (showErrors > 0) console.log('   wrong:', top(errors, showErrors));
  if (showMisses > 0) console.log('  missed:', top(misses, showMisses));
}
