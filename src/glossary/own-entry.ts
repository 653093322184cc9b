import * as v from 'valibot';
import { termKinds, type TermKind } from '../article/term';

/** A name that the reader explains. It wins over everything that the pack knows. */
export interface OwnEntry {
  /** Begins with `own:`; never changes. */
  readonly id: string;
  readonly name: string;
  /** Other spellings and short forms, in any script. */
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  readonly description: string;
}

/** What the reader writes; the id comes with the first saving. */
export type OwnDraft = Omit<OwnEntry, 'id'>;

/** A reader's own list beyond this is a database of another kind; the table and the matcher are measured at half of it. */
export const mostEntries = 20_000;
/** In UTF-16 code units. */
export const longestName = 200;
export const longestDescription = 1000;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestName));

export const ownDraftSchema = v.object({
  name,
  aliases: v.pipe(v.array(name), v.maxLength(50)),
  kind: v.picklist(termKinds),
  description: v.pipe(v.string(), v.trim(), v.maxLength(longestDescription)),
});

export const ownEntrySchema = v.object({ id: v.pipe(v.string(), v.startsWith('own:'), v.maxLength(80)), ...ownDraftSchema.entries });

/** One change of the list, done whole or not at all. */
export interface OwnChange {
  /** Everything that is not put goes. */
  readonly clear: boolean;
  readonly put: readonly OwnEntry[];
  readonly remove: readonly string[];
}

export const ownChangeSchema = v.object({
  clear: v.boolean(),
  put: v.pipe(v.array(ownEntrySchema), v.maxLength(mostEntries)),
  remove: v.array(v.string()),
});

/** Two entries with the same name are the same to a reader, whatever the case and the code points. */
export function sameName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
