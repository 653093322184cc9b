import type { Plan } from './plan';

/** What to do so that the plans in force become the plans that are wanted. */
export interface Changes<P extends Plan> {
  /** Keys in force that nobody wants any more, newest first. */
  readonly takeBack: readonly string[];
  readonly keep: readonly P[];
  readonly begin: readonly P[];
}

/**
 * Compares plans by key alone. Two plans with one key are one plan: the first counts.
 * @param inForce keys in the order in which they began
 */
export function reconcile<P extends Plan>(inForce: readonly string[], wanted: readonly P[]): Changes<P> {
  const plans = new Map<string, P>();
  for (const plan of wanted) if (!plans.has(plan.key)) plans.set(plan.key, plan);
  const now = new Set(inForce);
  return {
    takeBack: inForce.filter((key) => !plans.has(key)).reverse(),
    keep: [...plans.values()].filter((plan) => now.has(plan.key)),
    begin: [...plans.values()].filter((plan) => !now.has(plan.key)),
  };
}
