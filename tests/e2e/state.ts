/*
 * What a page is, as its own scripts see it: remembered before Copydesk comes, compared afterwards. These functions run in the page's
 * main world, so they use nothing from outside themselves.
 */

/** What is remembered, on the page's `window`. */
interface Remembered {
  readonly html: string;
  readonly nodes: readonly Node[];
  readonly sheets: readonly StyleSheet[];
  readonly adopted: readonly CSSStyleSheet[];
  readonly highlights: readonly string[];
}

/** Before anything else: when the document is parsed, and no content script has run yet, notes all that must come back. */
export function remember(): void {
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(document);
      for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) nodes.push(node);
      const remembered: Remembered = {
        html: document.documentElement.outerHTML,
        nodes,
        sheets: [...document.styleSheets],
        adopted: [...document.adoptedStyleSheets],
        highlights: [...CSS.highlights.keys()],
      };
      Object.assign(window, { remembered });
    },
    { once: true },
  );
}

/** In what the page now differs from what was remembered; empty when it is as before. */
export function differences(): string[] {
  const before = (window as unknown as { remembered: Remembered }).remembered;
  const found: string[] = [];
  const html = document.documentElement.outerHTML;
  if (html !== before.html) {
    let at = 0;
    while (html[at] === before.html[at]) at++;
    found.push(`markup: …${before.html.slice(Math.max(0, at - 40), at + 80)}… became …${html.slice(Math.max(0, at - 40), at + 80)}…`);
  }
  const walker = document.createTreeWalker(document);
  let index = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node !== before.nodes[index++]) {
      found.push(`node ${index} is another: ${node.nodeName}`);
      break;
    }
  }
  if (index < before.nodes.length) found.push(`${before.nodes.length - index} nodes are gone`);
  const sheets = [...document.styleSheets];
  if (sheets.length !== before.sheets.length || sheets.some((sheet, at) => sheet !== before.sheets[at])) found.push('style sheets');
  const adopted = [...document.adoptedStyleSheets];
  if (adopted.length !== before.adopted.length || adopted.some((sheet, at) => sheet !== before.adopted[at])) found.push('adopted sheets');
  const highlights = [...CSS.highlights.keys()];
  if (highlights.join() !== before.highlights.join()) found.push(`highlights: ${highlights.join()}`);
  return found;
}

/** Which of the page's own nodes moved, went or came, while Copydesk's elements stand among them; empty when none did. */
export function displaced(): string[] {
  const before = (window as unknown as { remembered: Remembered }).remembered;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL, (node) =>
    node.nodeName.startsWith('COPYDESK-') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let index = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node !== before.nodes[index++]) return [`node ${index} is another: ${node.nodeName}`];
  }
  return index < before.nodes.length ? [`${before.nodes.length - index} nodes are gone`] : [];
}

/** Counts, for each sentence, how often a reader sees it: in the page's rendered text and in Copydesk's elements. */
export function sightings(sentences: readonly string[]): number[] {
  const texts = [document.body.innerText];
  for (const element of document.querySelectorAll('*')) {
    const shadow = element.nodeName.startsWith('COPYDESK-') ? element.shadowRoot : null;
    if (shadow === null || !element.checkVisibility()) continue;
    for (const child of shadow.children) if (child instanceof HTMLElement) texts.push(child.innerText);
  }
  const whole = texts.join('\n').replaceAll(/\s+/g, ' ');
  return sentences.map((sentence) => whole.split(sentence.replaceAll(/\s+/g, ' ').trim()).length - 1);
}

/** Starts to note every change that anybody makes to the document. */
export function noteChanges(): void {
  const changes: string[] = [];
  const note = new MutationObserver((records) => {
    changes.push(...records.map(({ type, target }) => `${type} of ${target.nodeName}`));
  });
  note.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(window, { changes });
}

/** The changes noted so far. A turn later, since observers are told at the end of a turn. */
export async function changes(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve));
  return (window as unknown as { changes: string[] }).changes;
}

/** What stays wrong on a page that Copydesk has left: parts of the page still hidden, or elements of ours still shown. */
export function leftBehind(): string[] {
  const marked = [...document.querySelectorAll('[data-copydesk~="hide"]')].filter((element) => !element.nodeName.startsWith('COPYDESK-'));
  const hidden = marked.filter((element) => getComputedStyle(element).display === 'none');
  const shown = [...document.querySelectorAll('*')].filter((element) => element.nodeName.startsWith('COPYDESK-') && element.checkVisibility());
  return [...hidden.map((element) => `hidden: ${element.nodeName}`), ...shown.map((element) => `shown: ${element.nodeName}`)];
}

/** How many elements of ours a reader sees, by name. */
export function ours(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const element of document.querySelectorAll('*')) {
    const name = element.nodeName.toLowerCase();
    if (name.startsWith('copydesk-') && element.checkVisibility()) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
