import * as v from 'valibot';

/** What the reader may choose about tweets. */
export const tweetsSlice = v.object({ on: v.optional(v.boolean()) });

export interface TweetsSettings {
  readonly on: boolean;
}

export function resolveTweets(patch: v.InferOutput<typeof tweetsSlice> | undefined): TweetsSettings {
  return { on: patch?.on ?? true };
}
