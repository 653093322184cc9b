import type { Strings } from './say';

/**
 * The interface's messages in one language, English where it lacks one. Reads the extension's own files, never the network.
 * @param language one of `languages`
 */
export async function loadStrings(language: string): Promise<Strings> {
  const [english, own] = await Promise.all([read('en'), language === 'en' ? {} : read(language)]);
  return { ...english, ...own };
}

async function read(language: string): Promise<Strings> {
  try {
    const answer = await fetch(`/strings/${language}.json`);
    return (await answer.json()) as Strings;
  } catch {
    return {};
  }
}
