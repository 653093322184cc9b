import { runsWithLetters } from '../text/letters';
import { functionWords, scripts } from './language-data';

/** Letters that one of several languages of a script alone writes, or the others never do. */
const TELLING: { readonly [language: string]: RegExp } = {
  as: /[ৰৱ]/g, mr: /ळ/g, ur: /[ٹڈڑںےھ]/g, fa: /[پچژگ]/g, ar: /[ةىيك]/g, ps: /[ټډړښځڅېۍ]/g, sd: /[ٻڄڃڇڏڊڍڙڪڻ]/g, ug: /[ۆۇۈېە]/g,
  uk: /[іїєґ]/gi, be: /[ўі]/gi, sr: /[ђћљњџј]/gi, mk: /[ѓќѕј]/gi, kk: /[әғқңөұүһ]/gi, ru: /[ыэё]/gi, bg: /[ъщ]/gi,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
};

/**
 * The language of a text as a BCP 47 tag: by its script, then, where several languages share it, by the letters and
 * little words that only one of them uses, with what the page says of itself (`lang` and the like, best first) as one
 * voice among these. A told tag keeps its region when it is right. `null` where the text is too short and nothing is told.
 */
export function languageOf(text: string, told: readonly string[]): string | null {
  const tags = told.map(tidy).filter((tag) => tag !== null);
  const script = mainScript(text.slice(0, 800));
  if (script === null) return tags[0] ?? null;
  const spoken = script.languages;
  const [only] = spoken;
  if (spoken.length === 1 && only !== undefined) return tags.find((tag) => baseOf(tag) === only) ?? only;
  const votes = new Map<string, number>(spoken.map((language) => [language, 0]));
  const vote = (language: string, weight: number): void => { votes.set(language, (votes.get(language) ?? 0) + weight); };
  const words = runsWithLetters(text.toLowerCase());
  let known = 0;
  for (const word of words) {
    for (const language of functionWords.get(word) ?? []) {
      if (!votes.has(language)) continue;
      vote(language, 1);
      known++;
    }
  }
  for (const language of spoken) {
    const letters = TELLING[language];
    if (letters === undefined) continue;
    const seen = text.match(letters)?.length ?? 0;
    // Chinese pages quote a Japanese word now and then; a Japanese text is nearly half kana.
    if (language === 'ja' && seen < text.length * 0.1) continue;
    // One letter in fifty says much of a language that alone writes it.
    vote(language, Math.min(seen / Math.max(1, text.length / 50), 3) * Math.max(2, known * 0.2));
  }
  const toldHere = tags.find((tag) => votes.has(baseOf(tag)) || (script.script === 'Latn' && !known));
  if (toldHere !== undefined && votes.has(baseOf(toldHere))) vote(baseOf(toldHere), Math.max(2, words.length * 0.015));
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1]);
  // A Latin text in a language whose little words we do not know: the page is believed, if it names such a one.
  const weak = best === undefined || best[1] < Math.max(2, words.length * 0.03) || best[1] - (next?.[1] ?? 0) < best[1] * 0.05;
  if (weak) return tags.find((tag) => isOf(tag, script.script)) ?? best?.[0] ?? null;
  return tags.find((tag) => baseOf(tag) === best[0]) ?? best[0];
}

/** Whether a language may be written in a script: one that we list under another script is not. */
function isOf(tag: string, script: string): boolean {
  const language = baseOf(tag);
  const listed = scripts.filter((one) => one.languages.includes(language));
  return listed.length === 0 ? script === 'Latn' : listed.some((one) => one.script === script);
}

/** The language that a tag votes for: both written forms of Norwegian are one here. */
function baseOf(tag: string): string {
  const base = tag.split('-')[0] ?? tag;
  return base === 'nb' || base === 'nn' ? 'no' : base;
}

function tidy(told: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.,;].*)?$/i.exec(told.trim());
  const base = match?.[1]?.toLowerCase();
  if (base === undefined) return NAMES[told.trim().toLowerCase()] ?? null;
  const language = ALIASES[base] ?? base;
  const region = match?.[3];
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}

const ALIASES: { readonly [code: string]: string } = { eng: 'en', hin: 'hi', ben: 'bn', tam: 'ta', tel: 'te', mar: 'mr', guj: 'gu', kan: 'kn', mal: 'ml', pan: 'pa', urd: 'ur', ori: 'or', ory: 'or', asm: 'as', iw: 'he', in: 'id', od: 'or' };
const NAMES: { readonly [name: string]: string } = {
  english: 'en', hindi: 'hi', bengali: 'bn', tamil: 'ta', telugu: 'te', marathi: 'mr', gujarati: 'gu', kannada: 'kn', malayalam: 'ml', punjabi: 'pa',
  urdu: 'ur', odia: 'or', assamese: 'as', german: 'de', french: 'fr', spanish: 'es', japanese: 'ja', chinese: 'zh', korean: 'ko', arabic: 'ar',
};

const BEYOND_LATIN = /[^\s -\u024f\u1e00-\u1eff\u2000-\u2bff]/;

/** The script that most letters of the text are written in. */
function mainScript(text: string): (typeof scripts)[number] | null {
  // Most pages are Latin through and through: one look instead of two dozen.
  if (!BEYOND_LATIN.test(text)) return /[a-z]/i.test(text) ? scripts[0] ?? null : null;
  let best: (typeof scripts)[number] | null = null;
  let most = 0;
  for (const script of scripts) {
    const count = (text.match(script.letters)?.length ?? 0) * script.weight;
    if (count > most) {
      best = script;
      most = count;
    }
  }
  return best;
}
