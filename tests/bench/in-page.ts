import { Readability } from '@mozilla/readability';
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import Defuddle from 'defuddle';
import { bodyText } from '../../src/article/body-text';
import { judge } from '../../src/gate/verdict';
import { gather, read } from '../../src/page/read';
import { nothingDone } from '../../src/page/seen';

/** What the benches run within a page. Bundled into one script and evaluated there by the driver. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** The text of markup, as it stands and with line feeds after blocks. */
function texts(markup: string): { readonly text: string; readonly spaced: string } {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const text = parsed.body.textContent;
  for (const block of parsed.querySelectorAll('p,div,h1,h2,h3,h4,h5,h6,li,ul,ol,blockquote,pre,table,tr,td,th,figure,figcaption,section,article,br')) block.append('\n');
  return { text, spaced: parsed.body.textContent };
}

const bench = {
  async article() {
    const { article } = await read(document, nothingDone, breathe);
    if (article === null) return null;
    const { title, byline, published, language, direction, blocks } = article;
    return { title, byline, published, language, direction, text: bodyText(blocks, []) };
  },
  async galley(): Promise<object> {
    return (await gather(document, nothingDone, breathe)).galley;
  },
  /** Its own `textContent`, and the same text with line feeds between blocks: it glues paragraphs together. */
  readability(): { readonly text: string; readonly spaced: string; readonly title: string; readonly byline: string; readonly published: string; readonly language: string; readonly direction: string } | null {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    if (found === null) return null;
    return { text: found.textContent ?? '', spaced: texts(found.content ?? '').spaced, title: found.title ?? '', byline: found.byline ?? '', published: found.publishedTime ?? '', language: found.lang ?? '', direction: found.dir ?? '' };
  },
  /** Without asking its servers; its markup with line feeds between blocks, and what it says of the page. */
  defuddle(): { readonly text: string; readonly spaced: string; readonly title: string; readonly author: string; readonly published: string; readonly language: string } {
    const { content, title, author, published, language } = new Defuddle(document, { url: document.location.href, useAsync: false }).parse();
    return { ...texts(content), title, author, published, language };
  },
  /** Reading alone, without giving way. */
  async read(): Promise<void> {
    await read(document, nothingDone, async () => {});
  },
  /** Readability alone, as its readers run it. */
  parse(): void {
    new Readability(document.cloneNode(true) as Document).parse();
  },
  /** Defuddle alone, as its readers run it, without asking its servers; it clones by itself. */
  tidy(): void {
    new Defuddle(document, { url: document.location.href, useAsync: false }).parse();
  },
  /** Milliseconds of the longest stretch in which reading does not give way. */
  async longestSlice(): Promise<number> {
    let began = performance.now();
    let longest = 0;
    const mark = (): void => { longest = Math.max(longest, performance.now() - began); };
    await read(document, nothingDone, async () => {
      mark();
      await breathe();
      began = performance.now();
    });
    mark();
    return longest;
  },
  readerable: (): boolean => isProbablyReaderable(document),
  gate: (): { readonly article: boolean; readonly score: number } => judge(document),
};

declare global {
  interface Window { copydeskBench: typeof bench }
}
window.copydeskBench = bench;
