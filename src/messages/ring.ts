import { browser } from 'wxt/browser';
import type { Ring } from './protocol';

/** Tells the background of an article. Written out, since the messenger is half as large as the gate may be. */
export function ring(data: Ring): void {
  const message = { id: 0, type: 'ring', timestamp: Date.now(), data };
  void browser.runtime.sendMessage(message).catch(() => {});
}
