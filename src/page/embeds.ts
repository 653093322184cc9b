import type { EmbedFacts } from '../article/article';
import { namesComments } from '../article/comment-names';
import { Shooter, type Places } from './embed-facts';
import { contentOf, hasMarkup, isClosed, isLesson, isSeedElement, isSeedText, vessels } from './embed-seeds';
import type { Seen } from './seen';

/** Text around a seed up to this many characters is looked at as one: twice a long post with its embed code. */
const near = 2_500;
/** Neighbours on both sides: variant B of the leak spreads over eight siblings. */
const reach = 8;

/**
 * Inert facts of every fragment below `root` that looks like an embed, in document order, as the site made it. Nothing on
 * the page changes, nothing is fetched. Cost: one walk, plus the fragments.
 */
export function collectEmbeds(root: Element, places: Places, seen: Seen): readonly EmbedFacts[] {
  const { seeds, lesson } = findSeeds(root, seen);
  if (seeds.length === 0) return [];
  const shooter = new Shooter(places, seen);
  return runsAround(root, seeds, seen).map(({ parent, nodes }) => ({
    ...surroundings(parent, root),
    lesson,
    nodes: nodes.flatMap((node) => shooter.shoot(node, isWithin(node.parentElement, root, seen))),
  }));
}

/**
 * Nothing is rendered here, yet a seed says that a post should be: the reading makes it an atom, so that a card has a place.
 * Asked of elements that hold no text and no other atom. Of those that the site does not render at all, only the vessels
 * (`<noscript>`, `<template>`, a hidden `<textarea>`) count: what a site hides, it hides on purpose.
 */
export function isHollow(element: Element, rendered: boolean): boolean {
  if (vessels.has(element.localName)) return !isClosed(element) && hasMarkup(contentOf(element));
  return rendered && element.localName !== 'a' && element.localName !== 'img' && !isClosed(element) && isSeedElement(element);
}

function findSeeds(root: Element, seen: Seen): { seeds: Node[]; lesson: boolean } {
  const seeds: Node[] = [];
  let lesson = false;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (seen.isOurs(node)) return NodeFilter.FILTER_REJECT;
    if (isLesson(node)) lesson = true;
    return isClosed(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element ? isSeedElement(node) : isSeedText(seen.dataOf(node as Text))) seeds.push(node);
  }
  return { seeds, lesson };
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
