import type { Article, Block, BlockId, ContainerId } from '../../article/article';
import type { Copy, Tree } from './copies';
import type { Script } from './script';

/** Every link of a block leads where one of these leads. */
export function hasLinks(block: Block, links: ReadonlySet<string>): boolean {
  return block.links.every((link) => links.has(link.href));
}

/** What stands between two copies in one container belongs to the reach of both, so a link may have been its own twin. */
export function keepLastLinks(article: Article, hidable: Map<BlockId, readonly BlockId[]>, other: Copy): void {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const links = new Set<string>();
    for (let id = other.reach[0]; id <= other.reach[1]; id++) {
      if (!hidable.has(id)) for (const link of article.blocks[id]?.links ?? []) links.add(link.href);
    }
    for (const id of hidable.keys()) {
      const block = article.blocks[id];
      if (block === undefined || hasLinks(block, links)) continue;
      hidable.delete(id);
      dropped = true;
    }
  }
}

/** Blocks that must stay after all: several plans together would take the last link to some address. */
export function lastLinks(article: Article, hidden: ReadonlyMap<BlockId, unknown>): ReadonlySet<BlockId> {
  const shown = new Set<string>();
  for (const block of article.blocks) if (!hidden.has(block.id)) for (const link of block.links) shown.add(link.href);
  const stay = new Set<BlockId>();
  for (const id of hidden.keys()) {
    const links = article.blocks[id]?.links ?? [];
    if (links.every((link) => shown.has(link.href))) continue;
    stay.add(id);
    for (const link of links) shown.add(link.href);
  }
  return stay;
}

/** Half a quotation, a picture without its caption, a table without a row, a form without its labels: these go whole or not at all. */
const wholes = new Set(['blockquote', 'figure', 'form', 'table']);

export function keepWholes(article: Article, script: Script, tree: Tree, copy: Copy, hidable: Map<BlockId, readonly BlockId[]>): void {
  const seen = new Set<ContainerId>();
  for (const start of hidable.keys()) {
    for (let id: ContainerId | null = article.blocks[start]?.container ?? null; id !== null && !seen.has(id); id = tree.parent(id)) {
      seen.add(id);
      const [first, last] = [tree.first(id), tree.last(id)];
      // A table that holds the copy is the site's way of laying out the page.
      if (first <= copy.first && last >= copy.last) break;
      const tag = article.containers[id]?.tag ?? '';
      if (!wholes.has(tag)) continue;
      if (2 * (last - first) > copy.last - copy.first && script.lines.slice(first, last + 1).filter((line) => line.prose).length > 3) break;
      // Two forms that say the same may do different things.
      let whole = tag !== 'form';
      for (let block = first; block <= last && whole; block++) whole = hidable.has(block);
      if (!whole) for (let block = first; block <= last; block++) hidable.delete(block);
    }
  }
}
