/**
 * Entities of a Wikidata JSON dump, read as a stream: one entity a line between brackets, plain or gzipped. With it a maintainer
 * grows the pack (`npm run pack -- --wikidata FILE --least 20`). Wikidata is CC0.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import type { TermKind } from '../../../src/article/term';
import { articleLanguages, readerLanguages } from './draft';
import type { Draft } from './draft';

const worded = v.object({ language: v.string(), value: v.string() });
const claim = v.object({ mainsnak: v.looseObject({ datavalue: v.optional(v.looseObject({ value: v.unknown() })) }), rank: v.optional(v.string()) });
const entitySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)),
  labels: v.optional(v.record(v.string(), worded), {}),
  aliases: v.optional(v.record(v.string(), v.array(worded)), {}),
  descriptions: v.optional(v.record(v.string(), worded), {}),
  claims: v.optional(v.record(v.string(), v.array(claim)), {}),
  sitelinks: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** Classes of P31 that the pack takes; an entity of none of them is left out. */
const kinds: Readonly<Record<string, TermKind>> = {
  Q5: 'person', Q6256: 'country', Q3624078: 'country', Q515: 'place', Q1549591: 'place', Q5119: 'place', Q486972: 'place', Q10864048: 'place', Q35657: 'place', Q4022: 'place', Q8502: 'place', Q23397: 'place', Q165: 'place',
  Q43229: 'organisation', Q484652: 'organisation', Q327333: 'organisation', Q3918: 'organisation', Q11032: 'organisation', Q7278: 'party', Q4830453: 'company', Q783794: 'company', Q6881511: 'company',
  Q245065: 'alliance', Q1127126: 'alliance', Q17149090: 'force', Q772547: 'force', Q131569: 'treaty', Q4164871: 'office', Q198: 'event', Q8142: 'currency', Q34770: 'language', Q1288568: 'language',
};

function itemsOf(claims: Readonly<Record<string, readonly v.InferOutput<typeof claim>[]>>, property: string): string[] {
  return (claims[property] ?? []).filter(({ rank }) => rank !== 'deprecated').flatMap(({ mainsnak }) => {
    const value = mainsnak.datavalue?.value;
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

/** How well known an entity is, by the number of Wikipedias that have an article: 0 to 4, below every curated one. */
function priorOf(sitelinks: number): number {
  return sitelinks >= 150 ? 4 : sitelinks >= 80 ? 3 : sitelinks >= 40 ? 2 : sitelinks >= 15 ? 1 : 0;
}

/** The entity of one line of a dump, or `null` for brackets and for what the pack does not take. Throws on a line that is no JSON. */
export function draftOf(line: string, least: number): Draft | null {
  const text = line.trim().replace(/,$/, '');
  if (text === '' || text === '[' || text === ']') return null;
  const parsed = v.safeParse(entitySchema, JSON.parse(text));
  if (!parsed.success) return null;
  const { id, labels, aliases, descriptions, claims, sitelinks } = parsed.output;
  const links = Object.keys(sitelinks).filter((site) => /^[a-z-]+wiki$/.test(site) && site !== 'commonswiki').length;
  const kind = itemsOf(claims, 'P31').map((item) => kinds[item]).find((one) => one !== undefined);
  if (kind === undefined || links < least) return null;
  const names: Record<string, string[]> = {};
  for (const language of articleLanguages) {
    const label = labels[language]?.value ?? (language === 'en' ? labels['mul']?.value : undefined);
    // Brackets tell namesakes apart in lists; nobody writes them in a sentence. An alias of one short word is mostly an abbreviation of many things.
    const others = (aliases[language] ?? []).map(({ value }) => value).filter((alias) => !/[()]/.test(alias) && (alias.includes(' ') || alias.length >= 5));
    const all = [...(label === undefined ? [] : [label.replace(/\s*\(.*\)$/, '')]), ...others];
    if (all.length > 0) names[language] = [...new Set(all)];
  }
  if (Object.keys(names).length === 0) return null;
  const description = Object.fromEntries(readerLanguages.flatMap((language) => {
    const text = descriptions[language]?.value;
    return text === undefined ? [] : [[language, text]];
  }));
  return {
    id, kind, country: null, prior: priorOf(links), names, short: {}, alone: true, ambiguous: false, everyday: false, description, facts: [],
    related: [...itemsOf(claims, 'P17'), ...itemsOf(claims, 'P27')], source: 'wikidata',
  };
}

/** All entities of a dump with at least so many Wikipedia articles, in the dump's order. Memory grows with what is taken only. */
export async function dump(file: string, least: number): Promise<Draft[]> {
  const raw = createReadStream(file);
  const drafts: Draft[] = [];
  for await (const line of createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw })) {
    const draft = draftOf(line, least);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}
