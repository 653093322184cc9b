import * as v from 'valibot';

/** Kept in `storage.session`, so that a restart of the browser ends every pause. Names tabs, never sites. */
export interface Pauses {
  /** Tabs whose page is paused until it is left. */
  readonly tabs: readonly number[];
  /** Everything is paused until this time, in milliseconds since 1970; `restart` means until the browser restarts. */
  readonly until: number | 'restart' | null;
}

export type PauseChoice =
  | { readonly of: 'page'; readonly tabId: number }
  | { readonly of: 'hour' }
  | { readonly of: 'restart' }
  | { readonly of: 'nothing'; readonly tabId: number };

export const pauseChoiceSchema = v.variant('of', [
  v.object({ of: v.literal('page'), tabId: v.number() }),
  v.object({ of: v.literal('hour') }),
  v.object({ of: v.literal('restart') }),
  v.object({ of: v.literal('nothing'), tabId: v.number() }),
]);

export const hour = 60 * 60 * 1000;

const pausesSchema = v.object({
  tabs: v.array(v.number()),
  until: v.nullable(v.union([v.number(), v.literal('restart')])),
});

/** The pauses as stored; anything of another shape counts as none. */
export function readPauses(stored: unknown): Pauses {
  const parsed = v.safeParse(pausesSchema, stored);
  return parsed.success ? parsed.output : { tabs: [], until: null };
}

export function isPaused(pauses: Pauses, tabId: number, now: number): boolean {
  return pauses.tabs.includes(tabId) || pauses.until === 'restart' || (pauses.until !== null && pauses.until > now);
}

/** The pauses after a choice of the reader. `nothing` ends every pause that holds this tab. */
export function withPause(pauses: Pauses, choice: PauseChoice, now: number): Pauses {
  switch (choice.of) {
    case 'page':
      return { ...pauses, tabs: [...new Set([...pauses.tabs, choice.tabId])] };
    case 'hour':
      return { ...pauses, until: now + hour };
    case 'restart':
      return { ...pauses, until: 'restart' };
    case 'nothing':
      return { tabs: pauses.tabs.filter((tab) => tab !== choice.tabId), until: null };
  }
}
