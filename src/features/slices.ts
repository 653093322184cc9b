import * as v from 'valibot';
import { glossarySlice, resolveGlossary } from './glossary/settings';
import { repeatsSlice, resolveRepeats } from './repeats/settings';
import { resolveTweets, tweetsSlice } from './tweets/settings';

/** Each feature's part of the settings; the only thing of the features that `settings` knows. */
export const slices = {
  tweets: v.optional(tweetsSlice),
  repeats: v.optional(repeatsSlice),
  glossary: v.optional(glossarySlice),
};

export const resolvers = { tweets: resolveTweets, repeats: resolveRepeats, glossary: resolveGlossary };
