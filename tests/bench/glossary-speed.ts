/**
 * `npm run bench:glossary-speed -- [DIR] [--part names|open|page]`: a million names, against a Map of first tokens with longest match, in the same run on the same
 * text; memory of both; time to open a language pair; longest task over a page of 5,000 blocks. CPU time, since machines are shared.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { findTerms } from '../../src/glossary/find';
import { fold } from '../../src/glossary/fold';
import { Lexicon } from '../../src/glossary/lexicon';
import { match } from '../../src/glossary/match';
import { nameTokens } from '../../src/glossary/name-tokens';
import { buildNames, openNames } from '../../src/glossary/names';
import { emptyTokens, scan } from '../../src/glossary/scan';
import { stemmer } from '../../src/glossary/suffixes';
import { packOnDisk } from '../../src/inspect/terms';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { part: { type: 'string' } } });
const wants = (part: string): boolean => values.part === undefined || values.part === part;
const folder = join(positionals[0] ?? (process.env['COPYDESK_SHARED'] ?? '../shared') + '/glossary', 'eval');
const NAMES = Number(process.env['NAMES'] ?? 1_000_000);
const texts = readdirSync(folder).filter((file) => /^(hiner-hi|ilner-hi|el-aida|el-news)/.test(file)).flatMap((file) =>
  gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n').filter((line) => line !== '').map((line) => v.parse(v.object({ text: v.string() }), JSON.parse(line)).text));
const bytes = Buffer.byteLength(texts.join(''));
const cpu = (task: () => void): number => {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

if (wants('names')) aMillion();

function aMillion(): void {
  // Names spliced from the text's own words, so that beginnings and words are met as often as real ones.
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % below;
  };
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const names = new Set<string>();
  while (names.size < NAMES) {
    const at = random(words.length - 4), length = 1 + random(3);
    const own = words.slice(at, at + length);
    own[random(length)] = `${words[random(words.length)] ?? ''}${names.size % 7 === 0 ? '' : (words[random(words.length)] ?? '').slice(0, 3)}`;
    names.add(own.join(' '));
  }
  const entries = [...names].map((name, entity) => ({ tokens: nameTokens(name), entity, flags: 0 })).filter(({ tokens }) => tokens.length > 0);
  console.log(`${entries.length} names, ${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB`);

  const tokens = emptyTokens();
  function baseline(): { cpu: number[]; hits: number; heap: number } {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const byFirst = new Map<string, string[][]>();
    for (const { tokens: own } of entries) {
      const all = byFirst.get(own[0] ?? '');
      if (all === undefined) byFirst.set(own[0] ?? '', [own]);
      else all.push(own);
    }
    for (const all of byFirst.values()) all.sort((x, y) => y.length - x.length);
    globalThis.gc?.();
    const heap = (process.memoryUsage().heapUsed - before) / 1e6;
    let hits = 0;
    const pass = (): void => {
      hits = 0;
      const memo = new Map<string, string>();
      const folded = (word: string): string => {
        let known = memo.get(word);
        if (known === undefined) memo.set(word, (known = fold(word)));
        return known;
      };
      for (const text of texts) {
        const own = (text.match(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu) ?? []).map(folded);
        for (let at = 0; at < own.length; at++) {
          const found = byFirst.get(own[at] ?? '')?.find((name) => name.every((word, next) => own[at + next] === word));
          if (found === undefined) continue;
          hits++;
          at += found.length - 1;
        }
      }
    };
    return { cpu: [1, 2, 3, 4, 5].map(() => cpu(pass)), hits, heap };
  }
  function ours(): { cpu: number[]; hits: number; megabytes: number } {
    const buffer = buildNames(entries, []);
    const index = openNames(buffer);
    let hits = 0;
    const pass = (): void => {
      hits = 0;
      const lexicon = new Lexicon([index], stemmer('hi'), stemmer('hi', 'last'));
      for (const text of texts) {
        scan(text, tokens);
        lexicon.classify(text, tokens);
        match(lexicon, tokens, () => hits++);
      }
    };
    return { cpu: [1, 2, 3, 4, 5].map(() => cpu(pass)), hits, megabytes: buffer.byteLength / 1e6 };
  }
  const mine = ours();
  const theirs = baseline();
  const best = (times: readonly number[]): number => Math.min(...times);
  console.log(`ours      ${(bytes / 1000 / best(mine.cpu)).toFixed(1)} MB/s, ${mine.hits} hits, ${mine.megabytes.toFixed(1)} MB in typed arrays  (${mine.cpu.map((ms) => ms.toFixed(0)).join(' ')} ms)`);
  console.log(`first-token map ${(bytes / 1000 / best(theirs.cpu)).toFixed(1)} MB/s, ${theirs.hits} hits, ${theirs.heap.toFixed(0)} MB of heap  (${theirs.cpu.map((ms) => ms.toFixed(0)).join(' ')} ms)`);
  console.log(`ratio ${(best(theirs.cpu) / best(mine.cpu)).toFixed(2)}`);
}

for (const pair of wants('open') ? [['hi', 'en'], ['ml', 'en'], ['ur', 'en']] : []) {
  const files = new Map(['entities.bin', 'cues.json', ...pair.flatMap((language) => [`names.${language}.bin`, `common.${language}.json`])].map((name) => [name, readFileSync(join('assets/public/glossary', name))]));
  const { openLibrary } = await import('../../src/glossary/library');
  const opened: number[] = [];
  for (let run = 0; run < 5; run++) {
    const library = openLibrary(async (name) => {
      const file = files.get(name) ?? Buffer.alloc(0);
      return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    });
    const before = process.cpuUsage();
    await library.shelf(pair, null);
    const { user, system } = process.cpuUsage(before);
    opened.push((user + system) / 1000);
  }
  console.log(`open ${pair.join('+')}: ${opened.map((ms) => ms.toFixed(1)).join(' ')} ms`);
}

const library = packOnDisk();
const blocks = Array.from({ length: 5000 }, (_, id) => ({ id, text: texts[id % texts.length] ?? '', witness: false }));
for (const run of wants('page') ? [1, 2] : []) {
  let longest = 0, since = process.cpuUsage(), wall = performance.now(), longestWall = 0;
  const note = (): void => {
    const { user, system } = process.cpuUsage(since);
    longest = Math.max(longest, (user + system) / 1000);
    longestWall = Math.max(longestWall, performance.now() - wall);
    since = process.cpuUsage();
    wall = performance.now();
  };
  const total = process.cpuUsage();
  await findTerms({ url: '', language: 'hi', title: '', subjects: [], blocks }, { library, readerLanguage: 'en', own: null, pause: async () => {
    note();
    await new Promise((resolve) => setImmediate(resolve));
    since = process.cpuUsage();
    wall = performance.now();
  } });
  note();
  const { user, system } = process.cpuUsage(total);
  console.log(`5,000 blocks, run ${run}: ${((user + system) / 1000).toFixed(0)} ms of CPU, longest task ${longest.toFixed(0)} ms CPU (${longestWall.toFixed(0)} ms wall)`);
}
