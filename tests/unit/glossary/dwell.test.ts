import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, step, still } from '../../../src/features/glossary/dwell';
import type { Dwell, DwellEvent } from '../../../src/features/glossary/dwell';

/** Runs events at their times, with `time` events in between whenever one is due, up to `until`. */
function run(events: readonly (readonly [number, DwellEvent])[], until: number): Dwell {
  let state = still;
  const rest = [...events];
  for (;;) {
    const next = due(state);
    const event = rest[0];
    const at = Math.min(next ?? Infinity, event?.[0] ?? Infinity);
    if (at > until) return state;
    if (event !== undefined && event[0] === at) {
      state = step(state, event[1], at);
      rest.shift();
    } else state = step(state, { on: 'time' }, at);
  }
}

const hover: DwellEvent = { on: 'hover', id: 'a' };

describe('a card', () => {
  it('is asked for after 150 ms and shown after 500 ms of rest', () => {
    expect(run([[0, hover]], 149).rest).toEqual({ id: 'a', since: 0, asked: false });
    expect(run([[0, hover]], 150).rest?.asked).toBe(true);
    expect(run([[0, hover]], 499).shown).toBeNull();
    expect(run([[0, hover]], 500)).toEqual({ rest: null, shown: 'a', pinned: false, inside: false, left: null });
  });

  it('is not shown when the pointer only passes', () => {
    expect(run([[0, hover], [400, { on: 'away' }]], 5000)).toEqual(still);
  });

  it('stays for 300 ms after it was left, so that the pointer can come over to it', () => {
    const left: [number, DwellEvent][] = [[0, hover], [600, { on: 'away' }]];
    expect(run(left, 899).shown).toBe('a');
    expect(run(left, 900).shown).toBeNull();
    expect(run([...left, [800, { on: 'enter' }]], 5000).shown).toBe('a');
    expect(run([...left, [800, { on: 'enter' }], [1000, { on: 'leave' }]], 1300).shown).toBeNull();
  });

  it('stays until it is closed once it is pinned or pressed', () => {
    expect(run([[0, hover], [600, { on: 'pin' }], [700, { on: 'away' }]], 9000).shown).toBe('a');
    expect(run([[0, { on: 'press', id: 'a' }], [10, { on: 'away' }]], 9000).shown).toBe('a');
    expect(run([[0, { on: 'press', id: 'a' }], [10, { on: 'close' }]], 20)).toEqual(still);
    expect(run([[0, { on: 'press', id: 'a' }], [10, { on: 'hover', id: 'b' }]], 9000).shown).toBe('a');
  });

  it('gives way to the next name on which the pointer rests', () => {
    expect(run([[0, hover], [600, { on: 'hover', id: 'b' }]], 1100).shown).toBe('b');
  });

  it('never waits for a time that is past, and always comes to rest', () => {
    const event = fc.oneof(
      fc.record({ on: fc.constantFrom('hover' as const, 'press' as const, 'walk' as const), id: fc.constantFrom('a', 'b') }),
      fc.record({ on: fc.constantFrom('away' as const, 'enter' as const, 'leave' as const, 'pin' as const, 'close' as const) }),
    );
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(400), event), { maxLength: 30 }), (steps) => {
      let now = 0;
      const events = steps.map(([wait, one]): [number, DwellEvent] => [(now += wait), one]);
      const end = run(events, now + 10_000);
      expect(due(end)).toBeNull();
    }));
  });
});
