import type { Feature } from '../engine/feature';
import { repeats } from './repeats/feature';

/** Every feature, in the order of a pass: a leak may sit in one copy only, and names are not sought in what others take. */
export const catalogue: readonly Feature[] = [repeats as Feature];
