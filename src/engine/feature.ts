import type { Article, Part } from '../article/article';
import type { Page } from '../page/page';
import type { FeatureId, Plan } from './plan';
import type { Tools } from './tools';

/**
 * A feature cannot touch the page: it turns an article into plans, and hands each plan to the verbs of `Page`.
 * `plan` must be free of side effects; planning again on the changed page must yield the same keys.
 */
export interface Feature<P extends Plan = Plan, S = unknown, R = unknown> {
  readonly id: FeatureId;
  plan(article: Article, tools: Tools<S>): readonly P[] | Promise<readonly P[]>;
  apply(plan: P, page: Page, tools: Tools<S>): void;
  /** The parts that a plan takes, so that later features of the pass leave them alone. */
  claims(plan: P): readonly Part[];
  /** A plan as the visit report shows it; one plan may hold several items or none. */
  report(plan: P, article: Article): readonly R[];
}
