/**
 * When a card opens and closes, as a machine without clock or page: the time is passed in, and `due` says when to come back.
 * The delays are those of MediaWiki's Popups (src/constants.js): after 150 ms of rest the answer is asked for, it is shown 500 ms
 * after the rest began, and a card that was left stays for 300 ms, so that the pointer can cross over to it.
 */
export const delays = { ask: 150, show: 500, leave: 300 } as const;

export interface Dwell {
  /** The term on which the pointer rests, since when, and whether its entry has been asked for. */
  readonly rest: { readonly id: string; readonly since: number; readonly asked: boolean } | null;
  /** The term whose card is open. */
  readonly shown: string | null;
  /** A pinned card stays until it is closed. */
  readonly pinned: boolean;
  /** The pointer is on the card. Browsers tell that before they tell that it left the mark. */
  readonly inside: boolean;
  /** Since when the pointer has been neither on the mark nor on the card. */
  readonly left: number | null;
}

export const still: Dwell = { rest: null, shown: null, pinned: false, inside: false, left: null };

export type DwellEvent =
  | { readonly on: 'hover' | 'press' | 'walk'; readonly id: string }
  /** The pointer left all marks; came onto the card; left the card. */
  | { readonly on: 'away' | 'enter' | 'leave' }
  | { readonly on: 'pin' | 'close' | 'time' };

/** The next state. `now` is in milliseconds of any steady clock. */
export function step(state: Dwell, event: DwellEvent, now: number): Dwell {
  switch (event.on) {
    case 'hover':
      if (event.id === state.shown) return { ...state, rest: null, left: null };
      if (state.rest?.id === event.id) return state;
      return { ...leave(state, now), rest: { id: event.id, since: now, asked: false } };
    case 'press':
      // A second press on the same mark closes its card.
      if (event.id === state.shown && state.pinned) return still;
      return { ...still, shown: event.id, pinned: true };
    case 'walk':
      return { ...still, shown: event.id, pinned: true };
    case 'away':
      return { ...(state.inside ? state : leave(state, now)), rest: null };
    case 'leave':
      return { ...leave(state, now), rest: null, inside: false };
    case 'enter':
      return { ...state, rest: null, inside: true, left: null };
    case 'pin':
      return state.shown === null ? state : { ...state, pinned: !state.pinned, left: null };
    case 'close':
      return still;
    case 'time':
      return pass(state, now);
  }
}

function leave(state: Dwell, now: number): Dwell {
  return state.shown === null || state.pinned || state.left !== null ? state : { ...state, left: now };
}

function pass(state: Dwell, now: number): Dwell {
  const { rest } = state;
  if (rest !== null && now - rest.since >= delays.show && !state.pinned) return { ...still, shown: rest.id };
  const gone = state.left !== null && now - state.left >= delays.leave;
  return {
    ...state,
    rest: rest !== null && now - rest.since >= delays.ask ? { ...rest, asked: true } : rest,
    shown: gone ? null : state.shown,
    pinned: gone ? false : state.pinned,
    left: gone ? null : state.left,
  };
}

/** When `time` has something to do next, or `null`. A rest while a pinned card is open leads to nothing. */
export function due(state: Dwell): number | null {
  const times: number[] = [];
  if (state.rest !== null && !state.pinned) times.push(state.rest.since + (state.rest.asked ? delays.show : delays.ask));
  if (state.left !== null) times.push(state.left + delays.leave);
  return times.length === 0 ? null : Math.min(...times);
}
