import * as v from 'valibot';
import { slices } from '../features/slices';

const look = v.object({
  theme: v.optional(v.picklist(['auto', 'light', 'dark'])),
  size: v.optional(v.picklist(['small', 'medium', 'large'])),
  language: v.optional(v.string()),
});

export const patchSchema = v.object({ on: v.optional(v.boolean()), ...slices, look: v.optional(look) });
export type SettingsPatch = v.InferOutput<typeof patchSchema>;
export interface Settings { readonly on: boolean }
