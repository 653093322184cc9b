import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readSavedPage, type SavedPage } from '../../src/inspect/saved-page';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

const plansSchema = v.object({
  article: v.optional(v.boolean()),
  repeats: v.optional(v.number()),
  tweets: v.optional(v.number()),
  terms: v.optional(v.array(v.string())),
  once: v.optional(v.array(v.string())),
  untouched: v.optional(v.array(v.string())),
});
export type Plans = v.InferOutput<typeof plansSchema>;

/** A page of `tests/pages` (see its README) and what Copydesk must do there. */
export interface TestPage {
  readonly slug: string;
  readonly saved: SavedPage;
  readonly plans: Plans;
}

export const testPages: readonly TestPage[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'page.html')))
  .map(({ name }) => ({ slug: name, saved: readSavedPage(join(folder, name, 'page.html'), null), plans: plansOf(name) }));

/** One page by name. Throws when there is none. */
export function testPage(slug: string): TestPage {
  const page = testPages.find((each) => each.slug === slug);
  if (page === undefined) throw new Error(`no page called ${slug}`);
  return page;
}

/** A page made up on the spot. */
export function madeUp(url: string, html: string): SavedPage {
  return { url, body: Buffer.from(html), contentType: 'text/html; charset=utf-8' };
}

function plansOf(slug: string): Plans {
  const file = join(folder, slug, 'plans.json');
  return existsSync(file) ? v.parse(plansSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
}
