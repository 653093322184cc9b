/** One list of entities from all sources: where two are the same, the curated one stays and takes the other's names. */
import { nameTokens } from '../../../src/glossary/name-tokens';
import type { Draft } from './draft';

const placeLike = new Set(['place', 'country']);

function sameSort(x: Draft, y: Draft): boolean {
  if (x.kind === y.kind) return true;
  if (placeLike.has(x.kind) && placeLike.has(y.kind)) return true;
  const bodies = new Set(['organisation', 'alliance', 'party', 'force', 'office']);
  return bodies.has(x.kind) && bodies.has(y.kind);
}

function union(x: Readonly<Record<string, readonly string[]>>, y: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const language of new Set([...Object.keys(x), ...Object.keys(y)])) names[language] = [...new Set([...(x[language] ?? []), ...(y[language] ?? [])])];
  return names;
}

/** Same country or one unstated, same sort, and a common English full name. */
function twin(draft: Draft, byEnglish: ReadonlyMap<string, readonly Draft[]>): Draft | undefined {
  for (const name of draft.names['en'] ?? []) {
    const found = byEnglish.get(nameTokens(name).join(' '))?.find((other) => sameSort(draft, other) &&
      (draft.country === null || other.country === null || draft.country === other.country || placeLike.has(draft.kind) !== placeLike.has(other.kind)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name of a place that a more trusted source gives to another place is not this one's too: GeoNames calls Delhi "New Delhi" as well. */
function unowned(draft: Draft, owners: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const names: Record<string, readonly string[]> = {};
  for (const [language, given] of Object.entries(draft.names)) {
    names[language] = given.filter((name) => (owners.get(keyOf(language, name)) ?? draft.id) === draft.id);
  }
  return names;
}

function ownKeys(draft: Draft): string[] {
  return Object.entries(draft.names).flatMap(([language, names]) => names.map((name) => keyOf(language, name)));
}

function keyOf(language: string, name: string): string {
  return `${language} ${nameTokens(name).join(' ')}`;
}

export interface Joined {
  readonly drafts: readonly Draft[];
  /** Ids that went up in another, for relations that name them. */
  readonly became: ReadonlyMap<string, string>;
}

/** Sources in order of trust; later ones never overrule earlier ones. */
export function join(sources: readonly (readonly Draft[])[]): Joined {
  const byId = new Map<string, Draft>();
  const byEnglish = new Map<string, Draft[]>();
  const became = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const source of sources) {
    for (const each of source) {
      const draft = placeLike.has(each.kind) ? { ...each, names: unowned(each, owners) } : each;
      const other = byId.get(draft.id) ?? twin(draft, byEnglish);
      if (other !== undefined) {
        if (other.id !== draft.id) became.set(draft.id, other.id);
        byId.set(other.id, {
          ...other, names: union(other.names, draft.names), short: union(other.short, draft.short), prior: Math.max(other.prior, draft.prior),
          country: other.country ?? draft.country, description: { ...draft.description, ...other.description },
          facts: [...other.facts, ...draft.facts.filter((fact) => !other.facts.some((known) => known.label === fact.label))],
          related: [...new Set([...other.related, ...draft.related])],
        });
        continue;
      }
      byId.set(draft.id, draft);
      for (const name of draft.names['en'] ?? []) {
        const key = nameTokens(name).join(' ');
        byEnglish.set(key, [...(byEnglish.get(key) ?? []), draft]);
      }
    }
    for (const draft of source) {
      if (placeLike.has(draft.kind)) for (const key of ownKeys(draft)) if (!owners.has(key)) owners.set(key, draft.id);
    }
  }
  return { drafts: [...byId.values()].sort((x, y) => (x.id < y.id ? -1 : 1)), became };
}
