import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The walls of the house, as tests: who may import whom, which rooms are pure, how long a file may be, and what no shipped file may
 * say. The import table is the one of src/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const sources = [...filesIn(join(root, 'src')), ...filesIn(join(root, 'entrypoints'))].filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'));

/** Room → rooms that it may import values from, besides itself. `types:` marks rooms of which only types may be imported. */
const table: Readonly<Record<string, readonly string[]>> = {
  text: [],
  article: ['text'],
  ui: [],
  page: ['article', 'text', 'ui'],
  engine: ['article', 'text', 'page', 'types:ui'],
  'features/tweets': ['article', 'text', 'ui', 'types:engine', 'types:page'],
  'features/repeats': ['article', 'text', 'ui', 'types:engine', 'types:page'],
  'features/glossary': ['article', 'text', 'ui', 'types:engine', 'types:page'],
  features: ['features/tweets', 'features/repeats', 'features/glossary', 'ui', 'types:engine', 'types:page'],
  gate: ['article', 'text', 'engine'],
  glossary: ['article', 'text'],
  settings: ['features', 'types:glossary', 'types:features/tweets', 'types:features/repeats', 'types:features/glossary'],
  messages: ['types:article', 'types:engine', 'types:settings', 'glossary', 'ui', 'engine', 'settings'],
  background: ['messages', 'settings', 'glossary', 'page', 'ui', 'types:article', 'types:engine', 'text'],
  popup: ['ui', 'settings', 'messages', 'text', 'types:engine', 'types:article'],
  options: ['ui', 'settings', 'messages', 'text', 'types:engine', 'article', 'glossary'],
  welcome: ['ui', 'settings', 'messages', 'types:engine'],
  inspect: ['types:engine', 'engine', 'article', 'text', 'glossary'],
};

describe('imports go downwards only', () => {
  for (const file of sources.filter((each) => each.includes('/src/'))) {
    it(name(file), () => {
      const room = roomOf(file);
      const allowed = table[room];
      expect(allowed, `room "${room}" is not in the import table`).toBeDefined();
      for (const { target, typeOnly } of importsOf(file)) {
        if (!target.startsWith('.')) continue;
        const to = resolve(dirname(file), target.replace(/\?.*$/u, ''));
        if (!to.includes('/src/')) {
          expect(to, 'only src, the locales and (from inspect) where browsers are may be imported').toMatch(room === 'inspect' ? /\/(assets\/locales|tests\/tools)\// : /\/assets\/locales\/en\.json$/u);
          continue;
        }
        const other = roomOf(to);
        const fine = other === room || allowed?.includes(other) || (typeOnly && allowed?.includes(`types:${other}`));
        expect(fine, `${name(file)} imports ${typeOnly ? 'types of ' : ''}${other} (${target})`).toBe(true);
      }
    });
  }
});

describe('shipped files', () => {
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    it(`${name(file)} is short, or says why not`, () => {
      const lines = text.split('\n').length;
      if (isTable(text)) return;
      expect(lines).toBeLessThanOrEqual(300);
      if (lines > 200) expect(text, 'a file over 200 lines says why in its header').toMatch(/one (mechanism|machine|thing|pass|walk|table|screen)|together because|kept in one/iu);
    });
    it(`${name(file)} writes no markup strings`, () => {
      expect(text).not.toMatch(/\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(/u);
    });
    if (file.includes('/features/')) {
      it(`${name(file)} takes no node out of a page`, () => {
        expect(text).not.toMatch(/\.(remove|replaceWith|replaceChildren|removeChild|replaceChild|insertBefore|append|prepend|setAttribute|removeAttribute|classList|style)\b\s*[(.=]/u);
      });
    }
    if (!/\/(settings\/(store|watch)|messages|background|glossary|popup|options|welcome|entrypoints|inspect|ui\/(strings|browser))/u.test(file)) {
      it(`${name(file)} does not know the browser's extension API`, () => {
        expect(text).not.toMatch(/\b(browser|chrome)\.(runtime|tabs|storage|scripting|permissions|action)|webextension-polyfill|wxt\/browser/u);
      });
    }
  }

  it('entrypoints are wiring', () => {
    for (const file of sources.filter((each) => each.includes('/entrypoints/'))) {
      expect(readFileSync(file, 'utf8').split('\n').length, name(file)).toBeLessThanOrEqual(45);
      for (const other of sources) for (const { target } of importsOf(other)) {
        expect(target.includes('entrypoints/'), `${name(other)} imports an entrypoint`).toBe(false);
      }
    }
  });

  it('no room is a junk drawer', () => {
    for (const file of sources) expect(name(file)).not.toMatch(/\b(utils?|helpers?|common|managers?|misc)\b/iu);
  });
});

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gmu);
  return [...statements].map(([whole, type, target]) => ({ target: target ?? '', typeOnly: type !== undefined || everyNameIsType(whole) }));
}

function everyNameIsType(statement: string): boolean {
  const names = /\{([^}]*)\}/u.exec(statement)?.[1]?.split(',').map((each) => each.trim()).filter((each) => each !== '') ?? [];
  return names.length > 0 && names.every((each) => each.startsWith('type '));
}

function roomOf(file: string): string {
  const parts = relative(join(root, 'src'), file).split('/');
  const feature = parts[0] === 'features' && parts.length > 2;
  return feature ? `features/${parts[1]}` : (parts[0] ?? '').replace(/\.\w+$/u, '');
}

/** A file that is nothing but data. */
function isTable(text: string): boolean {
  return /^\/\*\*? ?(\n \*)? ?Table\b/u.test(text);
}

function name(file: string): string {
  return relative(root, file);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
