import type { TermReport } from '../engine/visit-report';

export type TermGroup = 'people' | 'places' | 'organisations' | 'other';

export interface ListedTerm {
  readonly id: string;
  readonly name: string;
  readonly group: TermGroup;
  readonly mentions: number;
  /** Everything that a search may find it by, folded. */
  readonly findable: readonly string[];
  /** The first spelling in the article, where it differs from `name`. */
  readonly local: string | null;
}

export const termGroups = ['people', 'places', 'organisations', 'other'] as const satisfies readonly TermGroup[];

const groupOf: Readonly<Record<TermReport['kind'], TermGroup>> = {
  person: 'people',
  place: 'places',
  country: 'places',
  organisation: 'organisations',
  party: 'organisations',
  alliance: 'organisations',
  company: 'organisations',
  force: 'organisations',
  treaty: 'other',
  office: 'other',
  event: 'other',
  currency: 'other',
  language: 'other',
  unit: 'other',
  notion: 'other',
};

/** A report's terms as the popup lists them, most mentioned first. Aliases let a search in one script find a name in another. */
export function listTerms(terms: readonly TermReport[]): readonly ListedTerm[] {
  return terms.map(listed).sort((a, b) => b.mentions - a.mentions);
}

function listed(term: TermReport & { readonly aliases?: readonly string[] }): ListedTerm {
  const written = term.mentions.map(({ text }) => text);
  const [first = term.name] = written;
  return {
    id: term.id,
    name: term.name,
    group: groupOf[term.kind] ?? 'other',
    mentions: term.mentions.length,
    findable: [...new Set([term.name, ...(term.aliases ?? []), ...written].map(folded))],
    local: folded(first) === folded(term.name) ? null : first,
  };
}

/** The terms that a reader may mean by what they typed; all of them for an empty search. */
export function findListed(terms: readonly ListedTerm[], typed: string): readonly ListedTerm[] {
  const wanted = folded(typed.trim());
  return wanted === '' ? terms : terms.filter(({ findable }) => findable.some((text) => text.includes(wanted)));
}

/** Without case and without the accents of Latin, Greek and Cyrillic; the vowel signs of Indic scripts carry meaning and stay. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();
}
