import type { OwnEntry } from '../glossary/own-entry';
import type { Corrections, KnownTerm } from './kept';
import type { Sites } from './sites';

/** The reader's lists, which go to their browser account only when they ask for it. PURE. */
export interface Lists {
  readonly sites: Sites;
  readonly corrections: Corrections;
  readonly known: readonly KnownTerm[];
  readonly own: readonly OwnEntry[];
}

/** In the order in which they are given room in the account: the short and hard to remake first. */
export const listParts = ['sites', 'corrections', 'known', 'own'] as const satisfies readonly (keyof Lists)[];
export type ListPart = (typeof listParts)[number];

/** What became of the last exchange with the account. */
export interface ListsState {
  /** Parts that the account has no room for. */
  readonly large: readonly ListPart[];
  /** Why the browser refused; empty when it did not. */
  readonly failed: string;
}

/**
 * One list out of two devices' versions, item by item: what only one side changed since `base` holds, a change beats a removal, and
 * where both changed the same item this device's holds until the other hears of it. Without a base nothing counts as removed.
 * @param base the lists as both sides last had them; `null` on a device that has just joined
 */
export function mergeLists(base: Lists | null, here: Lists, there: Lists): Lists {
  const three = <T>(of: (lists: Lists) => T) => [base === null ? null : of(base), of(here), of(there)] as const;
  const [oldMode, ourMode, theirMode] = three(({ sites }) => sites.mode);
  const hosts = mergeItems(...three(({ sites }) => byKey(sites.hosts, (host) => host)));
  const places = mergeItems(...three(({ corrections }) => byKey(Object.entries(corrections).flatMap(([host, list]) => list.map((place) => ({ host, place }))), ({ host, place }) => `${host} ${place}`)));
  return {
    sites: { mode: oldMode === ourMode ? theirMode : ourMode, hosts: [...hosts.values()] },
    corrections: grouped([...places.values()]),
    known: [...mergeItems(...three(({ known }) => byKey(known, ({ id }) => id))).values()],
    own: [...mergeItems(...three(({ own }) => byKey(own, ({ id }) => id))).values()],
  };
}

type Items<T> = ReadonlyMap<string, T>;

function byKey<T>(items: readonly T[], key: (item: T) => string): Items<T> {
  return new Map(items.map((item) => [key(item), item]));
}

function mergeItems<T>(base: Items<T> | null, here: Items<T>, there: Items<T>): Items<T> {
  const merged = new Map<string, T>();
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [old, ours, theirs] = [base?.get(key), here.get(key), there.get(key)];
    const chosen = base === null ? (ours ?? theirs) : sameData(ours, old) ? theirs : (ours ?? (sameData(theirs, old) ? undefined : theirs));
    if (chosen !== undefined) merged.set(key, chosen);
  }
  return merged;
}

function grouped(places: readonly { readonly host: string; readonly place: string }[]): Corrections {
  const hosts: Record<string, string[]> = {};
  for (const { host, place } of places) (hosts[host] ??= []).push(place);
  return hosts;
}

/** Equal as they would be stored; the order of fields does not matter, the order of lists does. */
export function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
