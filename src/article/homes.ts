import type { ContainerId, Role } from './article';
import type { Galley } from './galley';
import { bare } from './headline';
import type { Labelled } from './labels';
import { type Survey, upwards } from './survey';

/** Elements that hold one paragraph, item or cell rather than the run of them. */
const NO_HOME = new Set([
  'p', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'span', 'a', 'b', 'strong', 'em', 'i', 'font', 'center', 'pre',
  'table', 'tbody', 'thead', 'tr', 'td', 'th', 'figure', 'q', 'section',
]);

/** Prose by which a line counts as a paragraph of the story: two short sentences. In weight. */
const PARAGRAPH = 60;

/** Share of the prose that the best home must hold to be believed to be the story, or twice the next best's worth. */
const CORE = 0.45;

/** Share of the prose from which a home that lies between the story's lines is of the story too. */
const BESIDE = 0.05;

/** Share of the story's prose from which what stands before its home, after the headline, is its beginning. */
const BEGINNING = 0.15;

/** Prose, in weight, that is no note any more, however long the story: three or four paragraphs of an introduction. */
const OPENING = 400;

/**
 * The home of a line is the frame that holds it among its peers: the next one up that holds more than one paragraph.
 * Homes of one depth and signature are one, since many sites wrap every few paragraphs in a box of their own. The home
 * with the most prose is the story's; what else is at home there is likely of the story too, however short.
 */
export interface Homes {
  /** Whether a line stands where the story's paragraphs stand. */
  has(line: number): boolean;
  /** The smallest frame that holds all of the story's paragraphs. */
  readonly frame: ContainerId;
}

interface Home {
  prose: number;
  readonly lines: number[];
  /** The frames that are this home. */
  readonly frames: Set<ContainerId>;
}

export function findHomes(galley: Galley, page: Survey, root: ContainerId, roles: readonly (Role | null)[], labels: readonly Labelled[], headline: number): Homes {
  const { first, end } = page.frames[root] ?? { first: 0, end: 0 };
  const keys: (string | null)[] = [];
  const stated = bare(galley.witness.stated ?? '');
  const homes = new Map<string, Home>();
  let all = 0;
  for (let at = first; at < end; at++) {
    const line = galley.lines[at];
    const frame = line === undefined || roles[line.container] ? null : homeOf(galley, page, root, line.container);
    const key = frame === null ? null : `${page.frames[frame]?.depth ?? 0} ${galley.frames[frame]?.signature ?? ''}`;
    keys.push(key);
    const prose = page.lines[at]?.prose ?? 0;
    if (key === null || frame === null || prose < PARAGRAPH) continue;
    const home: Home = homes.get(key) ?? { prose: 0, lines: [], frames: new Set() };
    homes.set(key, home);
    home.frames.add(frame);
    home.prose += prose;
    all += prose;
    home.lines.push(at);
  }
  const opening = [...homes.values()].find((home) => headline < 0 || (home.lines[0] ?? 0) > headline || home.lines.length > 1);
  const worth = (home: Home): number => home.prose * (home === opening ? 1.5 : 1) * quality(galley, labels, root, home, stated, storyOf(galley, headline));
  const ranked = [...homes.values()].map((home) => ({ home, worth: worth(home) })).sort((a, b) => b.worth - a.worth);
  const [best, next] = ranked;
  const core = best?.home;
  const isClear = best !== undefined && (best.home.prose >= all * CORE || best.worth > 2 * (next?.worth ?? 0));
  if (core === undefined || !isClear) {
    const firm = new Set([...homes].filter(([, home]) => home.prose >= all * 0.15 && home.lines.length > 1).map(([key]) => key));
    return { frame: root, has: (line) => firm.has(keys[line - first] ?? '') };
  }
  const [from = first, to = end] = [core.lines[0], core.lines[core.lines.length - 1]];
  const story = new Set<string>();
  const lines: number[] = [];
  for (const [key, home] of homes) {
    const between = home.lines.filter((at) => at > from && at < to).length;
    if (home !== core && (between < home.lines.length * 0.7 || home.prose < all * BESIDE)) continue;
    if (home.lines.length > 1 || home === core) story.add(key);
    lines.push(...home.lines);
  }
  // Between the headline and the story little else is said at length than the story's beginning.
  const before = headline < 0 ? [] : [...homes.values()].flatMap((home) => home.lines).filter((at) => at > headline && at < from);
  const beginning = before.reduce((sum, at) => sum + (page.lines[at]?.prose ?? 0), 0);
  if (before.length > 1 && (beginning > core.prose * BEGINNING || beginning > OPENING)) lines.push(...before);
  // What follows within the same `<article>` as headline and story, at length, is the story going on: entries of a live blog.
  const around = storyOf(galley, from);
  if (around !== null && around >= root && around === storyOf(galley, headline)) {
    const after = [...homes.values()].flatMap((home) => home.lines).filter((at) => at > to && at < (page.frames[around]?.end ?? 0));
    const sequel = after.reduce((sum, at) => sum + (page.lines[at]?.prose ?? 0), 0);
    if (after.length > 2 && sequel > core.prose * SEQUEL) lines.push(...after);
  }
  return { frame: commonFrame(galley, root, lines), has: (line) => story.has(keys[line - first] ?? '') };
}

/** Share of the story's prose from which what follows it in its `<article>` is more than a note. */
const SEQUEL = 0.4;

function commonFrame(galley: Galley, root: ContainerId, lines: readonly number[]): ContainerId {
  let path: ContainerId[] | null = null;
  for (const at of lines) {
    const here = [...upwards(galley.frames, galley.lines[at]?.container ?? root)].map((frame) => frame.id);
    if (path === null) path = here;
    else {
      const set = new Set(here);
      path = path.filter((id) => set.has(id));
    }
  }
  const common = path?.find((id) => !NO_HOME.has(galley.frames[id]?.tag ?? '')) ?? root;
  return common < root ? root : common;
}

/** How much like a story's home it is, around 1: what it is called, what linked data states, how many paragraphs it keeps together. */
function quality(galley: Galley, labels: readonly Labelled[], root: ContainerId, home: Home, stated: string, story: ContainerId | null): number {
  let factor = 1;
  const own = storyOf(galley, home.lines[0] ?? -1);
  if (story !== null && own !== null && own !== story && ![...upwards(galley.frames, own)].some(({ id }) => id === story)) factor *= 0.4;
  const [frame = root] = home.frames;
  for (const { id, tag } of upwards(galley.frames, frame)) {
    if (labels[id]?.label === 'body' || tag === 'article' || tag === 'main') {
      factor *= labels[id]?.by === 'item body' ? 2 : 1.3;
      break;
    }
  }
  if (stated !== '') {
    const told = home.lines.filter((at) => stated.includes(bare(galley.lines[at]?.text ?? '').slice(0, 80))).length;
    if (told > home.lines.length * 0.5) factor *= 2;
  }
  // Teasers keep one paragraph each.
  if (home.lines.length > 2 && home.lines.length <= home.frames.size) factor *= 0.6;
  return factor;
}

/** The outermost `<article>` around a line. */
function storyOf(galley: Galley, at: number): ContainerId | null {
  const line = galley.lines[at];
  if (line === undefined) return null;
  let story: ContainerId | null = null;
  for (const { id, tag } of upwards(galley.frames, line.container)) if (tag === 'article') story = id;
  return story;
}

function homeOf(galley: Galley, page: Survey, root: ContainerId, from: ContainerId): ContainerId {
  let last = root;
  for (const frame of upwards(galley.frames, from)) {
    last = frame.id;
    const measure = page.frames[frame.id];
    if (frame.id === root) break;
    if (!NO_HOME.has(frame.tag) && measure !== undefined && measure.end - measure.first > 1) break;
  }
  return last;
}
