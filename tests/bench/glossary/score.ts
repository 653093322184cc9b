/** Counts of right and wrong marks over a set, and the line that says them. */

/** Kinds that sets of names annotate; notions, laws and the like are seldom in them. */
const named: ReadonlySet<string> = new Set(['person', 'place', 'country', 'organisation', 'party', 'alliance', 'company', 'force']);

export interface Mark { readonly start: number; readonly end: number; readonly text: string; readonly entity: string; readonly kind: string }
export interface Gold<Type extends string | null = string | null> { readonly start: number; readonly end: number; readonly type: Type }

export class Score {
  #marks = 0;
  #right = 0;
  #named = 0;
  #rightNamed = 0;
  readonly #gold = new Map<string, number>();
  readonly #hit = new Map<string, number>();
  readonly #errors = new Map<string, number>();
  readonly #misses = new Map<string, number>();

  /** One text. A mark is right when it overlaps any gold name; gold without a type is no measure of recall. Gives the wrong marks. */
  add(text: string, marks: readonly Mark[], gold: readonly Gold[]): readonly Mark[] {
    const wrong = marks.filter((mark) => !gold.some((name) => name.start < mark.end && name.end > mark.start));
    this.#marks += marks.length;
    this.#right += marks.length - wrong.length;
    for (const mark of marks) {
      if (!named.has(mark.kind)) continue;
      this.#named++;
      if (!wrong.includes(mark)) this.#rightNamed++;
    }
    for (const mark of wrong) count(this.#errors, `${mark.text}|${mark.entity}`);
    for (const name of gold) {
      if (name.type === null) continue;
      count(this.#gold, name.type);
      if (marks.some((mark) => name.start < mark.end && name.end > mark.start)) count(this.#hit, name.type);
      else count(this.#misses, `${text.slice(name.start, name.end)}|${name.type}`);
    }
    return wrong;
  }

  line(title: string, types: readonly string[]): string {
    const all = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
    return `${title.padEnd(22)} precision ${percent(this.#right, this.#marks)} of ${String(this.#marks).padStart(5)} (names ${percent(this.#rightNamed, this.#named)})  recall ${percent(all(this.#hit), all(this.#gold))}`
      + types.map((type) => `  ${type} ${percent(this.#hit.get(type), this.#gold.get(type))}`).join('');
  }

  errors(most: number): string {
    return top(this.#errors, most);
  }

  misses(most: number): string {
    return top(this.#misses, most);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function top(counts: Map<string, number>, most: number): string {
  return [...counts].sort((x, y) => y[1] - x[1]).slice(0, most).map(([key, n]) => `${key}×${n}`).join(' · ');
}

function percent(part = 0, whole = 0): string {
  return (whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1)).padStart(5);
}
