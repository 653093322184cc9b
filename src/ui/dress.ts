import { directionOf, spokenLanguage } from './languages';
import { speaker } from './say';
import type { Speech } from './speech';
import { loadStrings } from './strings';

export interface Look {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly size: 'small' | 'medium' | 'large';
  /** `null`: the browser's. */
  readonly language: string | null;
}

/** Gives one of the extension's own pages the reader's theme, size and language, and the voice to speak it with. */
export async function dress(page: Document, look: Look): Promise<Speech> {
  const root = page.documentElement;
  const language = spokenLanguage([look.language, ...navigator.languages]);
  root.lang = language;
  root.dir = directionOf(language);
  root.dataset.size = look.size;
  if (look.theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = look.theme;
  return { say: speaker(language, await loadStrings(language)), language };
}
