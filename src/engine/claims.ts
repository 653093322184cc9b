import type { Part } from '../article/article';
import type { FeatureId } from './plan';

/** Parts that a plan of an earlier feature takes, and which one. */
export interface Claim {
  readonly feature: FeatureId;
  readonly key: string;
  readonly parts: readonly Part[];
}
