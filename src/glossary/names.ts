/**
 * The names of one language as typed arrays over a single buffer: opened by looking at it, nothing is built.
 *
 * Layout, little-endian 32-bit words: header (8), slots (2^bits: record + 1, 0 when empty), checks (one per record),
 * metas (one per record: entity << 8 | flags), filter (a bit set of the hashes of all proper beginnings of names),
 * offsets of display names (entities + 1), then their UTF-8 bytes. Records of one name stand together; all but the last
 * carry `more`. A million names take 18 MB.
 */
import { hashA, hashB, joinA, joinB } from './hash';

/** What is to know about one name of one entity. */
export const nameFlag = {
  /** A surname, nickname or other short form: needs the full name on the page, unless the entity may stand alone. */
  short: 1,
  /** Also an everyday word or another's name: needs a witness. */
  ambiguous: 2,
  /** Never with a case ending. */
  exact: 4,
  /** The next record is of the same name. */
  more: 8,
  /** One of several owners of the name, and not the outstanding one. */
  minor: 16,
} as const;

const MAGIC = 0x43444e31; // "CDN1"
const HEADER = 8;

export interface NameIndex {
  readonly bits: number;
  readonly slots: Uint32Array;
  readonly checks: Uint32Array;
  readonly metas: Uint32Array;
  readonly filter: Uint32Array;
  readonly filterMask: number;
  /** The longest name, in tokens. */
  readonly longest: number;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Opens a shard. Throws a `RangeError` when the buffer is no shard. */
export function openNames(buffer: ArrayBuffer): NameIndex {
  const head = new Uint32Array(buffer, 0, HEADER);
  const [magic = 0, bits = 0, records = 0, filterBits = 0, entities = 0, longest = 0] = head;
  if (magic !== MAGIC) throw new RangeError('not a shard of names');
  let at = HEADER * 4;
  const words = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count);
    at += count * 4;
    return view;
  };
  const slots = words(2 ** bits), checks = words(records), metas = words(records), filter = words(2 ** (filterBits - 5)), offsets = words(entities + 1);
  return { bits, slots, checks, metas, filter, filterMask: 2 ** filterBits - 1, longest, offsets, bytes: new Uint8Array(buffer, at) };
}

/** First record of a name given by its hashes, or -1. */
export function findRecord(index: NameIndex, a: number, b: number): number {
  const { slots, checks } = index;
  const mask = slots.length - 1;
  const check = b >>> 0;
  for (let slot = a & mask; ; slot = (slot + 1) & mask) {
    const record = slots[slot] ?? 0;
    if (record === 0) return -1;
    if (checks[record - 1] === check) return record - 1;
  }
}

/** Whether some name may go on after the tokens with these hashes. Seldom wrong, and then only says yes. */
export function mayGoOn(index: NameIndex, a: number, b: number): boolean {
  const bit = (a ^ (b >>> 7)) & index.filterMask;
  return ((index.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

const decoder = new TextDecoder();

/** How this language writes an entity, or `null` where it has no name for it. */
export function displayName(index: NameIndex, entity: number): string | null {
  const from = index.offsets[entity] ?? 0;
  const to = index.offsets[entity + 1] ?? from;
  return from === to ? null : decoder.decode(index.bytes.subarray(from, to));
}

/** One name to be indexed: its folded tokens. */
export interface NameEntry {
  readonly tokens: readonly string[];
  readonly entity: number;
  readonly flags: number;
}

function hashesOf(tokens: readonly string[]): { a: number; b: number; beginnings: readonly number[] } {
  let a = 0, b = 0;
  const beginnings: number[] = [];
  tokens.forEach((token, at) => {
    a = joinA(a, hashA(token));
    b = joinB(b, hashB(token));
    if (at < tokens.length - 1) beginnings.push(a, b);
  });
  return { a, b, beginnings };
}

/**
 * Builds a shard; equal input in any order gives equal bytes. `displays` holds one name or nothing per entity.
 * Throws when two different names have equal hashes.
 */
export function buildNames(entries: readonly NameEntry[], displays: readonly (string | null)[]): ArrayBuffer {
  const byName = new Map<string, Map<number, number>>();
  let longest = 1;
  for (const { tokens, entity, flags } of entries) {
    if (tokens.length === 0) continue;
    const key = tokens.join(' ');
    longest = Math.max(longest, tokens.length);
    const owners = byName.get(key) ?? new Map<number, number>();
    const known = owners.get(entity);
    owners.set(entity, known === undefined ? flags : known & flags);
    byName.set(key, owners);
  }
  const keys = [...byName.keys()].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
  const records = keys.reduce((sum, key) => sum + (byName.get(key)?.size ?? 0), 0);
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 1.6 + 1)));
  const filterBits = Math.max(10, bits + 3);
  const encoder = new TextEncoder();
  const texts = displays.map((name) => encoder.encode(name ?? ''));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const wordCount = HEADER + 2 ** bits + 2 * records + 2 ** (filterBits - 5) + displays.length + 1;
  const buffer = new ArrayBuffer(wordCount * 4 + size);
  new Uint32Array(buffer, 0, HEADER).set([MAGIC, bits, records, filterBits, displays.length, longest]);
  const index = openNames(buffer);
  let record = 0;
  for (const key of keys) {
    const { a, b, beginnings } = hashesOf(key.split(' '));
    if (findRecord(index, a, b) !== -1) throw new Error(`two names share a hash: ${key}`);
    let slot = a & (2 ** bits - 1);
    while (index.slots[slot] !== 0) slot = (slot + 1) & (2 ** bits - 1);
    index.slots[slot] = record + 1;
    const owners = [...(byName.get(key) ?? [])].sort(([x], [y]) => x - y);
    owners.forEach(([entity, flags], at) => {
      index.checks[record] = b >>> 0;
      index.metas[record] = ((entity << 8) | flags | (at < owners.length - 1 ? nameFlag.more : 0)) >>> 0;
      record++;
    });
    for (let at = 0; at < beginnings.length; at += 2) {
      const bit = ((beginnings[at] ?? 0) ^ ((beginnings[at + 1] ?? 0) >>> 7)) & index.filterMask;
      index.filter[bit >>> 5] = (index.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  let offset = 0;
  texts.forEach((text, entity) => {
    index.offsets[entity] = offset;
    index.bytes.set(text, offset);
    offset += text.length;
  });
  index.offsets[displays.length] = offset;
  return buffer;
}
