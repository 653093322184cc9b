import { linkedData } from '../article/linked-data';
import type { Witness } from '../article/galley';

const DATES = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datePublished', 'parsely-pub-date', 'sailthru.date',
  'publish-date', 'publishdate', 'pubdate', 'publication_date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'date', 'cXenseParse:recs:publishtime',
  'article.published', 'published-date', 'originalpublicationdate', 'bt:pubdate', 'citation_publication_date', 'og:regdate',
];
const AUTHORS = ['article:author_name', 'author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl', 'article:author', 'citation_author'];
const SUBJECTS = ['news_keywords', 'article:tag', 'keywords', 'parsely-tags', 'sailthru.tags'];

/** Reads what the page says of itself: linked data, meta elements, microdata, `<time>`. Nothing here needs layout. */
export function witnessesOf(document: Document): Witness {
  const meta = metaOf(document);
  const stated = linkedData([...document.querySelectorAll('script[type*="ld+json" i]')].map((it) => it.textContent ?? ''), document.location?.href ?? '');
  const first = (names: readonly string[]): string[] => names.flatMap((name) => meta.get(name.toLowerCase()) ?? []);
  const items = (name: string): string[] => [...document.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, 3)
    .map((it) => it.getAttribute('content') ?? it.getAttribute('datetime') ?? it.textContent ?? '').map(clean);
  const times = [...document.querySelectorAll('time[pubdate][datetime], article time[datetime], main time[datetime], time[datetime]')]
    .slice(0, 3).map((it) => it.getAttribute('datetime') ?? '');
  return {
    headlines: filled([...stated.headlines, ...first(['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title']), clean(document.title)]),
    description: filled(first(['og:description', 'description', 'twitter:description']))[0] ?? null,
    authors: filled([...stated.authors, ...first(AUTHORS)]).filter((it) => !/^(?:https?:)?\/\//.test(it)),
    dates: filled([...stated.dates, ...first(DATES), ...items('datePublished'), ...times]),
    languages: filled([
      document.documentElement.getAttribute('lang') ?? '', document.body?.getAttribute('lang') ?? '', ...stated.languages,
      ...first(['og:locale', 'content-language', 'language', 'inLanguage']),
    ]),
    subjects: [...new Set(filled([...stated.subjects, ...first(SUBJECTS).flatMap((it) => it.split(/[,،、;|]/))].map(clean)))].slice(0, 40),
    stated: stated.body,
    site: filled([...first(['og:site_name', 'application-name']), stated.site ?? ''])[0] ?? null,
  };
}

function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = clean(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined || name === '') continue;
      const known = meta.get(name);
      if (known === undefined) meta.set(name, [content]);
      else known.push(content);
    }
  }
  return meta;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '');
}
