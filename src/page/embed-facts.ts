import type { BlockId, Box, Fact, Payload, TextPiece } from '../article/article';
import { inertParser, payloadsIn } from './embed-payload';
import { contentOf, hasMarkup, isClosed, vessels } from './embed-seeds';
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

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Takes pictures of nodes: live ones with their place and looks, parsed ones without. */
export class Shooter {
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
