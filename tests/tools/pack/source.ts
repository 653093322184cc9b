/** The curated files of `assets/glossary/`: their schema, and reading them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { termKinds } from '../../../src/article/term';
import { nameTokens } from '../../../src/glossary/name-tokens';
import type { Draft } from './draft';

const worded = v.record(v.string(), v.pipe(v.string(), v.trim(), v.nonEmpty()));
const forms = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())));

/** One entity of a curated file. */
export const entitySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:.-]+$/)),
  kind: v.picklist(termKinds),
  country: v.optional(v.nullable(v.string()), null),
  prior: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)), 2),
  names: forms,
  short: v.optional(forms, {}),
  alone: v.optional(v.boolean(), false),
  description: v.optional(worded, {}),
  facts: v.optional(v.array(v.strictObject({ label: v.string(), value: worded, asOf: v.optional(v.nullable(v.string()), null) })), []),
  related: v.optional(v.array(v.string()), []),
  flags: v.optional(v.array(v.picklist(['ambiguous', 'everyday'])), []),
});

/** Words that are names in one sentence and not in another, per language, with what tells them apart. */
export const cuesSchema = v.record(v.string(), v.array(v.strictObject({
  name: v.string(), with: v.optional(v.array(v.string()), []), next: v.optional(v.array(v.string()), []), not: v.optional(v.array(v.string()), []), strict: v.optional(v.boolean(), false),
  /** Doubtful only without a case ending, which the other word does not take (ঢাকা "covered", ঢাকায় "in Dhaka"). */
  bare: v.optional(v.boolean(), false),
})));
export type Cues = v.InferOutput<typeof cuesSchema>;

/** Files of the folder that hold no entities. */
const others = new Set(['ambiguous.json', 'common.json', 'dropped.json', 'wikidata.json']);

export function curatedFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json') && !others.has(name)).sort();
}

/** Every entity of the folder. Throws with file and id when one does not fit the schema. */
export function curated(folder: string): Draft[] {
  return curatedFiles(folder).flatMap((file) => {
    const rows: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return v.parse(v.array(v.unknown()), rows).map((row): Draft => {
      const parsed = v.safeParse(entitySchema, row);
      if (!parsed.success) throw new Error(`${file}: ${JSON.stringify(row).slice(0, 80)}: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ')}`);
      const { flags, facts, ...entity } = parsed.output;
      return { ...entity, facts: facts.map(({ label, value, asOf }) => ({ label, value, asOf: asOf ?? null })), country: entity.country ?? null, ambiguous: flags.includes('ambiguous'), everyday: flags.includes('everyday'), source: 'curated' };
    });
  });
}

export function readCues(folder: string): Cues {
  return v.parse(cuesSchema, JSON.parse(readFileSync(join(folder, 'ambiguous.json'), 'utf8')));
}

/** Corroborated Wikidata ids, `{ "<id>": "Q…" }`. */
export function readWikidata(folder: string): Readonly<Record<string, string>> {
  return v.parse(v.record(v.string(), v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))), JSON.parse(readFileSync(join(folder, 'wikidata.json'), 'utf8')));
}

/** Names of CLDR and GeoNames that are everyday words of a language, as folded keys `language name`. */
export function readDropped(folder: string): ReadonlySet<string> {
  const lists = v.parse(v.record(v.string(), v.array(v.string())), JSON.parse(readFileSync(join(folder, 'dropped.json'), 'utf8')));
  return new Set(Object.entries(lists).flatMap(([language, names]) => names.map((name) => `${language} ${nameTokens(name).join(' ')}`)));
}

/** Everyday words per language, folded; see `learn-common.ts`. */
export function readCommon(folder: string): Readonly<Record<string, readonly string[]>> {
  return v.parse(v.record(v.string(), v.array(v.string())), JSON.parse(readFileSync(join(folder, 'common.json'), 'utf8')));
}
