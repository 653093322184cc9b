import { holdsLetter } from '../text/letters';

/**
 * How much a text says, in Latin letters: the same news takes about 2.4 times as many letters in English as in Chinese
 * or Japanese, 1.6 as in Korean (Universal Declaration of Human Rights, letters per article); Indic and Thai texts, with
 * their signs counted, are as long as Latin ones.
 */
const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/;

/** Letters and digits are five in six of a text's characters, signs included, in Latin as in Indic texts. */
const LETTERS = 0.82;

export function weigh(text: string): number {
  if (!holdsLetter(text)) return 0;
  if (!DENSE.test(text)) return text.length * LETTERS;
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    weight += code >= 0x3040 && code <= 0x9fff ? 2.4 : code >= 0xac00 && code <= 0xd7af ? 1.6 : LETTERS;
  }
  return weight;
}

/** Ends like a sentence, in any script; a closing quote or bracket may follow. */
const SENTENCE_END = /[.!?…:;。！？；：।॥۔؟።။៕။״"”’»」』)\]）】›]\s*$/u;
const STOP = /[.!?…।॥۔؟።။៕](?=[\s"”’»」』)\]）]|$)|[。！？]/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a text holds a sentence stop anywhere. */
export function holdsStop(text: string): boolean {
  return STOP.test(text);
}
