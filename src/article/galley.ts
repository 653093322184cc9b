import type { Box, Container, ContainerId, Kind, Link } from './article';

/**
 * The page as read, before anyone has judged what the article is: a galley proof. Plain data, so that the judging is
 * pure and can be tried on saved galleys.
 */
export interface Galley {
  readonly url: string;
  readonly lines: readonly Line[];
  readonly frames: readonly Frame[];
  readonly witness: Witness;
}

/** A block without its role. Its id is its index. */
export interface Line {
  readonly kind: Kind;
  readonly text: string;
  readonly tag: string;
  readonly container: ContainerId;
  readonly links: readonly Link[];
  readonly source: string | null;
  readonly box: Box;
  /** Share of the text that stands in bold, emphasis or small print, 0 to 1: labels are often set so. */
  readonly stress: number;
}

/** A container with what the site's authors called it. */
export interface Frame extends Container {
  /** Lower-case words of `id`, `class`, `data-testid` and the like, camel case split, joined by spaces. */
  readonly names: string;
  /** ARIA role, or an empty string. */
  readonly aria: string;
  /** Microdata property and type, space-separated, or an empty string. */
  readonly item: string;
}

/** What the page says of itself in its head, its linked data and its microdata. */
export interface Witness {
  /** Headlines by order of trust: linked data, Open Graph, `<title>`. */
  readonly headlines: readonly string[];
  readonly description: string | null;
  readonly authors: readonly string[];
  /** Dates as written, best first. */
  readonly dates: readonly string[];
  readonly languages: readonly string[];
  readonly subjects: readonly string[];
  readonly stated: string | null;
  readonly site: string | null;
}
