import type { ContainerId } from './article';
import type { Frame, Line, Galley } from './galley';
import { endsSentence, holdsStop, weigh } from './weight';

/** What can be said of a line by itself. */
export interface LineMeasure {
  /** See `weigh`. */
  readonly weight: number;
  /** Share of the weight that is link text. */
  readonly linked: number;
  readonly sentence: boolean;
  /** How much of a reporter's prose it is: weight, less for labels and links, none for headings and atoms. */
  readonly prose: number;
}

/** Sums over all that a frame holds. */
export interface FrameMeasure {
  readonly first: number;
  /** One past the last line. */
  readonly end: number;
  readonly weight: number;
  readonly linkWeight: number;
  readonly prose: number;
  readonly depth: number;
}

export interface Survey {
  readonly lines: readonly LineMeasure[];
  readonly frames: readonly FrameMeasure[];
  readonly children: readonly (readonly ContainerId[])[];
}

type Sum = { -readonly [key in keyof FrameMeasure]: FrameMeasure[key] };

/** Measures a galley in one pass over its lines and one over its frames. */
export function survey(galley: Galley): Survey {
  const lines = galley.lines.map(measure);
  const sums: Sum[] = [];
  const children: ContainerId[][] = [];
  for (const frame of galley.frames) {
    sums.push({ first: galley.lines.length, end: 0, weight: 0, linkWeight: 0, prose: 0, depth: frame.parent === null ? 0 : (sums[frame.parent]?.depth ?? 0) + 1 });
    children.push([]);
    if (frame.parent !== null) children[frame.parent]?.push(frame.id);
  }
  galley.lines.forEach((line, at) => {
    const sum = sums[line.container];
    const own = lines[at];
    if (sum === undefined || own === undefined) return;
    sum.first = Math.min(sum.first, at);
    sum.end = at + 1;
    sum.weight += own.weight;
    sum.linkWeight += own.weight * own.linked;
    sum.prose += own.prose;
  });
  // Parents come before children, so the sums rise by going backwards.
  for (let id = galley.frames.length - 1; id > 0; id--) {
    const parent = galley.frames[id]?.parent ?? null;
    const sum = sums[id];
    const above = parent === null ? undefined : sums[parent];
    if (sum === undefined || above === undefined) continue;
    above.first = Math.min(above.first, sum.first);
    above.end = Math.max(above.end, sum.end);
    above.weight += sum.weight;
    above.linkWeight += sum.linkWeight;
    above.prose += sum.prose;
  }
  return { lines, frames: sums, children };
}

function measure(line: Line): LineMeasure {
  const weight = weigh(line.text);
  if (weight === 0) return { weight: 0, linked: 0, sentence: false, prose: 0 };
  let linkWeight = 0;
  for (const link of line.links) linkWeight += weigh(line.text.slice(link.start, link.end));
  const linked = Math.min(1, linkWeight / weight);
  const sentence = endsSentence(line.text);
  return { weight, linked, sentence, prose: proseOf(line, weight, linked, sentence) };
}

function proseOf(line: Line, weight: number, linked: number, sentence: boolean): number {
  if (line.kind === 'heading' || weight < 20 || linked > 0.6) return 0;
  // A label of two lines seldom ends like a sentence; a paragraph that lacks its stop still holds others.
  const telling = sentence || holdsStop(line.text) ? 1 : weight > 120 ? 0.6 : 0.2;
  return weight * (1 - linked) * telling * (line.kind === 'code' ? 0.5 : 1);
}

/** A frame and those around it, from the inside out. */
export function* upwards(frames: readonly Frame[], from: ContainerId, until: ContainerId | null = null): Generator<Frame> {
  for (let id: ContainerId | null = from; id !== null && id !== until;) {
    const frame: Frame | undefined = frames[id];
    if (frame === undefined) return;
    yield frame;
    id = frame.parent;
  }
}
