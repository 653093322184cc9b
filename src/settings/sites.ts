import * as v from 'valibot';

/** Where Copydesk works among the sites it may read: everywhere except these hosts, or on these only. */
export interface Sites {
  readonly mode: 'except' | 'only';
  /** Lower-case ASCII host names without `www.`; each covers its subdomains. */
  readonly hosts: readonly string[];
}

/** More hosts than anyone keeps by hand; an import beyond this is refused, so that a stored list stays quick to read. */
export const mostHosts = 5000;

export const sitesSchema = v.object({
  mode: v.picklist(['except', 'only']),
  hosts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(mostHosts)),
});

const everywhere: Sites = { mode: 'except', hosts: [] };

/** A stored site list, whatever its shape; entries that are no hosts are left out. Cannot throw. */
export function readSites(stored: unknown): Sites {
  if (typeof stored !== 'object' || stored === null) return everywhere;
  const { mode, hosts } = stored as Record<string, unknown>;
  const listed = Array.isArray(hosts) ? hosts : [];
  const good = listed.flatMap((host) => (typeof host === 'string' ? (hostFrom(host) ?? []) : []));
  return { mode: mode === 'only' ? 'only' : 'except', hosts: [...new Set(good)].slice(0, mostHosts) };
}

/**
 * The host that a reader means by what they typed: an address, a host, `www.` or `*.` in front. `null` when it is none.
 * A name without a dot is taken for a mistake, except `localhost`.
 */
export function hostFrom(typed: string): string | null {
  const bare = typed.trim().replace(/^\*:\/\//, 'http://').replace(/^(https?:\/\/)?\*\./i, '$1');
  const address = /^[a-z]+:\/\//i.test(bare) ? bare : `http://${bare}`;
  if (bare === '' || /\s/.test(bare) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return isHost(host) ? host : null;
}

function isHost(host: string): boolean {
  if (host === 'localhost' || host.startsWith('[')) return true;
  return host.includes('.') && host.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
}

/** Whether the reader's list lets Copydesk work on a host. */
export function isSiteOn(sites: Sites, host: string): boolean {
  const listed = sites.hosts.some((entry) => covers(entry, host));
  return sites.mode === 'except' ? !listed : listed;
}

/** The list after switching one host; entries that cover it go, since they would contradict the switch. */
export function switchSite(sites: Sites, host: string, on: boolean): Sites {
  if (isSiteOn(sites, host) === on) return sites;
  const add = (sites.mode === 'only') === on;
  const hosts = add ? [...sites.hosts, host] : sites.hosts.filter((entry) => !covers(entry, host));
  return { mode: sites.mode, hosts };
}

function covers(entry: string, host: string): boolean {
  return host === entry || host.endsWith(`.${entry}`);
}
