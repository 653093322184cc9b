import type { Host, Look } from '../ui/host';
import type { Deed, View } from './page';
import type { StandIn } from './stand-in';

/** What the views' script can do. The engine decides what is shown; this is how. */
export interface Views extends Drawing {
  /** Comes with the views, since nothing stands in for anything without them. */
  readonly StandIn: typeof StandIn;
}

/** How things of ours look. */
export interface Drawing {
  /** An element of ours, not yet in the page. */
  makeHost(document: Document, name: string, label: string, look: Look): Host;
  /** Suits it to its place. Reads styles. */
  dress(element: HTMLElement, place: Element, look: Look): void;
  /** Renders a view into a shadow root of ours; called again when its model or deed changed. */
  show(root: ShadowRoot, view: View, deed: Deed): void;
  /** Unmounts what `show` rendered. */
  clear(root: ShadowRoot): void;
  /** Keeps a floating element beside a rectangle that moves with the page. @returns its end */
  keepBeside(element: HTMLElement, anchor: Element, rectangle: () => DOMRect): () => void;
}
