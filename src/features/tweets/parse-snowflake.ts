/**
 * Ids of posts carry their time: 41 bits of milliseconds since X's epoch above 22 bits of machine and sequence. Ids below
 * the first (2010-11-04 01:43 UTC) were counted, and carry none.
 */
const epoch = 1_288_834_974_657n;
const first = 29_700_859_247n;

/** Milliseconds since 1970, or `null` when the id carries no time or one later than a day from `now`. */
export function timeOf(id: string, now: number): number | null {
  if (!/^\d{1,20}$/.test(id)) return null;
  const value = BigInt(id);
  if (value < first) return null;
  const time = Number((value >> 22n) + epoch);
  return time > now + 86_400_000 ? null : time;
}

/** `2024-01-16T09:05:11Z`: seconds are exact, the rest is not said. */
export function toSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
