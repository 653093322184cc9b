import type { Feature } from '../../../src/engine/feature';
import type { ScriptName } from '../../../src/engine/tools';
import { Visit } from '../../../src/engine/visit';
import { repeats } from '../../../src/features/repeats/feature';
import { findingRepeats } from '../../../src/features/repeats/find-repeats';
import type { RepeatPlan } from '../../../src/features/repeats/plan';
import { resolvers } from '../../../src/features/slices';
import { views } from '../../../src/features/views';
import { folding } from '../../../src/page/folding';
import { sheet } from '../../../src/page/sheet';
import { StandIn } from '../../../src/page/stand-in';
import { speaker } from '../../../src/ui/say';
import { prose } from '../../unit/repeats/prose';

/** Lays a page out in this document, under the one sheet. */
export function lay(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.replaceChildren(...parsed.head.children, style);
  document.body.replaceChildren(...parsed.body.childNodes);
  document.documentElement.lang = parsed.documentElement.lang;
  document.documentElement.dir = parsed.documentElement.dir;
}

export const text = prose('en', 7);
export const ps = (texts: readonly string[]) => texts.map((each) => `<p>${each}</p>`).join('\n');

/** A page with a headline, whatever stands below it. */
export const story = (inside: string, style = '') => `<!doctype html><html lang="en"><head><title>Old harbour town counts its lanterns</title><style>${style}</style></head>
<body><main><article><h1>Old harbour town counts its lanterns</h1>${inside}</article></main></body></html>`;

export interface Running {
  readonly visit: Visit;
  plans(): readonly RepeatPlan[];
  readonly forgotten: readonly string[];
}

/** Starts a visit with this feature alone, and waits for its first pass. */
export async function run(signal: AbortSignal, notCopies: readonly string[] = []): Promise<Running> {
  let plans: readonly RepeatPlan[] = [];
  const forgotten: string[] = [];
  const watched: typeof repeats = { ...repeats, plan: async (article, tools) => (plans = await repeats.plan(article, tools)) };
  const visit = new Visit({
    document,
    catalogue: [watched as Feature],
    desk: { findTerms: async () => null, describeTerm: async () => null, knowTerm: async () => {}, notACopy: async (place) => { forgotten.push(place); } },
    terms: {
      features: { repeats: resolvers.repeats(undefined), tweets: resolvers.tweets(undefined), glossary: resolvers.glossary(undefined) },
      notCopies,
      look: { theme: 'light', size: 'medium', language: 'en', direction: 'ltr' },
      say: speaker('en', {}),
    },
    signal,
    onSettled: () => {},
    hurried: true,
    load: async <T>(script: ScriptName) => (script === 'repeats' ? findingRepeats : script === 'folding' ? folding : { ...views, StandIn }) as T,
    fault: () => {},
  });
  await visit.pass();
  return { visit, plans: () => plans, forgotten };
}

/** How many times each text is on the page for the eye, by its element. */
export function shown(texts: readonly string[]): number[] {
  const elements = [...document.querySelectorAll('p')].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  return texts.map((each) => elements.filter((element) => element.textContent === each).length);
}

export const once = text.map(() => 1);
