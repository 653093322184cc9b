import * as v from 'valibot';

/** What the reader may choose about names: how marks look, and whether Wikipedia may be asked (off unless granted). */
export const glossarySlice = v.object({
  on: v.optional(v.boolean()),
  marks: v.optional(v.picklist(['dotted', 'plain', 'off'])),
  wikipedia: v.optional(v.picklist(['never', 'ask', 'always'])),
});

export interface GlossarySettings {
  readonly on: boolean;
  readonly marks: 'dotted' | 'plain' | 'off';
  readonly wikipedia: 'never' | 'ask' | 'always';
}

export function resolveGlossary(patch: v.InferOutput<typeof glossarySlice> | undefined): GlossarySettings {
  return { on: patch?.on ?? true, marks: patch?.marks ?? 'dotted', wikipedia: patch?.wikipedia ?? 'never' };
}
