import type { ScriptName } from '../../../src/engine/tools';
import { findingRepeats } from '../../../src/features/repeats/find-repeats';
import { afterEach, describe, expect, it } from 'vitest';
import { Visit } from '../../../src/engine/visit';
import type { Feature } from '../../../src/engine/feature';
import { repeats } from '../../../src/features/repeats/feature';
import type { RepeatPlan } from '../../../src/features/repeats/plan';
import { resolvers } from '../../../src/features/slices';
import { views } from '../../../src/features/views';
import { folding } from '../../../src/page/folding';
import { sheet } from '../../../src/page/sheet';
import { StandIn } from '../../../src/page/stand-in';
import { lossOf, see, timesSeen } from '../../bench/repeats/seen';

const pages = import.meta.glob<string>('../../pages/repeats-*/page.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<{ repeats: number; once?: string[]; untouched?: string[] }>('../../pages/repeats-*/plans.json', { import: 'default', eager: true });

let end = new AbortController();

/** Lays the page out in this document, under the one sheet. */
function lay(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.replaceChildren(...parsed.head.children, style);
  document.body.replaceChildren(...parsed.body.childNodes);
  document.documentElement.lang = parsed.documentElement.lang;
  document.documentElement.dir = parsed.documentElement.dir;
}

async function visit(): Promise<readonly RepeatPlan[]> {
  let plans: readonly RepeatPlan[] = [];
  end = new AbortController();
  const watched: typeof repeats = { ...repeats, plan: async (article, tools) => (plans = await repeats.plan(article, tools)) };
  const running = new Visit({
    document,
    catalogue: [watched as Feature],
    desk: { findTerms: async () => null, describeTerm: async () => null, knowTerm: async () => {}, notACopy: async () => {} },
    terms: {
      features: { repeats: resolvers.repeats(undefined), tweets: resolvers.tweets(undefined), glossary: resolvers.glossary(undefined) },
      notCopies: [],
      look: { theme: 'light', size: 'medium', language: 'en', direction: 'ltr' },
      say: (key) => key,
    },
    signal: end.signal,
    onSettled: () => {},
    hurried: true,
    load: async <T>(script: ScriptName) => (script === 'repeats' ? findingRepeats : script === 'folding' ? folding : { ...views, StandIn }) as T,
    fault: () => {},
  });
  await running.pass();
  expect(running.failures).toEqual([]);
  return plans;
}

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

describe.each(Object.keys(pages).map((path) => [path.split('/').at(-2) ?? '', path] as const))('%s', (_, path) => {
  it('does what its plans say, and loses nothing', async () => {
    lay(pages[path] ?? '');
    const before = see(document);
    const html = document.body.innerHTML;
    const want = expected[path.replace('page.html', 'plans.json')];

    const plans = await visit();
    const after = see(document);

    expect(plans.filter((plan) => plan.confidence === 'sure')).toHaveLength(want?.repeats ?? 0);
    expect(lossOf(before, after)).toEqual({ characters: 0, texts: [], links: [], pictures: [], embeds: [], fields: 0 });
    expect(timesSeen(after, want?.once ?? [])).toEqual((want?.once ?? []).map(() => 1));
    expect(timesSeen(after, want?.untouched ?? [])).toEqual(timesSeen(before, want?.untouched ?? []));

    end.abort();
    expect(document.body.innerHTML).toBe(html);
  });
});
