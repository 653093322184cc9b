/** A page of the news kind with so many paragraphs, and furniture in proportion; `copies` prints the body that often, a share of it each. */
export function longPage(paragraphs: number, copies = 1): string {
  const bodies = Array.from({ length: copies }, () => `<div class="entry-content">${body(Math.floor(paragraphs / copies))}</div>`);
  return `<!doctype html><html lang="en"><title>Lamps</title><meta property="og:type" content="article"><body><nav><a href="/">Home</a></nav><main><article><h1>Lamps</h1>${bodies.join('')}</article></main><footer><p>End.</p></footer>`;
}

function body(paragraphs: number): string {
  const parts: string[] = [];
  for (let at = 0; at < paragraphs; at++) {
    parts.push(`<p>Paragraph ${at} says that the <a href="/town/${at}">town number ${at}</a> of India has counted its lamps again, and that the count differs from the last one. <em>Nobody</em> knows who took the missing lamp of street ${at % 97}.</p>`);
    if (at % 8 === 0) parts.push(`<h2>Part ${at / 8}</h2><figure><img src="/lamp-${at}.jpg" width="600" height="400"><figcaption>A lamp in street ${at}.</figcaption></figure>`);
    if (at % 20 === 0) parts.push(`<ul class="links"><li><a href="/a/${at}">Other lamps</a></li><li><a href="/b/${at}">Other streets</a></li></ul>`);
  }
  return parts.join('');
}
