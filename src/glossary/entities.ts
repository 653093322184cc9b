/**
 * What the pack knows of each entity apart from its names, as typed arrays over one buffer, opened without building.
 * Layout, 32-bit words: header (4: magic, entities, relations, bytes of ids), wikidata, country (entity + 1, 0 for none),
 * relation offsets (+1), relations, id offsets (+1); then bytes: kind, prior, flags, UTF-8 of the ids.
 */
import { termKinds } from '../article/term';
import type { TermKind } from '../article/term';

export const entityFlag = {
  /** A short form may be marked though the full name is not on the page. */
  alone: 1,
  /** A notion that readers meet every day, marked only on a page about it. */
  everyday: 2,
} as const;

const MAGIC = 0x43444531; // "CDE1"
const HEADER = 4;

export interface EntityTable {
  readonly count: number;
  /** Wikidata number, 0 where none is corroborated. */
  readonly wikidata: Uint32Array;
  readonly country: Uint32Array;
  readonly relationOffsets: Uint32Array;
  readonly relations: Uint32Array;
  readonly idOffsets: Uint32Array;
  readonly kind: Uint8Array;
  readonly prior: Uint8Array;
  readonly flags: Uint8Array;
  readonly ids: Uint8Array;
}

export interface EntityRow {
  readonly id: string;
  readonly kind: TermKind;
  readonly prior: number;
  readonly flags: number;
  readonly wikidata: number;
  /** Index of the country's entity, or -1. */
  readonly country: number;
  readonly relations: readonly number[];
}

export function openEntities(buffer: ArrayBuffer): EntityTable {
  const [magic = 0, count = 0, relationCount = 0] = new Uint32Array(buffer, 0, HEADER);
  if (magic !== MAGIC) throw new RangeError('not a table of entities');
  let at = HEADER * 4;
  const words = (length: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  const bytes = (length: number): Uint8Array => {
    const view = new Uint8Array(buffer, at, length);
    at += length;
    return view;
  };
  const wikidata = words(count), country = words(count), relationOffsets = words(count + 1), relations = words(relationCount), idOffsets = words(count + 1);
  const kind = bytes(count), prior = bytes(count), flags = bytes(count), ids = new Uint8Array(buffer, at);
  return { count, wikidata, country, relationOffsets, relations, idOffsets, kind, prior, flags, ids };
}

export function buildEntities(rows: readonly EntityRow[]): ArrayBuffer {
  const encoder = new TextEncoder();
  const ids = rows.map((row) => encoder.encode(row.id));
  const idBytes = ids.reduce((sum, id) => sum + id.length, 0);
  const relationCount = rows.reduce((sum, row) => sum + row.relations.length, 0);
  const buffer = new ArrayBuffer((HEADER + 4 * rows.length + relationCount + 2) * 4 + rows.length * 3 + idBytes);
  new Uint32Array(buffer, 0, HEADER).set([MAGIC, rows.length, relationCount, idBytes]);
  const table = openEntities(buffer);
  let relation = 0, byte = 0;
  rows.forEach((row, at) => {
    table.wikidata[at] = row.wikidata;
    table.country[at] = row.country + 1;
    table.relationOffsets[at] = relation;
    for (const other of row.relations) table.relations[relation++] = other;
    table.idOffsets[at] = byte;
    const id = ids[at] ?? new Uint8Array();
    table.ids.set(id, byte);
    byte += id.length;
    table.kind[at] = termKinds.indexOf(row.kind);
    table.prior[at] = row.prior;
    table.flags[at] = row.flags;
  });
  table.relationOffsets[rows.length] = relation;
  table.idOffsets[rows.length] = byte;
  return buffer;
}

const decoder = new TextDecoder();

export function idOf(table: EntityTable, entity: number): string {
  return decoder.decode(table.ids.subarray(table.idOffsets[entity], table.idOffsets[entity + 1]));
}

export function kindOf(table: EntityTable, entity: number): TermKind {
  return termKinds[table.kind[entity] ?? 0] ?? 'notion';
}

/** The entity with this id, -1 for none. Ids are sorted, so this is a binary search. */
export function entityOf(table: EntityTable, id: string): number {
  let from = 0, to = table.count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (idOf(table, middle) < id) from = middle + 1;
    else to = middle;
  }
  return from < table.count && idOf(table, from) === id ? from : -1;
}
