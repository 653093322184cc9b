import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultRooms, probeEvents } from '../../src/engine/probe-events';
import type { VisitReport } from '../../src/engine/visit-report';
import type { Session, Tab } from '../../src/inspect/browser';
import { redo, undo, visit } from '../../src/inspect/visit';
import type { SettingsPatch } from '../../src/settings/schema';
import { choose, keysOf, rememberingTab, start, type browsers } from './cast';
import { ask, lookAgain, sendDetail } from './probe';
import { testPages, type Plans, type TestPage } from './pages';
import { changes, differences, displaced, noteChanges, sightings } from './state';

/*
 * The laws that every feature keeps on every page, in a real browser: what was done can be taken back exactly; looking changes nothing;
 * looking again finds the same. Each page says what must be done there, so that a round trip in which nothing happened fails.
 */

type FeatureName = 'tweets' | 'repeats' | 'glossary';
const features: readonly FeatureName[] = ['tweets', 'repeats', 'glossary'];
const casts: readonly { name: string; on: readonly FeatureName[] }[] = [
  { name: 'all together', on: features },
  ...features.map((feature) => ({ name: `${feature} alone`, on: [feature] })),
];

export function lawsIn(browser: (typeof browsers)[number]): void {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await start(browser, 'inspect');
    tab = await rememberingTab(session);
  });
  afterAll(async () => {
    await session.close();
  });
  const show = (page: TestPage) => visit(tab, { kind: 'saved', page: page.saved }, { force: page.plans.article !== false, scripts: false });

  for (const { name, on } of casts) {
    describe(name, () => {
      beforeAll(async () => {
        await choose(session, onlyOn(on));
      });

      test.each(testPages)('what is done on $slug is taken back exactly', async (page) => {
        const report = await show(page);
        expectPlans(report, page.plans, on);
        expect(await tab.evaluate(displaced, null)).toEqual([]);
        // Nobody is there to take anything back: then nothing was done.
        if (report.article !== null) await undo(tab);
        expect(await tab.evaluate(differences, null)).toEqual([]);
        if (report.article === null) return;
        await redo(tab);
        const again = await ask(tab);
        expect(keysOf(again)).toEqual(keysOf(report));
        await undo(tab);
        expect(await tab.evaluate(differences, null)).toEqual([]);
      });
    });
  }

  describe('all together', () => {
    beforeAll(async () => {
      await choose(session, onlyOn(features));
    });

    test.each(testPages)('reading and planning change nothing on $slug', async (page) => {
      const report = await show(page);
      if (report.article === null) return;
      await undo(tab);
      await tab.evaluate(noteChanges, null);
      for (const room of faultRooms.filter((room) => room.startsWith('apply '))) {
        await tab.evaluate(sendDetail, { name: probeEvents.fault, detail: room });
      }
      await redo(tab);
      const planned = await ask(tab);
      expect(await tab.evaluate(changes, null)).toEqual([]);
      expect(await tab.evaluate(differences, null)).toEqual([]);
      // Each feature that had plans got as far as carrying them out, or this test saw nothing.
      const reached = planned.failures.map(({ feature, message }) => `${feature}: ${message}`);
      for (const feature of features.filter((each) => didSomething(report, each))) expect(reached.join('\n')).toContain(`apply ${feature}`);
    });

    test.each(testPages)('planning again on the changed $slug finds the same', async (page) => {
      const report = await show(page);
      if (report.article === null) return;
      const again = await tab.evaluate(lookAgain, probeEvents.report);
      expect(keysOf(again)).toEqual(keysOf(report));
      expect(again.failures).toEqual(report.failures);
    });

    test.each(testPages.filter(({ plans }) => plans.once !== undefined || plans.untouched !== undefined))(
      'a reader of $slug sees each sentence once, and what is none of ours as before',
      async ({ saved, plans }) => {
        const { once = [], untouched = [] } = plans;
        await visit(tab, { kind: 'saved', page: saved }, { force: false, scripts: false });
        const mended = await tab.evaluate(sightings, [...once, ...untouched]);
        await undo(tab);
        const original = await tab.evaluate(sightings, [...once, ...untouched]);
        expect(mended.slice(0, once.length)).toEqual(once.map(() => 1));
        const printed = original.slice(0, once.length);
        expect(printed.every((times) => times >= 1)).toBe(true);
        // Where a copy is folded, the site had printed it: an edited paragraph stands in one copy only.
        if (printed.length > 0 && (plans.repeats ?? 0) > 0) expect(Math.max(...printed)).toBeGreaterThan(1);
        expect(mended.slice(once.length)).toEqual(original.slice(once.length));
      },
    );

    test.each(testPages.filter(({ plans }) => saysWhetherArticle(plans)))('the gate judges $slug rightly', async ({ saved, plans }) => {
      const report = await visit(tab, { kind: 'saved', page: saved }, { force: false, scripts: false });
      expect(report.article !== null).toBe(plans.article ?? true);
    });
  });
}

function onlyOn(on: readonly FeatureName[]): SettingsPatch {
  return Object.fromEntries(features.map((feature) => [feature, { on: on.includes(feature) }]));
}

function didSomething(report: VisitReport, feature: FeatureName): boolean {
  return { repeats: report.repeats, tweets: report.tweets, glossary: report.terms }[feature].length > 0;
}

/** Outright, or by what must be done there. */
function saysWhetherArticle({ article, repeats = 0, tweets = 0, terms = [] }: Plans): boolean {
  return article !== undefined || repeats + tweets + terms.length > 0;
}

function expectPlans(report: VisitReport, plans: Plans, on: readonly FeatureName[]): void {
  expect(report.failures).toEqual([]);
  expect(report.requests).toEqual([]);
  if (plans.article === false) expect(report.article).toBeNull();
  for (const feature of features.filter((each) => !on.includes(each))) expect(didSomething(report, feature)).toBe(false);
  if (on.includes('repeats') && plans.repeats !== undefined) {
    expect(report.repeats.filter(({ confidence }) => confidence === 'sure')).toHaveLength(plans.repeats);
  }
  if (on.includes('tweets') && plans.tweets !== undefined) {
    expect(new Set(report.tweets.map(({ id, key }) => id ?? key)).size).toBe(plans.tweets);
  }
  if (on.includes('glossary')) expect(report.terms.map(({ name }) => name)).toEqual(expect.arrayContaining([...(plans.terms ?? [])]));
}
