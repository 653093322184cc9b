/** From this score on a page is an article. */
export const ENOUGH = 9;

export interface Verdict {
  readonly article: boolean;
  /** The sum of points when it was plain which way it would go. */
  readonly score: number;
}

/** Something to ask of a page, and what a yes is worth. */
export interface Question<P> {
  readonly points: number;
  readonly ask: (page: P) => boolean;
}

/** Asks in order, cheap questions first, and no more when those that are left could not turn the verdict. */
export function decide<P>(questions: readonly Question<P>[], page: P): Verdict {
  let gain = 0;
  let loss = 0;
  for (const { points } of questions) {
    if (points > 0) gain += points;
    else loss += points;
  }
  let score = 0;
  for (const { points, ask } of questions) {
    if (score + loss >= ENOUGH || score + gain < ENOUGH) break;
    if (points > 0) gain -= points;
    else loss -= points;
    if (ask(page)) score += points;
  }
  return { article: score >= ENOUGH, score };
}
