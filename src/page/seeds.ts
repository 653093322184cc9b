import { closes, isLesson, isSeedElement, isSeedText, vessels } from './embed-seeds';
import type { Seen } from './seen';

/**
 * The seeds of embeds that one reading meets, in document order: the walk tells of every node that it comes by, rendered or
 * not, so that nobody walks the page a second time for them.
 */
export class Seeds {
  readonly #nodes = new Set<Node>();
  /** The page shows embed code as code. */
  lesson = false;

  constructor(private readonly seen: Seen) {}

  /** Looks at an element. @returns whether it is closed: nothing below it can be a seed */
  look(element: Element, tag: string): boolean {
    if (closes(element, tag)) {
      this.lesson ||= isLesson(element, tag);
      return true;
    }
    if (isSeedElement(element, tag)) this.#nodes.add(element);
    return false;
  }

  /** Looks at a text node outside of closed elements. */
  lookAtText(node: Text, data: string): void {
    if (isSeedText(data) || this.#isParted(node, data)) this.#nodes.add(node);
  }

  /** Looks at everything below an open element that the walk does not enter. What a vessel holds was looked at with it, and is no text. */
  lookBelow(top: Element, tag: string): void {
    for (let node = top.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1) {
        const element = node as Element;
        const name = element.localName;
        if (!this.seen.isOurs(element) && !this.look(element, name)) this.lookBelow(element, name);
      } else if (node.nodeType === 3 && !vessels.has(tag)) this.lookAtText(node as Text, this.seen.dataOf(node as Text));
    }
  }

  /** A handle in an element of its own (`<bdi>`, a link) with its bracket outside. */
  #isParted(node: Text, data: string): boolean {
    if (!/^\s*@\w{1,15}\s*$/.test(data)) return false;
    const before = node.parentElement?.previousSibling;
    return before instanceof Text && /\(\s*$/.test(this.seen.dataOf(before));
  }

  has(node: Node): boolean {
    return this.#nodes.has(node);
  }

  /** Those that the page still holds. */
  within(root: Element): readonly Node[] {
    return [...this.#nodes].filter((node) => root.contains(node));
  }
}
