import { lookAt, questions } from './facts';
import { decide, type Verdict } from './score';

/** Decides in one look whether a page is an article. Reads no style, needs no layout, changes nothing. */
export function judge(document: Document): Verdict {
  return decide(questions, lookAt(document));
}
