import type { Article, Block, BlockId, Part, TextSpan } from '../../article/article';
import type { FindBlock, FindQuestion, Term, TermKind } from '../../article/term';

/** A mark to be: the first mention of a term in a section. */
export interface Marked {
  readonly span: TextSpan;
  readonly id: string;
  readonly kind: TermKind;
}

/** Names in these are evidence for what the article is about, yet are never marked. */
const witnessRoles: ReadonlySet<string> = new Set(['headline', 'subtitle', 'caption', 'byline']);

/** Atoms, code and fields hold no prose. */
const silentKinds: ReadonlySet<string> = new Set(['media', 'embed', 'code', 'field']);

/** What the background is asked: the article's own texts, without comments, teasers and the rest of the page. */
export function questionOf(article: Article, claimed: readonly Part[]): FindQuestion {
  const taken = takenBlocks(claimed);
  const blocks = article.blocks.flatMap((block): FindBlock[] => {
    if (block.text === '' || silentKinds.has(block.kind) || taken.has(block.id)) return [];
    if (block.role === 'body') return [{ id: block.id, text: block.text, witness: block.kind === 'heading' }];
    return witnessRoles.has(block.role) ? [{ id: block.id, text: block.text, witness: true }] : [];
  });
  const { url, language, title, subjects } = article;
  return { url, language, title, subjects, blocks };
}

/** Fewest words of a block per mark. A paragraph of sixty words, the usual length in agency copy, may show six. */
const WORDS_PER_MARK = 10;

/**
 * First mention of each term per section (the run of blocks from one heading to the next), in reading order, and no more per block
 * than its length bears. Never in links, headings, captions, code or what earlier features took.
 */
export function selectMarks(article: Article, terms: readonly Term[], claimed: readonly Part[]): Marked[] {
  const taken = takenBlocks(claimed);
  const spans = claimed.filter((part) => typeof part !== 'number');
  const mentions = terms.flatMap((term) => term.mentions.map((span): Marked => ({ span, id: term.id, kind: term.kind })));
  mentions.sort((a, b) => a.span.block - b.span.block || a.span.start - b.span.start);
  const sections = sectionsOf(article);
  const seen = new Set<string>();
  const perBlock = new Map<BlockId, number>();
  return mentions.filter(({ span, id }) => {
    const block = article.blocks[span.block];
    if (block === undefined || !mayMark(block) || taken.has(block.id)) return false;
    if (block.links.some((link) => touch(link, span)) || spans.some((part) => part.block === span.block && touch(part, span))) return false;
    const key = `${sections.get(block.id) ?? 0} ${id}`;
    const count = perBlock.get(block.id) ?? 0;
    if (seen.has(key) || count >= mostIn(block)) return false;
    seen.add(key);
    perBlock.set(block.id, count + 1);
    return true;
  });
}

function mayMark({ role, kind }: Block): boolean {
  return role === 'body' && (kind === 'text' || kind === 'item' || kind === 'quote' || kind === 'cell');
}

function mostIn({ text }: Block): number {
  return Math.max(2, Math.ceil((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length / WORDS_PER_MARK));
}

function sectionsOf(article: Article): Map<BlockId, number> {
  const sections = new Map<BlockId, number>();
  let section = 0;
  for (const { id, role, kind } of article.blocks) {
    if (role === 'body' && kind === 'heading') section++;
    sections.set(id, section);
  }
  return sections;
}

function takenBlocks(claimed: readonly Part[]): Set<BlockId> {
  return new Set(claimed.filter((part) => typeof part === 'number'));
}

function touch(x: { readonly start: number; readonly end: number }, y: { readonly start: number; readonly end: number }): boolean {
  return x.start < y.end && y.start < x.end;
}
