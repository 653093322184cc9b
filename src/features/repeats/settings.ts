import * as v from 'valibot';

/** What the reader may choose about repeats: fold sure copies at once, or only offer to. */
export const repeatsSlice = v.object({ on: v.optional(v.boolean()), show: v.optional(v.picklist(['fold', 'offer'])) });

export interface RepeatsSettings {
  readonly on: boolean;
  readonly show: 'fold' | 'offer';
}

export function resolveRepeats(patch: v.InferOutput<typeof repeatsSlice> | undefined): RepeatsSettings {
  return { on: patch?.on ?? true, show: patch?.show ?? 'fold' };
}
