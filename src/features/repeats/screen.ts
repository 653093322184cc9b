import type { Article } from '../../article/article';

/** Letters in a window: about four words, so that a window is said again by chance only where a phrase is. */
const WINDOW = 24;
/** One window in eight is looked at, chosen by its own hash, so that equal text gives equal choices wherever it stands. */
const ONE_IN = 8;
/** Windows that must be said again before comparing is worth its price. The least copy that can be offered has some forty. */
const LEAST = 3;

/**
 * Whether a page may say anything twice, at a hundredth of the price of finding out what. Nearly all pages are done with here. Looks
 * at letters and digits alone, composed, and forgives what `normalise` forgives. PURE.
 */
export function maySayTwice(article: Article): boolean {
  const seen = new Map<number, number>();
  const window = new Uint16Array(WINDOW);
  // Horner's rule over the window; `top` takes the oldest letter out again (Karp and Rabin 1987).
  const base = 0x01000193;
  let top = 1;
  for (let i = 1; i < WINDOW; i++) top = Math.imul(top, base);
  let again = 0;
  for (const block of article.blocks) {
    if (block.text.length < WINDOW || block.role === 'comment' || block.kind === 'code') continue;
    const text = block.text.normalize('NFC');
    let hash = 0;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const code = letterAt(text, at);
      if (code === 0) continue;
      const slot = count % WINDOW;
      if (count >= WINDOW) hash = (hash - Math.imul(window[slot] ?? 0, top)) | 0;
      hash = (Math.imul(hash, base) + code) | 0;
      window[slot] = code;
      count++;
      if (count < WINDOW || ((hash ^ (hash >>> 15)) & (ONE_IN - 1)) !== 0) continue;
      const where = seen.get(hash);
      if (where === undefined) seen.set(hash, block.id);
      else if (where !== block.id && where >= 0) {
        if (++again >= LEAST) return true;
        seen.set(hash, -1);
      }
    }
  }
  return false;
}

/** A letter or digit in lower case where that is cheap; 0 for what comparing passes over. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code >= 97 && code <= 122) return code;
    if (code >= 65 && code <= 90) return code + 32;
    return code >= 48 && code <= 57 ? code : 0;
  }
  // Latin-1 signs; general punctuation and signs; CJK punctuation; full-width punctuation and the byte order mark.
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00) return 0;
  // Dandas and Indic nuktas, the Urdu full stop, tatweel: normalised away or to a stop.
  if (code === 0x964 || code === 0x965 || code === 0x6d4 || code === 0x640) return 0;
  if (code >= 0x93c && code <= 0xcbc && (code & 0x7f) === 0x3c) return 0;
  return code;
}
