import type { Article, BlockId, ContainerId } from '../../article/article';
import type { Chain } from './chains';
import type { Script } from './script';

/** The containers of a page, with the range of blocks that each holds. Blocks of a container are one range: reading order. */
export class Tree {
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
    for (const block of article.blocks) {
      for (let id: ContainerId | null = block.container; id !== null; id = this.parent(id)) {
        // Everything above was widened for an earlier block of the same container, up to this block's own number.
        this.#first[id] ??= block.id;
        if (this.#last[id] === block.id) break;
        this.#last[id] = block.id;
      }
    }
  }

  parent(id: ContainerId): ContainerId | null {
    return this.#article.containers[id]?.parent ?? null;
  }

  first(id: ContainerId): BlockId {
    return this.#first[id] ?? 0;
  }

  last(id: ContainerId): BlockId {
    return this.#last[id] ?? -1;
  }

  holds(id: ContainerId, block: BlockId): boolean {
    return this.first(id) <= block && block <= this.last(id);
  }

  /** The deepest container that holds both blocks. */
  around(from: BlockId, to: BlockId): ContainerId | null {
    let id: ContainerId | null = this.#article.blocks[from]?.container ?? null;
    while (id !== null && !this.holds(id, to)) id = this.parent(id);
    return id;
  }

  /** Signatures from the outside in, the outermost left off: two pages of a site differ there. */
  path(id: ContainerId | null): string {
    const names: string[] = [];
    for (let at = id; at !== null; at = this.parent(at)) names.unshift(this.#article.containers[at]?.signature ?? '');
    return names.slice(-6).join(' > ');
  }
}

/** One of two copies: where its run stands, and how far around it the page still belongs to it. Block ids, inclusive. */
export interface Copy {
  /** From the first block with an anchor to the last. */
  readonly first: BlockId;
  readonly last: BlockId;
  /** The container that holds the run and nothing of the other copy; `null` where both stand in one. */
  readonly own: ContainerId | null;
  /** As far as this copy may reach: the outermost container without the other copy, or half of the way to it. */
  readonly reach: readonly [BlockId, BlockId];
}

/** How many blocks around a run may belong to it where no container says so: headline, byline, picture, caption, tags. */
const AROUND = 12;

export function copiesOf(script: Script, chain: Chain, tree: Tree): readonly [Copy, Copy] {
  const runs = (['a', 'b'] as const).map((side) => {
    const at = chain.anchors.map((anchor) => script.units[anchor[side]]?.block ?? 0);
    return { first: at[0] ?? 0, last: at[at.length - 1] ?? 0 };
  });
  const [a = { first: 0, last: 0 }, b = { first: 0, last: 0 }] = runs;
  return [copyOf(a, b, script, tree), copyOf(b, a, script, tree)];
}

interface Run {
  readonly first: BlockId;
  readonly last: BlockId;
}

function copyOf(run: Run, other: Run, script: Script, tree: Tree): Copy {
  let own: ContainerId | null = tree.around(run.first, run.last);
  if (own !== null && meets(tree, own, other)) own = null;
  let branch = own;
  for (let up = own; up !== null && !meets(tree, up, other); up = tree.parent(up)) branch = up;
  const end = script.lines.length - 1;
  let from = branch === null ? 0 : tree.first(branch);
  let to = branch === null ? end : tree.last(branch);
  // Between two runs without containers of their own, what stands between is nobody's; extension matches it pair by pair.
  if (other.last < run.first) from = Math.max(from, other.last + 1);
  if (other.first > run.last) to = Math.min(to, other.first - 1);
  // A table or a list at either end has no prose to anchor it: the longer the run, the further it is sought.
  const around = AROUND + Math.ceil((run.last - run.first) / 2);
  const [first, last] = own === null ? [run.first, run.last] : [tree.first(own), tree.last(own)];
  return { ...run, own, reach: [Math.max(from, first - around), Math.min(to, last + around)] };
}

function meets(tree: Tree, container: ContainerId, run: Run): boolean {
  return tree.first(container) <= run.last && run.first <= tree.last(container);
}
