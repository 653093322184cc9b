import type { Expected } from './expect';
import type { SamplePost } from './posts';

/** Mulberry32: small, seeded, good enough to draw cases. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (end) => Math.floor(next() * end), pick: (list) => list[Math.floor(next() * list.length)] as never, chance: (share) => next() < share };
}
export interface Dice {
  next(): number;
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** One embed, taken apart so that mutations can put it together wrongly. */
export interface Embed {
  readonly post: SamplePost;
  readonly id: string;
  readonly seconds: string;
  readonly body: string;
  readonly p: string;
  readonly dash: string;
  readonly byline: string;
  readonly link: string;
  readonly href: string;
  readonly date: string;
  readonly script: string;
  /** X's own markup, script included. */
  readonly html: string;
  readonly wanted: Expected;
}

export interface Choices {
  readonly date?: string;
  readonly href?: (handle: string, id: string) => string;
  readonly script?: string;
  readonly lines?: readonly string[];
  readonly name?: string;
  readonly id?: string;
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** X's oEmbed markup for a post at a random time between 2012 and 2025. */
export function embedOf(post: SamplePost, random: Dice, choices: Choices = {}): Embed {
  const at = Date.UTC(2012, 0, 1) + Math.floor(random.next() * 13 * 365.25 * 86_400_000);
  const id = choices.id ?? String(((BigInt(at) - 1_288_834_974_657n) << 22n) | BigInt(random.below(4_194_304)));
  const seconds = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const date = choices.date ?? new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  const name = choices.name ?? post.name;
  const links: { href: string; text: string }[] = [];
  const lines = (choices.lines ?? post.lines).map((line) => line.replace(/\{([^}]*)\}/g, (_, mark: string) => {
    const code = `q${id.slice(-9)}`;
    const [href, text] = mark === 'pic' ? [`https://t.co/${code}`, `pic.twitter.com/${code}`]
      : mark.startsWith('#') ? [`https://twitter.com/hashtag/${encodeURIComponent(mark.slice(1))}?src=hash&ref_src=twsrc%5Etfw`, mark]
        : mark.startsWith('@') ? [`https://twitter.com/${mark.slice(1)}?ref_src=twsrc%5Etfw`, mark] : [mark, mark];
    links.push({ href, text });
    return `⟦${href}⟨${text}⟧`;
  }));
  const body = lines.map(escape).join('<br>').replace(/⟦([^⟨]*)⟨([^⟧]*)⟧/g, '<a href="$1">$2</a>');
  const text = lines.join('\n').replace(/⟦[^⟨]*⟨([^⟧]*)⟧/g, '$1');
  const href = (choices.href ?? ((handle, own) => `https://twitter.com/${handle}/status/${own}?ref_src=twsrc%5Etfw`))(post.handle, id);
  const p = `<p lang="${post.language}" dir="${post.direction}">${body}</p>`;
  const link = `<a href="${href}">${escape(date)}</a>`;
  const dash = '&mdash; ';
  const byline = `${escape(name)} (@${post.handle}) `;
  const script = choices.script ?? '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';
  return {
    post, id, seconds, body, p, dash, byline, link, href, date, script,
    html: `<blockquote class="twitter-tweet">${p}${dash}${byline}${link}</blockquote> ${script}`,
    wanted: { name, handle: post.handle, id, text, language: post.language, direction: post.direction, links, time: seconds, doubtful: false },
  };
}
