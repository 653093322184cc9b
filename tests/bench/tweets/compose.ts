import { dice, embedOf, escape, type Choices, type Dice, type Embed } from './embed';
import { pageWith, type Case, type Expected } from './expect';
import { posts, type SamplePost } from './posts';
import { handOf, type Hand } from './print';

/*
 * The second generator: every axis (how markup is spelled, what broke it, what stands round it, which post, which date) is
 * drawn for itself, so that pages come up which nobody thought of. The first one (`mutate.ts`) writes known breakages down.
 */

/** Posts that are hard to read: what parsers of bylines, dates and markup would trip over. */
const hard: readonly SamplePost[] = [
  row('en', 'A & B "Ferries" <Ltd>', 'a_b_ferries', 'Fares < 3, speed > 20 & "all" aboard: class="first" is gone.', '{#Fares}'),
  row('en', 'Nia', 'n', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'),
  row('en', 'Bay Desk', 'bay_desk', '— Q: when? — A: at six (@the_pier) on January 3, 2019', 'and again at seven. {pic}'),
  row('und', 'ship_log', 'ship_log', '12345'),
  row('ur', 'بندرگاہ | Port (Official)', 'bandargah_pk', 'پہلی کشتی 6 بجے — Ferry No. 7 — روانہ ہوئی۔', '{@shehr_library} {pic}'),
  row('ar', 'مرصد "الميناء"', 'marsad_mina', 'السفينة رقم ١٢ (MV Bay) وصلت.', '', '{https://t.co/Ar12Ar12Ar}'),
  row('ml', 'കടവ്‌ — വാർത്ത', 'kadavu', 'ഒക്‌ടോബർ മുതൽ കടത്തുവള്ളം സൗജന്യം.', '{#കടവ്}'),
  row('te', 'రేవు', 'revu_te', 'పడవ ఆరు గంటలకు', 'బయలుదేరింది', '', '', 'మళ్ళీ ఏడుకు'),
  row('en', 'Captain, ret. – Old Harbour', 'capt_ret', '"Never again", she said.', '> quoted line', '{pic}'),
  row('hi', 'घाट-घाट, २०२४', 'ghat_2024', '16 जनवरी 2024 को नाव चली… {pic}'),
  row('en', 'x', 'x_x_x_x_x_x_x_x', '{@a} {@b} {@c} yes', '', '{https://t.co/One1One1On} {https://t.co/Two2Two2Tw}'),
];

function row(language: string, name: string, handle: string, ...lines: string[]): SamplePost {
  return { language, name, handle, lines, direction: /^(?:ur|ar)$/.test(language) ? 'rtl' : 'ltr' };
}

interface Made {
  readonly name: string;
  readonly html: string;
  readonly cards: readonly Expected[];
  readonly left?: string;
  readonly untouched?: true;
}

type Breaker = (random: Dice, hand: Hand, e: Embed, draw: () => Embed) => Made;

const nothing = { language: null, direction: 'auto' } as const;
const flat = (e: Embed): string => (e.wanted.text ?? '').replace(/\s+/g, ' ').trim();
/** Without an id the day is the printed one; the Poles' November is the Croats' October, and then no day is told. */
const unlinked = (e: Embed): Expected => ({ ...e.wanted, ...nothing, id: null, links: [], time: e.date.includes('listopad') ? null : e.seconds.slice(0, 10) });
const minimal = (e: Embed, handle: string | null): Expected => ({ ...nothing, name: null, handle, id: e.id, text: null, links: [], time: e.seconds, doubtful: false });
const classes = ['twitter-tweet', 'twitter-tweet tw-align-center', 'twitter-video', 'embed-x twitter-tweet', 'twitter-tweet twitter-tweet-error'];
const inner = (hand: Hand, e: Embed): string => `${hand.body(e)}${hand.byline(e)}${hand.link(e)}`;
const whole = (random: Dice, hand: Hand, e: Embed): string => `<blockquote class="${random.pick(classes)}">${inner(hand, e)}</blockquote>`;
const simple = (e: Embed): string => `<blockquote class="twitter-tweet">${e.p}${e.dash}${e.byline}${e.link}</blockquote>`;

const entities: readonly ((text: string) => string)[] = [
  escape,
  (text) => text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;').replace(/"/g, '&#34;'),
  (text) => text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;').replace(/>/g, '&#x3e;').replace(/"/g, '&#x22;'),
  (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
];

const breakers: Readonly<Record<string, Breaker>> = {
  whole: (random, hand, e) => ({ name: 'whole', html: `${hand.spell(whole(random, hand, e))}${hand.script()}`, cards: [e.wanted] }),
  classless: (random, hand, e) => ({ name: 'classless', html: hand.spell(`<blockquote class="${random.pick(['quote', 'wp-block-quote is-style-x', 'c-embed'])}">${inner(hand, e)}</blockquote>`), cards: [e.wanted] }),
  unwrapped: (random, hand, e) => ({ name: 'unwrapped', html: hand.spell(`<${random.chance(0.5) ? 'div' : 'section'} class="x9">${hand.body(e)}<p>${hand.byline(e)}${hand.link(e)}</p></div>`.replace(/^<(\w+)(.*)<\/div>$/s, '<$1$2</$1>')), cards: [e.wanted] }),
  voiceless: (_, hand, e) => ({ name: 'voiceless', html: hand.spell(`<blockquote class="twitter-tweet"><p>${e.body}</p>${hand.byline(e)}${hand.link(e)}</blockquote>`), cards: [{ ...e.wanted, ...nothing }] }),
  leak: (random, hand, e, draw) => {
    const tag = random.pick(['li', 'p', 'div', 'span', 'section', 'article', 'center', 'figure', 'dd']);
    const one = hand.spell(random.chance(0.6) ? whole(random, hand, e).replace(/ twitter-tweet-error/, '') : simple(e), true) + (random.chance(0.4) ? e.script : '');
    const attribute = random.pick(['data', 'data-html', 'content', 'title', 'data-embed-code', 'value', 'alt']);
    const other = random.pick(['', ` class="${random.pick(['a b', 'align-text-top noRightClick twitterSection', 'w-100'])}"`, ' id="s1" class="a"', " class='a b'"]);
    const twice = random.chance(0.5);
    const self = random.chance(0.1) ? ' /' : '';
    const second = twice ? ` ${random.pick([attribute, 'data-x'])}="${random.chance(0.7) ? one : ' '}"` : '';
    const after = random.chance(0.5) ? random.pick([' The fog came back at noon.', 'कोहरा दोपहर में लौट आया।', ' "It was late," he said.', '\n  Then: 5 > 3, as they say.']) : '';
    const opener = random.chance(0.25) ? `<${tag}${other} ${attribute}="${one}"${self}>` : `<${tag} ${attribute}="${one}"${other}${second}${self}>`;
    void draw;
    return { name: `leak ${opener.replace(one, 'E').replace(one, 'E')}`, html: `${opener}${after.replace(/>/g, '&gt;')}</${tag}>`, cards: [e.wanted], left: after.trim() };
  },
  leakInLine: (random, hand, e) => {
    const [before, after] = [random.pick(['The captain wrote: ', 'कप्तान ने लिखा: ', '']), ' Nobody answered him.'];
    return { name: 'leak in a line', html: `<div>${before}<span data="${hand.spell(simple(e), true)}" class="k"></span>${after}</div>`, cards: [e.wanted], left: `${before}${after}` };
  },
  escaped: (random, hand, e) => {
    const encode = random.pick(entities);
    const code = hand.spell(whole(random, hand, e)) + hand.script();
    const twice = random.chance(0.3);
    return { name: `escaped ${twice ? 'twice' : 'once'}`, html: `<${random.pick(['p', 'div'])}>${twice ? escape(encode(code)) : encode(code)}`, cards: [e.wanted] };
  },
  payload: (random, hand, e) => {
    const encode = random.pick(entities.slice(0, 3));
    const name = random.pick(['data-html', 'data-embed', 'data-code', 'data-content', 'data-x-embed', 'data-iframe', 'data-lazy-html', 'data-src']);
    const tag = random.pick(['div', 'figure', 'span', 'news-embed', 'section']);
    return { name: `payload ${name}`, html: `<${tag} ${name}="${encode(hand.spell(whole(random, hand, e)))}"></${tag}>`, cards: [e.wanted] };
  },
  vessel: (random, hand, e) => {
    const code = hand.spell(whole(random, hand, e)) + hand.script();
    const form = random.pick(['<noscript>{e}</noscript>', '<template>{e}</template>', '<textarea hidden>{x}</textarea>', '<TEXTAREA style="display: none">{x}</TEXTAREA>', '<script type="text/plain" class="optanon">{e}</script>', '<script type="text/template">{e}</script>']);
    return { name: form, html: form.replace('{e}', () => (form.startsWith('<script') ? code.replace(/<script[\s\S]*$/i, '') : code)).replace('{x}', () => escape(code)), cards: [e.wanted] };
  },
  inFlight: (random, hand, e) => ({
    name: 'in flight',
    html: `<div class="twitter-tweet twitter-tweet-rendered" style="width:100%"><iframe style="visibility:hidden; width:0px; height:0px" data-tweet-id="${e.id}" src="https://platform.twitter.com/embed/Tweet.html?id=${e.id}"></iframe></div>${hand.spell(whole(random, hand, e)).replace(/<blockquote/i, `<blockquote data-twitter-extracted-i${random.below(1e9)}="true"`)}`,
    cards: [e.wanted],
  }),
  placeholder: (random, _, e) => {
    const address = random.pick(['https://twitter.com/H/status/I', 'https://x.com/H/status/I?s=20', '//twitter.com/H/statuses/I', 'https://mobile.twitter.com/H/status/I#m']).replace('H', e.post.handle).replace('I', e.id);
    const form = random.pick(['<div DATA-TWEETID={i}></div>', "<section data-tweet-id='{i}'><p>Loading…</p></section>", '<div class="q7" data-href="{u}" data-provider="x"></div>', '<figure data-embed-url="{u}"><div></div></figure>', '<x-tweet url="{u}"></x-tweet>', '<div data-src="{u}"><noscript><a href="{u}">{u}</a></noscript></div>', '<oembed url="{u}"></oembed>', '<div data-url="{u}"><a href="{u}">{u}</a></div>', '<AMP-TWITTER layout=responsive width=1 height=1 data-tweetid="{i}"></AMP-TWITTER>']);
    return { name: form, html: form.replace('{i}', e.id).replace(/\{u\}/g, address), cards: [minimal(e, form.includes('{u}') ? e.post.handle : null)] };
  },
  bare: (random, _, e) => {
    const address = random.pick(['https://twitter.com/H/status/I', 'http://x.com/H/status/I', 'twitter.com/H/status/I', 'https://x.com/H/status/I?s=46&amp;t=Ab-c_D', 'https://www.twitter.com/H/status/I/photo/1']).replace('H', e.post.handle).replace('I', e.id);
    const form = random.pick(['<p>{u}</p>', '<P>\n  {u}\n</P>', '<p>{u}<br></p>', '<div class="z"><div>{u}</div></div>', '<p>[embed]{u}[/embed]</p>', '<p>&nbsp;{u}&nbsp;</p>', '<p><span>{u}</span></p>', '<p><a target="_blank" href="{a}" rel="noopener">{u}</a></p>', '<p><strong><a href="{a}">{u}</a></strong></p>']);
    const href = address.startsWith('http') ? address : `https://${address}`;
    return { name: form, html: form.replace('{u}', address).replace('{a}', href), cards: [minimal(e, e.post.handle)] };
  },
  textOnly: (random, hand, e) => {
    const strip = (html: string): string => html.replace(/<a\b[^>]*>|<\/a>/gi, '');
    const form = random.pick(['quote', 'two p', 'br']);
    const [body, byline] = [strip(e.body), strip(hand.byline(e))];
    const html = form === 'quote' ? `<blockquote><p>${body}</p>${byline}${escape(e.date)}</blockquote>` : form === 'two p' ? `<p>${body}</p><p>${byline}${escape(e.date)}</p>` : `<p>${body}<br>${byline}${escape(e.date)}</p>`;
    return { name: `text only, ${form}`, html, cards: [unlinked(e)] };
  },
  textLeak: (random, _, drawn, draw) => {
    // On one line nobody can tell a dash in a name from the byline's.
    let e = drawn;
    while (/[—–―]/.test(e.wanted.name ?? '')) e = draw();
    const cls = random.pick(['align-text-top noRightClick twitterSection', 'x', 'tw box']);
    return { name: 'text leak', html: `<p>${escape(flat(e))} — ${escape(e.wanted.name ?? '')} (@${e.post.handle}) ${escape(e.date)}${random.pick([' ', ''])}" class="${cls}" data="${random.pick([' ', ''])}"&gt;</p>`, cards: [{ ...unlinked(e), text: flat(e) }] };
  },
  tail: (random, hand, e) => ({ name: 'script tail', html: `${hand.spell(whole(random, hand, e))}\n${random.pick(['async src="https://platform.twitter.com/widgets.js" charset="utf-8">', 'async src="https://platform.x.com/widgets.js" charset="utf-8"> >', '&lt;script async src="https://platform.twitter.com/widgets.js" charset="utf-8"&gt;&lt;/script&gt;', '<p>&lt;script async="" src="//platform.twitter.com/widgets.js" charset="utf-8"&gt;&lt;/script&gt;</p>'])}`, cards: [e.wanted] }),
  pair: (random, hand, e, draw) => {
    const other = draw();
    const between = random.pick(['', '\n', '<p>And the harbour answered at once, with a second post:</p>', '<hr>']);
    return { name: 'pair', html: `${hand.spell(whole(random, hand, e))}${between}${hand.spell(`<blockquote>${inner(hand, other)}</blockquote>`)}`, cards: [e.wanted, other.wanted], left: between.replace(/<[^>]*>/g, '').trim() };
  },
  twin: (random, hand, e) => ({ name: 'twin', html: `${hand.spell(whole(random, hand, e))}<noscript>${simple(e)}</noscript>`, cards: [e.wanted] }),
  friend: (random, hand, e) => {
    const status = `https://twitter.com/${e.post.handle}/status/${e.id}`;
    const html = random.pick([
      `<p>${escape(flat(e))} So wrote ${escape(e.post.name)} (@${e.post.handle}) <a href="${status}">on ${e.date}</a>, and the council agreed with every word of it.</p>`,
      `<p>Photo: ${escape(e.post.name)} (@${e.post.handle})</p>`,
      `<blockquote><p>${e.body}</p><footer>${escape(e.post.name)}, <cite>Bay Courier</cite>, ${e.date}</footer></blockquote>`,
      `<p>See <a href="${status}">the thread</a> and <a href="${status}">its answers</a> (@${e.post.handle}).</p>`,
      `<pre>${escape(simple(e))}</pre>`, `<p>Type <kbd>${escape(simple(e))}</kbd> and save.</p>`, `<samp>${escape(simple(e))}</samp>`, `<div contenteditable="true">${escape(simple(e))}</div>`, `<textarea>${escape(simple(e))}</textarea>`,
      hand.spell(whole(random, hand, { ...e, href: `https://twitter.com.evil.test/${e.post.handle}/status/${e.id}` })),
      `<p>Reporting by ${escape(e.post.name)} (@${e.post.handle}); ${e.date}</p>`,
      `<blockquote class="mastodon-embed"><p>${e.body}</p>&mdash; Bay (@${e.post.handle}@bay.social) <a href="https://bay.social/@bay/1123">${e.date}</a></blockquote>`,
      `<figure><img alt="" src="data:,"><figcaption>The pier. — Bay Desk (@${e.post.handle})</figcaption></figure>`,
      `<ul><li><a href="${status}">${escape(e.date)}</a></li><li><a href="https://x.com/${e.post.handle}">@${e.post.handle}</a></li></ul>`,
      `<blockquote class="bluesky-embed"><p lang="en">${e.body}</p>&mdash; Bay (<a href="https://bsky.app/profile/bay.test">@bay.test</a>) <a href="https://bsky.app/profile/bay.test/post/3k">${e.date}</a></blockquote>`,
      `<div id="disqus_thread"><div class="comment-body"><p>${escape(flat(e))}</p><p>— ${escape(e.post.name)} (@${e.post.handle}) ${e.date}</p></div></div>`,
    ]);
    return { name: 'friend', html, cards: [], untouched: true };
  },
};

const wrappers = ['<div class="k1">E</div>', '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\nE\n</div></figure>', '<center>E</center>', '<news-embed provider="x">E</news-embed>', '<section class="sc-bdVaJa"><div><div>E</div></div></section>', '<details open><summary></summary>E</details>', '<div style="display:flex;justify-content:center">E</div>', '<aside class="embed">E</aside>', '<div class="ad-slot"></div>E<div class="ad-slot"></div>', '<table><tr><td>E</td></tr></table>', '<ul><li>E</li></ul>'];
/** Inside these, an address alone is a reference, and a line of names and dates may be anything. */
const notForAddresses = /^<(?:aside|table|ul)/;

const locales = ['en', 'en', 'en', 'en', 'hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'ur', 'or', 'as', 'ru', 'es', 'fr', 'de', 'ja', 'ko', 'ar', 'ar-EG', 'zh', 'hi-u-nu-deva', 'mr-u-nu-deva', 'bn-u-nu-beng', 'pt', 'it', 'nl', 'pl', 'uk', 'cs', 'sv', 'tr', 'id', 'vi', 'th', 'he', 'fa-u-ca-gregory', 'el', 'fi', 'hu', 'da', 'ro', 'as-u-nu-beng', 'en-GB'];
const hosts = ['https://twitter.com/{h}/status/{i}?ref_src=twsrc%5Etfw', 'https://twitter.com/{h}/status/{i}?ref_src=twsrc%5Etfw', 'https://x.com/{h}/status/{i}?ref_src=twsrc%5Etfw', 'https://mobile.twitter.com/{h}/status/{i}', 'http://www.twitter.com/{h}/statuses/{i}', '//twitter.com/{h}/status/{i}', 'https://twitter.com/{h}/status/{i}/photo/1', 'https://TWITTER.com/{h}/status/{i}', 'https://x.com/i/web/status/{i}', 'https://twitter.com/#!/{h}/status/{i}'];

/** `count` pages; equal seeds give equal pages. */
export function composed(seed: number, count: number): Case[] {
  const random = dice(seed ^ 0x5eed);
  const names = Object.keys(breakers);
  return Array.from({ length: count }, (_, index): Case => {
    const family = names[index % names.length] ?? 'whole';
    const locale = random.pick(locales);
    const host = random.pick(hosts);
    const draw = (): Embed => {
      const draft = random.below(1e9);
      const post = random.pick(random.chance(0.4) ? hard : posts);
      const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(embedOf(post, dice(draft)).seconds));
      const choices: Choices = { date, href: (handle, id) => host.replace('{h}', handle).replace('{i}', id) };
      return embedOf(post, dice(draft), choices);
    };
    const hand = handOf(random);
    const made = (breakers[family] ?? breakers['whole'] as Breaker)(random, hand, draw(), draw);
    let html = made.html;
    for (let depth = random.pick([0, 0, 1, 1, 2]); depth > 0; depth--) {
      const wrapper = random.pick(wrappers);
      if (!(/^(?:bare|friend|textOnly)$/.test(family) && notForAddresses.test(wrapper))) html = wrapper.replace('E', () => html);
    }
    return { ...made, family: `composed ${family}`, name: `${index} ${made.name} [${locale}]`, html: pageWith(html, random.pick(['en', 'hi', 'ur', 'ta'])) };
  });
}
