import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { unlabel, type Labelled } from './labelled';

const folder = fileURLToPath(new URL('../../pages', import.meta.url));
const articleSchema = v.object({ language: v.string(), text: v.string() });

/** A page of `tests/pages` whose body is labelled by hand in `names.txt`, a line per paragraph, in the brackets of `labelled.ts`. */
export interface LabelledPage extends Labelled {
  readonly slug: string;
  readonly language: string;
  /** What `article.json` has for the body. */
  readonly body: string;
}

export function labelledPages(): readonly LabelledPage[] {
  return readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'names.txt'))).map((slug) => {
    const { language, text } = v.parse(articleSchema, JSON.parse(readFileSync(join(folder, slug, 'article.json'), 'utf8')));
    return { slug, language, body: text, ...unlabel(readFileSync(join(folder, slug, 'names.txt'), 'utf8').trimEnd()) };
  });
}
