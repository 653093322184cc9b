import { factsOf } from './facts';
import { ENOUGH, scoreOf } from './score';

export interface Verdict {
  readonly article: boolean;
  /** See `scoreOf`. */
  readonly score: number;
}

/** Decides in one look whether a page is an article. Reads no style, needs no layout, changes nothing. */
export function judge(document: Document): Verdict {
  const score = scoreOf(factsOf(document));
  return { article: score >= ENOUGH, score };
}
