import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultRooms, probeEvents } from '../../src/engine/probe-events';
import type { Session, Tab } from '../../src/inspect/browser';
import { redo, undo, visit } from '../../src/inspect/visit';
import { browsers, keysOf, rememberingTab, start } from './cast';
import { ask, lookAgain, sendDetail } from './probe';
import { testPage } from './pages';
import { differences } from './state';

const page = testPage('main-a-hi').saved;

describe.each(browsers)('a fault in %s', (browser) => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await start(browser, 'inspect');
    tab = await rememberingTab(session);
  });
  afterAll(async () => {
    await session.close();
  });

  test.each(faultRooms)('in "%s" is reported once, by name, and costs the reader nothing else', async (room) => {
    const feature = room.replace('apply ', '');
    const report = await visit(tab, { kind: 'saved', page }, { force: false, scripts: false });
    expect(report.failures).toEqual([]);
    await undo(tab);
    await tab.evaluate(sendDetail, { name: probeEvents.fault, detail: room });
    await redo(tab);
    const faulty = await ask(tab);
    expect(faulty.failures).toEqual([{ feature, message: `fault asked for in ${room}` }]);
    // The others still work, though not always with the same plans: they see what the faulty one would have taken.
    const done = keysOf(faulty);
    for (const [name, keys] of Object.entries(keysOf(report))) {
      if (room === 'read' || name === feature) expect(done).toHaveProperty(name, []);
      else expect(keys.length === 0).toBe(done[name as keyof typeof done].length === 0);
    }
    const again = await tab.evaluate(lookAgain, probeEvents.report);
    expect(again.failures).toHaveLength(1);
    await undo(tab);
    expect(await tab.evaluate(differences, null)).toEqual([]);
  });
});
