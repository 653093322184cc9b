import { bare } from '../../article/post-address';
import type { Direction, ElementFact } from '../../article/article';
import type { Line } from './recognise-stream';

/** A stretch of a post's text, as a link where the page had one. */
export interface Run {
  readonly text: string;
  readonly href: string | null;
}

/** What the page still tells of a post. Nothing here is guessed. */
export interface Post {
  readonly id: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  /** Empty when the page lost the text. */
  readonly runs: readonly Run[];
  readonly language: string | null;
  readonly direction: Direction | 'auto';
  /** Days that the printed date may mean; empty when there is none, or none that can be read. */
  readonly days: readonly string[];
  /** Time to the second from data beside the post, ISO. */
  readonly stated: string | null;
  /** An archived copy's own address, so that the reader is not led out of the archive. */
  readonly archived: string | null;
  /** The page contradicts itself about who or when. */
  readonly doubtful: boolean;
}

export const nothingKnown: Post = {
  id: null, handle: null, name: null, runs: [], language: null, direction: 'auto', days: [], stated: null, archived: null, doubtful: false,
};

/** An address that a card may link: http or https, nothing that runs. */
export function safeHref(value: string): string | null {
  const clean = bare(value);
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(clean) && clean.length <= 2000 ? clean : null;
}

/** Characters `from` to `to` of a line as a post's text: white space collapsed, a block's end an empty line. */
export function runsOf(line: Line, from: number, to: number): readonly Run[] {
  const runs: { text: string; href: string | null; link: ElementFact | null }[] = [];
  let pending = '';
  for (let at = from; at < to; at++) {
    const character = line.text[at] ?? '';
    if (character === ' ' || character === '\n' || character === '\v') {
      pending += character;
      continue;
    }
    const link = line.linkAt(at);
    const last = runs.at(-1);
    const gap = last === undefined ? '' : gapOf(pending);
    pending = '';
    if (last !== undefined && last.link === link) {
      last.text += gap + character;
      continue;
    }
    const href = link === null ? null : safeHref(link.attributes.find(([name]) => name === 'href')?.[1] ?? '');
    if (last === undefined) runs.push({ text: character, href, link });
    else if (last.href === null) {
      last.text += gap;
      runs.push({ text: character, href, link });
    } else if (href === null) runs.push({ text: gap + character, href, link });
    else runs.push(...(gap === '' ? [] : [{ text: gap, href: null, link: null }]), { text: character, href, link });
  }
  return runs.map(({ text, href }) => ({ text, href }));
}

function gapOf(blank: string): string {
  if (blank === '') return '';
  const breaks = [...blank].filter((character) => character === '\n').length;
  if (blank.includes('\v')) return '\n'.repeat(Math.max(2, breaks));
  return breaks > 0 ? '\n'.repeat(breaks) : ' ';
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The links of a text, in order. */
export function linksOf(runs: readonly Run[]): { href: string; text: string }[] {
  return runs.flatMap(({ href, text }) => (href === null ? [] : [{ href, text: text.trim() }]));
}

/** The link to the picture or video: X prints it as `pic.twitter.com/…` and does not say which it is. */
export function mediaOf(runs: readonly Run[]): { href: string | null } | null {
  for (const { href, text } of [...runs].reverse()) if (/(?:^|[\s\u200b])pic\.(?:twitter|x)\.com\/\w+\s*$/.test(text)) return { href };
  return null;
}

/** Language and direction of the `<p>` that X writes: its guess, kept. */
export function voiceOf(paragraph: ElementFact | null): Pick<Post, 'language' | 'direction'> {
  const direction = paragraph === null ? null : (bare(paragraph.attributes.find(([name]) => name === 'dir')?.[1] ?? '').toLowerCase());
  const language = paragraph === null ? null : bare(paragraph.attributes.find(([name]) => name === 'lang')?.[1] ?? '');
  return {
    language: language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null,
    direction: direction === 'rtl' || direction === 'ltr' ? direction : 'auto',
  };
}
