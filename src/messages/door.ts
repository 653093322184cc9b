import * as v from 'valibot';
import { ownChangeSchema } from '../glossary/own-entry';
import { someKeptSchema } from '../settings/kept';
import { pauseChoiceSchema } from '../settings/pauses';
import { patchSchema } from '../settings/schema';
import type { ToBackground } from './protocol';
import type { Wire } from './wire';

/** Who sent a message: a page that Copydesk runs in, or one of the extension's own pages. */
export type From = PageFrom | { readonly kind: 'own' };

export interface PageFrom {
  readonly kind: 'page';
  readonly tabId: number;
  /** `null` where the browser does not tell. */
  readonly documentId: string | null;
  readonly url: string;
  /** In a private window. */
  readonly private: boolean;
}

type Name = keyof ToBackground;
type Data<K extends Name> = Parameters<ToBackground[K]>[0];
type Answer<K extends Name> = ReturnType<ToBackground[K]>;

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tabId = v.pipe(v.number(), v.integer());

/** What each message must look like; kept next to the types in `protocol`. */
const schemas = {
  ring: v.object({ url: text, milliseconds: v.number() }),
  begin: v.unknown(),
  load: v.picklist(['views', 'tweets', 'repeats', 'folding']),
  findTerms: v.object({
    url: text,
    language: v.nullable(text),
    title: text,
    subjects: v.array(text),
    blocks: v.array(v.object({ id: count, text, witness: v.boolean() })),
  }),
  describeTerm: v.object({ id: text, language: v.nullable(text) }),
  namesOf: v.object({ ids: v.array(text), language: text }),
  knowTerm: v.object({ id: text, name: text }),
  notACopy: text,
  summary: v.object({ copies: count, tweets: count, litter: count, terms: count }),
  changeSettings: patchSchema,
  keep: someKeptSchema,
  changeOwn: ownChangeSchema,
  switchSite: v.object({ tabId, host: text, on: v.boolean() }),
  pause: pauseChoiceSchema,
  newsRead: v.unknown(),
  treatAsArticle: tabId,
} satisfies Record<Name, v.GenericSchema>;

/** Messages that no page may send, whatever runs in it. */
const ownOnly: ReadonlySet<Name> = new Set(['keep', 'changeOwn', 'switchSite', 'pause', 'newsRead', 'treatAsArticle']);

export type Handlers = { readonly [K in Name]: (data: Data<K>, from: From) => Answer<K> | Promise<Answer<K>> };

/**
 * Opens the background's one door: every message is from our own extension, from where it may come, and of its shape, or it
 * is answered with a failure and never handled.
 * @param id the extension's own id
 * @param home the address that the extension's own pages begin with
 */
export function openDoor(wire: Wire, handlers: Handlers, id: string, home: string): void {
  for (const name of Object.keys(schemas) as Name[]) {
    wire.onMessage(name, (message: { readonly data: unknown; readonly sender: unknown }) => {
      const from = whoSent(message.sender, id, home);
      if (from === null) return refusal('stranger');
      if (from.kind === 'page' && ownOnly.has(name)) return refusal('not from a page');
      const parsed = v.safeParse(schemas[name], message.data);
      if (!parsed.success) return refusal(`${name}: ${parsed.issues[0].message}`);
      const handle = handlers[name] as (data: unknown, from: From) => unknown;
      return handle(parsed.output, from) as never;
    });
  }
}

const senderSchema = v.object({
  id: text,
  url: v.optional(text, ''),
  frameId: v.optional(v.number(), 0),
  documentId: v.optional(text),
  tab: v.optional(v.object({ id: v.optional(v.number()), incognito: v.optional(v.boolean(), false) })),
});

/** `null` for another extension, for a frame inside a page, and for anything else that is none of ours. */
export function whoSent(sender: unknown, id: string, home: string): From | null {
  const parsed = v.safeParse(senderSchema, sender);
  if (!parsed.success || parsed.output.id !== id) return null;
  const { url, frameId, documentId, tab } = parsed.output;
  if (url.startsWith(home)) return { kind: 'own' };
  if (tab?.id === undefined || frameId !== 0) return null;
  return { kind: 'page', tabId: tab.id, documentId: documentId ?? null, url, private: tab.incognito };
}

function refusal(why: string): never {
  const failure = { ok: false, why };
  return failure as never;
}
