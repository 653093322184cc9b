import type { Post } from './parse-post';
import type { Stretch } from './recognise-stream';

/** The shapes in which posts come down, as reports name them. */
export type Form =
  | 'blockquote' | 'blockquote-empty' | 'stripped' | 'leak' | 'text-only' | 'text-leak' | 'escaped' | 'payload' | 'noscript' | 'consent'
  | 'placeholder' | 'bare-url' | 'dead-frame' | 'amp' | 'json' | 'static';

/** One carrier of a post in the page. A post may have several, and so become one card. */
export interface Find {
  readonly form: Form;
  /** What the card stands for. */
  readonly stretch: Stretch;
  readonly post: Post;
  /**
   * `dead` for sure; `waiting`: dead unless it comes to life within our patience; `starting`: X's script has just begun with
   * it, and gets room; `alive`: a working embed.
   */
  readonly life: 'dead' | 'waiting' | 'starting' | 'alive';
}

/** Leaked markup: goes without a card of its own. */
export interface Junk {
  readonly stretch: Stretch;
  /** `opens` an attribute value that more markup fills, `ends` one, or is a `script` tail. */
  readonly kind: 'opens' | 'ends' | 'script';
}
