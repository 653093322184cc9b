import * as v from 'valibot';
import { slices } from '../features/slices';

const lookSlice = v.object({
  theme: v.optional(v.picklist(['auto', 'light', 'dark'])),
  size: v.optional(v.picklist(['small', 'medium', 'large'])),
  /** Interface language; absent means the browser's, and `null` in a change makes it absent. */
  language: v.optional(v.nullable(v.string())),
  /** The number of things mended, on the toolbar icon; absent means shown. */
  badge: v.optional(v.boolean()),
});

/** Only what the reader changed, field by field; everything else is a default, today's and tomorrow's. */
export const patchSchema = v.object({
  on: v.optional(v.boolean()),
  ...slices,
  look: v.optional(lookSlice),
  /** Whether the lists go to the browser account too; absent means that they do not. */
  lists: v.optional(v.object({ sync: v.optional(v.boolean()) })),
});

export type SettingsPatch = v.InferOutput<typeof patchSchema>;
