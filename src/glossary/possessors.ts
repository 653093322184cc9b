import { termKinds } from '../article/term';
import type { Shelf } from './library';
import type { Mention } from './mentions';

const country = termKinds.indexOf('country');

/** Code units between a country and what it owns: " के ", "'s ", " of the ". */
const possessive = 8;

/**
 * Countries whose a mention is said to be, by mention: "केन्या के विदेश मंत्रालय", "Kenya's foreign ministry", "the supreme court of Nepal".
 * No comma or stop may stand between, which the tokens beside the mention tell by their places.
 */
export function possessorsOf(shelf: Shelf, mentions: readonly Mention[]): Map<Mention, readonly number[]> {
  const countriesAt = new Map<string, readonly number[]>();
  for (const mention of mentions) {
    const owners = mention.owners.map(({ entity }) => entity).filter((entity) => shelf.entities.kind[entity] === country);
    if (owners.length === 0) continue;
    countriesAt.set(`${mention.text} ${mention.end} end`, owners);
    countriesAt.set(`${mention.text} ${mention.start} start`, owners);
  }
  const possessors = new Map<Mention, readonly number[]>();
  for (const mention of mentions) {
    const before = mention.left.find(({ named }) => named);
    const after = mention.right[0]?.word === 'of' ? mention.right.find(({ named }) => named) : undefined;
    const owners = [
      ...(before !== undefined && mention.start - before.end <= possessive ? (countriesAt.get(`${mention.text} ${before.end} end`) ?? []) : []),
      ...(after !== undefined && after.start - mention.end <= possessive ? (countriesAt.get(`${mention.text} ${after.start} start`) ?? []) : []),
    ];
    if (owners.length > 0) possessors.set(mention, owners);
  }
  return possessors;
}
