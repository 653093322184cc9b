import type { Article, Part, TextSpan } from '../../../src/article/article';
import type { Desk } from '../../../src/engine/desk';
import type { Feature } from '../../../src/engine/feature';
import type { FeatureId, Plan } from '../../../src/engine/plan';
import type { ScriptName } from '../../../src/engine/tools';
import { Visit, type Terms } from '../../../src/engine/visit';
import type { Page, View } from '../../../src/page/page';
import type { Views } from '../../../src/page/views';
import { folding } from '../../../src/page/folding';
import { sheet } from '../../../src/page/sheet';
import { StandIn } from '../../../src/page/stand-in';
import { dress, makeHost } from '../../../src/ui/host';

/** A plan that says itself what its feature does with it. */
export interface TestPlan extends Plan {
  readonly parts: readonly Part[];
  act(page: Page): void;
}

export function feature(id: FeatureId, plan: (article: Article) => readonly TestPlan[]): Feature {
  const made: Feature<TestPlan> = {
    id,
    plan,
    apply: (each, page) => each.act(page),
    claims: ({ parts }) => parts,
    report: () => [],
  };
  return made as Feature;
}

export function view(name: View['name']): View {
  return { name, label: 'test', model: null };
}

const views: Views = {
  show: (root) => {
    root.textContent = 'ours';
  },
  clear: (root) => {
    root.textContent = '';
  },
  keepBeside: () => () => {},
  makeHost,
  dress,
  StandIn,
};

const desk: Desk = {
  findTerms: async () => null,
  describeTerm: async () => null,
  knowTerm: async () => {},
  notACopy: async () => {},
};

export const allOn: Terms = {
  features: { tweets: { on: true }, repeats: { on: true }, glossary: { on: true } },
  notCopies: [],
  look: { theme: 'auto', size: 'medium', language: 'en', direction: 'ltr' },
  say: (key) => key,
};

/** The page under test: markup of the test's own in the test's document, under the one sheet. */
export function lay(markup: string): void {
  document.head.replaceChildren();
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
  document.body.innerHTML = markup;
}

export function visit(end: AbortController, catalogue: readonly Feature[], fault: (room: string) => void = () => {}): Visit {
  return new Visit({ document, catalogue, desk, load: <T>(script: ScriptName) => Promise.resolve((script === 'folding' ? folding : views) as T), terms: allOn, signal: end.signal, onSettled: () => {}, hurried: true, fault });
}

export function blockWith(article: Article, text: string): number {
  const found = article.blocks.find((block) => block.text.includes(text));
  if (found === undefined) throw new Error(`no block with "${text}": ${article.blocks.map((block) => block.text).join(' | ')}`);
  return found.id;
}

export function spanOf(article: Article, text: string): TextSpan {
  const block = blockWith(article, text);
  const start = article.blocks[block]?.text.indexOf(text) ?? 0;
  return { block, start, end: start + text.length };
}

/** All that undo must bring back: markup, nodes in order, sheets, highlights. */
export function snapshot(): unknown[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) nodes.push(node);
  return [document.documentElement.outerHTML, [...document.styleSheets], [...document.adoptedStyleSheets], [...CSS.highlights.keys()], ...nodes];
}

const sentence = 'The river ferry at Old Harbour will carry bicycles without charge from the first week of spring, the port council said on Monday. ';

/** Body paragraphs long enough to be an article, each with its own words. */
export function paragraphs(count: number, from = 1): string {
  return Array.from({ length: count }, (_, i) => `<p>Paragraph ${from + i}. ${sentence.repeat(2)}</p>`).join('\n');
}
