import { lengthOf, proseOf, type Prose } from './prose';
import type { Question } from './score';

/** What is read of a page at once; the rest is asked for one by one. */
export interface Look {
  readonly document: Document;
  readonly linkedData: string;
  /** `og:type`. */
  readonly graph: string;
  readonly address: string;
  /** Names of the body's classes. */
  readonly body: string;
  /** Read when the first question needs it. */
  readonly prose: () => Prose;
}

export function lookAt(document: Document): Look {
  let linkedData = '';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) linkedData += script.textContent;
  const graph = document.querySelector('meta[property="og:type"],meta[name="og:type"]')?.getAttribute('content') ?? '';
  const { host, pathname } = document.location;
  let prose: Prose | null = null;
  return { document, linkedData, graph, address: host + pathname, body: document.body?.className ?? '', prose: () => (prose ??= proseOf(document)) };
}

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:\w*(?:Article|BlogPosting|Report)|Recipe)"/;

/**
 * The points are the weights of a logistic regression, in quarters and rounded, over 1,000 articles, old ones and ones without metadata
 * among them, and 206 listings, collections, products, services and forums. Which questions are worth asking was tried on sites that had
 * no part in the fitting; `npm run bench:gate` measures what has come of it.
 */
export const questions: readonly Question<Look>[] = [
  { points: 11, ask: ({ linkedData }) => ARTICLE_TYPE.test(linkedData) },
  { points: -8, ask: ({ address }) => /forum|thread|\/[tr]\/|\b(?:view)?topic\b(?!\/[a-z])|community|questions|discuss|\bboards?\b|\banswers\b/i.test(address) },
  { points: -8, ask: ({ address }) => /\/(?:products?|shop|store|categor(?:y|ies)|collections?|c|dp|p|tags?|services?|solutions?|pricing|features|platform|about|search)(?:\/|$)/i.test(address) },
  { points: -7, ask: ({ linkedData }) => /Product"/.test(linkedData) },
  { points: -5, ask: ({ linkedData }) => /"@type"\s*:\s*"\w*Organization"/.test(linkedData) },
  { points: 6, ask: ({ body }) => /single|article|post|story/i.test(body) },
  { points: -5, ask: ({ body }) => /\bhome|archive|category|product|shop|collection|listing|search/i.test(body) },
  { points: -4, ask: ({ document }) => document.location.pathname === '/' },
  { points: 4, ask: ({ graph }) => /article|blog|news/i.test(graph) },
  { points: -3, ask: ({ graph }) => /website/i.test(graph) },
  { points: 4, ask: ({ address }) => /\/(?:news|articles?|stor(?:y|ies)|blogs?|posts?|opinion|sports?|politics|world|business)(?:\/|$)/i.test(address) },
  { points: -4, ask: ({ document }) => document.getElementsByTagName('button').length >= 20 },
  { points: -4, ask: ({ document }) => document.getElementsByTagName('article').length >= 8 },
  { points: 2, ask: ({ document }) => has(document, 'article p') },
  { points: 5, ask: ({ document }) => has(document, 'meta[name*=author i],meta[property*=author i],meta[name*=creator i]') },
  { points: -6, ask: ({ document }) => named(document, 'cart') },
  { points: 6, ask: ({ document }) => named(document, 'share') },
  { points: 5, ask: ({ document }) => named(document, 'comment') },
  { points: -3, ask: ({ document }) => named(document, 'price') },
  { points: 5, ask: ({ document }) => has(document, 'a[href*="facebook.com/shar"],a[href*=".com/intent"],a[href^="whatsapp:"]') },
  // Whoever speaks there has a page.
  { points: -5, ask: ({ document }) => document.querySelectorAll('a[href*="/user"],a[href*="/member"],a[href*="/profile"],a[href*="/u/"],a[href*="userid"],a[href*="profile.php"]').length >= 5 },
  { points: 2, ask: ({ document }) => document.title.split(/\s+[|\u2013\u2014\u00b7»:-]+\s+|[|_]/).some(isSentence) },
  { points: 3, ask: ({ document }) => [...document.getElementsByTagName('h1')].some(({ textContent }) => isSentence(textContent)) },
  { points: 5, ask: ({ prose }) => prose().readable >= 20 },
  { points: -7, ask: ({ prose }) => prose().groups >= 12 },
  { points: 4, ask: ({ prose }) => prose().largest >= 700 },
  { points: 5, ask: ({ prose }) => prose().largest >= 4500 },
  { points: 4, ask: ({ prose }) => prose().share >= 0.35 },
];

function has(document: Document, selector: string): boolean {
  return document.querySelector(selector) !== null;
}

function named(document: Document, word: string): boolean {
  return has(document, `[class*=${word} i],[id*=${word} i]`);
}

/** Six words or more, as headlines have; two letters of a script without spaces are one. */
function isSentence(text: string): boolean {
  return (text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) + (lengthOf(text) - text.length) / 2 >= 6;
}
