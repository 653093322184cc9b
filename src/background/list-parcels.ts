import * as v from 'valibot';
import { listParts, type ListPart } from '../settings/lists';

/*
 * Lists as items of the browser's sync storage, which holds 8,192 bytes an item and 102,400 in all: each part as JSON, gzipped, in base64
 * (so that characters are bytes), cut into items. A head names the parts; items carry its stamp, since they arrive one by one and a
 * half-arrived part must not be taken for a short one.
 */
export const headKey = 'lists';
/** Bytes of text in one item, below the browsers' 8,192 with its key, its stamp and its quotes. */
const mostInItem = 7800;
/** Bytes for all lists: the browsers' 102,400 less the settings' one item and the heads. */
const room = 90_000;
/** No list that a device of the reader's packed is larger once opened, in bytes; anything else is not opened to its end. */
const mostOpened = 20_000_000;

const headSchema = v.object({
  version: v.literal(1),
  parts: v.record(v.string(), v.object({ stamp: v.string(), items: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) })),
});
const itemSchema = v.object({ stamp: v.string(), text: v.string() });

export type Stored = Readonly<Record<string, unknown>>;

export interface Packed {
  readonly items: Readonly<Record<string, unknown>>;
  /** Parts for which there is no room. */
  readonly large: readonly ListPart[];
}

/** Everything that sync storage is to hold of the lists; keys of an earlier packing that are not in it are to be removed. */
export async function pack(lists: Readonly<Record<ListPart, unknown>>): Promise<Packed> {
  const items: Record<string, unknown> = {};
  const parts: Record<string, { stamp: string; items: number }> = {};
  const large: ListPart[] = [];
  let left = room;
  for (const part of listParts) {
    const text = await squeezed(JSON.stringify(lists[part]));
    if (text.length > left) {
      large.push(part);
      continue;
    }
    left -= text.length;
    const stamp = await stampOf(text);
    const cuts = Math.max(1, Math.ceil(text.length / mostInItem));
    parts[part] = { stamp, items: cuts };
    for (let at = 0; at < cuts; at++) items[itemKey(part, at)] = { stamp, text: text.slice(at * mostInItem, (at + 1) * mostInItem) };
  }
  return { items: { ...items, [headKey]: { version: 1, parts } }, large };
}

export type Unpacked =
  /** Nobody has put lists there. */
  | { readonly kind: 'none' }
  /** Still arriving, or from a newer Copydesk: to be left alone. */
  | { readonly kind: 'unreadable' }
  /** The parts that are there, as JSON values of any shape. */
  | { readonly kind: 'lists'; readonly parts: Partial<Readonly<Record<ListPart, unknown>>> };

export async function unpack(stored: Stored): Promise<Unpacked> {
  if (stored[headKey] === undefined) return { kind: 'none' };
  const head = v.safeParse(headSchema, stored[headKey]);
  if (!head.success) return { kind: 'unreadable' };
  const parts: Partial<Record<ListPart, unknown>> = {};
  for (const part of listParts) {
    const told = head.output.parts[part];
    if (told === undefined) continue;
    const cuts = Array.from({ length: told.items }, (_, at) => v.safeParse(itemSchema, stored[itemKey(part, at)]));
    const texts = cuts.flatMap((cut) => (cut.success && cut.output.stamp === told.stamp ? [cut.output.text] : []));
    const value = texts.length === told.items ? await opened(texts.join('')) : null;
    if (value === null) return { kind: 'unreadable' };
    parts[part] = value.json;
  }
  return { kind: 'lists', parts };
}

/** The keys of sync storage that are the lists'. */
export function listKeys(stored: Stored): readonly string[] {
  return Object.keys(stored).filter((key) => key === headKey || key.startsWith(`${headKey}:`));
}

function itemKey(part: ListPart, at: number): string {
  return `${headKey}:${part}:${at}`;
}

async function squeezed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** `null` for what is no parcel of ours. */
async function opened(text: string): Promise<{ readonly json: unknown } | null> {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > mostOpened) return null;
      chunks.push(new Uint8Array(read.value));
    }
    return { json: JSON.parse(await new Blob(chunks).text()) as unknown };
  } catch {
    return null;
  }
}

/** Of the content, so that the same lists make the same items on every device and nothing is written twice. */
async function stampOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash.slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
