/**
 * Writes the pages of `tests/pages/repeats-*` and what Copydesk must do on them: `npx tsx tests/tools/make-repeats-pages.ts`. The
 * pages are kept in the repository, so that a change shows as a difference to review.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../unit/repeats/prose';
import { shapePages } from './repeats-pages/shapes';
import { trapPages } from './repeats-pages/traps';

export interface TestPage {
  readonly slug: string;
  readonly language: Language;
  readonly headline: string;
  /** Everything between the page's header and its footer. */
  readonly main: string;
  readonly plans: { readonly repeats: number; readonly once?: readonly string[]; readonly untouched?: readonly string[] };
}

const folder = join(import.meta.dirname, '../pages');

for (const page of [...shapePages(), ...trapPages()]) {
  const at = join(folder, page.slug);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'page.html'), htmlOf(page));
  writeFileSync(join(at, 'plans.json'), `${JSON.stringify(page.plans, null, 2)}\n`);
}

function htmlOf({ slug, language, headline, main }: TestPage): string {
  const url = `https://news.test/${language}/${slug}`;
  const facts = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline, datePublished: '2025-03-04T08:30:00+05:30', inLanguage: language, url };
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title>
<link rel="canonical" href="${url}">
<meta property="og:type" content="article">
<meta property="og:title" content="${headline}">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<style>body{margin:0 auto;max-width:46rem;padding:0 1rem;font:17px/1.6 Georgia,"Noto Serif",serif}nav a{margin-inline-end:1rem}figure{margin:1rem 0}.also{border-inline-start:3px solid #c8c8c8;padding-inline-start:1rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem}</style>
</head>
<body>
<header><a href="/">The Weir Courier</a>
<nav><a href="/news">News</a><a href="/river">River</a><a href="/market">Market</a><a href="/school">School</a></nav></header>
<main>
${main}
</main>
<footer><p>The Weir Courier, printed beside the water since the second flood.</p><p><a href="/about">About</a> <a href="/contact">Contact</a></p></footer>
</body>
</html>
`;
}

