import { Paper } from './paper';
import { sightOver, type Senses, type Sight } from './sight';
import type { TextMap } from './text-map';
import type { Touched } from './touched';
import { lastOnes } from './unread';

/** What is asked of a page only where something folds; the whole of the script `folding.js`. */
export interface Folding {
  lastOnes(map: TextMap): Element[];
  sightOver(map: TextMap, touched: Touched, known: WeakMap<Element, Senses>): Sight;
  readonly Paper: typeof Paper;
}

export const folding: Folding = { lastOnes, sightOver, Paper };
