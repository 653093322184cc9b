import type { Glossary } from '../glossary/glossary';
import type { From, Handlers } from '../messages/door';
import type { Result } from '../messages/protocol';
import { toPage } from '../messages/to-page';
import { mergePatch } from '../settings/merge';
import { resolve } from '../settings/resolve';
import { changeOwnEntries } from '../glossary/own-store';
import { hostFrom, switchSite } from '../settings/sites';
import type { Store } from '../settings/store';
import { kept } from '../settings/watch';
import { noteSeen, seen } from './seen';
import { showMended, showOff } from './toolbar';
import { readerLanguage, visitStart } from './visit-start';
import { loadScript, wakeEngine } from './wake';

/** What the background answers to each message. */
export function answers(store: Store, glossary: Glossary): Handlers {
  return {
    ring: (ring, from) => (from.kind === 'page' ? answerRing(from, ring.milliseconds) : undefined),
    begin: (_, from) => onPage(from, async ({ tabId, url }) => ({ ok: true, value: await visitStart({ tabId, url }) })),
    load: (script, from) => onPage(from, async (page) => ((await loadScript(page.tabId, page.documentId, script)) ? { ok: true, value: null } : { ok: false, why: 'page cannot be read' })),
    findTerms: (question) =>
      attempt(async () => {
        const reader = readerLanguage(resolve(await kept('settings')));
        const [{ terms }, known] = await Promise.all([glossary.find(question, reader), kept('known')]);
        const ids = new Set(known.map(({ id }) => id));
        return { terms: terms.filter(({ id }) => !ids.has(id)) };
      }),
    describeTerm: ({ id, language }) =>
      attempt(async () => {
        const reader = readerLanguage(resolve(await kept('settings')));
        const entry = await glossary.describe(id, { reader, article: language });
        if (entry === null) throw new Error(`no term ${id}`);
        return entry;
      }),
    namesOf: ({ ids, language }) =>
      attempt(async () => {
        const entries = await Promise.all(ids.map((id) => glossary.describe(id, { reader: language, article: null })));
        const named = entries.flatMap((entry) => (entry === null ? [] : [[entry.id, [entry.name, ...entry.aliases].map(({ text }) => text)] as const]));
        return Object.fromEntries(named);
      }),
    knowTerm: (term) =>
      attempt(async () => {
        await store.change('known', (now) => [...now.filter(({ id }) => id !== term.id), { id: term.id, name: term.name }]);
        return null;
      }),
    notACopy: (place, from) => onPage(from, ({ url, private: unstored }) => noteCorrection(store, place, url, unstored)),
    summary: (summary, from) => {
      if (from.kind === 'page') void showMended(from.tabId, summary);
    },
    changeSettings: (change) => attempt(async () => resolve(await store.change('settings', (now) => mergePatch(now, change)))),
    keep: (parts) =>
      attempt(async () => {
        await store.replace(parts);
        return null;
      }),
    changeOwn: (change) =>
      attempt(async () => {
        await changeOwnEntries(change);
        await store.noteOwnChange();
        return null;
      }),
    switchSite: ({ tabId, host, on }) =>
      attempt(async () => {
        const site = hostFrom(host);
        if (site === null) throw new Error(`no host: ${host}`);
        await store.change('sites', (now) => switchSite(now, site, on));
        if (on) await store.pause({ of: 'nothing', tabId }, Date.now());
        return null;
      }),
    pause: (choice) =>
      attempt(async () => {
        await store.pause(choice, Date.now());
        return null;
      }),
    newsRead: () =>
      attempt(async () => {
        await store.noteUpdate(null);
        return null;
      }),
    treatAsArticle: (tabId) =>
      attempt(async () => {
        await noteSeen(tabId, { ...(await seen(tabId)), forced: true });
        if ((await toPage(tabId, 'redo')).ok) return null;
        if (!(await wakeEngine(tabId, null))) throw new Error('page cannot be read');
        return null;
      }),
  };
}

async function answerRing(page: From & { readonly kind: 'page' }, gate: number): Promise<void> {
  // A page that was open before a grant may have its engine already; waking it again would end what the reader did there.
  if ((await toPage(page.tabId, 'undone')).ok) return;
  await noteSeen(page.tabId, { gate });
  const { on } = await visitStart(page);
  if (on) await wakeEngine(page.tabId, page.documentId);
  else await showOff(page.tabId);
}

async function noteCorrection(store: Store, place: string, url: string, unstored: boolean): Promise<Result<null>> {
  const host = hostFrom(url);
  if (unstored || host === null) return { ok: false, why: 'not kept' };
  return attempt(async () => {
    await store.change('corrections', (now) => {
      const places = Object.hasOwn(now, host) ? (now[host] ?? []) : [];
      return places.includes(place) ? now : { ...now, [host]: [...places, place] };
    });
    return null;
  });
}

async function onPage<T>(from: From, task: (page: From & { readonly kind: 'page' }) => Promise<Result<T>>): Promise<Result<T>> {
  return from.kind === 'page' ? task(from) : { ok: false, why: 'not from a page' };
}

/** Failures across a message are values. */
async function attempt<T>(task: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
