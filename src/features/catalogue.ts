import type { Feature } from '../engine/feature';
import { glossary } from './glossary/feature';
import { repeats } from './repeats/feature';
import { tweets } from './tweets/feature';

/** Every feature, in the order of a pass: a leak may sit in one copy only, and names are not sought in what others take. */
export const catalogue: readonly Feature[] = [tweets as Feature, repeats as Feature, glossary as Feature];
