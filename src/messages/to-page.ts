import browser from 'webextension-polyfill';
import type { Result, ToPage } from './protocol';

type Name = keyof ToPage;

/**
 * Sends to the engine of a tab's page, and to nothing else there. A page without a living engine is an ordinary failure, so it goes around
 * `wire.sendMessage`, which leaves an unchecked error in the extension's error list for each such page; the envelope is the same.
 */
export async function toPage<K extends Name>(tabId: number, type: K, ...data: Parameters<ToPage[K]>): Promise<Result<ReturnType<ToPage[K]>>> {
  const envelope = { id: Math.floor(Math.random() * 1e9), type, data: data[0], timestamp: Date.now() };
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    if (typeof answer !== 'object' || answer === null) return { ok: false, why: 'no engine' };
    if ('err' in answer && answer.err !== undefined) return { ok: false, why: 'the engine failed' };
    return { ok: true, value: ('res' in answer ? answer.res : undefined) as ReturnType<ToPage[K]> };
  } catch {
    return { ok: false, why: 'no engine' };
  }
}
