import { dice, embedOf, escape, type Choices, type Dice, type Embed } from './embed';
import { pageWith, type Case, type Expected } from './expect';
import { posts } from './posts';

/** What one mutation makes of an embed; `null` where it does not apply to the post that was drawn. */
export interface Mutant {
  readonly name: string;
  readonly html: string;
  readonly cards: readonly Expected[];
  readonly left?: string;
  readonly untouched?: true;
  readonly most?: number;
  readonly within?: number;
}
type Mutation = (random: Dice, draw: (choices?: Choices) => Embed) => Mutant;

const plain = (embed: Embed): Expected => embed.wanted;
const without = (embed: Embed, ...fields: (keyof Expected)[]): Expected => Object.fromEntries(Object.entries(embed.wanted).filter(([field]) => !fields.includes(field as keyof Expected)));
const minimal = (embed: Embed, handle: string | null = embed.post.handle): Expected => ({ name: null, handle, id: embed.id, text: null, language: null, direction: 'auto', links: [], time: embed.seconds, doubtful: false });
const quote = (embed: Embed, inner: string, attributes = 'class="twitter-tweet"'): string => `<blockquote ${attributes}>${inner}</blockquote>`;

const families: Readonly<Record<string, readonly Mutation[]>> = {
  script: [
    (_, draw) => { const e = draw({ script: '' }); return { name: 'none', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ script: '<script async src="//platform.twitter.com/widgets.js" charset="utf-8"></script>' }); return { name: 'protocol-relative', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ script: '<p><script async src="https://platform.x.com/widgets.js" charset="utf-8"></script></p>' }); return { name: 'x.com in its own p', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ script: 'async src="https://platform.twitter.com/widgets.js" charset="utf-8"> >' }); return { name: 'tail as text', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'tail inside', html: quote(e, `${e.p}${e.dash}${e.byline}${e.link} async src="https://platform.twitter.com/widgets.js" charset="utf-8"> >`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ script: '&lt;script async src="https://platform.twitter.com/widgets.js" charset="utf-8"&gt;&lt;/script&gt;' }); return { name: 'escaped tag', html: `<p>${e.p.replace(/^<p/, '<span').replace(/<\/p>$/, '</span>')}</p>${e.html}`.replace(/^<p>.*?<\/p>/s, ''), cards: [plain(e)] }; },
  ],
  hosts: [
    ...['https://x.com/H/status/I?ref_src=twsrc%5Etfw', 'https://mobile.twitter.com/H/status/I', 'https://www.twitter.com/H/status/I?s=20&amp;t=qWxYz', 'http://twitter.com/H/status/I', 'https://twitter.com/H/statuses/I',
      'https://twitter.com/i/web/status/I', 'https://x.com/H/status/I/photo/1', 'https://twitter.com/H/status/I/video/1?s=46', 'https://web.archive.org/web/20220314150926/https://twitter.com/H/status/I?ref_src=twsrc%5Etfw', 'https://fxtwitter.com/H/status/I']
      .map((form): Mutation => (_, draw) => { const e = draw({ href: (h, i) => form.replace('H', h).replace('I', i) }); return { name: form.replace(/[?].*/, ''), html: e.html, cards: [plain(e)] }; }),
    ...['https://twitter.com.evil.test/H/status/I', 'https://twitter.com@evil.test/H/status/I', 'https://xn--twtter-q9a.com/H/status/I', 'https://twitter.com:81/H/status/I', 'https://notx.com/H/status/I']
      .map((form): Mutation => (_, draw) => { const e = draw({ href: (h, i) => form.replace('H', h).replace('I', i) }); return { name: `lookalike ${form}`, html: `<p>${e.body}</p><p>${e.dash}${e.post.name}, ${e.link}</p>`, cards: [], untouched: true }; }),
    ...['https://twitter.com.evil.test/H/status/I', 'https://twitter.com@evil.test/H/status/I', 'https://xn--twtter-q9a.com/H/status/I', 'https://twitter.com:81/H/status/I', 'https://x.com.co/H/status/I']
      .flatMap((form): Mutation[] => [(_, draw) => { const e = draw({ href: (h, i) => form.replace('H', h).replace('I', i) }); return { name: `lookalike, whole ${form}`, html: e.html, cards: [], untouched: true }; },
        (_, draw) => { const e = draw({ href: (h, i) => form.replace('H', h).replace('I', i) }); return { name: `lookalike, stripped ${form}`, html: `<blockquote>${e.p}${e.dash}${e.byline}${e.link}</blockquote>`, cards: [], untouched: true }; }]),
  ],
  autop: [
    (_, draw) => { const e = draw(); return { name: 'byline in p', html: quote(e, `\n${e.p}\n<p>${e.dash}${e.byline}${e.link}</p>\n`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'indented', html: quote(e, `\n      ${e.p.replace(/<br>/g, '<br />\n        ')}\n      ${e.dash}${e.byline}\n      ${e.link}\n    `, 'class="twitter-tweet"\n   data-width="500"\n   data-dnt="true"'), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'nbsp', html: quote(e, `${e.p}${e.dash.replace(' ', '&nbsp;')}${e.byline.replace(/ $/, '&nbsp;')}${e.link}`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'no space', html: quote(e, `${e.p}&mdash;${e.byline.trimEnd()}${e.link}`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'en dash', html: quote(e, `${e.p}– ${e.byline}${e.link}`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'two hyphens', html: quote(e, `${e.p}-- ${e.byline}${e.link}`), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'cms figure', html: `<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\n${e.html}\n</div></figure>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'empty line as two p', html: quote(e, `${e.p.replace(/<br><br>/g, `</p>\n<p>`)}\n<p>${e.dash}${e.byline}${e.link}</p>`), cards: [plain(e)] }; },
  ],
  stripped: [
    (_, draw) => { const e = draw(); return { name: 'cite with a comma', html: `<blockquote><p>${e.body}</p><cite>${e.dash}${e.byline.trimEnd()}, ${e.link}</cite></blockquote>`, cards: [{ ...plain(e), language: null, direction: 'auto' }] }; },
    (_, draw) => { const e = draw(); return { name: 'text and script tail', html: `<p>${e.body.replace(/<\/?a[^>]*>/g, '').replace(/(?:<br>)+/g, ' ')} — ${e.byline}${e.date} async src="https://platform.twitter.com/widgets.js" charset="utf-8"&gt; &gt;</p>`, cards: [{ ...plain(e), id: null, links: [], language: null, direction: 'auto', text: (e.wanted.text ?? '').replace(/\n+/g, ' '), time: e.seconds.slice(0, 10) }] }; },
    (_, draw) => { const e = draw(); return { name: 'class', html: quote(e, `${e.p}${e.dash}${e.byline}${e.link}`, ''), cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'class and lang', html: quote(e, `<p>${e.body}</p>${e.dash}${e.byline}${e.link}`, ''), cards: [{ ...plain(e), language: null, direction: 'auto' }] }; },
    (_, draw) => { const e = draw(); return { name: 'unwrapped', html: `${e.p}<p>${e.dash}${e.byline}${e.link}</p>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'unwrapped, no lang', html: `<p>${e.body}</p>\n<p>${e.dash}${e.byline}${e.link}</p>`, cards: [{ ...plain(e), language: null, direction: 'auto' }] }; },
    (_, draw) => { const e = draw(); return { name: 'one p', html: `<p>${e.body}<br>${e.dash}${e.byline}${e.link}</p>`, cards: [{ ...plain(e), language: null, direction: 'auto' }] }; },
    (_, draw) => { const e = draw(); return { name: 'div', html: `<div class="emb">${e.p}${e.dash}${e.byline}${e.link}</div>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); const bare = e.body.replace(/<\/?a[^>]*>/g, ''); return { name: 'links', html: `<p>${bare}<br>${e.dash}${e.byline}${e.date}</p>`, cards: [{ ...plain(e), id: null, links: [], language: null, direction: 'auto', time: e.seconds.slice(0, 10) }] }; },
    (_, draw) => { const e = draw(); const bare = e.body.replace(/<\/?a[^>]*>/g, ''); return { name: 'links, in a blockquote', html: `<blockquote><p>${bare}</p>${e.dash}${e.byline}${e.date}</blockquote>`, cards: [{ ...plain(e), id: null, links: [], language: null, direction: 'auto', time: e.seconds.slice(0, 10) }] }; },
    (_, draw) => { const e = draw(); return { name: 'byline', html: quote(e, `${e.p}${e.link}`), cards: [{ ...plain(e), name: null }] }; },
    (_, draw) => { const e = draw(); return { name: 'text', html: quote(e, `${e.dash}${e.byline}${e.link}`), cards: [{ ...minimal(e), name: e.wanted.name ?? null }] }; },
    (_, draw) => { const e = draw(); return { name: 'empty anchor', html: quote(e, `<a href="${e.href}"></a>`), cards: [minimal(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'address as text', html: quote(e, `<a href="${e.href}">${e.href}</a>`), cards: [minimal(e)] }; },
    (random, draw) => { const e = draw(); return { name: 'host phrase', html: quote(e, `<a href="${e.href}">${random.pick(['Tweet may have been deleted', 'Voir la vidéo', 'See the post', 'ट्वीट देखें'])}</a>`), cards: [minimal(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'jsx class', html: `<blockquote className="twitter-tweet">${e.p}${e.dash}${e.byline}${e.link}</blockquote>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'bare address', html: `<p>https://twitter.com/${e.post.handle}/status/${e.id}</p>`, cards: [minimal(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'bare linked address', html: `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n<a href="https://x.com/${e.post.handle}/status/${e.id}">https://x.com/${e.post.handle}/status/${e.id}</a>\n</div></figure>`, cards: [minimal(e)] }; },
  ],
  leak: leaks(),
  escaped: [
    (_, draw) => { const e = draw(); return { name: 'once', html: `<p>${escape(e.html)}</p>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'twice', html: `<div>${escape(escape(e.html))}</div>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ script: '' }); return { name: 'once, prose after', html: `<p>${escape(e.html)} Then the fog lifted.</p>`, cards: [plain(e)], left: 'Then the fog lifted.' }; },
    (_, draw) => { const e = draw(); return { name: 'u003C', html: `<p>${escape(e.html.replace(/</g, 'u003C').replace(/>/g, 'u003E'))}</p>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: '\\u003C', html: `<p>${escape(JSON.stringify(e.html).slice(1, -1).replace(/</g, '\\u003C').replace(/>/g, '\\u003E'))}</p>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'base64 shortcode', html: `<p>[vc_raw_html]${Buffer.from(encodeURIComponent(e.html)).toString('base64')}[/vc_raw_html]</p>`, cards: [plain(e)] }; },
    ...['<textarea hidden>E</textarea>', '<textarea class="third-party" style="display:none">\n<form><input></form>E</textarea><p class="consent">Content of X is blocked. <button>Show</button></p>'].map((form, index): Mutation => (_, draw) => { const e = draw(); return { name: `textarea ${index}`, html: form.replace('E', () => escape(e.html)), cards: [plain(e)], left: index === 1 ? 'Content of X is blocked. Show' : '' }; }),
    (_, draw) => { const e = draw(); return { name: 'template', html: `<template>${e.html}</template>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'script store', html: `<script type="text/plain" data-cookieconsent="social">${quote(e, `${e.p}${e.dash}${e.byline}${e.link}`)}</script>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'noscript', html: `<noscript>${e.html}</noscript>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'srcdoc frame', html: `<iframe srcdoc="${escape(e.html)}" width="500" height="300"></iframe>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'data-srcdoc frame', html: `<iframe data-srcdoc="${escape(e.html)}" width="0" height="0"></iframe>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'frame src', html: `<iframe src="${escape(e.html)}" width="500" height="300"></iframe>`, cards: [plain(e)] }; },
    (random, draw) => { const e = draw(); return { name: 'attribute', html: `<div class="embed" ${random.pick(['data-html', 'data-embed', 'data-oembed', 'data'])}="${escape(e.html)}"></div>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'code', html: `<p>To show a post, write this:</p><pre><code>${escape(e.html)}</code></pre>`, cards: [], untouched: true }; },
    (_, draw) => { const e = draw(); return { name: 'in a sentence', html: `<p>Editors paste code such as ${escape(e.html)}, and then forget it.</p>`, cards: [], untouched: true }; },
  ],
  hydration: [
    (random, draw) => { const e = draw(); return { name: 'in flight', html: `${frameOf(e, 'position: absolute; visibility: hidden; width: 0px; height: 0px; display: block;')}<blockquote class="twitter-tweet" data-twitter-extracted-i${random.below(1e9)}="true">${e.p}${e.dash}${e.byline}${e.link}</blockquote>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'empty wrapper', html: `<div class="twitter-tweet twitter-tweet-rendered" style="display: flex; max-width: 550px;"></div>${quote(e, `${e.p}${e.dash}${e.byline}${e.link}`)}`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'no src', html: `<div class="twitter-tweet twitter-tweet-rendered"><iframe id="twitter-widget-0" title="X Post" data-tweet-id="${e.id}" style="width: 550px; height: 200px;"></iframe></div>`, cards: [minimal(e, null)] }; },
    (_, draw) => { const e = draw(); return { name: 'data-src', html: `<div class="twitter-tweet twitter-tweet-rendered"><iframe data-tweet-id="${e.id}" data-src="https://platform.twitter.com/embed/Tweet.html?id=${e.id}" style="width: 550px; height: 200px;"></iframe></div>`, cards: [minimal(e, null)] }; },
    (_, draw) => { const e = draw(); return { name: 'saved frame', html: `<div class="twitter-tweet twitter-tweet-rendered"><iframe title="Twitter Tweet" src="./story_files/Tweet.html" data-tweet-id="${e.id}" style="width: 550px; height: 400px;"></iframe></div>`, cards: [minimal(e, null)] }; },
    (_, draw) => { const e = draw(); return { name: 'no height', html: frameOf(e, 'width: 550px; height: 0px;'), cards: [minimal(e, null)] }; },
    (_, draw) => { const e = draw(); return { name: 'widget', html: `<twitterwidget class="twitter-tweet twitter-tweet-rendered" data-tweet-id="${e.id}" style="display:block;width:500px"></twitterwidget>`, cards: [minimal(e, null)] }; },
    (_, draw) => { const e = draw(); return { name: 'working', html: frameOf(e, 'position: static; visibility: visible; width: 550px; height: 412px; display: block;'), cards: [], untouched: true }; },
    (_, draw) => { const e = draw(); return { name: 'working, noscript twin', html: `${frameOf(e, 'width: 550px; height: 412px;')}<noscript>${e.html}</noscript>`, cards: [], untouched: true }; },
  ],
  placeholder: [
    ...['<blockquote data-tweetid="I"><a href="U"></a></blockquote>', '<div class="js-tweet" data-tweetid="I"></div>', '<div class="tweet" data-url="U"></div>', '<div data-resourceurl="U" data-type="tweet"></div>', '<div data-embedded-url="U"><div style="height:0;padding-bottom:75%;position:relative"><iframe data-iframely-url="//oembed.example/x" style="position:absolute;width:100%;height:100%"></iframe></div></div>',
      '<div data-oembed-url="U"></div>', '<figure class="media"><oembed url="U"></oembed></figure>', '<div data-twitter-tweet-id="I"></div>', '<div class="widget__tweet" data-tweet-id="I"></div>', '<div class="cmplazyload" data-src="U" data-tweet-id=I></div>', '<amp-twitter width="400" height="300" layout="responsive" data-tweetid="I"></amp-twitter>', '<amp-twitter width="400" height="300" layout="responsive" data-tweetid="U"></amp-twitter>']
      .map((form): Mutation => (_, draw) => { const e = draw(); const named = form.includes('U'); return { name: form.slice(0, 40), html: form.replace('I', e.id).replace('U', `https://twitter.com/${e.post.handle}/status/${e.id}`), cards: [minimal(e, named ? e.post.handle : null)] }; }),
    (_, draw) => { const e = draw(); return { name: 'amp with placeholder', html: `<amp-twitter width="400" height="300" layout="responsive" data-tweetid="${e.id}"><blockquote placeholder>${e.p}${e.dash}${e.byline}${e.link}</blockquote></amp-twitter>`, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); const text = e.wanted.text ?? ''; return { name: 'json', html: `<div class="tweet" data-attrs="${escape(JSON.stringify({ url: `https://twitter.com/${e.post.handle}/status/${e.id}?s=20`, full_text: text, username: e.post.handle, name: e.post.name, date: e.seconds, photos: [] }))}"></div>`, cards: [{ ...plain(e), links: [], language: null, direction: 'auto' }] }; },
    (_, draw) => { const e = draw(); return { name: 'statistics', html: `<div data-tweet-stat-count="1204" data-tweet-limit="5" data-tweettext="Read this"></div><a class="share" data-sharingtweetname="${e.post.handle}" href="https://twitter.com/intent/tweet?url=x">Share</a>`, cards: [], untouched: true }; },
  ],
  dates: [
    ...['en', 'hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'ur', 'or', 'as', 'ru', 'es', 'fr', 'de', 'ja', 'ko', 'ar', 'ar-EG', 'zh', 'tr', 'pt', 'it', 'nl', 'pl', 'uk', 'cs', 'sv', 'fi', 'el', 'he', 'th', 'id', 'vi', 'fa-u-ca-gregory', 'ro', 'hu', 'da', 'no', 'mr-u-nu-deva', 'bn-u-nu-beng', 'hi-u-nu-deva']
      .map((locale): Mutation => (random, draw) => {
        const seed = random.below(1e9);
        const first = embedOf(posts[seed % posts.length] ?? (posts[0] as never), dice(seed));
        const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(first.seconds));
        const e = embedOf(first.post, dice(seed), { date: random.chance(0.2) ? date.replace(' ', '\n  ') : date });
        void draw;
        return random.chance(0.5) ? { name: locale, html: e.html, cards: [plain(e)] }
          : { name: `${locale}, links lost`, html: `<blockquote><p>${e.body.replace(/<\/?a[^>]*>/g, '')}</p>${e.dash}${e.byline}${e.date}</blockquote>`, cards: [{ ...plain(e), id: null, links: [], language: null, direction: 'auto', time: e.seconds.slice(0, 10) }] };
      }),
    (_, draw) => { const e = draw({ date: 'March 3, 2011' }); return { name: 'conflict', html: e.html, cards: [{ ...plain(e), doubtful: true }] }; },
    (_, draw) => { const e = draw({ id: '5345892061', date: 'November 1, 2009' }); return { name: 'before snowflakes', html: e.html, cards: [{ ...plain(e), time: '2009-11-01' }] }; },
    (_, draw) => { const e = draw({ date: 'Wednesday or so' }); return { name: 'unreadable', html: e.html, cards: [plain(e)] }; },
  ],
  text: [
    (_, draw) => { const e = draw({ name: '𝓐𝓭𝓪 𝓛𝓸𝓿𝓮𝓵𝓪𝓬𝓮' }); return { name: 'mathematical name', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ name: 'Ana (on holiday) — Bay Desk' }); return { name: 'brackets and dash', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ name: 'Team (@other_team)' }); return { name: 'handle in name', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ name: '🇫🇮🇸🇪 Nordic, Inc. #1' }); return { name: 'flags', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['She said it well — Maria Duarte (@mduarte) was there', 'and so was the fog.'] }); return { name: 'byline in text', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['The council has decided on the ferry, on the shelter, and on the long road round the bay, which…', '{pic}'] }); return { name: 'cut', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['Use <b>bold</b> & "quotes" with care'] }); return { name: 'markup in text', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['{#a1} {#b2} {#c3} {#d4} {#e5} {#f6} {#g7} {#h8} {#i9} {#j10}'] }); return { name: 'ten tags', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['{https://t.co/OnlyALink1}'] }); return { name: 'only a link', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['{pic}'] }); return { name: 'only a picture', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ lines: ['— a line that begins with a dash', '— and a second one'] }); return { name: 'dashes', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'as it is', html: e.html, cards: [plain(e)] }; },
  ],
  duplicates: [
    (_, draw) => { const e = draw(); return { name: 'twice, adjacent', html: e.html + e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw(); return { name: 'twice, far', html: `${e.html}<p>The long road round the bay is closed for repairs until the summer.</p>${e.html}`, cards: [plain(e), plain(e)], left: 'The long road round the bay is closed for repairs until the summer.' }; },
    (_, draw) => { const e = draw(); return { name: 'noscript twin', html: `<div class="js-tweet" data-tweetid="${e.id}"></div><noscript>${e.html}</noscript>`, cards: [plain(e)] }; },
    (_, draw) => { const e = Array.from({ length: 5 }, () => draw()); return { name: 'thread', html: e.map((each) => each.html).join('\n'), cards: e.map(plain) }; },
    (_, draw) => { const [a, b] = [draw(), draw()]; return { name: 'others between', html: `${a.html}<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/"><p>A post shared by Bay Desk (@bay.desk)</p></blockquote><iframe width="560" height="315" src="https://www.youtube.com/embed/abc"></iframe>${b.html}`, cards: [plain(a), plain(b)], left: 'A post shared by Bay Desk (@bay.desk)' }; },
  ],
  hostile: [
    (_, draw) => { const e = draw({ name: '<script>alert(1)</script>' }); return { name: 'script in name', html: e.html, cards: [plain(e)] }; },
    (_, draw) => { const e = draw({ href: () => 'javascript:alert(document.domain)//twitter.com/a/status/12345678' }); return { name: 'javascript link', html: quote(e, `${e.p}${e.dash}${e.byline}${e.link}`), cards: [{ ...without(e, 'time', 'name', 'handle', 'text', 'links', 'language', 'direction'), id: null }] }; },
    (_, draw) => { const e = draw(); return { name: 'javascript in text', html: quote(e, `<p lang="en" dir="ltr">Click <a href="javascript:alert(1)" onclick="alert(2)">here</a> now<img src=x onerror=alert(3)></p>${e.dash}${e.byline}${e.link}`), cards: [{ ...plain(e), text: 'Click here now', links: [], language: 'en', direction: 'ltr' }] }; },
    (_, draw) => { const e = draw(); return { name: 'nested', html: `${'<blockquote class="twitter-tweet">'.repeat(60)}${e.p}${e.dash}${e.byline}${e.link}${'</blockquote>'.repeat(60)}`, cards: [plain(e)], within: 1_500 }; },
    (_, draw) => { const e = draw({ name: 'Evil\u202eeman\u200b' }); return { name: 'override in name', html: e.html, cards: [{ ...plain(e), name: 'Evil eman' }] }; },
    (_, draw) => { const e = draw(); return { name: 'zero-width handle', html: quote(e, `${e.p}${e.dash}Bay (@bay\u200bdesk) ${e.link}`), cards: [{ id: e.id }] }; },
    (_, draw) => { const e = draw(); return { name: '5,000 leaks', html: `<div>${`<span data="<blockquote class="twitter-tweet">${e.p}${e.dash}${e.byline}${e.link}</blockquote>" class="x" data=" "></span>`.repeat(5_000)}</div>`, cards: [], untouched: true, most: 1, within: 20_000 }; },
    (_, draw) => { const e = draw(); return { name: 'an attribute of 1 MB', html: `<div data-html="${escape(e.html + 'x'.repeat(1_000_000))}"></div><div data-html="&lt;blockquote ${'twitter '.repeat(140_000)}"></div>`, cards: [], untouched: true, within: 1_500 }; },
    (_, draw) => { const e = draw(); return { name: '3,000 open quotes', html: `<p>${'&lt;blockquote twitter '.repeat(3_000)}</p>`, cards: [], untouched: true, within: 2_000, ...(e.id === '' ? {} : {}) }; },
    (_, draw) => { const e = draw(); return { name: '3,000 handles', html: `<p>${`— Name (@${e.post.handle}) `.repeat(3_000)}</p>`, cards: [], untouched: true, within: 3_000 }; },
    (_, draw) => { const e = draw(); return { name: '2,000 placeholders', html: `<div class="tweet" data-url="https://twitter.com/${e.post.handle}/status/${e.id}"></div>`.repeat(2_000), cards: [minimal(e)], within: 5_000 }; },
  ],
  friends: friends(),
};

function friends(): Mutation[] {
  return [
    '<a class="twitter-timeline" href="https://twitter.com/harbour_watch?ref_src=twsrc%5Etfw">Posts by harbour_watch</a>',
    '<a class="twitter-follow-button" href="https://twitter.com/harbour_watch">Follow @harbour_watch</a>',
    '<a class="twitter-tweet" href="https://twitter.com/intent/tweet?text=x">Tweet</a>',
    '<div class="twitter-tweet"><a href="https://twitter.com/share">Share this</a></div>',
    '<p>As <a href="https://twitter.com/harbour_watch/status/1372104052746559489">the harbour wrote</a> on Monday, the fog was thick.</p>',
    '<blockquote><p>The deck has room for sixty wheels.</p>— Maria Duarte, <cite>Bay Courier</cite></blockquote>',
    '<blockquote><p>Write to us about the ferry.</p>— Bay Desk (desk@bay.test)</blockquote>',
    '<blockquote><p>The fog was thick at six.</p><p>— Bay Desk (@desk@bay.social) <a href="https://bay.social/@desk/112233445566778899">January 16, 2024</a></p></blockquote>',
    '<blockquote class="instagram-media"><p>A post shared by Bay — Desk (@bay.desk) on Jan 16, 2024 at 9:00am PST</p></blockquote>',
    '<p>See <a href="https://evil.test/">https://twitter.com/harbour_watch/status/1372104052746559489</a></p><p><a href="https://video.test/x">https://twitter.com/harbour_watch/status/1372104052746559489</a></p>',
    '<section id="comments"><div class="comment"><p>https://twitter.com/harbour_watch/status/1372104052746559489</p></div><div class="comment"><p>So true!</p><p>— Reader (@reader_of_bay) January 16, 2024</p></div></section>',
    '<p>https://t.co/Ab1Cd2Ef3G</p>',
    '<div><p>As <a href="https://twitter.com/harbour_watch">@harbour_watch</a> wrote on Monday, the fog was thick, and <a href="https://twitter.com/harbour_watch/status/1372104052746559489">later that day</a> it was thicker still.</p></div>',
    '<blockquote class="instagram-media"><p>A post shared by Bay — Desk (@baydesk) on Jan 16, 2024 at 9:00am PST</p></blockquote>',
    '<blockquote><p>Fog.</p>A post shared by Bay — Desk (@baydesk) on <time>Jan 16, 2024</time></blockquote>',
    '<blockquote><p>Fog at six.</p>— Bay Desk (@baydesk) <a href="https://www.threads.test/@baydesk/post/C1">January 16, 2024</a></blockquote>',
    '<ul><li>Maria Duarte (@mduarte)</li><li>Bay Desk (@bay_desk), January 16, 2024</li></ul>',
    '<p>The attribute is written <code>&lt;li data="x" class="y"&gt;</code>, and what follows it is " class="z" in the text, as editors know.</p>',
    '<p>By Maria Duarte (@mduarte) January 16, 2024</p>',
    '<p>He wrote: “Sixty wheels” — Harbour Watch (@harbour_watch) <a href="https://twitter.com/harbour_watch/status/1372104052746559489">March 17, 2021</a>. Then he left the pier and went home.</p>',
    '<p>The news came from Harbour Watch (@harbour_watch) on <a href="https://twitter.com/harbour_watch/status/1372104052746559489">March 17, 2021</a> and was widely shared.</p>',
    '<ol class="notes"><li>Harbour Watch, <a href="https://twitter.com/harbour_watch/status/1372104052746559489">https://twitter.com/harbour_watch/status/1372104052746559489</a></li><li><a href="https://twitter.com/harbour_watch/status/1372104052746559489">https://twitter.com/harbour_watch/status/1372104052746559489</a></li></ol>',
    '<figure><blockquote><p>We counted sixty wheels.</p></blockquote><figcaption>— The captain (@captain) at the council</figcaption></figure>',
    '<button data-url="https://twitter.com/harbour_watch/status/1372104052746559489" class="share">Share</button>',
    '<div class="author-card"><img src="a.png" alt=""><b>Maria Duarte</b><span>@mduarte</span><a href="https://twitter.com/mduarte">Profile</a><p>Maria writes about the bay and its ferries, and about fog.</p></div>',
  ].map((html, index): Mutation => () => ({ name: `friend ${index}`, html, cards: [], untouched: true }));
}

function frameOf(e: Embed, style: string): string {
  return `<div class="twitter-tweet twitter-tweet-rendered" style="display: flex; max-width: 550px; width: 100%;"><iframe id="twitter-widget-0" scrolling="no" frameborder="0" title="X Post" src="https://platform.twitter.com/embed/Tweet.html?dnt=false&amp;id=${e.id}&amp;lang=en" style="${style}" data-tweet-id="${e.id}"></iframe></div>`;
}

function leaks(): Mutation[] {
  const classes = ['align-text-top noRightClick twitterSection', 'embed-holder wide', 'c-1 c-2', 'tw'];
  const made: Mutation[] = [];
  for (const tag of ['li', 'p', 'div', 'td', 'span', 'a', 'section', 'figure']) {
    for (const order of ['embed first', 'class first', 'between', 'other between', 'space between']) {
      made.push((random, draw) => {
        const withScript = random.chance(0.5);
        const e = draw(withScript ? {} : { script: '' });
        const other = draw(withScript ? {} : { script: '' });
        const attribute = random.pick(['data', 'data-html', 'title', 'content']);
        const name = random.pick(classes);
        const first = `${attribute}="${e.html}"`;
        const second = order === 'between' ? `${attribute}="${e.html}"` : order === 'other between' ? `${attribute}="${other.html}"` : `${attribute}=" "`;
        const open = order === 'class first' ? `class="${name}" ${first}` : order === 'embed first' ? `${first} class="${name}"` : `${first} class="${name}" ${second}`;
        const after = random.chance(0.4) ? ' The fog came back at noon, and stayed.' : '';
        const wrap = tag === 'li' ? ['<ul>', '</ul>'] : tag === 'td' ? ['<table><tr>', '</tr></table>'] : ['', ''];
        const cards = order === 'other between' ? [plain(e), plain(other)] : [plain(e)];
        return { name: `${tag}, ${order}`, html: `${wrap[0]}<${tag} ${open}>${after}</${tag}>${wrap[1]}`, cards, left: after.trim() };
      });
    }
  }
  made.push((_, draw) => { const e = draw(); const curly = e.html.replace(/"/g, () => '”').replace(/=”/g, '=“'); return { name: 'curly', html: `<ul><li data=“${curly}” class=“align-text-top” data=“ ”></li></ul>`, cards: [plain(e)] }; });
  made.push((_, draw) => { const e = draw(); return { name: 'backslashed', html: `<ul><li data="${e.html.replace(/"/g, '\\"')}" class="align-text-top x" data=" "></li></ul>`, cards: [plain(e)] }; });
  made.push((_, draw) => { const all = Array.from({ length: 4 }, () => draw()); return { name: 'four in a row', html: `<ul>${all.map((e) => `<li data="${e.html}" class="t" data="${e.html}"></li>`).join('')}</ul>`, cards: all.map(plain) }; });
  made.push((_, draw) => { const e = draw(); return { name: 'second copy works', html: `<ul><li data="<blockquote class="twitter-tweet">${e.p}${e.dash}${e.byline}${e.link} " class="t x" data="${frameOf(e, 'width: 550px; height: 420px; visibility: visible;')} "></li></ul>`.replace('> "></li>', '>"&gt;</li>').replace('link} "', 'link} "'), cards: [], left: '' }; });
  made.push((_, draw) => { const e = draw(); return { name: 'inline in prose', html: `<div>${prose()} <span data="${e.html}" class="t x"></span> ${prose()}</div>`, cards: [plain(e)], left: `${prose()} ${prose()}` }; });
  made.push((_, draw) => { const e = draw(); return { name: 'of an address alone', html: `<ul><li data="<blockquote class="twitter-tweet"><a href="${e.href}"></a></blockquote>" class="t x" data=" "></li></ul>`, cards: [minimal(e)] }; });
  made.push((_, draw) => { const e = draw(); return { name: 'no byline', html: `<ul><li data="<blockquote class="twitter-tweet">${e.p}${e.link}</blockquote>" class="t x" data=" "></li></ul>`, cards: [{ ...plain(e), name: null }] }; });
  made.push((_, draw) => { const e = draw(); return { name: 'in plain text', html: `<p>${escape((e.wanted.text ?? '').replace(/\n+/g, ' '))} — ${escape(e.post.name)} (@${e.post.handle}) ${e.date} " class="t x" data=" "&gt;</p>`, cards: [{ ...plain(e), id: null, text: (e.wanted.text ?? '').replace(/\n+/g, ' '), links: [], language: null, direction: 'auto', time: e.seconds.slice(0, 10) }] }; });
  made.push((_, draw) => { const e = draw(); return { name: 'li in p', html: `<p>${prose()}</p><ul><li><p data="${e.html}" class="t" data="${e.html}"></p></li></ul>`, cards: [plain(e)], left: prose() }; });
  made.push((_, draw) => { const e = draw(); return { name: 'single quotes', html: `<ul><li class="t" data='${e.html}'></li></ul>`, cards: [plain(e)] }; });
  return made;
}

function prose(): string {
  return 'A gull sat on the rail all the way across.';
}

/** Every mutation at least once, then drawn at random until there are `count` pages. Equal seeds give equal pages. */
export function generated(seed: number, count: number): Case[] {
  const random = dice(seed);
  const all = Object.entries(families).flatMap(([family, mutations]) => mutations.map((mutation) => ({ family, mutation })));
  const draw = (choices?: Choices): Embed => embedOf(random.pick(posts), random, choices);
  return Array.from({ length: Math.max(count, all.length) }, (_, index) => {
    const { family, mutation } = index < all.length ? (all[index] ?? all[0] as never) : random.pick(all);
    const mutant = mutation(random, draw);
    const page = pageWith(mutant.html, random.pick(['en', 'hi', 'ur']));
    return { ...mutant, family, name: `${index} ${mutant.name}`, html: page };
  });
}
