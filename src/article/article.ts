/**
 * What an article is: plain, inert data. `page/read.ts` makes it from a live document; features read nothing else.
 * Offsets and lengths are UTF-16 code units, rectangles are CSS pixels, times are ISO 8601 strings with a zone.
 */

/** Index of a block in `Article.blocks`. Valid for one reading only; keys of plans come from content instead. */
export type BlockId = number & { readonly __block?: never };

/** Index of a container in `Article.containers`. */
export type ContainerId = number & { readonly __container?: never };

/** A stretch of one block's text. */
export interface TextSpan {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
}

/** What a verb of the page acts on: a whole block, or a stretch of text in one. */
export type Part = BlockId | TextSpan;

/** Where a block stands in the article. `outside` is the rest of the page, read because copies may hide there. */
export type Role =
  | 'body'
  | 'headline'
  | 'subtitle'
  | 'byline'
  | 'date'
  | 'caption'
  | 'related'
  | 'comment'
  | 'outside';

/**
 * What a block is made of. `media` and `embed` are atoms: one element, its `text` is empty. A place where an embed should
 * be and nothing is rendered (`isHollow` of `page/walk.ts`) is an `embed` too, so that a card can stand there.
 */
export type Kind = 'text' | 'heading' | 'item' | 'quote' | 'code' | 'cell' | 'media' | 'embed' | 'field';

export interface Link {
  readonly start: number;
  readonly end: number;
  /** The attribute, resolved against the page. */
  readonly href: string;
}

/**
 * A run of text that a reader sees as one paragraph (white space collapsed as rendered, a single `<br>` is `\n`, a
 * double one begins a new block), or an atom. One element may hold several blocks.
 */
export interface Block {
  readonly id: BlockId;
  readonly role: Role;
  readonly kind: Kind;
  readonly text: string;
  /** Lower-case name of the element that holds the run, or of the atom itself. */
  readonly tag: string;
  readonly container: ContainerId;
  readonly links: readonly Link[];
  /** Address or, for lack of one, a fingerprint of an atom: two atoms that show the same have the same. */
  readonly source: string | null;
  /** Rectangle of the holder in the document when it was read, 0 × 0 where nothing is rendered. */
  readonly box: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element on the way from the page's root to some block. Parents come before children. */
export interface Container {
  readonly id: ContainerId;
  readonly parent: ContainerId | null;
  readonly tag: string;
  /** Structure, not identity: tag and the stable part of classes; equal for equal places on two pages of one site. */
  readonly signature: string;
}

/** A node of a fragment that looks like an embed, as inert facts. */
export type Fact = TextFact | ElementFact;

export interface TextFact {
  readonly kind: 'text';
  /** As the site made it, white space kept. */
  readonly text: string;
  /** Where its rendered characters stand, in order of `from`; empty when no block holds any. */
  readonly pieces: readonly TextPiece[];
  readonly payloads: readonly Payload[];
}

/** `length` characters from offset `from` of a text node are those from offset `at` of a block. */
export interface TextPiece {
  readonly block: BlockId;
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * Markup that stands in the page as a string (in an attribute, in escaped or encoded text, in a `<noscript>`,
 * `<template>` or hidden `<textarea>`), parsed in an inert document. Nothing in it has a block.
 */
export interface Payload {
  /** Name of the attribute, or `text` for the text or content of the node itself. */
  readonly from: string;
  /** The stretch of the string that the markup fills. */
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Fact[];
}

export interface ElementFact {
  readonly kind: 'element';
  readonly tag: string;
  /** In source order; duplicate and malformed names as the parser made them. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Fact[];
  readonly box: Box;
  readonly visible: boolean;
  /** Its block, when it is an atom. */
  readonly atom: BlockId | null;
  readonly payloads: readonly Payload[];
  /**
   * What an image, a frame or a shadow root shows: `nothing` where it failed to load or is empty, `unknown` while it
   * loads and where another origin keeps it to itself. `nothing` for all other elements.
   */
  readonly inside: 'nothing' | 'something' | 'unknown';
  /** Milliseconds since the page asked for a frame's document; `null` for all else, and where the browser does not say. */
  readonly asked: number | null;
  /** The site draws a box for it: a border, a shadow, a background of its own. */
  readonly framed: boolean;
  /** One of our own deeds hides it at the moment; `box` is then no evidence. */
  readonly hidden: boolean;
}

/** A run of sibling nodes around something that looks like an embed. */
export interface EmbedFacts {
  /** Tags of the ancestors, the nearest first. */
  readonly ancestors: readonly string[];
  /** The run stands among readers' comments. */
  readonly comments: boolean;
  /** The page shows embed code as code: what looks like a leak may be an example. */
  readonly lesson: boolean;
  readonly nodes: readonly Fact[];
}

export type Direction = 'ltr' | 'rtl';

export interface Article {
  readonly url: string;
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  /** BCP 47, decided by script and function words where `lang` lies. */
  readonly language: string | null;
  readonly direction: Direction;
  /** All that a reader can see of the page, in reading order; the article's own have a role other than `outside`. */
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  readonly embeds: readonly EmbedFacts[];
  /** `articleBody` of the page's JSON-LD: a witness for the true text. */
  readonly stated: string | null;
  /** Names the page itself gives for its subjects: keywords, `article:tag`, JSON-LD `about` and `mentions`. */
  readonly subjects: readonly string[];
}
