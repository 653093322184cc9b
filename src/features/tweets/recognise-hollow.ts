import { postAt, isPostAddress } from '../../article/post-address';
import type { ElementFact } from '../../article/article';
import { nothingKnown } from './parse-post';
import { patience } from './patience';
import type { Find } from './recognise-find';
import { idIn, readQuote } from './recognise-quotes';
import { attribute, closest, elementsIn, hasClass, isInComments, isTag, textIn, whole, type Branch, type Stream } from './recognise-stream';

/** A frame of X that was given its height by X's script shows a post: the least that such a frame measures. CSS pixels. */
const leastHeight = 100;
/** HTML's own height of a frame that nobody gave any. */
const bornHeight = 150;

/** Frames, widgets and placeholders: where a post should be and the page holds at most its address. */
export function findHollow(stream: Stream, taken: (leaf: number) => boolean, comments: boolean, live: boolean): readonly Find[] {
  const finds: Find[] = [];
  let after = 0;
  for (const branch of stream.elements) {
    if (branch.from < after) continue;
    const find = amp(stream, branch, live) ?? frame(branch, live) ?? (taken(branch.from) ? null : (placeholder(branch) ?? (comments ? null : bareAddress(branch))));
    if (find === null) continue;
    finds.push(find);
    after = branch.to;
  }
  return finds;
}

function amp(stream: Stream, branch: Branch, live: boolean): Find | null {
  if (!isTag(branch.fact, 'amp-twitter')) return null;
  const id = idIn(attribute(branch.fact, 'data-tweetid'));
  if (id === null) return null;
  const quote = elementsIn(stream, branch.from, branch.to).find((inner) => inner !== branch && isTag(inner.fact, 'blockquote', 'div') && attribute(inner.fact, 'placeholder') !== null);
  const read = quote === undefined ? null : readQuote(stream, quote);
  const handle = postAt(attribute(branch.fact, 'data-tweetid') ?? '')?.handle ?? null;
  const shows = shownFrame(branch.fact) !== null;
  // The runtime fills an element when it comes near the window: before, it is not broken.
  const runs = live && hasClass(branch.fact, 'i-amphtml-element', 'i-amphtml-built');
  return { form: 'amp', stretch: whole(branch), life: shows || runs ? 'alive' : 'waiting', post: { ...(read?.post ?? { ...nothingKnown, handle }), id } };
}

function frame(branch: Branch, live: boolean): Find | null {
  const fact = branch.fact;
  const rendered = hasClass(fact, 'twitter-tweet-rendered') || isTag(fact, 'twitterwidget');
  if (!rendered && !isTag(fact, 'iframe')) return null;
  const inner = isTag(fact, 'iframe') ? fact : first(fact, (child) => isTag(child, 'iframe'));
  const source = inner === null ? '' : (attribute(inner, 'src') ?? attribute(inner, 'data-src') ?? '');
  const own = /^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/embed\//i.test(source);
  const id = idIn(attribute(fact, 'data-tweet-id')) ?? (inner === null ? null : idIn(attribute(inner, 'data-tweet-id'))) ?? (own ? idIn(/[?&#]id=(\d{6,20})(?:&|$)/.exec(source)?.[1] ?? null) : null);
  if (!rendered && id === null && !(own || saved.test(source))) return null;
  if (id === null && !rendered) return null;
  const flying = live && inner !== null && own && inner.asked !== null && inner.asked < patience;
  const life = flying ? 'starting' : isTag(fact, 'twitterwidget') ? (fact.inside === 'something' ? 'alive' : 'waiting')
    : inner !== null && inner.inside !== 'nothing' && !saved.test(source) && shownFrame(fact) !== null ? 'alive' : 'waiting';
  if (id === null && life !== 'alive' && life !== 'starting' && textIn(fact).trim() !== '') return null;
  return { form: 'dead-frame', stretch: whole(branch), life, post: { ...nothingKnown, id } };
}
/** A browser's "save page" puts the frame beside the file, where it no longer runs. */
const saved = /^(?!https?:|\/\/).*Tweet(?:\(\d+\))?\.html/i;

/** A frame below that has the size of something shown. What it shows cannot be known from outside. */
function shownFrame(fact: ElementFact): ElementFact | null {
  return first(fact, (child) => {
    if (!isTag(child, 'iframe') || child.inside === 'nothing') return false;
    if (child.inside === 'something') return true;
    const style = attribute(child, 'style') ?? '';
    if (/visibility:\s*hidden|height:\s*0(?:px)?\s*(?:;|$)|display:\s*none/i.test(style)) return false;
    const told = /(?:^|[;\s])height:\s*([\d.]+)px/i.exec(style)?.[1] ?? attribute(child, 'height');
    if (told !== null && told !== undefined && parseFloat(told) > leastHeight) return true;
    return !child.hidden && child.box.height > leastHeight && child.box.height !== bornHeight;
  });
}

function first(fact: ElementFact, fits: (fact: ElementFact) => boolean): ElementFact | null {
  if (fits(fact)) return fact;
  for (const child of fact.children) {
    const found = child.kind === 'element' ? first(child, fits) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Attributes that carry an address for another purpose than to show the post. */
const otherwise = /^(?:href|cite|action|formaction|content|alt|title|aria-.*|longdesc|ping|value|data-(?:share|sharing|clipboard|copy|text|title|quote|count|analytics|track|ga|event|permalink).*|.*(?:share|sharing|limit|count|text|name|stat|author|user).*)$/i;
const idNames = /^(?:data-)?(?:twitter-?)?tweet-?(?:id|_id)?$|^(?:data-)?tweetid$|^data-twitter-(?:tweet-)?id$|^data-tweet-status-id$/i;

function placeholder(branch: Branch): Find | null {
  const fact = branch.fact;
  if (/^(?:a|button|input|label|span|img|link|meta|option|form|svg|li|html|body|time|video|script|noscript)$/.test(fact.tag)) return null;
  if (/\b(?:share|sharing|follow|social-icons?|timeline)\b/i.test(attribute(fact, 'class') ?? '') || hasClass(fact, 'twitter-timeline')) return null;
  const named = fact.attributes.find(([name, value]) => idNames.test(name) && idIn(value.trim()) !== null)
    ?? fact.attributes.find(([name, value]) => !otherwise.test(name) && (name !== 'src' || fact.tag === 'iframe' || fact.tag === 'embed') && postAt(value.trim()) !== null);
  if (named === undefined) return null;
  const id = idIn(named[1].trim());
  const addresses = [...fact.attributes.map(([, value]) => postAt(value.trim())), addressBelow(fact)];
  const address = addresses.find((found) => found !== null && found.id === id) ?? null;
  if (id === null || !isSilent(fact, id)) return null;
  return { form: 'placeholder', stretch: whole(branch), life: 'waiting', post: { ...nothingKnown, id, handle: address?.handle ?? null } };
}

/** Nothing to read or see below but the post's own address and its loading words. */
function isSilent(fact: ElementFact, id: string): boolean {
  if (fact.inside === 'something') return false;
  if (isTag(fact, 'iframe')) return fact.inside === 'nothing' || !/^(?:https?:)?\/\//.test(attribute(fact, 'src') ?? '');
  if (isTag(fact, 'img', 'video', 'picture', 'svg', 'canvas', 'audio', 'object')) return fact.box.width * fact.box.height < 2_500;
  return fact.children.every((child) => {
    if (child.kind === 'text') return child.text.trim().length === 0 || isPostAddress(child.text) || /^\W*(?:loading|chargement|wird geladen|cargando|carregando|загрузка|लोड हो रहा है)\W*$/iu.test(child.text);
    if (isTag(child, 'script', 'style', 'noscript', 'template')) return true;
    const address = isTag(child, 'a') ? postAt(child.attributes.find(([name]) => name === 'href')?.[1] ?? '') : null;
    return address?.id === id ? textIn(child).trim().length < 60 || isPostAddress(textIn(child)) : isSilent(child, id);
  });
}

function addressBelow(fact: ElementFact): ReturnType<typeof postAt> {
  const link = first(fact, (child) => isTag(child, 'a') && postAt(child.attributes.find(([name]) => name === 'href')?.[1] ?? '') !== null);
  return link === null ? null : postAt(link.attributes.find(([name]) => name === 'href')?.[1] ?? '');
}

/** A paragraph that is one status address and nothing else; a link in it must lead where it says. */
function bareAddress(branch: Branch): Find | null {
  const fact = branch.fact;
  if (!isTag(fact, 'p', 'div', 'blockquote', 'figure')) return null;
  const text = textIn(fact).trim().replace(/^\[(\w+)[^\]]*\]\s*(\S+)\s*\[\/\1\]$/, '$2');
  if (text.length > 300 || !isPostAddress(text) || isInComments(branch)) return null;
  if (closest(branch, (around) => /^(?:li|td|dd|footer|nav|aside|table|ol|ul)$/.test(around.tag)) !== null) return null;
  const address = postAt(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (address === null) return null;
  const honest = (inner: ElementFact): boolean => inner.children.every((child) => child.kind === 'text' || (isTag(child, 'a') ? postAt(child.attributes.find(([name]) => name === 'href')?.[1] ?? '')?.id === address.id : isTag(child, 'img', 'iframe', 'video') ? false : honest(child)));
  if (!honest(fact)) return null;
  // Services that turn bare addresses into posts start with the page; X's script does not touch them.
  return { form: 'bare-url', stretch: whole(branch), life: 'waiting', post: { ...nothingKnown, id: address.id, handle: address.handle } };
}
