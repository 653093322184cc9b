import type { GateFacts } from './facts';

/** From this score on a page is an article. */
export const ENOUGH = 5;

/**
 * How much like an article a page is. The weights are those of a logistic regression over 339 articles and 199 listings,
 * collections, products, services and forums (`npm run bench:gate`), doubled and rounded: every point is about half a bit.
 */
export function scoreOf(facts: GateFacts): number {
  let score = 0;
  if (facts.statesArticle) score += 4;
  if (facts.together >= 8) score += 4;
  if (facts.graph === 'article') score += 3;
  if (facts.graph === 'website') score -= 2;
  if (facts.readerable) score += 2;
  if (facts.togetherLength >= 800) score += 2;
  if (facts.signed) score += 2;
  if (facts.oneArticle) score += 2;
  if (facts.newsPath) score += 2;
  if (facts.slug >= 6) score += 2;
  if (facts.sharing) score += 2;
  if (facts.prices >= 1) score -= 3;
  if (facts.buttons >= 20) score -= 2;
  if (facts.posts >= 2) score -= 2;
  if (facts.inputs >= 6) score -= 2;
  if (facts.isPage) score -= 2;
  if (facts.linkedHeadings >= 12) score -= 1;
  if (facts.linkedPictures >= 30) score -= 1;
  return score;
}
