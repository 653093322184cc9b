import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ToBackground, ToPage } from './protocol';

/** The one messenger of a context. Both directions share it, since the library allows one root listener. */
export function wire() {
  return defineExtensionMessaging<ToBackground & ToPage>();
}

export type Wire = ReturnType<typeof wire>;
