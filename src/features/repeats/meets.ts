import type { BlockId } from '../../article/article';
import type { Script } from './script';
import type { Twins } from './twins';

/** Who meets a block, as bits: 1 the eye, 2 a screen reader. */
export type Meets = (block: BlockId) => number;

export const everyone: Meets = () => 3;

/** Leaves out the twins that somebody misses who meets the block: such a block is as good as unique. */
export function metBy(meets: Meets, script: Script, twins: Twins): Twins {
  if (meets === everyone) return twins;
  const missed = [...twins.hidable].filter(([id, found]) => found.some((twin) => (meets(id) & ~meets(twin)) !== 0)).map(([id]) => id);
  if (missed.length === 0) return twins;
  const hidable = new Map(twins.hidable);
  for (const id of missed) hidable.delete(id);
  const ids = [...hidable.keys()];
  const unique = [...twins.unique, ...missed.filter((id) => script.lines[id]?.prose === true)].sort((x, y) => x - y);
  return { ...twins, hidable, unique, from: ids[0] ?? twins.from, to: ids[ids.length - 1] ?? twins.to };
}
