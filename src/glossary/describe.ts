/** What a card shows of an entity of the pack. */
import * as v from 'valibot';
import type { TermEntry, TermFact, Worded } from '../article/term';
import { idOf, kindOf } from './entities';
import type { EntityTable } from './entities';
import { carded, packLanguages } from './library';
import type { Library } from './library';
import { displayName } from './names';

const cardSchema = v.record(v.string(), v.object({ d: v.optional(v.string()), a: v.optional(v.array(v.string())) }));
const factSchema = v.record(v.string(), v.array(v.object({ label: v.string(), value: v.record(v.string(), v.string()), asOf: v.nullable(v.string()) })));

function entityOf(table: EntityTable, id: string): number {
  for (let entity = 0; entity < table.count; entity++) if (idOf(table, entity) === id) return entity;
  return -1;
}

/** First of the languages that has the text, in order of what the reader is likely to understand. */
function inBest(texts: Readonly<Record<string, string>>, order: readonly string[]): Worded | null {
  for (const language of order) {
    const text = texts[language];
    if (text !== undefined) return { text, language };
  }
  return null;
}

/** Where to read on: by id where one is corroborated, else a search in the reader's language, never a guessed page. */
function linkTo(wikidata: number, name: Worded): { readonly href: string; readonly host: string } {
  if (wikidata !== 0) return { href: `https://www.wikidata.org/wiki/Special:GoToLinkedPage/${name.language}wiki/Q${wikidata}`, host: `${name.language}.wikipedia.org` };
  const host = `${name.language}.wikipedia.org`;
  return { href: `https://${host}/w/index.php?search=${encodeURIComponent(name.text)}`, host };
}

/** The card of a term of the pack; `null` for an id that the pack does not hold. */
export async function describePacked(library: Library, id: string, languages: { readonly reader: string; readonly article: string | null }): Promise<TermEntry | null> {
  const table = await library.entities();
  const entity = entityOf(table, id);
  if (entity < 0) return null;
  const article = languages.article?.split('-')[0] ?? languages.reader;
  const order = [...new Set([languages.reader, article, 'en', 'hi'])].filter((language) => packLanguages.includes(language));
  const names: Record<string, string> = {};
  for (const language of order) {
    const name = displayName(await library.names(language), entity);
    if (name !== null) names[language] = name;
  }
  const name = inBest(names, order) ?? { text: id, language: 'en' };
  const local = names[article];
  const descriptions: Record<string, string> = {};
  const aliases: Worded[] = [];
  for (const language of order) {
    if (!carded.includes(language)) continue;
    const card = v.parse(cardSchema, await library.json(`cards.${language}.json`))[id];
    if (card?.d !== undefined) descriptions[language] = card.d;
    if (language === languages.reader || language === article) aliases.push(...(card?.a ?? []).map((text) => ({ text, language })));
  }
  const country = (table.country[entity] ?? 0) - 1;
  if (Object.keys(descriptions).length === 0 && country >= 0) {
    const home = displayName(await library.names(order[0] ?? 'en'), country);
    if (home !== null) descriptions[order[0] ?? 'en'] = home;
  }
  const known = v.parse(factSchema, await library.json('facts.json'))[id] ?? [];
  const facts = known.flatMap(({ label, value, asOf }): TermFact[] => {
    const worded = inBest(value, order);
    return worded === null ? [] : [{ label, value: worded, asOf }];
  });
  return {
    id, kind: kindOf(table, entity), source: 'pack', wikidata: table.wikidata[entity] === 0 ? null : `Q${table.wikidata[entity]}`, name,
    local: local === undefined || local === name.text ? null : { text: local, language: article },
    aliases, description: inBest(descriptions, order), facts, link: linkTo(table.wikidata[entity] ?? 0, name), credit: id.startsWith('city:') ? 'GeoNames, CC BY 4.0' : /^([A-Z]{2}|region:.*)$/.test(id) ? 'Unicode CLDR' : null,
  };
}
