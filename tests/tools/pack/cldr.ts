/** Countries, regions, cities, currencies and languages of CLDR 48, with facts of countries-list. */
import { createRequire } from 'node:module';
import { countries as countriesList } from 'countries-list';
import * as v from 'valibot';
import type { TermKind } from '../../../src/article/term';
import { articleLanguages } from './draft';
import type { Draft, Fact } from './draft';

const require = createRequire(import.meta.url);

const texts = v.record(v.string(), v.string());
interface Zones { readonly [part: string]: Zones | string }

function load(path: string): unknown {
  return require(path);
}

function inside(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value);
}

function territoriesOf(language: string): Record<string, string> {
  return v.parse(texts, inside(load(`cldr-localenames-full/main/${language}/territories.json`), 'main', language, 'localeDisplayNames', 'territories'));
}

/** Codes that are no country: dependencies and places that news names as places. */
const places = new Set('AQ AC AX BV CP CC CX DG EA FK GF GG GI GL GP GU HK HM IC IM IO JE MF MO MP MQ MS NC NF PF PM PN PR RE SH SJ SX TA TC TF TK UM VG VI WF YT AI AS AW BL BM BQ CW FO KY'.split(' '));
/** UN and EU are codes of CLDR too; the euro zone and the pseudo codes are not. */
const bodies: Readonly<Record<string, TermKind>> = { UN: 'organisation', EU: 'alliance' };
const skipped = new Set(['001', 'EZ', 'XA', 'XB', 'ZZ', 'QO', '061', '054', '057', '155x', '003', '202', '035', '172']);

/** A name and, where CLDR puts another in brackets, both: `म्यांमार (बर्मा)`. */
function split(name: string): string[] {
  const bracketed = /^(.+?)\s*[((](.+?)[))]\s*$/u.exec(name);
  const parts = bracketed === null ? [name] : [bracketed[1] ?? '', bracketed[2] ?? ''];
  return parts.filter((part) => part.trim() !== '' && !/ [-–] /u.test(part)).flatMap((part) => (part.includes(' & ') ? [part, part.replace(' & ', ' and ')] : [part]));
}

interface Country { readonly capital: string; readonly currency: readonly string[]; readonly continent: string }

const countrySchema = v.record(v.string(), v.object({ capital: v.string(), currency: v.array(v.string()), continent: v.string() }));

function regionOf(): Map<string, string> {
  const groups = v.parse(v.record(v.string(), v.looseObject({ _contains: v.optional(v.array(v.string())) })),
    inside(load('cldr-core/supplemental/territoryContainment.json'), 'supplemental', 'territoryContainment'));
  const regions = new Map<string, string>();
  for (const [group, { _contains }] of Object.entries(groups)) {
    if (!/^\d{3}$/.test(group) || group === '001') continue;
    for (const member of _contains ?? []) if (!regions.has(member)) regions.set(member, group);
  }
  return regions;
}

export function territories(): Draft[] {
  const byLanguage = new Map(articleLanguages.map((language) => [language, territoriesOf(language)]));
  const english = byLanguage.get('en') ?? {};
  const region = regionOf();
  const countries: Readonly<Record<string, Country>> = v.parse(countrySchema, countriesList);
  const codes = Object.keys(english).filter((code) => /^([A-Z]{2}|\d{3})$/.test(code) && !skipped.has(code)).sort();
  return codes.map((code): Draft => {
    const names: Record<string, string[]> = {};
    const description: Record<string, string> = {};
    for (const [language, all] of byLanguage) {
      const own = all[code];
      if (own === undefined || (language !== 'en' && own === code)) continue;
      // A short alternative (hi `अमेरिका`, en `US`, `Hong Kong`) is what news writes; the long one leads.
      const forms = [all[`${code}-alt-short`], own, all[`${code}-alt-variant`], all[`${code}-alt-long`]].filter((form) => form !== undefined);
      if (language === 'en' || code === 'US') forms.reverse();
      // Of the two Congos the bracket is the capital, the abbreviation or just "Republic": no name by itself.
      names[language] = [...new Set(forms.flatMap((form) => (/^C[DG]$/.test(code) ? [form.replace(/ *[((].*$/u, '')].filter((name) => !/ [-–] /u.test(name) && name.includes(' ')) : split(form))))];
      const around = region.get(code);
      const where = around === undefined ? undefined : all[around];
      if (where !== undefined) description[language] = where;
    }
    const number = /^\d/.test(code);
    const country = countries[code];
    const facts: Fact[] = [];
    if (country !== undefined && country.capital !== '') facts.push({ label: 'capital', value: { en: country.capital }, asOf: null });
    return {
      id: number ? `region:${code}` : code,
      kind: bodies[code] ?? (number || places.has(code) ? 'place' : 'country'),
      country: null, prior: number ? 3 : places.has(code) ? 3 : 5, names, short: {}, alone: true, ambiguous: false, everyday: false, description, facts, related: [], source: 'cldr',
    };
  });
}

/** City of each time zone. English names only those that differ from the last part of the zone's id. */
export function zoneCities(): { readonly zone: string; readonly names: Record<string, string> }[] {
  const all = new Map<string, Record<string, string>>();
  const walk = (language: string, tree: Zones, path: readonly string[]): void => {
    for (const [part, below] of Object.entries(tree)) {
      if (typeof below === 'string') {
        if (part === 'exemplarCity') {
          const zone = path.join('/');
          const names = all.get(zone) ?? {};
          names[language] = below;
          all.set(zone, names);
        }
      } else walk(language, below, [...path, part]);
    }
  };
  for (const language of articleLanguages) {
    const tree = inside(load(`cldr-dates-full/main/${language}/timeZoneNames.json`), 'main', language, 'dates', 'timeZoneNames', 'zone');
    walk(language, tree as Zones, []);
  }
  return [...all].filter(([zone]) => !/^(Etc|Antarctica|Arctic)\//.test(zone)).sort(([x], [y]) => (x < y ? -1 : 1)).map(([zone, names]) => {
    if (names['en'] === undefined) names['en'] = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
    return { zone, names };
  });
}

/** Currencies by their full name of two words and more (`Indian Rupee`): shorter ones are everyday words. */
export function currencies(): Draft[] {
  const drafts = new Map<string, Record<string, string[]>>();
  const schema = v.record(v.string(), v.looseObject({ displayName: v.optional(v.string()) }));
  for (const language of articleLanguages) {
    const all = v.parse(schema, inside(load(`cldr-numbers-full/main/${language}/currencies.json`), 'main', language, 'numbers', 'currencies'));
    for (const [code, { displayName }] of Object.entries(all)) {
      if (displayName === undefined || displayName === code || /[(\d]/.test(displayName) || !displayName.includes(' ')) continue;
      const names = drafts.get(code) ?? {};
      names[language] = [displayName];
      drafts.set(code, names);
    }
  }
  return [...drafts].sort(([x], [y]) => (x < y ? -1 : 1)).map(([code, names]): Draft => ({
    id: `currency:${code}`, kind: 'currency', country: null, prior: 1, names, short: {}, alone: true, ambiguous: false, everyday: false, description: {},
    facts: [{ label: 'code', value: { en: code }, asOf: null }], related: [], source: 'cldr',
  }));
}

/** Languages. Their names are also adjectives and peoples, so each needs a witness. */
export function languages(): Draft[] {
  const drafts = new Map<string, Record<string, string[]>>();
  for (const language of articleLanguages) {
    const all = v.parse(texts, inside(load(`cldr-localenames-full/main/${language}/languages.json`), 'main', language, 'localeDisplayNames', 'languages'));
    for (const [code, name] of Object.entries(all)) {
      if (!/^[a-z]{2,3}$/.test(code) || name === code || ['und', 'mul', 'mis', 'zxx', 'root'].includes(code)) continue;
      const names = drafts.get(code) ?? {};
      names[language] = split(name);
      drafts.set(code, names);
    }
  }
  return [...drafts].sort(([x], [y]) => (x < y ? -1 : 1)).map(([code, names]): Draft => ({
    id: `language:${code}`, kind: 'language', country: null, prior: 0, names, short: {}, alone: true, ambiguous: true, everyday: false, description: {}, facts: [], related: [], source: 'cldr',
  }));
}
