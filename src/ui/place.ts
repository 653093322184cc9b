import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

/**
 * Keeps an element below a rectangle, or above it where there is more room, never on it: the line being read stays free. Follows
 * scrolling and resizing until the answer is called.
 */
export function keepBeside(element: HTMLElement, anchor: Element, rectangle: () => DOMRect): () => void {
  const reference = { contextElement: anchor, getBoundingClientRect: rectangle };
  return autoUpdate(reference, element, () => void place());

  async function place(): Promise<void> {
    const { x, y } = await computePosition(reference, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
    });
    Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
  }
}
