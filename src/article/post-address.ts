/**
 * Addresses of posts and people on X. Identity comes from an address alone, never from link text; hosts are compared whole, so
 * that lookalikes (`twitter.com.evil.test`, `twitter.com@evil.test`, punycode, ports) are strangers.
 */

/** X's own hosts, then front ends that mirror its paths. */
const own = new Set(['twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'm.twitter.com', 'x.com', 'www.x.com', 'mobile.x.com', 'm.x.com']);
const mirrors = new Set(['fxtwitter.com', 'fixupx.com', 'vxtwitter.com', 'fixvx.com', 'nitter.net', 'nitter.poast.org', 'nitter.it']);

export interface PostAddress {
  /** As the address spells it; `null` for `/i/status/…`. */
  readonly handle: string | null;
  /** Decimal digits, without leading zeros. */
  readonly id: string;
  /** The address leads through an archive, which the reader should stay in. */
  readonly archived: boolean;
}

const archive = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(?=https?:|\/\/)/i;
const path = /^\/(?:#!\/)?(?:([A-Za-z0-9_]{1,15})\/status(?:es)?|i\/(?:web\/)?status)\/(\d{1,20})(?=$|[/?#&])/;

/** Quotes (straight, curly, backslashed) that broken markup leaves round an attribute's value. */
export function bare(value: string): string {
  return value.replace(/^[\s\\"'“”„‘’]+|[\s\\"'“”„‘’]+$/gu, '');
}

/** The post that an address names, or `null`. Relative addresses name none. */
export function postAt(address: string): PostAddress | null {
  if (!address.includes('/status')) return null;
  const rest = pathOn(address, true);
  if (rest === null) return null;
  const found = path.exec(rest.path);
  if (found === null) return null;
  const id = (found[2] ?? '').replace(/^0+/, '');
  if (id === '' || found[1]?.toLowerCase() === 'i') return id === '' ? null : { handle: null, id, archived: rest.archived };
  return { handle: found[1] ?? null, id, archived: rest.archived };
}

/** An address made to look like a post's, on a host that is not X's. */
export function isLookalike(address: string): boolean {
  return /\/status(?:es)?\/\d/.test(address) && postAt(address) === null;
}

/** The handle that an address of a profile names, or `null`. */
export function profileAt(address: string): string | null {
  const rest = pathOn(address, false);
  const found = rest === null ? null : /^\/(?:#!\/|intent\/user\?screen_name=)?@?([A-Za-z0-9_]{1,15})\/?(?=$|[?#&])/.exec(rest.path);
  const handle = found?.[1] ?? null;
  return handle === null || notPeople.has(handle.toLowerCase()) ? null : handle;
}
const notPeople = new Set(['i', 'search', 'hashtag', 'home', 'share', 'intent', 'settings', 'explore', 'login', 'tos', 'privacy', 'about']);

function pathOn(address: string, withMirrors: boolean): { path: string; archived: boolean } | null {
  const clean = bare(address);
  if (clean.length > 2000) return null;
  const plain = clean.replace(archive, '');
  const parts = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(plain);
  const host = parts?.[1]?.toLowerCase();
  if (host === undefined || !(own.has(host) || (withMirrors && mirrors.has(host)))) return null;
  return { path: parts?.[2] ?? '', archived: plain !== clean };
}

/** Where a post lives today. */
export function addressOf(handle: string | null, id: string): string {
  return `https://x.com/${handle ?? 'i'}/status/${id}`;
}

/** The whole text is one address of a post: no scheme needed, nothing else beside it. */
export function isPostAddress(text: string): boolean {
  const clean = text.trim();
  if (clean.length > 400 || /\s/u.test(clean)) return false;
  return postAt(/^[a-z]+:\/\//i.test(clean) ? clean : `https://${clean}`) !== null;
}
