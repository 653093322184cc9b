/**
 * How much a text says, in Latin letters: the same news takes about 2.4 times as many letters in English as in Chinese
 * or Japanese, 1.6 as in Korean (Universal Declaration of Human Rights, letters per article); Indic and Thai texts, with
 * their signs counted, are as long as Latin ones.
 */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HANGUL = /\p{Script=Hangul}/gu;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;
const ASCII = /^[\x20-\x7f\u2013-\u201d\u00a0-\u024f]*$/;
const LATIN_LETTERS = /[A-Za-z0-9\u00c0-\u024f]/g;

export function weigh(text: string): number {
  if (text === '') return 0;
  // Letters of Latin text are five in six of its characters; counting them is the slow way, needed for short ones only.
  if (ASCII.test(text)) return text.length > 200 ? text.length * 0.81 : (text.match(LATIN_LETTERS)?.length ?? 0);
  const letters = text.match(LETTERS)?.length ?? 0;
  return letters + 1.4 * (text.match(HAN)?.length ?? 0) + 0.6 * (text.match(HANGUL)?.length ?? 0);
}

/** Ends like a sentence, in any script; a closing quote or bracket may follow. */
const SENTENCE_END = /[.!?…:;。！？；：।॥۔؟።။៕။״"”’»」』)\]）】›]\s*$/u;
const STOPS = /[.!?…。！？।॥۔؟።။៕](?=[\s"”’»」』)\]）]|$)|[。！？]/gu;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** How many sentence stops a text holds. */
export function countStops(text: string): number {
  return text.match(STOPS)?.length ?? 0;
}
