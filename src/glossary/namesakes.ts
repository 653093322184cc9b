import { idOf } from './entities';
import type { Shelf } from './library';
import type { Mention } from './mentions';

/** A comma and a space. */
const COMMA = 2;

/** Towns that only share the name of a known one, since a state of America follows that the known one is not in: Moscow, Idaho. */
export function namesakesOf({ entities }: Shelf, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const namesakes = new Set<Mention>();
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next === undefined || !mention.cased || next.text !== mention.text || next.start - mention.end !== COMMA) return;
    const state = next.owners.find(({ entity }) => /^US[-:]/u.test(idOf(entities, entity)));
    if (state === undefined) return;
    const america = entities.country[state.entity] ?? 0;
    if (mention.owners.every(({ entity }) => entities.country[entity] !== america && entities.kind[entity] === entities.kind[state.entity])) namesakes.add(mention);
  });
  return namesakes;
}
