import { runsOfLetters } from '../text/letters';
import type { Galley } from './galley';

/** Letters and digits in lower case, so that quotes, dashes and spaces make no difference. */
export function bare(text: string): string {
  return runsOfLetters(text.replaceAll('\u00ad', '').normalize('NFKC').toLowerCase()).join(' ');
}

/** How much of the shorter text's words stand in the other, 0 to 1; both must be of like length to score high. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  if (a === '' || b === '') return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}

const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022»:/-]+\s+|\s*\|\s*/;

/** A headline as `<title>` and Open Graph give it, and its parts without the name of the site. */
function variants(headlines: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const headline of headlines) {
    all.push(headline);
    const parts = headline.split(SEPARATOR).filter((part) => part.trim() !== '');
    if (parts.length > 1) all.push(...parts.filter((part) => part.length > headline.length * 0.4), parts.slice(0, -1).join(' '));
  }
  return [...new Set(all.map(bare))].filter((text) => text.length > 2);
}

export interface Headline {
  /** The line that is the headline, or -1. */
  readonly at: number;
  readonly title: string;
}

/** Finds the headline in the page by what the head says of it; without such a line, the head's own words stand. */
export function findHeadline(galley: Galley): Headline {
  const told = variants(galley.witness.headlines);
  let best = bestLine(galley, told, true);
  if (best < 0) best = bestLine(galley, told, false);
  if (best < 0) best = galley.lines.findIndex((line) => line.tag === 'h1' && line.text.length > 8);
  return { at: best, title: titleIn(galley.lines[best]?.text, told) ?? toldTitle(galley) };
}

/** The line most like what the head tells; `marked` asks only those that are headings or named so, which is mostly enough. */
function bestLine(galley: Galley, told: readonly string[], marked: boolean): number {
  const longest = told.reduce((most, text) => Math.max(most, text.length), 0);
  let best = -1;
  let bestScore = 0.5;
  galley.lines.forEach((line, at) => {
    if (line.text === '' || line.text.length > 400) return;
    const frame = galley.frames[line.container];
    const level = line.tag === 'h1' ? 0.35 : line.kind === 'heading' ? 0.2 : 0;
    const named = HEADLINE_ITEM.test(frame?.item ?? '') || HEADLINE_NAME.test(frame?.names ?? '') ? 0.15 : 0;
    if (level === 0 && named === 0 && (marked || line.links.length > 0 || line.text.length > longest * 3)) return;
    const like = Math.max(...titleLines(line.text).map((text) => likest(bare(text), told)));
    if (like < 0.5 && !(line.tag === 'h1' && told.length === 0)) return;
    const score = like + level + named - (line.links.length > 0 ? 0.1 : 0) - at / 1e5;
    if (score > bestScore) {
      bestScore = score;
      best = at;
    }
  });
  return best;
}

const HEADLINE_ITEM = /(?:^| )headline(?: |$)/;
const HEADLINE_NAME = / (?:headline|title|entry title|post title|article title) /;

/** A headline may share its block with what stands on the lines below it: a byline, a kicker. */
function titleLines(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.length === 1 ? lines : [lines.join(' '), ...lines];
}

function likest(text: string, told: readonly string[]): number {
  let like = 0;
  for (const one of told) like = Math.max(like, likeness(text, one));
  return like;
}

function titleIn(text: string | undefined, told: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  return titleLines(text).reduce((best, line) => (likest(bare(line), told) > likest(bare(best), told) ? line : best));
}

/** The head's own words for the headline, without the name of the site. */
export function toldTitle(galley: Galley): string {
  const [first = ''] = galley.witness.headlines;
  const parts = first.split(SEPARATOR);
  const site = bare(galley.witness.site ?? '');
  return parts.length > 1 && site !== '' && bare(parts[parts.length - 1] ?? '') === site
    ? first.slice(0, first.lastIndexOf(parts[parts.length - 1] ?? '')).replace(/[\s|\u2013\u2014\u00b7\u2022»:/-]+$/, '')
    : first;
}
