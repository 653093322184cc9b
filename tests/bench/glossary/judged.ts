/**
 * Judgements on marks that a third-party set does not have as names: an omission of the set ("right": a reader would call it that
 * name, and the card tells of the right one) or our error ("wrong"). `judged/<set>.json` holds a sentence's hash, where the mark
 * stands in it, the marked words, the entity and the verdict; never the sentence.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Mark } from './score';

/** So many marks of a set are judged. */
const SAMPLE = 100;

/** Orders the marks, so that a change of the product leaves most of a sample as it was. */
const SEED = 'copydesk';

export interface Doubt { readonly at: string; readonly mark: Mark; readonly text: string }

const schema = v.array(v.strictObject({ at: v.string(), text: v.string(), entity: v.string(), verdict: v.picklist(['right', 'wrong']) }));

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

export function doubtAt(text: string, mark: Mark): Doubt {
  return { at: `${digest(text)}:${mark.start}`, mark, text };
}

/** A hundred of the doubts, the same ones for the same doubts. */
export function sample(doubts: readonly Doubt[]): readonly Doubt[] {
  const keyed = doubts.map((doubt) => ({ doubt, key: digest(`${SEED} ${doubt.at} ${doubt.mark.entity}`) }));
  return keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).slice(0, SAMPLE).map(({ doubt }) => doubt);
}

/** Verdicts of a set by place and entity; empty for a set that nobody has judged. */
export function verdictsOf(set: string): ReadonlyMap<string, 'right' | 'wrong'> {
  const file = join(import.meta.dirname, 'judged', `${set}.json`);
  if (!existsSync(file)) return new Map();
  return new Map(v.parse(schema, JSON.parse(readFileSync(file, 'utf8'))).map(({ at, entity, verdict }) => [`${at} ${entity}`, verdict]));
}
