import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import type { Question } from './score';

/** What is read of a page at once; the rest is asked for one by one. */
export interface Look {
  readonly document: Document;
  readonly linkedData: string;
  /** `og:type`. */
  readonly graph: string;
  readonly path: string;
  /** Paragraphs, and their length in Latin letters, that stand together under one parent. */
  readonly together: number;
  readonly togetherLength: number;
}

export function lookAt(document: Document): Look {
  let linkedData = '';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) linkedData += script.textContent;
  const graph = document.querySelector('meta[property="og:type"],meta[name="og:type"]')?.getAttribute('content') ?? '';
  return { document, linkedData, graph, path: document.location.pathname, ...largestGroup(document) };
}

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:\w*(?:Article|BlogPosting|Report)|Recipe)"/;
const NEWS_PATH = /\/(?:news|articles?|stor(?:y|ies)|blogs?|posts?|opinion|sports?|politics|world|business)(?:\/|$)/i;

/**
 * The points are the weights of a logistic regression over 339 articles and 199 listings, collections, products, services and
 * forums (`npm run bench:gate`), doubled and rounded: every point is about half a bit.
 */
export const questions: readonly Question<Look>[] = [
  { points: 4, ask: ({ linkedData }) => ARTICLE_TYPE.test(linkedData) },
  { points: 3, ask: ({ graph }) => /article|blog/i.test(graph) },
  { points: -2, ask: ({ graph }) => /website/i.test(graph) },
  { points: 4, ask: ({ together }) => together >= 8 },
  { points: 2, ask: ({ togetherLength }) => togetherLength >= 700 },
  { points: 2, ask: ({ path }) => NEWS_PATH.test(path) },
  { points: 2, ask: ({ path }) => wordsIn(path) >= 6 },
  // The body's class says that it is a page of a content system, not a post.
  { points: -2, ask: ({ document }) => /(?:^|\s)page(?:-template|-id|\s)/.test(document.body?.className ?? '') },
  { points: -2, ask: ({ document }) => document.getElementsByTagName('button').length >= 20 },
  { points: -2, ask: ({ document }) => count(document, 'input:not([type=hidden])') >= 6 },
  { points: 2, ask: ({ document }) => document.getElementsByTagName('article').length === 1 },
  { points: -1, ask: ({ document }) => count(document, 'a[href] img') >= 30 },
  { points: 2, ask: ({ document }) => isProbablyReaderable(document) },
  { points: -3, ask: ({ document }) => has(document, '[itemprop=price],[class*=price]') },
  { points: 2, ask: isSigned },
  { points: 2, ask: ({ document }) => has(document, 'a[href*="facebook.com/shar"],a[href*=".com/intent"],a[href^="whatsapp:"]') },
  { points: -1, ask: ({ document }) => count(document, 'h2 a[href],h3 a[href],a[href] h2,a[href] h3') >= 12 },
  { points: -2, ask: ({ document }) => count(document, '[id^=post-],[id^=post_],[class*=post-body],[class*=postbody],[class*=comment-body]') >= 2 },
];

function count(document: Document, selector: string): number {
  return document.querySelectorAll(selector).length;
}

function has(document: Document, selector: string): boolean {
  return document.querySelector(selector) !== null;
}

/** Both an author and a date of publication are named. */
function isSigned({ document, linkedData }: Look): boolean {
  return has(document, 'meta[name=author],[rel~=author],[itemprop~=author],[class*=byline],[class*=author]')
    && (linkedData.includes('"datePublished"')
      || has(document, 'meta[property="article:published_time"],meta[name*=pubdate i],meta[name*=publish i],meta[name=date],[itemprop=datePublished],time[datetime]'));
}

/** How many words the last part of a path has. */
function wordsIn(path: string): number {
  const last = path.replace(/\/(?:index\.\w+)?$/, '').split('/').pop() ?? '';
  return last.split(/[-_+]/).filter((word) => /[^\d.]/.test(word)).length;
}

/** Letters that say as much as two or more Latin ones. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

type Group = Pick<Look, 'together' | 'togetherLength'>;

/** The parent with the most paragraph text; a box around each paragraph is looked through, and line breaks part paragraphs too. */
function largestGroup(document: Document): Group {
  const groups = new Map<Element, Group>();
  let largest: Group = { together: 0, togetherLength: 0 };
  const add = (element: Element, holder: Element | null): void => {
    const text = element.textContent.trim();
    if (holder === null || text.length < 20) return;
    let linked = 0;
    for (const link of element.getElementsByTagName('a')) linked += link.textContent.length;
    if (linked * 2 > text.length) return;
    const before = groups.get(holder);
    const group = {
      together: (before?.together ?? 0) + 1,
      togetherLength: (before?.togetherLength ?? 0) + text.length + (text.match(DENSE)?.length ?? 0),
    };
    groups.set(holder, group);
    if (group.togetherLength > largest.togetherLength) largest = group;
  };
  for (const paragraph of document.getElementsByTagName('p')) {
    const parent = paragraph.parentElement;
    add(paragraph, parent?.childElementCount === 1 ? parent.parentElement : parent);
    // A page so full of prose needs no more counting.
    if (largest.together >= 8 && largest.togetherLength >= 700) return largest;
  }
  let last: Element | null = null;
  for (const { parentElement } of document.querySelectorAll('div>br+br')) {
    if (parentElement !== null && parentElement !== last) add(parentElement, parentElement);
    last = parentElement;
  }
  return largest;
}
