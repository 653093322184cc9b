import type { MessageKey } from '../ui/say';

/** What a version brought that a reader would want to hear of, newest first. Fixes are not news. */
const news: readonly { readonly version: string; readonly messages: readonly MessageKey[] }[] = [
  { version: '0.1.0', messages: ['news.keys', 'news.sync'] },
];

/**
 * What came since the version that the reader knew, newest first.
 * @param from of an update that the reader has not heard of; `null` when there was none
 */
export function newsSince(from: string | null): readonly MessageKey[] {
  if (from === null) return [];
  return news.filter(({ version }) => isNewer(version, from)).flatMap(({ messages }) => messages);
}

/** Versions of a manifest: up to four numbers with dots between them. */
function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
