import type { ScriptName } from '../../../src/engine/tools';
import { findingRepeats } from '../../../src/features/repeats/find-repeats';
import { Visit } from '../../../src/engine/visit';
import { repeats } from '../../../src/features/repeats/feature';
import type { RepeatPlan } from '../../../src/features/repeats/plan';
import { folding } from '../../../src/page/folding';
import { sheet } from '../../../src/page/sheet';
import { StandIn } from '../../../src/page/stand-in';
import { resolvers } from '../../../src/features/slices';
import { views } from '../../../src/features/views';
import { double } from './double';
import { lossOf, see, timesSeen } from './seen';

/** Runs the feature on this page as the engine does; the one sheet comes as a style element, since no browser API is here. */
async function visit(): Promise<{ plans: readonly RepeatPlan[]; milliseconds: number; failures: readonly { message: string }[]; blocks: number }> {
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
  let plans: readonly RepeatPlan[] = [];
  let milliseconds = 0;
  let blocks = 0;
  const watched: typeof repeats = {
    ...repeats,
    plan: async (article, tools) => {
      const began = performance.now();
      plans = await repeats.plan(article, tools);
      milliseconds = performance.now() - began;
      blocks = article.blocks.length;
      return plans;
    },
  };
  const end = new AbortController();
  const visit = new Visit({
    document,
    catalogue: [watched],
    desk: { findTerms: async () => null, describeTerm: async () => null, knowTerm: async () => {}, notACopy: async () => {} },
    terms: {
      features: { repeats: resolvers.repeats(undefined), tweets: resolvers.tweets(undefined), glossary: resolvers.glossary(undefined) },
      notCopies: [],
      look: { theme: 'light', size: 'medium', language: 'en', direction: 'ltr' },
      say: (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`,
    },
    signal: end.signal,
    onSettled: () => {},
    hurried: true,
    load: async <T>(script: ScriptName) => (script === 'repeats' ? findingRepeats : script === 'folding' ? folding : { ...views, StandIn }) as T,
    fault: () => {},
  });
  await visit.pass();
  return { plans, milliseconds, failures: visit.failures, blocks };
}

Object.assign(globalThis, { copydeskBench: { double, see: () => see(document), lossOf, timesSeen, visit } });
