import type { Article } from '../../article/article';
import type { Copy } from './copies';
import type { Witness } from './plan';
import type { Script } from './script';
import { saidBy } from './script';
import type { Twins } from './twins';

/** What speaks for keeping a copy. Counts, so that the same page gives the same choice everywhere. */
interface Merits {
  /** Weight of the *other* copy that may be hidden when this one is kept. */
  readonly hideable: number;
  /** Weight of its prose that the reader took for the article. */
  readonly article: number;
  /** Pictures, players and embeds. */
  readonly atoms: number;
  /** Weight of its prose. */
  readonly text: number;
  readonly links: number;
  /** Weight of its prose that the page's own metadata state as the article's body. */
  readonly stated: number;
  readonly first: number;
}

/**
 * Points for a clear lead. To stand in the article comes first, since names are explained and words counted there; then that most
 * of the other copy can go; riches follow, and the order on the page decides last.
 */
const points: { readonly [of in keyof Merits]: number } = { article: 10, hideable: 8, atoms: 4, text: 3, stated: 3, links: 2, first: 1 };

/** A lead smaller than this share is none: a stray caption must not decide. */
const CLEAR = 0.05;

export function meritsOf(article: Article, script: Script, copy: Copy, twinsOfOther: Twins, stated: string | null, first: boolean): Merits {
  const sum = { article: 0, atoms: 0, text: 0, links: 0, stated: 0 };
  for (let id = copy.reach[0]; id <= copy.reach[1]; id++) {
    const line = script.lines[id];
    if (line === undefined) continue;
    const { block } = line;
    if (block.kind === 'media' || block.kind === 'embed') sum.atoms++;
    if (!line.prose || id < copy.first || id > copy.last) continue;
    sum.text += line.weight;
    sum.links += block.links.length;
    if (block.role === 'body') sum.article += line.weight;
    if (stated?.includes(` ${line.said} `) === true) sum.stated += line.weight;
  }
  let hideable = 0;
  for (const id of twinsOfOther.hidable.keys()) hideable += script.lines[id]?.weight ?? 0;
  return { ...sum, hideable, first: first ? 1 : 0 };
}

/** The body that the metadata state, as one comparable string. */
export function statedBody(article: Article): string | null {
  return article.stated === null ? null : ` ${saidBy(article.stated)} `;
}

/** Positive when the first is to be kept. */
export function compare(a: Merits, b: Merits): number {
  let sum = 0;
  for (const of of Object.keys(points) as (keyof Merits)[]) {
    const most = Math.max(a[of], b[of]);
    if (Math.abs(a[of] - b[of]) > most * CLEAR) sum += a[of] > b[of] ? points[of] : -points[of];
  }
  return sum;
}

/** The merits in which the two copies differ, for the report. */
export function witnessesOf(kept: Merits, other: Merits): Witness[] {
  return (Object.keys(points) as (keyof Merits)[])
    .filter((of) => kept[of] !== other[of])
    .map((of) => ({ of, kept: kept[of], other: other[of] }));
}
