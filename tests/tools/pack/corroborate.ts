/**
 * `npm run corroborate -- [DIR]`: whether each curated name is known to somebody else. A name counts as corroborated when a name list
 * or an annotated text of its language holds it, or when it sounds like the English name. Wikidata ids are kept only where a list that
 * carries ids gives exactly one for the full name; the rest carry none, and a card then links a search. Writes `wikidata.json` and
 * prints what stays unconfirmed.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { hashA, hashB, joinA, joinB } from '../../../src/glossary/hash';
import { nameTokens } from '../../../src/glossary/name-tokens';
import { fold } from '../../../src/glossary/fold';
import { emptyTokens, scan } from '../../../src/glossary/scan';
import { cities } from './geonames';
import { territories } from './cldr';
import { readerLanguages } from './draft';
import type { Draft } from './draft';
import { join as joinSources } from './join';
import { sources } from './main';
import { alike } from './sounds';
import { curated } from './source';

const folder = process.argv[2] ?? join(process.env['COPYDESK_SHARED'] ?? '../shared', 'glossary');
/** Names of three quarters the same consonants are the same name, written in two scripts. */
const ALIKE = 0.6;

const unzip = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');
const keyOf = (name: string): string => nameTokens(name).join(' ').toLowerCase();

const persons = v.record(v.string(), v.looseObject({ name: v.string(), names: v.record(v.string(), v.array(v.string())) }));
const everypol = v.parse(v.object({ persons, parties: v.optional(persons, {}) }), JSON.parse(unzip(join(folder, 'names/everypol.json.gz'))));
const malayalam = v.parse(v.array(v.tuple([v.string(), v.string()])), JSON.parse(unzip(join(folder, 'names/ml_wikiobjects.json.gz'))));

/** Ids that lists give for a name, by language and name, with how often and for which sort of thing. */
const given = new Map<string, Map<string, number>>();
function give(language: string, name: string, id: string, sort: 'person' | 'place' | 'body' | 'any'): void {
  const key = `${sort} ${language} ${keyOf(name)}`;
  const ids = given.get(key) ?? new Map<string, number>();
  ids.set(id, (ids.get(id) ?? 0) + 1);
  given.set(key, ids);
}
for (const [id, { names }] of Object.entries(everypol.persons)) for (const [language, all] of Object.entries(names)) for (const name of new Set(all)) if (nameTokens(name).length > 1) give(language, name, id, 'person');
for (const [id, { names }] of Object.entries(everypol.parties)) for (const [language, all] of Object.entries(names)) for (const name of new Set(all)) give(language, name, id, 'body');
for (const [id, name] of malayalam) give('ml', name, id, 'any');

/** Hashes of all runs of up to five words of the texts, by language. */
const seen = new Map<string, Set<number>>();
const lineSchema = v.object({ lang: v.string(), text: v.string(), spans: v.array(v.object({ start: v.number(), end: v.number(), type: v.string(), link: v.optional(v.string()) })) });
const tokens = emptyTokens();
for (const part of ['eval', 'train']) {
  for (const file of readdirSync(join(folder, part)).filter((name) => name.endsWith('.jsonl.gz'))) {
    for (const line of unzip(join(folder, part, file)).split('\n')) {
      if (line.trim() === '') continue;
      const { lang, text, spans } = v.parse(lineSchema, JSON.parse(line));
      const runs = seen.get(lang) ?? new Set<number>();
      seen.set(lang, runs);
      scan(text, tokens);
      const words = Array.from({ length: tokens.count }, (_, at) => fold(text.slice(tokens.start[at], tokens.end[at])));
      words.forEach((_, first) => {
        let a = 0, b = 0;
        for (let at = first; at < Math.min(words.length, first + 5); at++) {
          a = joinA(a, hashA(words[at] ?? ''));
          b = joinB(b, hashB(words[at] ?? ''));
          runs.add((a >>> 0) * 0x200000 + (b & 0x1fffff));
        }
      });
      for (const { start, end, type, link } of spans) {
        if (link === undefined || !/^Q\d+$/.test(link)) continue;
        const sort = type.includes('Q215627') ? 'person' : type.includes('Q27096213') ? 'place' : type.includes('Q43229') ? 'body' : null;
        if (sort !== null) give(lang, text.slice(start, end), link, sort);
      }
    }
  }
}
function isSeen(language: string, name: string): boolean {
  const words = nameTokens(name);
  const a = words.reduce((run, word) => joinA(run, hashA(word)), 0), b = words.reduce((run, word) => joinB(run, hashB(word)), 0);
  return words.length <= 5 && (seen.get(language)?.has((a >>> 0) * 0x200000 + (b & 0x1fffff)) ?? false);
}

const sortOf = (draft: Draft): 'person' | 'place' | 'body' | null =>
  draft.kind === 'person' ? 'person' : draft.kind === 'place' || draft.kind === 'country' ? 'place' : ['organisation', 'party', 'alliance', 'company', 'force'].includes(draft.kind) ? 'body' : null;

/** The one id that the lists agree on for a draft's display names, or `null`. */
function idOf(draft: Draft): string | null {
  const sort = sortOf(draft);
  const votes = new Map<string, number>();
  for (const [language, names] of Object.entries(draft.names)) {
    const [name] = names;
    if (name === undefined) continue;
    for (const kind of sort === null ? ['any'] : [sort, 'any']) {
      const ids = given.get(`${kind} ${language} ${keyOf(name)}`);
      if (ids === undefined) continue;
      const all = [...ids.values()].reduce((sum, count) => sum + count, 0);
      for (const [id, count] of ids) if (count / all >= 0.8) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
  }
  const [only] = [...votes.keys()];
  return votes.size === 1 && only !== undefined ? only : null;
}

/** The lists mean the historical region, not the state. */
const refused = new Set(['IN-PB']);

const own = curated(sources);
const countries = territories();
const all = joinSources([own, countries, cities(new Set())]).drafts;
const ids = new Map<string, string[]>();
for (const draft of all) {
  const id = refused.has(draft.id) ? null : idOf(draft);
  if (id !== null) ids.set(id, [...(ids.get(id) ?? []), draft.id]);
}
const kept = [...ids].filter(([, drafts]) => drafts.length === 1).map(([id, [draft]]) => [draft ?? '', id] as const).sort(([x], [y]) => (x < y ? -1 : 1));
writeFileSync(join(sources, 'wikidata.json'), `${JSON.stringify(Object.fromEntries(kept), null, 0).replaceAll('","', '",\n"')}\n`);

let exact = 0, sounds = 0, doubtful = 0;
const open: string[] = [];
for (const draft of own) {
  const english = draft.names['en'] ?? [];
  for (const language of readerLanguages) {
    for (const name of draft.names[language] ?? []) {
      const lists = sortOf(draft) === null ? ['any'] : [sortOf(draft) ?? 'any', 'any'];
      if (isSeen(language, name) || lists.some((kind) => given.has(`${kind} ${language} ${keyOf(name)}`))) exact++;
      else if (language !== 'en' && english.some((other) => alike(other, name) >= ALIKE)) sounds++;
      else {
        doubtful++;
        open.push(`${draft.id}\t${draft.kind}\t${language}\t${name}`);
      }
    }
  }
}
if (process.argv.includes('--list')) console.log(open.join('\n'));
const people = open.filter((line) => line.includes('\tperson\t') && !line.includes('\ten\t')).length;
console.log(`names: ${exact} in a list or text, ${sounds} by sound, ${doubtful} unconfirmed (${people} of them people's in other scripts); Wikidata ids kept: ${kept.length} of ${all.length} entities, ${kept.filter(([id]) => own.some((draft) => draft.id === id)).length} of ${own.length} curated`);
