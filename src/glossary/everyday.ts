/**
 * Notions that readers meet every day (ceasefire, by-election, village council) are words, not names: their cards help on a page
 * about them and disturb on every other.
 */
import { entityFlag } from './entities';
import type { Shelf } from './library';
import type { Verdict } from './weigh';

/** Said so often in the text, the notion is what the page is about. */
const OFTEN = 3;

/** The verdicts without the everyday notions that the page is not about; `blocks` is the number of texts before title and subjects. */
export function withoutEveryday({ entities }: Shelf, verdicts: readonly Verdict[], blocks: number): readonly Verdict[] {
  const said = new Map<number, number>();
  for (const { mention, entity } of verdicts) said.set(entity, (said.get(entity) ?? 0) + (mention.text >= blocks ? OFTEN : 1));
  return verdicts.filter(({ entity }) => ((entities.flags[entity] ?? 0) & entityFlag.everyday) === 0 || (said.get(entity) ?? 0) >= OFTEN);
}
