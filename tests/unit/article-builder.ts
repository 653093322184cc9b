import type { Article, Block, Box, Container, ContainerId, Kind, Link, Role } from '../../src/article/article';

/** A page in a few words: text is a paragraph of the body; `box` nests; the rest says what is special. */
export type Piece = string | Leaf | Nest;

interface Leaf {
  readonly leaf: Omit<Block, 'id' | 'container' | 'box' | 'role'> & { readonly role: Role | null };
}

interface Nest {
  readonly tag: string;
  readonly name: string;
  readonly role: Role | null;
  readonly inside: readonly Piece[];
}

const screen: Box = { x: 0, y: 0, width: 600, height: 40 };

function leaf(kind: Kind, tag: string, text: string, role: Role | null = null, links: readonly Link[] = [], source: string | null = null): Leaf {
  return { leaf: { kind, tag, text, role, links, source } };
}

/** A container: `div.copy`, `article`, `section.comments`. A role given here holds for everything inside. */
export function box(signature: string, inside: readonly Piece[], role: Role | null = null): Nest {
  return { tag: signature.split('.')[0] ?? 'div', name: signature, role, inside };
}

export const heading = (text: string, tag = 'h2', role: Role | null = null) => leaf('heading', tag, text, role);
export const headline = (text: string) => leaf('heading', 'h1', text, 'headline');
export const caption = (text: string) => leaf('text', 'figcaption', text, 'caption');
export const item = (text: string) => leaf('item', 'li', text);
export const quote = (text: string) => leaf('quote', 'blockquote', text);
export const code = (text: string) => leaf('code', 'pre', text);
export const cell = (text: string) => leaf('cell', 'td', text);
export const image = (source: string) => leaf('media', 'img', '', null, [], source);
export const embed = (source: string) => leaf('embed', 'iframe', '', null, [], source);
export const field = (source: string) => leaf('field', 'input', '', null, [], source);
export const outside = (text: string) => leaf('text', 'div', text, 'outside');

/** A paragraph in which each `[words](address)` is a link. */
export function linked(source: string, role: Role | null = null): Leaf {
  const links: Link[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    text += source.slice(at, match.index);
    links.push({ start: text.length, end: text.length + (match[1] ?? '').length, href: match[2] ?? '' });
    text += match[1] ?? '';
    at = match.index + match[0].length;
  }
  return leaf('text', 'p', text + source.slice(at), role, links);
}

/** An article that holds these pieces; whatever matters to a test may be given. */
export function article(pieces: readonly Piece[], given: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  const containers: Container[] = [];
  const enter = (tag: string, signature: string, parent: ContainerId | null): ContainerId => {
    containers.push({ id: containers.length, parent, tag, signature });
    return containers.length - 1;
  };
  const add = (piece: Piece, container: ContainerId, role: Role | null): void => {
    if (typeof piece !== 'string' && 'inside' in piece) {
      const id = enter(piece.tag, piece.name, container);
      for (const inner of piece.inside) add(inner, id, piece.role ?? role);
      return;
    }
    const made = typeof piece === 'string' ? leaf('text', 'p', piece).leaf : piece.leaf;
    const holder = enter(made.tag, made.tag, container);
    blocks.push({ ...made, id: blocks.length, container: holder, box: screen, role: made.role ?? role ?? 'body' });
  };
  const root = enter('body', 'body', null);
  for (const piece of pieces) add(piece, root, null);
  return {
    url: 'https://news.test/story', title: 'A headline of the page', byline: null, published: null, language: 'en', direction: 'ltr',
    blocks, containers, embeds: [], stated: null, subjects: [], ...given,
  };
}
