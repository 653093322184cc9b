import * as v from 'valibot';
import type { GlossarySettings } from '../features/glossary/settings';
import type { RepeatsSettings } from '../features/repeats/settings';
import { resolvers } from '../features/slices';
import type { TweetsSettings } from '../features/tweets/settings';
import { patchSchema, type SettingsPatch } from './schema';

/** The reader's settings with every default filled in. */
export interface Settings {
  readonly on: boolean;
  readonly tweets: TweetsSettings;
  readonly repeats: RepeatsSettings;
  readonly glossary: GlossarySettings;
  readonly look: LookSettings;
  readonly lists: { readonly sync: boolean };
}

export interface LookSettings {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly size: 'small' | 'medium' | 'large';
  readonly language: string | null;
  readonly badge: boolean;
}

/**
 * Fills defaults in. Cannot throw: a stored value of the wrong shape counts as absent, field by field, so that one bad field
 * does not take the reader's other choices along.
 */
export function resolve(stored: unknown): Settings {
  const patch = readable(stored);
  return {
    on: patch.on ?? true,
    tweets: resolvers.tweets(patch.tweets),
    repeats: resolvers.repeats(patch.repeats),
    glossary: resolvers.glossary(patch.glossary),
    look: {
      theme: patch.look?.theme ?? 'auto',
      size: patch.look?.size ?? 'medium',
      language: patch.look?.language ?? null,
      badge: patch.look?.badge ?? true,
    },
    lists: { sync: patch.lists?.sync ?? false },
  };
}

/** What of a stored value fits the schema; fields that do not fit are left out. */
export function readable(stored: unknown): SettingsPatch {
  return (sift(patchSchema, stored) ?? {}) as SettingsPatch;
}

type Entries = Readonly<Record<string, v.GenericSchema>>;

function sift(schema: v.GenericSchema, value: unknown): unknown {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  if ('entries' in inner && typeof value === 'object' && value !== null) {
    const kept: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(inner.entries as Entries)) {
      const fit = sift(field, (value as Record<string, unknown>)[key]);
      if (fit !== undefined) kept[key] = fit;
    }
    return kept;
  }
  const parsed = v.safeParse(inner, value);
  return parsed.success ? parsed.output : undefined;
}
