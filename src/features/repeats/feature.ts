import type { Article } from '../../article/article';
import type { Feature } from '../../engine/feature';
import type { Tools } from '../../engine/tools';
import type { RepeatReport } from '../../engine/visit-report';
import type { View } from '../../page/page';
import type { findingRepeats } from './find-repeats';
import type { NoticeModel } from './notice';
import type { RepeatPlan } from './plan';
import { maySayTwice } from './screen';
import type { RepeatsSettings } from './settings';

/**
 * One visible copy of a body that the site printed twice. Pages that show what it does, and what it must leave alone:
 * tests/pages/repeats-*.
 */
export const repeats: Feature<RepeatPlan, RepeatsSettings, RepeatReport> = {
  id: 'repeats',

  async plan(article, tools) {
    if (!maySayTwice(article)) return [];
    const find = await tools.load<typeof findingRepeats>('repeats');
    const found = await finish(find(article, tools.claimed, tools.notCopies), tools.pause);
    // What is rendered need not be seen; to know costs more than most pages should pay.
    return found.length === 0 ? found : finish(find(article, tools.claimed, tools.notCopies, await tools.sight()), tools.pause);
  },

  apply(plan, page, tools) {
    if (plan.confidence === 'sure' && tools.settings.show === 'fold') page.fold(plan.parts, viewOf('notice', plan, tools));
    else page.offer(plan.parts, viewOf('offer', plan, tools));
  },

  claims(plan) {
    return plan.parts;
  },

  report(plan, article) {
    return [{
      key: plan.key,
      confidence: plan.confidence,
      paragraphs: plan.identical,
      characters: plan.characters,
      differences: plan.differences.length,
      text: textOf(plan, article),
    }];
  },
};

async function finish(steps: ReturnType<typeof findingRepeats>, pause: () => Promise<void>): Promise<RepeatPlan[]> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function viewOf(name: 'notice' | 'offer', plan: RepeatPlan, tools: Tools<RepeatsSettings>): View<NoticeModel> {
  const { say, desk } = tools;
  return { name, label: say('repeats.label'), model: { plan, say, offered: name === 'offer', onNotCopy: () => void desk.notACopy(plan.place) } };
}

function textOf(plan: RepeatPlan, article: Article): string {
  return plan.parts.map((id) => article.blocks[id]?.text ?? '').filter((text) => text !== '').join('\n');
}
