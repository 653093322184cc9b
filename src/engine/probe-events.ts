/**
 * How the inspect build and its driver talk: CustomEvents on the page's document, from world to world, so every `detail` is a string
 * or absent. Pages can see and forge them; the builds that ship neither send nor hear them.
 *
 * The driver listens for `report` and then sends `ask`. The gate answers when it declines (`article: null`), the engine when a pass
 * has settled; either answers at once if it has, and again at every later `ask`. Whoever settles also says so unasked, so an `ask` sent
 * before anybody listened is not lost.
 */
export const probeEvents = {
  /** Driver: say what you did here, as soon as you know. */
  ask: 'copydesk-ask',
  /** Content script: `detail` is a `VisitReport` as JSON. */
  report: 'copydesk-report',
  /** Driver, to a gate that declined: ring all the same. The engine then reports; a living engine ignores it. */
  force: 'copydesk-force',
  /** Driver: take everything back. Answered by `undone`. */
  undo: 'copydesk-undo',
  undone: 'copydesk-undone',
  /** Driver: mend the page again. Answered by `redone` when that pass has settled. */
  redo: 'copydesk-redo',
  redone: 'copydesk-redone',
  /** Driver: the room named in `detail` (one of `faultRooms`) throws in every later pass; an empty `detail` mends all. No answer. */
  fault: 'copydesk-fault',
} as const;

/** Where a fault can be made to happen, to see that each is reported once, with its name, and costs the reader nothing else. */
export const faultRooms = ['read', 'tweets', 'repeats', 'glossary', 'apply tweets', 'apply repeats', 'apply glossary'] as const;
