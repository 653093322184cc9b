/** Makes the test's own document show a page. Not a frame's: a frame has its own classes of nodes, a content script has not. */
export function layPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const script of parsed.querySelectorAll('script:not([type*="json"])')) script.remove();
  for (const [mine, its] of [[document.documentElement, parsed.documentElement], [document.body, parsed.body]] as const) {
    for (const name of mine.getAttributeNames()) mine.removeAttribute(name);
    for (const { name, value } of its.attributes) mine.setAttribute(name, value);
  }
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
}
