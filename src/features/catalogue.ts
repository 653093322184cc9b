import type { Feature } from '../engine/feature';

/** Every feature, in the order of a pass: a leak may sit in one copy only, and names are not sought in what others take. */
export const catalogue: readonly Feature[] = [];
