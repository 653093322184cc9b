/** Overlapping runs of tokens, hashed: the usual fingerprint of near-equal text (Broder 1997). PURE. */

/** 32-bit FNV-1a over UTF-16 code units. For buckets and keys of content, never for proof of equality. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Two 32-bit hashes as 13 base-36 digits: short, and stable across versions and machines. */
export function fingerprint(text: string): string {
  const back = hash(`${text.length}\u0000${text}`);
  return hash(text).toString(36).padStart(7, '0') + back.toString(36).padStart(7, '0');
}

/** The set of hashed runs of `size` tokens; one run of all tokens when there are fewer. */
export function shingles(tokens: readonly string[], size: number): Set<number> {
  const set = new Set<number>();
  if (tokens.length === 0) return set;
  for (let at = 0; at + size <= tokens.length; at++) set.add(hash(tokens.slice(at, at + size).join(' ')));
  if (tokens.length < size) set.add(hash(tokens.join(' ')));
  return set;
}
