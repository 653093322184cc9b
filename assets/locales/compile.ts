import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';

const folder = import.meta.dirname;

interface PublicFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * The interface's messages as files of the extension: `strings/<language>.json`, compiled, for `ui/say`, and the few that the
 * browser itself reads (keys `manifest.*`) as `_locales/<language>/messages.json`.
 * @throws when a message is no ICU message; the build then names its key.
 */
export function localeFiles(): PublicFile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return files.flatMap((name) => {
    const language = name.slice(0, -'.json'.length);
    const messages = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>;
    const browsers: Record<string, { message: string }> = {};
    const ours: Record<string, unknown> = {};
    for (const [key, message] of Object.entries(messages)) {
      if (key.startsWith('manifest.')) browsers[key.replaceAll('.', '_')] = { message };
      else ours[key] = compiled(language, key, message);
    }
    return [
      { relativeDest: `strings/${language}.json`, contents: JSON.stringify(ours) },
      { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(browsers) },
    ];
  });
}

function compiled(language: string, key: string, message: string): unknown {
  try {
    return compile(message);
  } catch (error) {
    throw new Error(`assets/locales/${language}.json: "${key}" is no ICU message: ${String(error)}`, { cause: error });
  }
}
