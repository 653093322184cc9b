/**
 * What a reader sees of a page, by an eye of its own: nothing of `src/page` is used here, so that a fault there cannot hide itself.
 * Runs in the page.
 */
export interface Seen {
  /** Visible text by block of layout, letters and digits only, in reading order. */
  readonly blocks: readonly string[];
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly embeds: readonly string[];
  readonly fields: number;
}

const nothing = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'OPTION']);

/** For comparing: letters, marks and digits, composed, lower case, without the signs that sites add and drop. */
export function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]|\u093C|\u09BC|\p{Default_Ignorable_Code_Point}/gu, '');
}

export function see(document: Document): Seen {
  const blocks: string[] = [];
  let run = '';
  const flush = () => {
    const said = letters(run);
    if (said !== '') blocks.push(said);
    run = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      run += (node as Text).data;
      return;
    }
    if (!(node instanceof Element) || nothing.has(node.tagName) || node.localName.startsWith('copydesk-')) return;
    const style = getComputedStyle(node);
    if (style.display === 'none') return;
    const inline = style.display.startsWith('inline') || style.display === 'contents';
    if (!inline || node.tagName === 'BR') flush();
    if (style.visibility === 'visible' || node.childElementCount > 0) for (const child of node.childNodes) walk(child);
    if (!inline) flush();
  };
  walk(document.body);
  flush();
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)].filter(visible);
  return {
    blocks,
    links: [...new Set(all<HTMLAnchorElement>('a[href]').map((link) => link.href))],
    pictures: [...new Set(all<HTMLImageElement>('img, video, audio').map(addressOf).filter((it) => it !== ''))],
    embeds: [...new Set(all('iframe, object, embed, blockquote.twitter-tweet').map((it) => it.getAttribute('src') ?? it.getAttribute('data') ?? it.getAttribute('data-src') ?? letters(it.querySelector('p')?.textContent ?? it.textContent ?? '')))],
    fields: all('input, textarea, select').length,
  };
}

/** The picture that a reader gets in the end: a stand-in of a lazy loader is none, and a query only asks for a size. */
function addressOf(picture: HTMLImageElement): string {
  const names = ['src', 'data-src', 'data-lazy-src', 'data-original', 'srcset', 'poster'];
  const found = names.map((name) => picture.getAttribute(name) ?? '').find((it) => it !== '' && !it.startsWith('data:')) ?? '';
  return found.split(/[?#\s]/)[0] ?? '';
}

export interface Loss {
  readonly characters: number;
  readonly texts: readonly string[];
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly embeds: readonly string[];
  readonly fields: number;
}

/** What stood on the page before and stands nowhere now. Text counts as there when it stands in one piece, in the same order. */
export function lossOf(before: Seen, after: Seen): Loss {
  const said = after.blocks.join('');
  const texts = [...new Set(before.blocks)].filter((text) => !said.includes(text));
  const gone = (a: readonly string[], b: readonly string[]) => a.filter((it) => !b.includes(it));
  return {
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    texts,
    links: gone(before.links, after.links),
    pictures: gone(before.pictures, after.pictures),
    embeds: gone(before.embeds, after.embeds),
    fields: Math.max(0, before.fields - after.fields),
  };
}

/** How often each text stands on the page. */
export function timesSeen(seen: Seen, texts: readonly string[]): number[] {
  const said = seen.blocks.join('');
  return texts.map((text) => {
    const sought = letters(text);
    return sought === '' ? 0 : said.split(sought).length - 1;
  });
}
