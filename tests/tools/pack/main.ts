/** `npm run pack`: joins the sources of the glossary into `assets/public/glossary/`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { currencies, languages, territories } from './cldr';
import { nameTokens } from '../../../src/glossary/name-tokens';
import type { Draft } from './draft';
import { cities } from './geonames';
import { join as joinPath } from 'node:path';
import { join } from './join';
import { writeShards } from './shards';
import { dump } from './wikidata';
import { curated, readCommon, readCues, readDropped, readWikidata } from './source';

const require = createRequire(import.meta.url);
export const sources = fileURLToPath(new URL('../../../assets/glossary', import.meta.url));
export const target = fileURLToPath(new URL('../../../assets/public/glossary', import.meta.url));

function notice(): string {
  return `The glossary of Copydesk is made from these sources.

Names and descriptions of people, bodies, treaties and terms: written for Copydesk, MIT.

Countries, regions, cities of time zones, currencies, languages: Unicode CLDR 48.2.0.
${readFileSync(require.resolve('cldr-core/LICENSE'), 'utf8').trim()}

Cities: GeoNames (https://www.geonames.org/), Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/);
filtered by population and script.

Everyday words: counted in HiNER (CC BY-SA 4.0), IL-NER (CC BY 4.0), banglakit Bengali NER (CC0) and the news NER of A-MMA
(public domain).

Capitals: countries-list, MIT, Annexare Studio (https://annexare.com/).
`;
}

/** Joins all sources; `more` are entities of a Wikidata dump, trusted least. */
export function pack(from = sources, to = target, more: readonly Draft[] = []): Map<string, number> {
  const own = curated(from);
  const dropped = readDropped(from);
  const countries = territories();
  const tongues = languages();
  const taken = new Set([...countries, ...tongues].flatMap((draft) => Object.entries(draft.names).flatMap(([language, all]) => all.map((name) => `${language} ${nameTokens(name).join(' ')}`))));
  const kept = (names: Draft['names']): Draft['names'] => Object.fromEntries(
    Object.entries(names).map(([language, all]) => [language, all.filter((name) => !dropped.has(`${language} ${nameTokens(name).join(' ')}`))]));
  const without = (drafts: readonly Draft[]): Draft[] => drafts.map((draft) => ({ ...draft, names: draft.source === 'curated' ? draft.names : kept(draft.names), short: kept(draft.short) }));
  return writeShards(to, join([without(own), without(countries), without(cities(taken)), currencies(), without(tongues), without(more)]), readCues(from), { ...readWikidata(from), ...Object.fromEntries(more.map(({ id }) => [id, id])) }, readCommon(from), notice());
}

/** What the pack was made from: the curated files, this tool, and the rooms that lay the shards out. */
function stamp(): string {
  const hash = createHash('sha256');
  const here = fileURLToPath(new URL('.', import.meta.url));
  const glossary = fileURLToPath(new URL('../../../src/glossary', import.meta.url));
  const files = [...readdirSync(sources).map((file) => joinPath(sources, file)), ...readdirSync(here).map((file) => joinPath(here, file)),
    ...['scan', 'fold', 'hash', 'names', 'entities', 'name-tokens'].map((file) => joinPath(glossary, `${file}.ts`))];
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Makes the pack unless it is there and made from what is there now. */
function packIfStale(): Map<string, number> | null {
  const mark = joinPath(target, 'STAMP');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp()) return null;
  const sizes = pack();
  writeFileSync(mark, stamp());
  return sizes;
}

/** The value of a command-line flag. */
function flag(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = flag('wikidata');
  const sizes = process.argv.includes('--if-stale') ? packIfStale() : pack(flag('from') ?? sources, target, file === null ? [] : await dump(file, Number(flag('least') ?? 20)));
  if (sizes === null) process.exit(0);
  let total = 0;
  for (const [name, size] of sizes) {
    total += size;
    if (process.argv.includes('--sizes')) console.log(`${String(size).padStart(9)} ${name}`);
  }
  console.log(`glossary: ${sizes.size} files, ${(total / 1e6).toFixed(1)} MB`);
}
