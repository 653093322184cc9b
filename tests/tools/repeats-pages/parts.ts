import { prose, sentence, type Language } from '../../unit/repeats/prose';

export const headlines: { readonly [language in Language]: readonly [string, string] } = {
  en: ['Old harbour town counts its lanterns after the long winter flood', 'Growers above the river ask for a second road to the mill'],
  hi: ['लंबी बाढ़ के बाद पुराने घाट के नगर ने अपने दीये गिने', 'नदी के ऊपर के किसानों ने मिल तक दूसरी सड़क माँगी'],
  ta: ['நீண்ட வெள்ளத்திற்குப் பின் பழைய துறைமுக ஊர் விளக்குகளை எண்ணியது', 'ஆற்றங்கரை விவசாயிகள் ஆலைக்கு இரண்டாம் சாலை கேட்கின்றனர்'],
  ur: ['طویل سیلاب کے بعد پرانے گھاٹ کے شہر نے اپنے چراغ گنے', 'دریا کے اوپر کے کسانوں نے مل تک دوسری سڑک مانگی'],
};

export const body = (language: Language, count = 7, from = 0) => prose(language, count, from);
export const one = sentence;

export const p = (text: string) => `<p>${text}</p>`;
export const ps = (texts: readonly string[]) => texts.map(p).join('\n');
export const box = (name: string, inside: string, tag = 'div') => `<${tag} class="${name}">\n${inside}\n</${tag}>`;

export function top(language: Language, headline = headlines[language][0]): string {
  return `<h1>${headline}</h1>\n<p class="byline">By Ines Marlow</p>\n<time datetime="2025-03-04T08:30:00+05:30">4 March 2025, 08:30</time>`;
}

/** An article with a headline, whatever stands in it. */
export const story = (language: Language, inside: string) => `<article>\n${top(language)}\n${inside}\n</article>`;
