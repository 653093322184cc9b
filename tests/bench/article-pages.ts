import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, openPage } from './chromium';
import { f1, overlap, precision, recall, score, type Overlap } from './shingles';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

interface Read {
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly direction: string;
  readonly text: string;
}

const facts = ['title', 'byline', 'published', 'language', 'direction'] as const;

interface Sums { readonly ours: Overlap[]; readonly readability: Overlap[]; readonly right: Map<string, number> }

/** The pages of the project, all or those whose names hold one of `wanted`, against their truth, by language: the text beside Readability's, and how many facts of the head are right. */
export async function measurePages(script: string, wanted: readonly string[]): Promise<void> {
  const browser = await launch();
  const { page, showHtml } = await openPage(browser);
  const byLanguage = new Map<string, Sums>();
  const flaws: string[] = [];
  for (const slug of readdirSync(folder).filter((name) => existsSync(join(folder, name, 'article.json')) && (wanted.length === 0 || wanted.some((part) => name.includes(part))))) {
    const truth = JSON.parse(readFileSync(join(folder, slug, 'article.json'), 'utf8')) as Read;
    await showHtml(readFileSync(join(folder, slug, 'page.html'), 'utf8'));
    await page.evaluate(script);
    const theirs = await page.evaluate(() => window.copydeskBench.readability());
    const ours = await page.evaluate(() => window.copydeskBench.article()) as Read | null;
    const sums: Sums = byLanguage.get(truth.language) ?? { ours: [], readability: [], right: new Map() };
    byLanguage.set(truth.language, sums);
    const text = overlap(truth.text, ours?.text ?? '');
    sums.ours.push(text);
    sums.readability.push(overlap(truth.text, theirs?.spaced ?? ''));
    for (const fact of facts) if (ours?.[fact] === truth[fact]) sums.right.set(fact, (sums.right.get(fact) ?? 0) + 1);
    const wrong = facts.filter((fact) => ours?.[fact] !== truth[fact]).map((fact) => `${fact} ${JSON.stringify(ours?.[fact])} for ${JSON.stringify(truth[fact])}`);
    if (f1(precision(text), recall(text)) < 1) wrong.push(`text ${f1(precision(text), recall(text)).toFixed(3)}`);
    if (wrong.length > 0) flaws.push(`${slug}: ${wrong.join('; ')}`);
  }
  await browser.close();
  console.log(`lang  pages  Copydesk F1  Readability, spaced  ${facts.join('  ')}`);
  const all = [...byLanguage.values()];
  const print = (language: string, { ours, readability, right }: Sums): void => console.log(
    `${language.padEnd(4)} ${String(ours.length).padStart(6)}  ${score(ours).f1.toFixed(4).padEnd(12)} ${score(readability).f1.toFixed(4).padEnd(20)} ${facts.map((fact) => String(right.get(fact) ?? 0).padEnd(fact.length + 1)).join(' ')}`,
  );
  for (const [language, sums] of byLanguage) print(language, sums);
  print('all', {
    ours: all.flatMap(({ ours }) => ours), readability: all.flatMap(({ readability }) => readability),
    right: new Map(facts.map((fact) => [fact, all.reduce((sum, { right }) => sum + (right.get(fact) ?? 0), 0)])),
  });
  for (const flaw of flaws) console.log(flaw);
}
