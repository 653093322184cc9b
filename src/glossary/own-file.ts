import Papa from 'papaparse';
import * as v from 'valibot';
import { mostEntries, ownDraftSchema, sameName, type OwnChange, type OwnDraft, type OwnEntry } from './own-entry';

/** The reader's glossary as a file: CSV for spreadsheets, JSON for everything else. Read whole or refused whole. */

/** Twenty thousand long entries stay far below, in bytes; a larger file is some other file. */
export const largestGlossary = 20_000_000;

const columns = ['name', 'aliases', 'kind', 'description'] as const;
/** Between the aliases in one cell. */
const between = '|';

export type OwnFile =
  | { readonly ok: true; readonly drafts: readonly OwnDraft[] }
  | { readonly ok: false; readonly why: OwnFileFault; readonly rows: readonly RowFault[] };

export type OwnFileFault = 'large' | 'encoding' | 'shape' | 'version' | 'many' | 'rows';

export interface RowFault {
  /** From 1; the first row of a CSV file, which names the columns, is row 1. */
  readonly row: number;
  readonly why: 'name' | 'aliases' | 'kind' | 'description' | 'formula' | 'twice';
}

const jsonSchema = v.object({ kind: v.literal('copydesk-glossary'), version: v.number(), entries: v.array(v.unknown()) });

/** @param name of the file; its ending decides how it is read */
export function readOwnFile(name: string, bytes: Uint8Array): OwnFile {
  if (bytes.length > largestGlossary) return refused('large');
  const text = decoded(bytes);
  if (text === null) return refused('encoding');
  return name.toLowerCase().endsWith('.csv') ? fromCsv(text) : fromJson(text);
}

function fromJson(text: string): OwnFile {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), jsonSchema), text);
  if (!file.success) return refused('shape');
  if (file.output.version !== 1) return refused('version');
  return checked(file.output.entries.map((entry, index) => ({ row: index + 1, entry, formula: false })));
}

function fromCsv(text: string): OwnFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const at = columns.map((column) => head.findIndex((cell) => cell.trim().toLowerCase() === column));
  if (at.some((index) => index < 0)) return refused('shape');
  return checked(
    rows.map((cells, index) => {
      const [name = '', aliases = '', kind = '', description = ''] = at.map((column) => cells[column] ?? '');
      const all = [name, aliases, kind, description];
      const [plainName = '', plainAliases = '', plainKind = '', plainDescription = ''] = all.map(unguarded);
      const entry = {
        name: plainName,
        aliases: plainAliases.split(between).map((alias) => alias.trim()).filter((alias) => alias !== ''),
        kind: plainKind.trim() === '' ? 'notion' : plainKind.trim().toLowerCase(),
        description: plainDescription,
      };
      return { row: index + 2, entry, formula: all.some((cell) => /^[=+\-@\t\r]/.test(cell)) };
    }),
  );
}

interface Row {
  readonly row: number;
  readonly entry: unknown;
  readonly formula: boolean;
}

function checked(rows: readonly Row[]): OwnFile {
  if (rows.length > mostEntries) return refused('many');
  const faults: RowFault[] = [];
  const drafts: OwnDraft[] = [];
  const names = new Set<string>();
  for (const { row, entry, formula } of rows) {
    const draft = v.safeParse(ownDraftSchema, entry);
    if (formula) faults.push({ row, why: 'formula' });
    else if (!draft.success) faults.push({ row, why: faultOf(v.getDotPath(draft.issues[0])) });
    else if (names.has(sameName(draft.output.name))) faults.push({ row, why: 'twice' });
    else {
      names.add(sameName(draft.output.name));
      drafts.push(draft.output);
    }
  }
  return faults.length === 0 ? { ok: true, drafts } : { ok: false, why: 'rows', rows: faults };
}

function faultOf(path: string | null): RowFault['why'] {
  const [field] = (path ?? '').split('.');
  return field === 'aliases' || field === 'kind' || field === 'description' ? field : 'name';
}

/** Spreadsheets run a cell that begins like a formula; such a cell is written with an apostrophe in front, and read without. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

export function ownCsv(entries: readonly OwnEntry[]): string {
  const rows = entries.map(({ name, aliases, kind, description }) => [name, aliases.join(between), kind, description]);
  // The mark in front tells spreadsheets that the file is UTF-8; without it they garble every Indic name.
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

export function ownJson(entries: readonly OwnEntry[]): string {
  const drafts = entries.map(({ name, aliases, kind, description }) => ({ name, aliases, kind, description }));
  return `${JSON.stringify({ kind: 'copydesk-glossary', version: 1, entries: drafts }, null, 2)}\n`;
}

/** How a file joins the list: in its place, only with names that are new, or with each name's best of both. */
export type ImportMode = 'replace' | 'add' | 'merge';

/** The change that an import makes. @param newId makes an id for an entry that is new */
export function importing(now: readonly OwnEntry[], drafts: readonly OwnDraft[], mode: ImportMode, newId: () => string): OwnChange {
  const byName = new Map(now.map((entry) => [sameName(entry.name), entry]));
  const put = drafts.flatMap((draft): OwnEntry[] => {
    const old = byName.get(sameName(draft.name));
    if (old === undefined) return [{ id: newId(), ...draft }];
    if (mode === 'add') return [];
    return [{ id: old.id, ...(mode === 'replace' ? draft : merged(old, draft)) }];
  });
  return { clear: mode === 'replace', put, remove: [] };
}

function merged(old: OwnEntry, draft: OwnDraft): OwnDraft {
  const known = new Set(old.aliases.map(sameName));
  return {
    name: draft.name,
    aliases: [...old.aliases, ...draft.aliases.filter((alias) => !known.has(sameName(alias)))].slice(0, 50),
    kind: draft.kind,
    description: draft.description === '' ? old.description : draft.description,
  };
}

function refused(why: Exclude<OwnFileFault, 'rows'>): OwnFile {
  return { ok: false, why, rows: [] };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
