/**
 * What the authors of pages call their parts, as whole words of ids and classes. Generic English vocabulary of the
 * trade, in which sites of every language name things; no word stands here for the sake of one site.
 */
function words(list: string): RegExp {
  return new RegExp(` (?:${list.trim().split(/\s+/).join('|')}) `);
}

/** What readers, not reporters, wrote. */
export const COMMENTS = words(`comments? commentlist commenting disqus replies reply respond discussion livefyre viafoura coral
  comment\\s(?:list|body|area|section|form|content|text|wrap(?:per)?|container) responses? guestbook pinglist trackbacks?`);

/** Ways to other stories. */
export const RELATED = words(`related relateds recommended recommendations? recirc(?:ulation)? readmore alsoread more\\s(?:stories|news|articles|from|on|like|in|posts)
  read\\s(?:more|next|also) also\\sread see\\salso trending popular mostread most\\s(?:read|popular|viewed|shared) outbrain taboola zergnet promo promos promoted
  teasers? teaserlist similar suggested suggestions up\\snext next\\s(?:post|article|story|up) prev(?:ious)?\\s(?:post|article|story) prevnext latest
  top\\sstories headlines carousel crosslinks? interlinks? dont\\smiss you\\smay\\s(?:also\\s)?like yarpp jp\\srelatedposts more\\slinks further\\sreading`);

/** Things that ask something of the reader. */
export const ASIDE = words(`newsletter newsletters subscribe subscription signup sign\\sup paywall regwall register registration donate donation membership
  share sharing sharebar shares social socials sociallinks addthis sharethis sharedaddy social\\s(?:share|links|icons|media|bar|tools|buttons)
  ad ads advert adverts advertisement advertising adsense adslot sponsor sponsored sponsors dfp gpt banner commercial
  sidebar side\\sbar aside rail rightrail right\\srail widget widgets breadcrumbs? crumbs cookies? consent gdpr privacy cookielawinfo modal popup pop\\sup overlay lightbox tooltip
  nav navbar navigation menu submenu masthead footer sitefooter site\\sfooter page\\sfooter copyright colophon toolbar tools pagination pager pagenav search searchform
  login signin user\\smenu skip skiplink sr\\sonly screen\\sreader visually\\shidden visuallyhidden print\\sonly noprint hidden
  tags taglist tag\\slist post\\stags topics keywords author\\s(?:bio|box|info|card|profile|about) about\\s(?:the\\s)?author authorbox bio biography byline\\sbox
  rating ratings vote votes poll quiz feedback correction\\sform cta call\\sto\\saction app\\s(?:promo|download) download\\sapp
  infobox info\\sbox factbox fact\\sbox table\\sof\\scontents toc disclaimer disclosure legal license licence rights reprints`);

export const CAPTION = words(`caption captions figcaption photo\\s(?:credit|caption|info) image\\s(?:credit|caption|source|meta) media\\s(?:caption|credit) wp\\scaption\\stext
  credit credits photocredit imgcaption img\\scaption picture\\scaption lead\\scaption gallery slideshow`);

export const BYLINE = words(`byline bylines author authors author\\sname post\\sauthor entry\\sauthor article\\sauthor writer reporter contributor contributors dateline attribution vcard
  post\\smeta entry\\smeta article\\smeta meta metadata article\\sinfo post\\sinfo article\\s(?:header\\s)?details credits?\\sline`);

export const DATE = words(`date dates time timestamp published publish pubdate updated posted post\\sdate entry\\sdate article\\sdate publication\\sdate date\\stime datetime last\\supdated`);

export const SUBTITLE = words(`subtitle sub\\stitle subheadline subheading sub\\sheadline dek deck standfirst stand\\sfirst summary excerpt lede strapline sell kicker\\stext intro introduction synopsis abstract description`);

/** Where the body stands. */
export const BODY = words(`articlebody article\\s(?:body|content|text|copy|main|page|container|wrapper|detail|details) storybody story\\s(?:body|content|text|copy|main|detail|details) entry\\s(?:content|body|text) post\\s(?:content|body|text|entry)
  blog\\s(?:content|body|post) content\\s(?:body|article|main|inner|text) main\\s(?:content|text|article|body) maincontent body\\s(?:content|copy|text) bodycopy bodytext rich\\s?text richtext prose
  news\\s(?:content|body|text|detail|article) text\\s(?:content|body) page\\scontent single\\s(?:content|post) hentry articletext article paragraph wysiwyg field\\sname\\sbody node\\scontent td\\spost\\scontent`);

/** Microdata that names the body. */
export const BODY_ITEM = /(?:^| )(?:articleBody|reviewBody|text|liveBlogUpdate)(?: |$)/;
