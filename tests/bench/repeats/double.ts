import { see, timesSeen } from './seen';

/**
 * Prints the body of a page twice, in each of the shapes that sites do it. Runs in the page, before anything of Copydesk. Every choice
 * comes from the seed.
 */
export const shapes = [
  'after', 'sibling', 'article', 'footer', 'last70', 'teaser', 'three', 'ads', 'edited', 'spelling', 'merged', 'sentences', 'breaks',
  'stripped', 'richer', 'hidden', 'wide',
] as const;
export type Shape = (typeof shapes)[number];

export interface Doubled {
  /** Paragraphs that must be seen once afterwards. */
  readonly once: readonly string[];
  /** Paragraphs of the copy that differ, and must still be seen. */
  readonly still: readonly string[];
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The smallest element that holds most of the paragraphs that the truth names, and those paragraphs as elements. */
export function bodyOf(document: Document, truth: readonly string[]): { body: Element; paragraphs: Element[] } | null {
  const said = plain(truth.join(' '));
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const found = [...document.querySelectorAll('p, h2, h3, li, blockquote, div, td')].filter((element) => {
    const text = plain(element.textContent ?? '');
    return text.length >= 40 && said.includes(text) && visible(element) && element.querySelector('p, div, li, blockquote, table') === null;
  });
  const weight = (element: Element) => plain(element.textContent ?? '').length;
  const total = found.reduce((sum, element) => sum + weight(element), 0);
  if (found.length < 4 || total < 800) return null;
  let body: Element | null = found[0] ?? null;
  while (body !== null) {
    const inside = found.filter((element) => body?.contains(element)).reduce((sum, element) => sum + weight(element), 0);
    if (inside >= 0.85 * total) break;
    body = body.parentElement;
  }
  if (body === null || body === document.body || weight(body) > 1.6 * total) return null;
  const paragraphs = found.filter((element) => body.contains(element));
  return { body, paragraphs };
}

export function double(document: Document, truth: readonly string[], shape: Shape, seed: number): Doubled | null {
  const at = bodyOf(document, truth);
  if (at === null) return null;
  const random = randomFrom(seed);
  const { body, paragraphs } = at;
  const texts = paragraphs.map((element) => plain(element.textContent ?? ''));
  // A refrain of the page's own stands more than once by right.
  const own = timesSeen(see(document), texts);
  const once = texts.filter((text, i) => texts.indexOf(text) === i && own[i] === 1);
  paragraphs.forEach((element, i) => element.setAttribute('data-bench', String(i)));
  const clone = body.cloneNode(true) as HTMLElement;
  paragraphs.forEach((element) => element.removeAttribute('data-bench'));
  const copies = [...clone.querySelectorAll<HTMLElement>('[data-bench]')];
  copies.forEach((element) => element.removeAttribute('data-bench'));
  const make = (tag: string, name: string, ...inside: Node[]) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...inside);
    return element;
  };
  const wrapped = (tag: string, name: string) => make(tag, name, ...clone.childNodes);
  const remove = (element: Element) => element.remove();
  const still: string[] = [];

  switch (shape) {
    case 'after': body.after(clone); break;
    case 'sibling': body.after(wrapped('div', 'story-full-text desktop')); break;
    case 'article': (body.closest('article') ?? body).after(wrapped('article', 'second')); break;
    case 'footer': {
      const footer = [...document.querySelectorAll('footer')].findLast((it) => it.closest('article, aside, section, blockquote') === null);
      if (footer === undefined || footer.contains(body) || body.contains(footer)) document.body.append(wrapped('div', 'print-version'));
      else footer.before(wrapped('div', 'print-version'));
      break;
    }
    case 'last70': {
      for (const element of copies.slice(0, Math.floor(0.3 * copies.length))) remove(element);
      body.after(wrapped('div', 'continued'));
      break;
    }
    case 'teaser': {
      let said = 0;
      let count = 0;
      while (count < 3 || said < 420) said += texts[count++]?.length ?? 420;
      const lead = make('div', 'lead', ...copies.slice(0, count).map((element) => element.cloneNode(true)));
      body.before(lead);
      break;
    }
    case 'three': body.after(clone, make('div', 'third', ...(clone.cloneNode(true) as Element).childNodes)); break;
    case 'ads':
      copies.forEach((element, i) => {
        if (element.closest('blockquote, table, li') !== null) return;
        if (i % 2 === 1 && random() < 0.8) element.after(make('div', 'ad', document.createTextNode('Advertisement')));
        else if (i % 3 === 2) {
          const link = make('a', '', document.createTextNode(`Also read: what happened on day ${i}`));
          link.setAttribute('href', `https://news.test/also/${i}`);
          element.after(make('p', 'also', link));
        }
      });
      body.after(clone);
      break;
    case 'edited': {
      const middle = Math.floor(random() * (copies.length - 1));
      copies[middle]?.after(make('p', '', document.createTextNode(`An added paragraph that stands in the second copy alone, number ${Math.floor(random() * 1e6)}, and nowhere else on this page.`)));
      const edits = copies.filter((element) => /[1-8]/.test(element.textContent ?? ''));
      const edited = edits[Math.floor(random() * edits.length)];
      if (edited !== undefined) {
        edited.textContent = (edited.textContent ?? '').replace(/[1-8]/, (digit) => String(Number(digit) + 1));
        still.push(plain(edited.textContent));
      }
      body.after(clone);
      break;
    }
    case 'spelling': {
      const texts = document.createTreeWalker(clone, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node as Text;
        text.data = text.data.normalize(random() < 0.5 ? 'NFD' : 'NFC').replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/ /g, () => (random() < 0.1 ? '\u00A0' : ' '))
          .replace(/–/g, '-').replace(/।/g, '|').replace(/\u093C/g, () => (random() < 0.5 ? '' : '\u093C')).replace(/(\p{L}{4})(?=\p{Ll}{4})/gu, (part) => (random() < 0.05 ? `${part}\u00AD` : part));
      }
      body.after(clone);
      break;
    }
    case 'merged':
      for (let i = 0; i + 1 < copies.length; i += 2) {
        if (copies[i]?.closest('blockquote') != null) continue;
        const [first, second] = [copies[i], copies[i + 1]];
        if (first === undefined || second === undefined || first.tagName !== second.tagName || first.nextElementSibling !== second || first.tagName !== 'P') continue;
        first.append(' ', ...second.childNodes);
        second.remove();
      }
      body.after(clone);
      break;
    case 'sentences':
      for (const element of copies) {
        if (element.tagName !== 'P' || element.childElementCount > 0 || element.closest('blockquote') !== null) continue;
        const parts = (element.textContent ?? '').split(/(?<=[.?!।۔。！？]["”’»]?)\s+/u);
        element.replaceWith(...parts.map((part) => make('p', '', document.createTextNode(part))));
      }
      body.after(clone);
      break;
    case 'breaks': {
      const inside = copies.flatMap((element) => [...element.childNodes, document.createElement('br'), document.createElement('br')]);
      body.after(make('div', 'text', ...inside));
      break;
    }
    case 'stripped':
      clone.querySelectorAll('iframe, object, embed, figure, img, picture, video, svg').forEach(remove);
      body.after(clone);
      break;
    case 'richer': {
      clone.querySelectorAll('p').item(0)?.after(make('figure', '', Object.assign(document.createElement('img'), { src: 'https://news.test/only.jpg', width: 600, height: 400, alt: '' })));
      body.querySelectorAll('iframe, figure').forEach(remove);
      body.after(clone);
      break;
    }
    case 'hidden':
      clone.style.display = 'none';
      body.after(clone);
      break;
    case 'wide': {
      const style = document.createElement('style');
      style.textContent = '.bench-wide{display:none}@media(min-width:900px){.bench-wide{display:block}.bench-narrow{display:none}}';
      document.head.append(style);
      body.classList.add('bench-narrow');
      clone.classList.add('bench-wide');
      body.after(clone);
      break;
    }
  }
  return { once, still };
}
