/** How alike two texts are, 0 to 1. PURE. */

/** Share of the tokens of both, counted with multiplicity, that they have in common (Sørensen and Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  return (2 * shared(a, b)) / (a.length + b.length);
}

/** Share of the tokens of `part` that `whole` has too, with multiplicity. */
export function containment(part: readonly string[], whole: readonly string[]): number {
  return part.length === 0 ? 1 : shared(part, whole) / part.length;
}

/** Share of the members of both sets that are in both (Jaccard). */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size + b.size === 0) return 1;
  let both = 0;
  for (const member of a) if (b.has(member)) both++;
  return both / (a.size + b.size - both);
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1);
  let both = 0;
  for (const token of b) {
    const count = left.get(token) ?? 0;
    if (count > 0) {
      both++;
      left.set(token, count - 1);
    }
  }
  return both;
}
