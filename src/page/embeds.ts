import type { EmbedFacts } from '../article/article';
import { namesComments } from '../article/comment-names';
import { Shooter, type Places } from './embed-facts';
import type { Seeds } from './seeds';
import type { Seen } from './seen';

/** Text around a seed up to this many characters is looked at as one: twice a long post with its embed code. */
const near = 2_500;
/** Neighbours on both sides: variant B of the leak spreads over eight siblings. */
const reach = 8;

/**
 * Inert facts of every fragment below `root` that looks like an embed, in document order, as the site made it. Nothing on
 * the page changes, nothing is fetched. Costs what the fragments hold; `pause` is called between two of them.
 */
export async function collectEmbeds(root: Element, seeds: Seeds, placesOf: () => Places, seen: Seen, pause: () => Promise<void>): Promise<readonly EmbedFacts[]> {
  const here = seeds.within(root);
  if (here.length === 0) return [];
  const shooter = new Shooter(placesOf(), seen);
  const runs = runsAround(root, here, seen);
  await pause();
  const embeds: EmbedFacts[] = [];
  for (const { parent, nodes } of runs) {
    embeds.push({
      ...surroundings(parent, root),
      lesson: seeds.lesson,
      nodes: nodes.flatMap((node) => shooter.shoot(node, isWithin(node.parentElement, root, seen))),
    });
    await pause();
  }
  return embeds;
}

/** Grows each seed to the largest small neighbourhood and joins what overlaps. */
function runsAround(root: Element, seeds: readonly Node[], seen: Seen): { parent: Element; nodes: Node[] }[] {
  const sizes = new Map<Node, number>();
  const size = (node: Node): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const measured = (node.textContent ?? '').length;
    sizes.set(node, measured);
    return measured;
  };
  const tops = new Set<Node>();
  const marked = new Map<Element, Map<Node, number>>();
  const wanted = new Map<Element, [from: number, to: number][]>();
  for (const seed of seeds) {
    let top: Node = seed;
    while (top.parentElement !== null && top.parentElement !== root && size(top.parentElement) <= near) top = top.parentElement;
    const parent = top.parentElement;
    if (parent === null) continue;
    tops.add(top);
    const order = marked.get(parent) ?? new Map([...parent.childNodes].map((node, index) => [node, index]));
    marked.set(parent, order);
    const at = order.get(top) ?? 0;
    const runs = wanted.get(parent) ?? [];
    wanted.set(parent, runs);
    const last = runs.at(-1);
    if (last !== undefined && at - reach <= last[1]) last[1] = Math.max(last[1], at + reach);
    else runs.push([Math.max(0, at - reach), at + reach]);
  }
  const runs = [...wanted].flatMap(([parent, spans]) => {
    const children = [...parent.childNodes];
    const ours = (node: Node): boolean => node instanceof Element && seen.isOurs(node);
    return spans.flatMap(([from, to]) => partsBetween(children.slice(from, to + 1).filter((node) => !ours(node)), (node) => !tops.has(node) && size(node) > near, tops))
      .map((nodes) => ({ parent, nodes }));
  });
  const taken = new Set(runs.flatMap((run) => run.nodes));
  return runs.filter(({ parent }) => {
    for (let up: Element | null = parent; up !== null && up !== root; up = up.parentElement) if (taken.has(up)) return false;
    return true;
  }).sort((a, b) => (a.nodes[0] !== undefined && b.nodes[0] !== undefined && a.nodes[0].compareDocumentPosition(b.nodes[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Neighbours too large to belong to an embed part a run; only stretches with a seed in them are kept. */
function partsBetween(nodes: readonly Node[], parts: (node: Node) => boolean, seeds: ReadonlySet<Node>): Node[][] {
  const stretches: Node[][] = [[]];
  for (const node of nodes) {
    if (parts(node)) stretches.push([]);
    else stretches.at(-1)?.push(node);
  }
  return stretches.filter((stretch) => stretch.some((node) => seeds.has(node)));
}

function surroundings(parent: Element, root: Element): { ancestors: string[]; comments: boolean } {
  const ancestors: string[] = [];
  let comments = false;
  for (let up: Element | null = parent; up !== null; up = up === root ? null : up.parentElement) {
    ancestors.push(up.localName);
    if (namesComments(up.localName, `${up.id} ${up.getAttribute('class') ?? ''} ${up.getAttribute('itemprop') ?? ''}`)) comments = true;
  }
  return { ancestors, comments };
}

function isWithin(element: Element | null, root: Element, seen: Seen): boolean {
  for (let up = element; up !== null; up = up === root ? null : up.parentElement) if (seen.isHidden(up)) return true;
  return false;
}
