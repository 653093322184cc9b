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

/** A report's terms as the popup lists them, most mentioned first. */
export function listTerms(terms: readonly TermReport[]): readonly ListedTerm[] {
  return terms.map(listed).sort((a, b) => b.mentions - a.mentions);
}

function listed(term: TermReport): ListedTerm {
  const written = term.mentions.map(({ text }) => text);
  const [first = term.name] = written;
  return {
    id: term.id,
    name: term.name,
    group: groupOf[term.kind] ?? 'other',
    mentions: term.mentions.length,
    findable: [...new Set([term.name, ...written].map(folded))],
    local: folded(first) === folded(term.name) ? null : first,
  };
}

/** Names of terms in further languages, by id. */
export type MoreNames = ReadonlyMap<string, readonly string[]>;

/** The terms that a reader may mean by what they typed, in any script of which `more` has the names; all of them for an empty search. */
export function findListed(terms: readonly ListedTerm[], typed: string, more: MoreNames): readonly ListedTerm[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return terms;
  const fits = (text: string) => text.includes(wanted);
  return terms.filter(({ id, findable }) => findable.some(fits) || (more.get(id) ?? []).map(folded).some(fits));
}

const scripts: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Latin}/u, ['en']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr']],
  [/\p{Script=Bengali}/u, ['bn', 'as']],
  [/\p{Script=Tamil}/u, ['ta']],
  [/\p{Script=Telugu}/u, ['te']],
  [/\p{Script=Gujarati}/u, ['gu']],
  [/\p{Script=Kannada}/u, ['kn']],
  [/\p{Script=Malayalam}/u, ['ml']],
  [/\p{Script=Gurmukhi}/u, ['pa']],
  [/\p{Script=Arabic}/u, ['ur']],
  [/\p{Script=Oriya}/u, ['or']],
];

/** The languages whose names a reader may be typing, by the script of what they typed. */
export function languagesTyped(typed: string): readonly string[] {
  return scripts.flatMap(([script, languages]) => (script.test(typed) ? languages : []));
}

/** Without case and without the accents of Latin, Greek and Cyrillic; the vowel signs of Indic scripts carry meaning and stay. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();
}
