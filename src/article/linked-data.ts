/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly languages: readonly string[];
  readonly subjects: readonly string[];
  readonly body: string | null;
  readonly site: string | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Thing = { readonly [key: string]: Json };

/** Types of schema.org that are an article, by their ending: NewsArticle, ReportageNewsArticle, BlogPosting, Report … */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting)$/;

/** Reads the scripts of type `application/ld+json`. Whatever does not parse is passed over. */
export function linkedData(scripts: readonly string[], url: string): LinkedData {
  const things: Thing[] = [];
  for (const script of scripts) gather(parse(script), things, 0);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  // A page may describe its teasers too: the article whose address is the page's own goes first.
  const own = articles.filter((thing) => pointsTo(thing, url));
  const [main] = [...own, ...articles];
  if (main === undefined) return { headlines: [], authors: [], dates: [], languages: [], subjects: [], body: null, site: siteOf(things) };
  const body = articles.filter((thing) => own.length === 0 || own.includes(thing)).map((thing) => plain(textOf(thing['articleBody'])))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return {
    headlines: [textOf(main['headline']), textOf(main['name'])].map(plain).filter((it) => it !== ''),
    authors: [...new Set(namesIn(main['author'], things))].slice(0, 8),
    dates: [textOf(main['datePublished']), textOf(main['dateCreated'])].filter((it) => it !== ''),
    languages: namesIn(main['inLanguage'], things),
    subjects: [
      ...wordsIn(main['keywords']), ...namesIn(main['about'], things), ...namesIn(main['mentions'], things),
    ],
    body: body.length > 100 ? body : null,
    site: siteOf(things) ?? namesIn(main['publisher'], things)[0] ?? null,
  };
}

function parse(script: string): Json {
  const text = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '').trim().replace(/;$/, '');
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Bare line feeds within strings are the commonest fault of templates.
    try {
      return JSON.parse(text.replace(/[\n\r\t]+/g, ' ')) as Json;
    } catch {
      return null;
    }
  }
}

function gather(json: Json, into: Thing[], depth: number): void {
  if (depth > 6 || json === null || typeof json !== 'object') return;
  if (isList(json)) {
    for (const one of json) gather(one, into, depth + 1);
    return;
  }
  if (json['@type'] !== undefined) into.push(json);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
    gather(json[key] ?? null, into, depth + 1);
  }
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** The types of a thing, without the prefix of the vocabulary. */
function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'] ?? null;
  const types = isList(type) ? type : [type];
  return types.filter((it): it is string => typeof it === 'string').map((it) => it.replace(/^.*[/#:]/, ''));
}

function pointsTo(thing: Thing, url: string): boolean {
  const page = thing['mainEntityOfPage'] ?? null;
  const addresses = [thing['url'], thing['@id'], page, page !== null && typeof page === 'object' && !isList(page) ? page['@id'] : null];
  const path = pathOf(url);
  return addresses.some((it) => typeof it === 'string' && it !== '' && path.length > 1 && pathOf(it) === path);
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '');
}

function textOf(json: Json | undefined): string {
  if (typeof json === 'string') return json;
  if (json === undefined || json === null || !isList(json)) return '';
  return json.filter((it) => typeof it === 'string').join('\n');
}

function wordsIn(json: Json | undefined): readonly string[] {
  if (typeof json === 'string') return json.split(/[,،、;|]/).map(plain).filter((it) => it !== '');
  return json !== undefined && json !== null && isList(json) ? json.flatMap(wordsIn) : [];
}

/** Names of things, which may be given as text, as a thing, as a reference, or as a list of these. */
function namesIn(json: Json | undefined, things: readonly Thing[], depth = 0): readonly string[] {
  if (json === undefined || json === null || depth > 3) return [];
  if (typeof json === 'string') return /^https?:/.test(json) ? [] : [plain(json)].filter((it) => it !== '');
  if (typeof json !== 'object') return [];
  if (isList(json)) return json.flatMap((it) => namesIn(it, things, depth + 1));
  const name = plain(textOf(json['name'])) || plain(textOf(json['alternateName']));
  if (name !== '') return [name];
  const id = json['@id'];
  const referred = typeof id === 'string' ? things.find((thing) => thing['@id'] === id && thing !== json) : undefined;
  return referred === undefined ? [] : namesIn(referred, things, depth + 1);
}

function siteOf(things: readonly Thing[]): string | null {
  const site = things.find((thing) => typesOf(thing).some((type) => type === 'WebSite' || type.endsWith('Organization')));
  const name = plain(textOf(site?.['name']));
  return name === '' ? null : name;
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' };

/** Text that a template may have left markup and character references in. Line feeds stay: they part paragraphs. */
export function plain(text: string): string {
  return text
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number.parseInt(decimal, 10) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return (name !== undefined ? ENTITIES[name.toLowerCase()] : undefined) ?? all;
    })
    .replace(/[ \t\r\f]+/g, ' ').replace(/ ?\n\s*/g, '\n').trim();
}
