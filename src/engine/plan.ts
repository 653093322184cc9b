export type FeatureId = 'tweets' | 'repeats' | 'glossary';

/** One intended change, as data. `key` comes from content, so it names the change across re-readings. */
export interface Plan {
  readonly key: string;
}
