import type { BlockId, Box, EmbedFacts, Fact, Payload, TextPiece } from '../article/article';
import { namesComments } from '../article/comment-names';
import { contentOf, hasMarkup, isClosed, isLesson, isSeedElement, isSeedText, vessels } from './embed-seeds';
import { inertParser, payloadsIn } from './embed-payload';
import type { Seen } from './seen';
import type { TextMap } from './text-map';

/** Where the nodes of the page stand in the reading. */
export interface Places {
  piecesOf(node: Text): readonly TextPiece[];
  atomOf(element: Element): BlockId | null;
}

/** The live side of a reading, turned round: nodes to blocks. */
export function placesIn(map: TextMap): Places {
  const pieces = new Map<Text, TextPiece[]>();
  const atoms = new Map<Element, BlockId>();
  for (const [block, place] of map.entries()) {
    if (place.pieces.length === 0) atoms.set(place.element, block);
    for (const { node, from, at, length } of place.pieces) {
      const own = pieces.get(node);
      if (own === undefined) pieces.set(node, [{ block, at, from, length }]);
      else own.push({ block, at, from, length });
    }
  }
  return { piecesOf: (node) => pieces.get(node) ?? [], atomOf: (element) => atoms.get(element) ?? null };
}

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
  const marked = new Map<Element, Map<Node, number>>();
  const wanted = new Map<Element, [from: number, to: number][]>();
  for (const seed of seeds) {
    let top: Node = seed;
    while (top.parentElement !== null && top.parentElement !== root && size(top.parentElement) <= near) top = top.parentElement;
    const parent = top.parentElement;
    if (parent === null) continue;
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
    return spans.map(([from, to]) => ({ parent, nodes: children.slice(from, to + 1).filter((node) => !(node instanceof Element && seen.isOurs(node))) }));
  });
  const taken = new Set(runs.flatMap((run) => run.nodes));
  return runs.filter(({ parent }) => {
    for (let up: Element | null = parent; up !== null && up !== root; up = up.parentElement) if (taken.has(up)) return false;
    return true;
  }).sort((a, b) => (a.nodes[0] !== undefined && b.nodes[0] !== undefined && a.nodes[0].compareDocumentPosition(b.nodes[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
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

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Takes pictures of nodes: live ones with their place and looks, parsed ones without. */
class Shooter {
  readonly #parse = inertParser();
  readonly #places: Places;
  readonly #seen: Seen;

  constructor(places: Places, seen: Seen) {
    this.#places = places;
    this.#seen = seen;
  }

  shoot(node: Node, hidden: boolean, live = true): Fact[] {
    if (node instanceof Text || node.nodeType === 3) return [this.#text(node as Text, live)];
    if (node.nodeType !== 1) return [];
    const element = node as Element;
    if (live && this.#seen.isOurs(element)) return [];
    return [this.#element(element, hidden || (live && this.#seen.isHidden(element)), live)];
  }

  #text(node: Text, live: boolean): Fact {
    const text = live ? this.#seen.dataOf(node) : node.data;
    return { kind: 'text', text, pieces: live ? this.#places.piecesOf(node) : [], payloads: live ? this.#payloads('text', text) : [] };
  }

  #element(element: Element, hidden: boolean, live: boolean): Fact {
    const tag = element.localName;
    const closed = tag === 'script' || tag === 'style' || vessels.has(tag) || (live && isClosed(element));
    const children = closed ? [] : [...element.childNodes].flatMap((child) => this.shoot(child, hidden, live));
    const attributes = [...element.attributes].filter(({ value }) => value.length <= 60_000).map(({ name, value }) => [name, value] as const);
    if (!live) return { kind: 'element', tag, attributes, children, box: nowhere, visible: true, atom: null, payloads: this.#held(element, live), inside: 'nothing', asked: null, framed: false, hidden: false };
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      kind: 'element', tag, attributes, children, hidden,
      box: { x: x + scrollX, y: y + scrollY, width, height },
      visible: hidden || element.checkVisibility({ visibilityProperty: true }),
      atom: this.#places.atomOf(element),
      payloads: this.#held(element, live),
      inside: insideOf(element),
      asked: askedSince(element),
      framed: isFramed(element),
    };
  }

  #held(element: Element, live: boolean): Payload[] {
    const held = [...element.attributes].flatMap(({ name, value }) => (hasMarkup(value) ? this.#payloads(name, value) : []));
    if (live && vessels.has(element.localName) && !isClosed(element)) held.push(...this.#payloads('text', contentOf(element)));
    return held;
  }

  #payloads(from: string, text: string): Payload[] {
    if (from === 'text' && !/blockquote|JTNDYmxvY2txdW90Z|PGJsb2NrcXVvdGUg/i.test(text)) return [];
    return payloadsIn(text, this.#parse).map(({ start, end, nodes }) => ({ from, start, end, nodes: nodes.flatMap((node) => this.shoot(node, false, false)) }));
  }
}

function insideOf(element: Element): 'nothing' | 'something' | 'unknown' {
  if (element instanceof HTMLImageElement) return !element.complete ? 'unknown' : element.naturalWidth > 0 ? 'something' : 'nothing';
  if (element instanceof HTMLIFrameElement) {
    const address = element.getAttribute('src') ?? '';
    const body = element.contentDocument?.body ?? null;
    const own = element.srcdoc;
    // A document of the page's own that holds an embed shows it once X's script has put a frame there.
    if (body !== null && body.childElementCount > 0) return hasMarkup(own) && body.querySelector('iframe') === null ? 'nothing' : 'something';
    if (own !== '') return hasMarkup(own) ? 'nothing' : 'unknown';
    return /^(?:https?:)?\/\//i.test(address) ? 'unknown' : 'nothing';
  }
  return (element.shadowRoot?.textContent ?? '').trim() === '' ? 'nothing' : 'something';
}

function askedSince(element: Element): number | null {
  const entry = element instanceof HTMLIFrameElement && element.src !== '' ? performance.getEntriesByName(element.src, 'resource').at(-1) : undefined;
  return entry === undefined ? null : performance.now() - entry.startTime;
}

function isFramed(element: Element): boolean {
  if (!/^(?:div|section|article|figure|blockquote|li|p|a)$/.test(element.localName)) return false;
  const style = getComputedStyle(element);
  return style.borderTopWidth !== '0px' || style.borderLeftWidth !== '0px' || style.boxShadow !== 'none' || style.backgroundImage !== 'none'
    || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
}
