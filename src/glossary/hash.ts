/**
 * Two independent 32-bit hashes of a token, and how those of a name's tokens combine. Together with the slot they make
 * a match of two different names less likely than one in a thousand million look-ups, so the names themselves need
 * not be kept in memory; the build of the pack fails when two of its own names collide.
 */

/** First hash of a token: FNV-1a over code units, then a finaliser. */
export function hashA(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) | 0;
}

/** Second hash of a token: multiply and rotate over code units. */
export function hashB(token: string): number {
  let hash = 0x9747b28c ^ token.length;
  for (let at = 0; at < token.length; at++) {
    hash = Math.imul(hash ^ Math.imul(token.charCodeAt(at), 0xcc9e2d51), 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x85ebca6b) | 0;
}

export function joinA(run: number, token: number): number {
  const hash = Math.imul((run ^ token) + 0x7f4a7c15, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) | 0;
}

export function joinB(run: number, token: number): number {
  const hash = Math.imul(((run << 5) | (run >>> 27)) ^ token, 0x85ebca77);
  return (hash ^ (hash >>> 13)) | 0;
}
