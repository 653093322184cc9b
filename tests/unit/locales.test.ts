import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/ui/languages';
import { speaker } from '../../src/ui/say';

/*
 * What a translation must keep of the English text, found without knowing the language. Whether it reads well is for a reader to say.
 */
const folder = resolve(import.meta.dirname, '../../assets/locales');
const read = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const english = read('en');
const keys = Object.keys(english);
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
const translated = files.filter((code) => code !== 'en');

const scripts: Readonly<Record<string, string>> = {
  as: 'Beng', bn: 'Beng', gu: 'Gujr', hi: 'Deva', kn: 'Knda', ml: 'Mlym', mr: 'Deva', or: 'Orya', pa: 'Guru', ta: 'Taml', te: 'Telu', ur: 'Arab',
};
/** Names, kinds of files and words that a file must hold as they are; they stay in Latin letters in every language. */
const latin = /%s|\b(?:Copydesk|ETV Bharat|X|MIT|UTF-8|JSON|CSV|PDF|URL|news\.example|name|aliases|kind|description)\b/gu;
/** The longest description that Chrome takes in a manifest. */
const longestDescription = 132;
/** Up to so many letters and signs a label may be longer than twice the English one: a short word has no short twin everywhere. */
const short = 24;

interface Shape {
  /** Each argument with its type and, where it is counted, its exact branches (`=0`). */
  readonly values: Set<string>;
  /** The branches of each plural, without the exact ones, and whether each says its number. */
  readonly plurals: { readonly branches: string[]; readonly mute: string[] }[];
  /** Every stretch of words, in all branches. */
  readonly texts: string[];
}

type Node = string | 0 | readonly [name: string, type?: unknown, options?: unknown];

/** Takes a compiled message apart. Branches hold messages themselves. */
function shapeOf(message: CompiledMessage, shape: Shape = { values: new Set(), plurals: [], texts: [] }): Shape {
  for (const node of (typeof message === 'string' ? [message] : message) as readonly Node[]) {
    if (typeof node === 'string') shape.texts.push(node);
    if (typeof node === 'string' || node === 0) continue;
    const [name, type, options] = node;
    if (typeof options !== 'object' || options === null) {
      shape.values.add(`${name} ${String(type)}`);
      continue;
    }
    const branches = Object.entries(options as Record<string, CompiledMessage | 0>);
    const exact = branches.map(([branch]) => branch).filter((branch) => branch.startsWith('='));
    shape.values.add([name, String(type), ...exact.sort()].join(' '));
    const counted = branches.filter(([branch]) => !exact.includes(branch));
    shape.plurals.push({
      branches: counted.map(([branch]) => branch).sort(),
      mute: counted.filter(([, within]) => within !== 0 && !(Array.isArray(within) && within.includes(0))).map(([branch]) => branch),
    });
    for (const [, within] of branches) if (within !== 0) shapeOf(within, shape);
  }
  return shape;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a message is once it is said, its values being a digit each. */
function length(language: string, key: string, message: string): number {
  const values = Object.fromEntries([...shapeOf(compile(message)).values].map((value) => [value.split(' ')[0] ?? '', 2]));
  const said = speaker(language, { [key]: compile(message) })(key as keyof typeof import('../../assets/locales/en.json'), values);
  return [...graphemes.segment(said)].length;
}

it('has a file for every language that can be chosen, and for no other', () => {
  expect(files.sort()).toEqual(languages.map(({ code }) => code).sort());
});

it('says every message somewhere: none is missing, none is left over', () => {
  const sources = filesIn(resolve(folder, '../../src')).map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync(resolve(folder, '../../wxt.config.ts'), 'utf8');
  const literals = new Set([...sources.matchAll(/['"]([a-z][\w.]*)['"]/giu)].map(([, key]) => key ?? ''));
  // Keys that are put together: `say(`kind.${kind}`)`; the manifest's have underscores.
  const stems = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/giu)].map(([, stem]) => stem ?? '');
  const used = (key: string) => literals.has(key) || stems.some((stem) => key.startsWith(stem)) || sources.includes(`__MSG_${key.replaceAll('.', '_')}__`);
  expect(keys.filter((key) => !used(key))).toEqual([]);
});

function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : /\.tsx?$/u.test(entry.name) ? [join(path, entry.name)] : []));
}

it('fits the description into what a manifest may hold', () => {
  for (const language of files) {
    expect((read(language)['manifest.description'] ?? '').length, language).toBeLessThanOrEqual(longestDescription);
  }
});

describe.each(translated)('the interface in %s', (language) => {
  const messages = read(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const each = keys.filter((key) => messages[key] !== undefined).map((key) => [key, messages[key] ?? '', english[key] ?? ''] as const);

  it('says what English says, in its order, and nothing else', () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  it('takes the same values', () => {
    for (const [key, message, model] of each) {
      const wanted = [...shapeOf(compile(model)).values].sort();
      expect([...shapeOf(compile(message)).values].sort(), key).toEqual(wanted);
      expect(message.split('%s').length, key).toBe(model.split('%s').length);
    }
  });

  it('counts as the language counts, and says the number', () => {
    for (const [key, message] of each) {
      for (const { branches, mute } of shapeOf(compile(message)).plurals) {
        expect(branches, key).toEqual([...categories].sort());
        // One branch may stand for nought and one alike, so no branch may say its number in words.
        expect(mute, key).toEqual([]);
      }
    }
  });

  it('is written in its own script', () => {
    const foreign = new RegExp(`(?!\\p{Script_Extensions=${scripts[language] ?? ''}})\\p{L}`, 'u');
    const own = new RegExp(`\\p{Script=${scripts[language] ?? ''}}`, 'u');
    for (const [key, message, model] of each) {
      const words = shapeOf(compile(message)).texts.join(' ').replace(latin, '');
      expect(words, key).not.toMatch(foreign);
      const hasWords = /\p{L}/u.test(shapeOf(compile(model)).texts.join(' ').replace(latin, ''));
      if (hasWords) expect(words, key).toMatch(own);
    }
  });

  it('is tidy: composed letters, no stray space, no typewriter quotes', () => {
    for (const [key, message] of each) {
      expect(message, key).toBe(message.normalize('NFC'));
      expect(message, key).toBe(message.trim());
      expect(message, key).not.toMatch(/ {2}|["']|\.\.\./u);
    }
  });

  it('is not much longer than English', () => {
    for (const [key, message, model] of each) {
      const long = length(language, key, message);
      if (long > short) expect(long, `${key}: ${message}`).toBeLessThanOrEqual(2 * length('en', key, model));
    }
  });

  it('marks whole syllables in the sample article', () => {
    for (const [sentence, name] of [['sample.first', 'sample.place'], ['sample.second', 'sample.river']] as const) {
      const text = messages[sentence] ?? '';
      const at = text.indexOf(messages[name] ?? '\0');
      expect(at, sentence).toBeGreaterThanOrEqual(0);
      const starts = [...graphemes.segment(text)].map(({ index }) => index);
      expect([...starts, text.length], sentence).toContain(at + (messages[name] ?? '').length);
    }
  });
});
