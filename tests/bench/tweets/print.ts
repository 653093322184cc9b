import { escape, type Dice, type Embed } from './embed';

/** How one page spells the markup of an embed: the same nodes after parsing, or nodes that mean the same. */
export interface Hand {
  /** Rewrites well-formed markup whose attributes are in double quotes. `leaky`: double quotes must stay. */
  spell(html: string, leaky?: boolean): string;
  /** Byline with its dash, up to the link. */
  byline(e: Embed): string;
  /** The paragraph of the text. */
  body(e: Embed): string;
  link(e: Embed): string;
  script(): string;
}

const noise = ['data-v-7ba5bd90', 'itemprop="embed"', 'data-reader-unique-id="12"', 'style="margin:0"', 'id="tw-9"', 'data-dnt="true"', 'data-theme="dark"', 'align="center"', 'data-width="500"', 'role="presentation"', 'data-conversation="none"', 'data-cards="hidden"'];

/** One hand per page: capital tags, order of attributes, quotes and spaces are habits of a program, so they hold for all of it. */
export function handOf(random: Dice): Hand {
  const upper = random.chance(0.2);
  const reversed = random.chance(0.4);
  const quotes = random.pick(['double', 'double', 'single', 'bare']);
  const gap = random.pick([' ', ' ', '\n    ', '  ']);
  const noisy = random.chance(0.35);
  const dash = random.pick(['&mdash; ', '&#8212; ', '&#x2014;&nbsp;', '— ', '—', '― ', '– ', '&ndash;&#160;', '\n&mdash;\n', '&mdash;&thinsp;']);
  const named = random.pick([0, 0, 0, 1, 2, 3]);
  const handled = random.pick([0, 0, 0, 1, 2, 3, 4]);
  const dated = random.pick([0, 0, 0, 1, 2, 3]);
  const broken = random.pick(['<br>', '<br/>', '<br />\n', '<br class="x">', '\n<br>\n']);
  const comments = random.chance(0.15);
  const emoji = random.chance(0.15);
  const script = random.pick(['', '', ' <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>', '\n<script src="//platform.x.com/widgets.js" charset="utf-8" async></script>', '<script type="text/javascript" src="https://platform.twitter.com/widgets.js"></script>']);

  const tag = (leaky: boolean) => (whole: string, close: string, name: string, rest: string): string => {
    const own = upper ? name.toUpperCase() : name;
    if (close !== '') return `</${own}${noisy ? ' ' : ''}>`;
    let attributes = [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map((found) => found[0]);
    if (noisy && /^(?:blockquote|p|a)$/i.test(name)) attributes.push(random.pick(noise));
    if (reversed) attributes = attributes.reverse();
    void whole;
    return `<${[own, ...attributes.map((one) => quoted(one, leaky, upper))].join(gap)}>`;
  };
  const quoted = (attribute: string, leaky: boolean, capital: boolean): string => {
    const found = /^([\w:-]+)="([^"]*)"$/.exec(attribute);
    const name = (found?.[1] ?? attribute);
    const spelled = capital && !leaky ? name.toUpperCase() : name;
    if (found === null) return spelled;
    const value = found[2] ?? '';
    if (leaky || quotes === 'double') return `${spelled}="${value}"`;
    if (quotes === 'bare' && /^[\w:/.?=&;%-]+$/.test(value)) return `${spelled}=${value}`;
    return value.includes("'") ? `${spelled}="${value}"` : `${spelled}='${value}'`;
  };
  const spell = (html: string, leaky = false): string => {
    const spelled = html.replace(/<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi, tag(leaky));
    return comments ? spelled.replace(/(<\/p\s*>)/i, '$1<!-- /wp:paragraph -->') : spelled;
  };
  const picture = (text: string): string => (emoji ? text.replace(/⚓️|🌧|🌊/gu, (found) => `<img class="wp-smiley" alt="${found}" src="data:,">`) : text);
  return {
    spell,
    script: () => script,
    body: (e) => `<p${e.post.language === '' ? '' : ` lang="${e.post.language}" dir="${e.post.direction}"`}>${e.body.replace(/<br>/g, broken)}</p>`,
    link: (e) => `<a href="${e.href}">${[escape(e.date), `<time datetime="${e.seconds}">${escape(e.date)}</time>`, `<span class="d">${escape(e.date)}</span>`, `\n   ${escape(e.date)}\n`][dated]}</a>`,
    byline(e) {
      const name = escape(e.wanted.name ?? '');
      const handle = e.post.handle;
      const who = [picture(name), `<strong>${name}</strong>`, `<span class="n">${picture(name)}</span>`, `<a href="https://twitter.com/${handle}">${name}</a>`][named];
      const at = [`(@${handle})`, `(<a href="https://twitter.com/${handle}">@${handle}</a>)`, `<span dir="ltr">(@${handle})</span>`, `(\u200e@${handle}\u200e)`, `(<bdi>@${handle}</bdi>)`][handled];
      return `${dash}${who} ${at}${random.pick([' ', ' ', '&nbsp;', '\n'])}`;
    },
  };
}
