import type { Article, Block, BlockId } from '../../article/article';
import { normalise } from '../../text/normalise';
import type { Copy, Tree } from './copies';
import type { Script } from './script';

/**
 * True where the later run stands under a headline that is neither the page's nor one of the earlier run's: then it is another article,
 * and what both say came from one agency. Labels such as "Also read" are shorter; a linked one of lower rank is a card's. After a teaser
 * that is nothing but a teaser, the body may begin with a heading of a section.
 */
export function hasOwnHeadline(article: Article, script: Script, tree: Tree, earlier: Copy, later: Copy, afterTeaser: boolean): boolean {
  const title = normalise(article.title);
  const theirs = new Set(headlinesOf(article, earlier).map((id) => script.lines[id]?.said ?? ''));
  const own = headlinesOf(article, later).flatMap((id) => script.lines[id] ?? []).filter(({ said, block }) =>
    said.split(' ').length >= 4 && (block.links.length === 0 || block.tag === 'h1' || block.tag === 'h2') && !(afterTeaser && isSections(tree, later, block)));
  const isPages = (text: string) => title.includes(text) || (text.length > 20 && text.includes(title));
  // What stands under the page's own headline is the page's article, whatever other headings are near.
  if (own.some(({ block }) => isPages(normalise(block.text)))) return false;
  return own.some(({ said }) => !theirs.has(said));
}

function isSections(tree: Tree, later: Copy, { id, tag, role }: Block): boolean {
  return later.own !== null && tree.holds(later.own, id) && tag !== 'h1' && (tag !== 'h2' || role === 'body');
}

function headlinesOf(article: Article, copy: Copy): BlockId[] {
  const found: BlockId[] = [];
  for (let id = copy.reach[0]; id < copy.first; id++) {
    const block = article.blocks[id];
    if (block !== undefined && (block.kind === 'heading' || block.role === 'headline')) found.push(id);
  }
  return found;
}
