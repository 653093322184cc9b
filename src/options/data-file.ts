import * as v from 'valibot';
import { correctionsSchema, knownSchema, type Kept, type SomeKept } from '../settings/kept';
import { patchSchema } from '../settings/schema';
import { hostFrom, sitesSchema } from '../settings/sites';

/** A file of everything that Copydesk keeps of a reader, made by `exportFile` and read back by `readDataFile`. */

/** No reader's data comes near this, in bytes; a larger file is some other file. */
export const largestFile = 10_000_000;

const fileSchema = v.strictObject({
  kind: v.literal('copydesk-data'),
  version: v.literal(1),
  settings: v.exactOptional(patchSchema),
  sites: v.exactOptional(
    v.strictObject({
      ...sitesSchema.entries,
      hosts: v.pipe(sitesSchema.entries.hosts, v.everyItem((host) => hostFrom(host) === host)),
    }),
  ),
  known: v.exactOptional(knownSchema),
  corrections: v.exactOptional(correctionsSchema),
});

export function exportFile({ settings: all, ...lists }: Kept): string {
  const { lists: _, ...settings } = all;
  return `${JSON.stringify({ kind: 'copydesk-data', version: 1, settings, ...lists }, null, 2)}\n`;
}

/** What an import puts in place. Whether lists go to the browser account is asked on the data page alone, so no file answers it. */
export function imported(now: Kept, { settings, ...lists }: SomeKept): SomeKept {
  if (settings === undefined) return lists;
  const { lists: _, ...rest } = settings;
  return { ...lists, settings: now.settings.lists === undefined ? rest : { ...rest, lists: now.settings.lists } };
}

export type DataFile =
  | { readonly ok: true; readonly parts: SomeKept }
  | { readonly ok: false; readonly why: 'large' | 'encoding' | 'json' | 'kind' | 'version'; readonly fields: readonly [] }
  | { readonly ok: false; readonly why: 'fields'; readonly fields: readonly string[] };

/** Reads a whole file or refuses it whole, naming each field that does not fit. */
export function readDataFile(bytes: Uint8Array): DataFile {
  if (bytes.length > largestFile) return refused('large');
  const text = decoded(bytes);
  if (text === null) return refused('encoding');
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return refused('json');
  if (!('kind' in value) || value.kind !== 'copydesk-data') return refused('kind');
  if (!('version' in value) || value.version !== 1) return refused('version');
  const file = v.safeParse(fileSchema, value);
  if (!file.success) {
    const fields = file.issues.map((issue) => v.getDotPath(issue) ?? '');
    return { ok: false, why: 'fields', fields: [...new Set(fields)] };
  }
  const { kind: _, version: __, ...parts } = file.output;
  return { ok: true, parts };
}

function refused(why: 'large' | 'encoding' | 'json' | 'kind' | 'version'): DataFile {
  return { ok: false, why, fields: [] };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What an import would change, counted, for the reader to see before it happens. */
export interface Difference {
  readonly part: keyof Kept;
  readonly added: number;
  readonly removed: number;
}

export function differences(now: Kept, next: SomeKept): readonly Difference[] {
  const all: readonly (Difference | null)[] = [
    compared('settings', leaves(now.settings), next.settings && leaves(next.settings)),
    compared('sites', [now.sites.mode, ...now.sites.hosts], next.sites && [next.sites.mode, ...next.sites.hosts]),
    compared('known', now.known.map(({ id }) => id), next.known?.map(({ id }) => id)),
    compared('corrections', places(now.corrections), next.corrections && places(next.corrections)),
  ];
  return all.filter((part) => part !== null && part.added + part.removed > 0) as readonly Difference[];
}

function compared(part: keyof Kept, before: readonly string[], after: readonly string[] | undefined): Difference | null {
  if (after === undefined) return null;
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    part,
    added: [...fresh].filter((item) => !old.has(item)).length,
    removed: [...old].filter((item) => !fresh.has(item)).length,
  };
}

function leaves(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' && item !== null ? leaves(item as object, `${path}${key}.`) : [`${path}${key}=${String(item)}`],
  );
}

function places(corrections: Kept['corrections']): readonly string[] {
  return Object.entries(corrections).flatMap(([host, list]) => list.map((place) => `${host} ${place}`));
}
