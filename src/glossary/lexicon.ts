/**
 * The distinct words met so far, each folded, hashed and looked up once. News text repeats its words, so nearly every token
 * of a page costs one look-up in a map and a few reads from typed arrays.
 */
import { fold } from './fold';
import { hashA, hashB, joinA, joinB } from './hash';
import { findRecord, mayGoOn, nameFlag } from './names';
import type { NameIndex } from './names';
import { isCased } from './scan';
import type { Tokens } from './scan';
import type { Stemmer } from './suffixes';

/** Hashes of a token's possible stems, two per stem. */
export type StemHashes = Int32Array;

const noStems = new Int32Array(0);

/** How a word is capitalised; `none` in scripts without capitals. */
export const shape = { none: 0, lower: 1, title: 2, capitals: 3 } as const;

export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly folded: string[] = [];
  readonly #stems: (StemHashes | null)[] = [];
  a = new Int32Array(1024);
  b = new Int32Array(1024);
  shape = new Uint8Array(1024);
  /** Per type and index: 1 a longer name may begin here, 2 the word alone is a name. Packed, two bits per index. */
  starts = new Uint8Array(1024);
  /** Per index and type: record of the word as a name of its own, -1 none; `~record - 1`... never negative otherwise. */
  readonly single: Int32Array[];
  /** Per index and type: 1 when an ending had to be taken off for `single`. */
  readonly bent: Uint8Array[];

  /** `stem` gives the stems of a word alone, `stemLast` those of the last word of a name. */
  constructor(readonly indexes: readonly NameIndex[], readonly stem: Stemmer, readonly stemLast: Stemmer) {
    this.single = indexes.map(() => new Int32Array(1024));
    this.bent = indexes.map(() => new Uint8Array(1024));
  }

  get size(): number {
    return this.folded.length;
  }

  /** Sets the type of every token of `text`. */
  classify(text: string, tokens: Tokens): void {
    for (let at = 0; at < tokens.count; at++) tokens.type[at] = this.type(text.slice(tokens.start[at], tokens.end[at]));
  }

  /** The number of a word, the same for the same letters. */
  type(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const type = this.folded.length;
    if (type === this.a.length) this.#grow();
    const text = fold(word);
    this.#ids.set(word, type);
    this.folded.push(text);
    this.#stems.push(null);
    this.a[type] = hashA(text);
    this.b[type] = hashB(text);
    this.shape[type] = shapeOf(word);
    this.#lookUp(type);
    return type;
  }

  /** Hashes of the word without its ending, for each ending that it may have. */
  stems(type: number): StemHashes {
    const known = this.#stems[type];
    if (known !== null && known !== undefined) return known;
    const stems = this.stemLast(this.folded[type] ?? '');
    const hashes = stems.length === 0 ? noStems : Int32Array.from(stems.flatMap((stem) => [hashA(stem), hashB(stem)]));
    this.#stems[type] = hashes;
    return hashes;
  }

  #lookUp(type: number): void {
    const a = joinA(0, this.a[type] ?? 0), b = joinB(0, this.b[type] ?? 0);
    let starts = 0;
    this.indexes.forEach((index, at) => {
      let record = findRecord(index, a, b), bent = 0;
      if (record < 0) {
        const stems = this.stem(this.folded[type] ?? '');
        // A stem that names for sure goes before one that may be a word: जर्मनीला is जर्मनी, not the language जर्मन.
        for (let stem = 0; stem < stems.length && (record < 0 || isDoubtful(index, record)); stem++) {
          const hit = findRecord(index, joinA(0, hashA(stems[stem] ?? '')), joinB(0, hashB(stems[stem] ?? '')));
          if (hit >= 0 && (record < 0 || !isDoubtful(index, hit))) record = hit;
        }
        bent = record < 0 ? 0 : 1;
      }
      const single = this.single[at], bends = this.bent[at];
      if (single !== undefined) single[type] = record;
      if (bends !== undefined) bends[type] = bent;
      if (mayGoOn(index, a, b)) starts |= 1 << (2 * at);
      if (record >= 0) starts |= 2 << (2 * at);
    });
    this.starts[type] = starts;
  }

  #grow(): void {
    const room = this.a.length * 2;
    const words = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(room);
      wider.set(from);
      return wider;
    };
    const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
      const wider = new Uint8Array(room);
      wider.set(from);
      return wider;
    };
    this.a = words(this.a);
    this.b = words(this.b);
    this.shape = bytes(this.shape);
    this.starts = bytes(this.starts);
    this.indexes.forEach((_, at) => {
      this.single[at] = words(this.single[at] ?? new Int32Array(0));
      this.bent[at] = bytes(this.bent[at] ?? new Uint8Array(0));
    });
  }
}

function isDoubtful({ metas }: NameIndex, record: number): boolean {
  return ((metas[record] ?? 0) & nameFlag.ambiguous) !== 0;
}

function shapeOf(word: string): number {
  if (!isCased(word.charCodeAt(0))) return shape.none;
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return shape.lower;
  return word.length > 1 && word === word.toUpperCase() ? shape.capitals : shape.title;
}
