/**
 * `npx tsx tests/tools/pack/learn-common.ts DIR`: the everyday words of each language, counted in openly licensed, annotated news and
 * encyclopaedia text: words that are frequent and hardly ever part of a name. Writes `assets/glossary/common.json`; run by a
 * maintainer, since the texts themselves are not part of the project.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { fold } from '../../../src/glossary/fold';
import { emptyTokens, scan } from '../../../src/glossary/scan';
import { sources } from './main';

/** Fewer sightings than this prove nothing; more words than this no longer pay. */
const LEAST = 4, MOST = 2500;

const lineSchema = v.object({ lang: v.string(), text: v.string(), spans: v.array(v.object({ start: v.number(), end: v.number() })) });
const folder = process.argv[2] ?? '';
const counts = new Map<string, Map<string, { plain: number; named: number }>>();
const tokens = emptyTokens();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz')).sort()) {
  for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { lang, text, spans } = v.parse(lineSchema, JSON.parse(line));
    const words = counts.get(lang) ?? new Map<string, { plain: number; named: number }>();
    counts.set(lang, words);
    scan(text, tokens);
    for (let at = 0; at < tokens.count; at++) {
      const start = tokens.start[at] ?? 0;
      const word = fold(text.slice(start, tokens.end[at]));
      if (/^\p{Lu}|^\d|[A-Za-z]/u.test(word) && lang !== 'en') continue;
      if (lang === 'en' && !/^\p{Ll}/u.test(word)) continue;
      const count = words.get(word) ?? { plain: 0, named: 0 };
      if (spans.some((span) => span.start <= start && start < span.end)) count.named++;
      else count.plain++;
      words.set(word, count);
    }
  }
}
const common: Record<string, string[]> = {};
for (const [language, words] of [...counts].sort(([x], [y]) => (x < y ? -1 : 1))) {
  if (language === 'en') continue;
  common[language] = [...words].filter(([word, { plain, named }]) => word.length > 1 && plain >= LEAST && named * 12 <= plain)
    .sort(([x, a], [y, b]) => b.plain - a.plain || (x < y ? -1 : 1)).slice(0, MOST).map(([word]) => word).sort();
}
writeFileSync(join(sources, 'common.json'), `${JSON.stringify(common, null, 0).replaceAll('],"', '],\n"')}\n`);
console.log(Object.entries(common).map(([language, words]) => `${language} ${words.length}`).join(', '));
