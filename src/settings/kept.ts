import * as v from 'valibot';
import { readable } from './resolve';
import { patchSchema, type SettingsPatch } from './schema';
import { readSites, sitesSchema, type Sites } from './sites';

/** A term that the reader knows and never wants marked again. */
export interface KnownTerm {
  readonly id: string;
  readonly name: string;
}

/** By host: structure signatures of places that the reader said are no copies. */
export type Corrections = Readonly<Record<string, readonly string[]>>;

/** All that Copydesk keeps of a reader between sessions, besides the reader's own glossary. */
export interface Kept {
  readonly settings: SettingsPatch;
  readonly sites: Sites;
  readonly known: readonly KnownTerm[];
  readonly corrections: Corrections;
}

export const keptParts = ['settings', 'sites', 'known', 'corrections'] as const satisfies readonly (keyof Kept)[];

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
export const knownTermSchema = v.object({ id: text, name: text });
export const knownSchema = v.pipe(v.array(knownTermSchema), v.maxLength(20_000));
export const correctionsSchema = v.record(text, v.pipe(v.array(text), v.maxLength(1000)));

/** Some parts of what is kept, each whole: for an import, a reset, and for undoing a change. */
export const someKeptSchema = v.object({
  settings: v.exactOptional(patchSchema),
  sites: v.exactOptional(sitesSchema),
  known: v.exactOptional(knownSchema),
  corrections: v.exactOptional(correctionsSchema),
});

export type SomeKept = Partial<Kept>;

/** What is stored under a part's key, whatever its shape: what fits stays, the rest counts as absent. Cannot throw. */
export const readKept: { readonly [Part in keyof Kept]: (stored: unknown) => Kept[Part] } = {
  settings: readable,
  sites: readSites,
  known: (stored) => fitting(knownTermSchema, stored),
  corrections: readCorrections,
};

function readCorrections(stored: unknown): Corrections {
  if (typeof stored !== 'object' || stored === null) return {};
  const pairs = Object.entries(stored).map(([host, places]) => [host, fitting(text, places)] as const);
  return Object.fromEntries(pairs.filter(([, places]) => places.length > 0));
}

function fitting<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): readonly T[] {
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}
