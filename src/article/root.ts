import type { ContainerId } from './article';
import { sharesOf, type Labelled } from './labels';
import type { Galley } from './galley';
import { upwards, type Survey } from './survey';

/** Labels that are believed even of a frame that says more than the story: consent dialogs do. */
const CERTAIN = new Set(['nav', 'footer', 'dialog', 'navigation', 'contentinfo', 'cookie', 'cookies', 'consent', 'gdpr', 'modal', 'popup', 'menu']);

/** Prose of each frame that counts towards the article: without what is labelled as something else. */
export function shaded(galley: Galley, page: Survey, labels: readonly Labelled[]): readonly number[] {
  const total = page.frames[0]?.prose ?? 0;
  const shares = sharesOf(galley, page, labels, 0);
  const counted = new Float64Array(galley.frames.length);
  galley.lines.forEach((line, at) => {
    counted[line.container] = (counted[line.container] ?? 0) + (page.lines[at]?.prose ?? 0);
  });
  for (let id = galley.frames.length - 1; id >= 0; id--) {
    const { label, by } = labels[id] ?? { label: 'none', by: '' };
    const prose = counted[id] ?? 0;
    const drops = label === 'comment' || ((label === 'related' || label === 'aside' || label === 'caption') && (shares.get(by) ?? 0) < total * (CERTAIN.has(by.trim()) ? 0.9 : 0.4));
    if (drops) counted[id] = 0;
    const parent = galley.frames[id]?.parent ?? null;
    if (!drops && parent !== null) counted[parent] = (counted[parent] ?? 0) + prose;
  }
  return [...counted];
}

/**
 * The smallest frame that holds the article: goes down from the page's root while one child holds nearly all the prose,
 * and, where several stories stand one after the other, into the one that holds the headline.
 */
export function findRoot(galley: Galley, page: Survey, labels: readonly Labelled[], prose: readonly number[], headline: number): ContainerId {
  const headFrames = new Set([...upwards(galley.frames, galley.lines[headline]?.container ?? -1)].map((frame) => frame.id));
  let here: ContainerId = 0;
  for (;;) {
    const all = prose[here] ?? 0;
    let best = -1;
    let bestProse = 0;
    for (const child of page.children[here] ?? []) {
      const own = prose[child] ?? 0;
      if (own > bestProse) {
        best = child;
        bestProse = own;
      }
    }
    if (best < 0) return here;
    const mine = (page.children[here] ?? []).find((child) => headFrames.has(child)) ?? null;
    if (mine !== null && (prose[mine] ?? 0) > Math.max(OWN_STORY, all * OWN_SHARE) && hasRival(galley, page, prose, here, mine)) {
      here = mine;
      continue;
    }
    const single = galley.frames[best]?.tag === 'p' || (page.frames[best]?.end ?? 0) - (page.frames[best]?.first ?? 0) <= 1;
    if (single) return here;
    if (bestProse < all * (goesOn(galley, page, labels, prose, here, best) ? 0.95 : neededShare(galley, labels, best, headFrames))) return here;
    here = best;
  }
}

/** Whether the body goes on in another box beside this one: both are called the body, by the same word. */
function goesOn(galley: Galley, page: Survey, labels: readonly Labelled[], prose: readonly number[], here: ContainerId, child: ContainerId): boolean {
  const own = labels[child];
  if (own?.label !== 'body') return false;
  return (page.children[here] ?? []).some((other) => other !== child && labels[other]?.label === 'body' && labels[other]?.by === own.by && (prose[other] ?? 0) > OWN_STORY && !/^h[12]$/.test(galley.lines[page.frames[other]?.first ?? -1]?.tag ?? ''));
}

/** What share of the prose a child must hold to be gone into: less where the page's own authors call it the article. */
function neededShare(galley: Galley, labels: readonly Labelled[], child: ContainerId, headFrames: ReadonlySet<ContainerId>): number {
  const frame = galley.frames[child];
  const isNamed = frame?.tag === 'article' || frame?.tag === 'main' || frame?.aria === 'main' || labels[child]?.label === 'body';
  if (isNamed && headFrames.has(child)) return 0.35;
  if (labels[child]?.by === 'item body') return 0.4;
  return isNamed ? 0.6 : headFrames.has(child) ? 0.7 : 0.85;
}

/** Prose of two or three paragraphs: enough for the frame that holds the headline to be a story among others. */
const OWN_STORY = 300;

/** And its share of all the stories' prose: the opening of a long list is no story. */
const OWN_SHARE = 0.1;

/** Whether other stories stand beside the one with the headline: like siblings, or articles, that begin with a heading of their own. */
function hasRival(galley: Galley, page: Survey, prose: readonly number[], here: ContainerId, mine: ContainerId): boolean {
  const frame = galley.frames[mine];
  return (page.children[here] ?? []).some((child) => {
    const other = galley.frames[child];
    if (child === mine || other === undefined || (prose[child] ?? 0) < 200) return false;
    const isLike = other.signature === frame?.signature || (other.tag === 'article' && (frame?.tag === 'article' || frame?.tag === 'main'));
    return (isLike || holdsArticle(galley, page, child)) && startsWithHeading(galley, page, child);
  });
}

/** Whether a frame is, or within four levels holds as the first thing, an `<article>`. */
function holdsArticle(galley: Galley, page: Survey, from: ContainerId): boolean {
  let frame: ContainerId | undefined = from;
  for (let level = 0; level < 4 && frame !== undefined; level++) {
    if (galley.frames[frame]?.tag === 'article') return true;
    frame = page.children[frame]?.[0];
  }
  return false;
}

function startsWithHeading(galley: Galley, page: Survey, frame: ContainerId): boolean {
  const { first, end } = page.frames[frame] ?? { first: 0, end: 0 };
  for (let at = first; at < Math.min(end, first + 8); at++) {
    const tag = galley.lines[at]?.tag;
    if (tag === 'h1' || tag === 'h2') return true;
  }
  return false;
}
