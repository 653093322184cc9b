import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** What the gate knows of a page: all that a few look-ups tell without style or layout. */
export interface GateFacts {
  /** Mozilla's quick guess. */
  readonly readerable: boolean;
  /** JSON-LD of the page names an article. */
  readonly statesArticle: boolean;
  readonly graph: 'article' | 'website' | 'other';
  /** Both a date of publication and an author are named. */
  readonly signed: boolean;
  /** Paragraphs, and their length in Latin letters, that stand together under one parent. */
  readonly together: number;
  readonly togetherLength: number;
  /** Exactly one `<article>`. */
  readonly oneArticle: boolean;
  readonly sharing: boolean;
  readonly newsPath: boolean;
  /** Words of the last part of the path. */
  readonly slug: number;
  /** The body's class says that it is a page of a content system, not a post. */
  readonly isPage: boolean;
  readonly prices: number;
  readonly posts: number;
  readonly buttons: number;
  readonly inputs: number;
  readonly linkedHeadings: number;
  readonly linkedPictures: number;
}

/** Letters that say as much as two or more Latin ones. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|\w*Report|LiveBlogPosting|Recipe)"/;
const NEWS_PATH = /\/(?:news|articles?|stor(?:y|ies)|blogs?|posts?|opinion|sports?|politics|world|business)(?:\/|$)/i;
const SHARING = ['facebook.com/sharer', 'twitter.com/intent', 'twitter.com/share', 'x.com/intent', 'whatsapp:', 'api.whatsapp.com', 'linkedin.com/share', 'pinterest.com/pin/create'];

export function factsOf(document: Document): GateFacts {
  const all = (selector: string): number => document.querySelectorAll(selector).length;
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  let linkedData = '';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) linkedData += script.textContent;
  const graph = document.querySelector('meta[property="og:type"],meta[name="og:type"]')?.getAttribute('content') ?? '';
  const path = document.location.pathname;
  const { together, togetherLength } = largestGroup(document);
  return {
    readerable: isProbablyReaderable(document),
    statesArticle: ARTICLE_TYPE.test(linkedData),
    graph: /article|blog/i.test(graph) ? 'article' : /website/i.test(graph) ? 'website' : 'other',
    signed: has('[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],meta[name=author]')
      && (linkedData.includes('"datePublished"')
        || has('meta[property="article:published_time"],meta[name*=pubdate i],meta[name*=publish i],[itemprop=datePublished],meta[name=date i],time[datetime]')),
    together,
    togetherLength,
    oneArticle: all('article') === 1,
    sharing: has(SHARING.map((address) => `a[href*="${address}"]`).join()),
    newsPath: NEWS_PATH.test(path),
    slug: (path.replace(/\/(?:index\.\w+)?$/, '').split('/').pop() ?? '').split(/[-_+]/).filter((word) => /[^\d.]/.test(word)).length,
    isPage: /(?:^|\s)page(?:-template|-id|\s)/.test(document.body?.className ?? ''),
    prices: all('[itemprop=price],[class*=price i]'),
    posts: all('[class*=post-body i],[class*=postbody i],[class*=message-body i],[class*=topic-post i],[id^=post-],[id^=post_],[class*=comment-body i]'),
    buttons: all('button'),
    inputs: all('input:not([type=hidden])'),
    linkedHeadings: all('h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4'),
    linkedPictures: all('a[href] img'),
  };
}

/** The parent with the most paragraph text; a box around each paragraph is looked through. */
function largestGroup(document: Document): { readonly together: number; readonly togetherLength: number } {
  const groups = new Map<Element, { together: number; togetherLength: number }>();
  let largest = { together: 0, togetherLength: 0 };
  for (const paragraph of document.querySelectorAll('p')) {
    const text = paragraph.textContent.trim();
    if (text.length < 20) continue;
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent.length;
    const parent = paragraph.parentElement;
    const holder = parent?.childElementCount === 1 ? parent.parentElement : parent;
    if (holder === null || linked * 2 > text.length) continue;
    const group = groups.get(holder) ?? { together: 0, togetherLength: 0 };
    groups.set(holder, group);
    group.together++;
    group.togetherLength += text.length + (text.match(DENSE)?.length ?? 0);
    if (group.togetherLength > largest.togetherLength) largest = group;
  }
  return largest;
}
