import type { TermKind } from '../../article/term';

/** The four colour families of marks, lists and cards. */
export type Family = 'person' | 'place' | 'body' | 'other';

export const families = ['person', 'place', 'body', 'other'] as const satisfies readonly Family[];

const byKind: Readonly<Record<TermKind, Family>> = {
  person: 'person', place: 'place', country: 'place', organisation: 'body', party: 'body', alliance: 'body', company: 'body', force: 'body',
  office: 'body', treaty: 'other', event: 'other', currency: 'other', language: 'other', unit: 'other', notion: 'other',
};

export function familyOf(kind: TermKind): Family {
  return byKind[kind];
}
