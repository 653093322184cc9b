import { postAt } from '../../article/post-address';
import type { ElementFact } from '../../article/article';
import { tidyName } from './parse-byline';
import { dateAt } from './parse-date';
import { nothingKnown, runsOf, type Post, type Run } from './parse-post';
import type { Find } from './recognise-find';
import { longestPost } from './recognise-quotes';
import { attribute, closest, elementsIn, isInComments, isTag, lineOf, textIn, whole, type Branch, type Leaf, type Stream } from './recognise-stream';

/**
 * Posts that a site prints itself, from data or as markup of its own. They are the site's work and mostly whole: one counts as
 * broken only when its pictures failed to load or nothing sets it off from the prose.
 */
export function findStatic(stream: Stream, taken: (leaf: number) => boolean): readonly Find[] {
  const finds: Find[] = [];
  const feed: Find[] = [];
  let after = 0;
  for (const branch of stream.elements) {
    if (branch.from < after || taken(branch.from) || isInComments(branch)) continue;
    const media = fromMedia(stream, branch);
    const find = fromData(branch) ?? fromCite(stream, branch, after) ?? fromCard(stream, branch, taken) ?? media;
    if (find === null || !isBroken(stream, branch)) continue;
    finds.push(find);
    if (find === media) feed.push(find);
    after = find.stretch.to.leaf;
  }
  // Several in a row are the site's own feed, not embeds.
  return feed.length < 3 ? finds : finds.filter((find) => !feed.includes(find));
}

function isBroken(stream: Stream, branch: Branch): boolean {
  const around = closest(branch, (fact) => textIn(fact).length > 0) ?? branch;
  const pictures = elementsIn(stream, around.from, around.to).filter((inner) => isTag(inner.fact, 'img'));
  if (pictures.length > 0) return pictures.every((picture) => picture.fact.inside === 'nothing');
  for (let up: Branch | null = branch, depth = 0; up !== null && depth < 4; up = up.parent, depth++) if (up.fact.framed) return false;
  return !elementsIn(stream, branch.from, branch.to).some((inner) => inner.fact.framed);
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A site's data about a post in an attribute: an address and a text are needed. */
function fromData(branch: Branch): Find | null {
  for (const [name, value] of branch.fact.attributes) {
    if (!name.startsWith('data-') || !value.startsWith('{') || !/status|tweet/.test(value)) continue;
    const data = parsed(value);
    if (data === null) continue;
    const text = fieldOf(data, ['full_text', 'text', 'tweet_text']);
    const address = postAt(fieldOf(data, ['url', 'tweet_url', 'expanded_url', 'permalink']) ?? '') ?? postAt(attribute(branch.fact, 'data-url') ?? '');
    if (text === null || address === null) continue;
    const stated = Date.parse(fieldOf(data, ['created_at', 'date', 'timestamp']) ?? '');
    const plain = text.replace(/<br\b[^>]*>/gi, '\n').replace(/<\/?(?:span|a|b|i|em|strong|p)\b[^>]*>/gi, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();
    const post: Post = {
      ...nothingKnown, id: address.id, handle: fieldOf(data, ['username', 'screen_name', 'handle']) ?? address.handle,
      name: fieldOf(data, ['name', 'display_name', 'author_name']), runs: linked(plain),
      stated: Number.isNaN(stated) ? null : `${new Date(stated).toISOString().slice(0, 19)}Z`,
    };
    return { form: 'json', life: 'dead', stretch: whole(branch), post };
  }
  return null;
}

function parsed(value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return null;
  }
}

/** The first string under one of these names, the shallowest first, at most a few levels down. */
function fieldOf(data: Json, names: readonly string[]): string | null {
  let level: Json[] = [data];
  for (let depth = 0; depth < 5 && level.length > 0; depth++) {
    for (const name of names) {
      for (const item of level) {
        const value = item !== null && typeof item === 'object' && !Array.isArray(item) ? (item as { readonly [key: string]: Json })[name] : null;
        if (typeof value === 'string' && value.trim() !== '') return value;
      }
    }
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? (Array.isArray(item) ? [...item] : Object.values(item)) : [])).slice(0, 500);
  }
  return null;
}

function linked(text: string): Run[] {
  return [{ text, href: null }];
}

/** `text` / `—@handle`, the handle a link to the post. */
function fromCite(stream: Stream, branch: Branch, after: number): Find | null {
  const handle = /^@([A-Za-z0-9_]{1,15})$/.exec(isTag(branch.fact, 'a') ? textIn(branch.fact).trim() : '')?.[1];
  const address = handle === undefined ? null : postAt(attribute(branch.fact, 'href') ?? '');
  if (handle === undefined || address === null || address.handle?.toLowerCase() !== handle.toLowerCase()) return null;
  const line = lineOf(stream, { from: { leaf: Math.max(after, branch.from - 60), offset: 0 }, to: { leaf: branch.from, offset: 0 } });
  const dash = /[—–―]\s*$/u.exec(line.text)?.index;
  const body = dash === undefined ? '' : line.text.slice(0, dash).replace(/[\s\v]+$/u, '');
  if (dash === undefined || body === '' || body.length > longestPost) return null;
  const from = body.lastIndexOf('\v') + 1;
  const start = from + (/^\s*/u.exec(line.text.slice(from))?.[0].length ?? 0);
  const post: Post = { ...nothingKnown, id: address.id, handle, runs: runsOf(line, start, dash) };
  return { form: 'static', life: 'dead', stretch: { from: line.pointAt(start), to: { leaf: branch.to, offset: 0 } }, post };
}

/** Name, handle and a time or counts. Code units. */
const longestLine = 90;

/** The smallest element with `@handle` as a text of its own and an address of a post by that handle. */
function fromCard(stream: Stream, branch: Branch, taken: (leaf: number) => boolean): Find | null {
  if (!isTag(branch.fact, 'div', 'article', 'section', 'figure', 'blockquote', 'li') || textIn(branch.fact).trim().length > longestPost) return null;
  const own = stream.leaves.slice(branch.from, branch.to).find((leaf) => {
    const name = handleOf(leaf);
    return name !== null && closest(leaf.parent, (fact) => isTag(fact, 'a') && postAt(attribute(fact, 'href') ?? '') !== null) === null && addressBelow(stream, branch, name) !== null;
  });
  const author = own === undefined ? null : handleOf(own);
  const address = author === null ? null : addressBelow(stream, branch, author);
  if (author === null || own === undefined || address === null) return null;
  const smaller = elementsIn(stream, branch.from, branch.to).some((inner) => inner !== branch && isTag(inner.fact, 'div', 'article', 'section', 'figure', 'blockquote', 'li')
    && stream.leaves.slice(inner.from, inner.to).includes(own) && addressBelow(stream, inner, author) !== null && textIn(inner.fact).trim().length > author.length + 12);
  if (smaller) return null;
  for (let leaf = branch.from; leaf < branch.to; leaf++) if (taken(leaf)) return null;
  const line = lineOf(stream, whole(branch));
  const at = line.offsetOf(stream.leaves.indexOf(own, branch.from));
  const chunks = [...line.text.matchAll(/[^\v]+/g)].map((found) => ({ from: found.index, to: found.index + found[0].length, text: found[0].trim() }));
  // In a card, author and address stand on short lines of their own; in prose that mentions somebody they do not.
  const isShort = (offset: number): boolean => (chunks.find(({ from, to }) => from <= offset && offset < to)?.text.length ?? 0) <= longestLine;
  const sources = elementsIn(stream, branch.from, branch.to).filter((inner) => addressesOf(inner.fact).some((found) => found.id === address.id));
  if (!isShort(at) || !sources.some((inner) => isShort(line.offsetOf(inner.from)))) return null;
  const prose = chunks.filter(({ text }) => text !== '' && !text.includes(`@${author}`) && !isTrimming(text) && text.length > 1);
  const named = chunks.findLast(({ to, text }) => to <= at && text !== '')?.text ?? line.text.slice(0, at).trim();
  const name = named !== '' && named.length <= 60 && !isTrimming(named) ? tidyName(named) : null;
  const body = prose.filter(({ text }) => text !== named).sort((a, b) => b.text.length - a.text.length)[0];
  if (body === undefined || body.text.length < 2) return null;
  const block = closest(stream.leaves[line.pointAt(body.from).leaf]?.parent ?? null, (fact) => isTag(fact, 'div', 'p', 'blockquote', 'section', 'article'));
  const fills = block !== null && block.from > branch.from && !textIn(block.fact).includes(`@${author}`) ? { from: line.offsetOf(block.from), to: line.offsetOf(block.to) } : body;
  // What the card would hide without showing it: a note or a count at most, never prose.
  const unsaid = prose.filter(({ from, to, text }) => text !== named && (to <= fills.from || from >= fills.to)).reduce((sum, { text }) => sum + text.length, 0);
  if (unsaid > longestLine) return null;
  const skip = /^\s*/u.exec(line.text.slice(fills.from))?.[0].length ?? 0;
  const runs = runsOf(line, fills.from + skip, Math.min(fills.to, line.text.length)).map(withoutTracker);
  const printed = chunks.map(({ text }) => dateAt(text)?.days ?? []).find((days) => days.length > 0) ?? [];
  return { form: 'static', life: 'dead', stretch: whole(branch), post: { ...nothingKnown, id: address.id, handle: author, name, runs, days: printed } };
}

/** A leaf that is `@handle` and nothing else. */
function handleOf({ fact }: Leaf): string | null {
  return fact.kind === 'text' ? (/^\s*@([A-Za-z0-9_]{1,15})\s*$/.exec(fact.text)?.[1] ?? null) : null;
}

/** Counts, buttons, dates: what a card prints around a post's text. */
function isTrimming(text: string): boolean {
  return /^[\d.,KMk\s]*(?:likes?|retweets?|repl(?:y|ies)|quotes?|views?|posts?|shares?|twitter|x|follow|tweet|comments?)?[\s\d.,KMk]*$/i.test(text)
    || /^(?:(?:reply|retweet|favou?rite|like|follow|share|view|report|copy link|more)\s*)+$/i.test(text)
    || /^[\d.,]+\s*(?:likes?|retweets?)(?:\s+[\d.,]+\s*(?:likes?|retweets?))*$/i.test(text)
    || (dateAt(text)?.length ?? -Infinity) > text.length - 14;
}

/** A card that is one big link (a mail's tracker) has no links in its text. */
function withoutTracker(run: Run): Run {
  return run.href !== null && run.text.length > 100 ? { text: run.text, href: null } : run;
}

function addressBelow(stream: Stream, branch: Branch, author: string): ReturnType<typeof postAt> {
  return elementsIn(stream, branch.from, branch.to).flatMap((inner) => addressesOf(inner.fact))
    .find((found) => found.handle?.toLowerCase() === author.toLowerCase()) ?? null;
}

function addressesOf(fact: ElementFact): NonNullable<ReturnType<typeof postAt>>[] {
  return fact.attributes.flatMap(([name, value]) => {
    const address = name === 'href' || name.startsWith('data-') ? postAt(value.replace(/\/(?:likes|retweets|quotes)$/, '')) : null;
    return address === null ? [] : [address];
  });
}

/** A text that ends in a link to a picture whose title still says of which post. */
function fromMedia(stream: Stream, branch: Branch): Find | null {
  if (!isTag(branch.fact, 'p', 'div', 'blockquote')) return null;
  const links = elementsIn(stream, branch.from, branch.to).filter((inner) => isTag(inner.fact, 'a'));
  const media = links.at(-1);
  if (media === undefined || !/^pic\.(?:twitter|x)\.com\/\w+$/.test(textIn(media.fact).trim()) || media.to !== branch.to && textAfter(stream, media, branch) !== '') return null;
  const address = postAt(attribute(media.fact, 'title') ?? attribute(media.fact, 'data-expanded-url') ?? '');
  if (address === null) return null;
  const line = lineOf(stream, whole(branch));
  if (line.text.length > longestPost || line.text.trim().includes('\v')) return null;
  const start = /^[\s\v]*/u.exec(line.text)?.[0].length ?? 0;
  return { form: 'static', life: 'dead', stretch: whole(branch), post: { ...nothingKnown, id: address.id, handle: address.handle, runs: runsOf(line, start, line.text.length) } };
}

function textAfter(stream: Stream, inner: Branch, outer: Branch): string {
  return lineOf(stream, { from: { leaf: inner.to, offset: 0 }, to: { leaf: outer.to, offset: 0 } }).text.trim();
}
