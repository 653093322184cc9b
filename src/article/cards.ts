import type { ContainerId } from './article';
import type { Galley } from './galley';
import type { Survey } from './survey';

/** A card says less than this, in weight; entries of a list article say more. */
const CARD = 170;

/** One paragraph or heading of the story; a card has a box around its headline. */
const SINGLE = /^(?:p|h[1-6])$/;

/** The shortest headline of a card, in weight. */
const HEADLINE = 10;

/** Where it leads to the site itself, a card may say more: entries of a list article lead to shops and sources. */
const OWN_CARD = 320;

/**
 * Frames that hold cards: three or more like siblings, each little text with a picture or heading that leads elsewhere.
 * Lists of teasers look so on every site, whatever they are called.
 */
export function findCards(galley: Galley, page: Survey): ReadonlySet<ContainerId> {
  const leading = leadingLines(galley, page, () => true);
  const host = hostOf(galley.url);
  const own = leadingLines(galley, page, (href) => hostOf(href) === host);
  const cards = new Set<ContainerId>();
  page.children.forEach((children) => {
    if (children.length < 3) return;
    const groups = new Map<string, ContainerId[]>();
    for (const child of children) {
      const frame = galley.frames[child];
      if (frame === undefined || SINGLE.test(frame.tag)) continue;
      const group = groups.get(frame.signature);
      if (group === undefined) groups.set(frame.signature, [child]);
      else group.push(child);
    }
    for (const group of groups.values()) {
      if (group.length < 3) continue;
      const like = group.filter((child) => isCard(page, child, leading, own));
      if (like.length >= group.length * 0.75) for (const child of group) cards.add(child);
    }
  });
  return cards;
}

function isCard(page: Survey, frame: ContainerId, leading: readonly number[], own: readonly number[]): boolean {
  const measure = page.frames[frame];
  if (measure === undefined || measure.end <= measure.first || measure.weight <= 12) return false;
  const count = (sums: readonly number[]): number => (sums[measure.end] ?? 0) - (sums[measure.first] ?? 0);
  if (measure.weight > (count(own) > 0 ? OWN_CARD : CARD)) return false;
  // A picture alone is no card, and a paragraph with a link in it is none.
  return count(leading) > 0 && (measure.end - measure.first > 1 || measure.linkWeight > measure.weight * 0.7);
}

/** Up to each line, how many lines before it are nothing but a link, or a picture in one, that leads to a place in question. */
function leadingLines(galley: Galley, page: Survey, leads: (href: string) => boolean): readonly number[] {
  const counts = [0];
  galley.lines.forEach((line, at) => {
    const measure = page.lines[at];
    // "Share" is a link and no headline.
    const href = measure !== undefined && measure.linked > 0.8 && measure.weight > HEADLINE ? line.links[0]?.href : undefined;
    const inLink = line.kind === 'media' && galley.frames[line.container]?.tag === 'a';
    counts.push((counts[at] ?? 0) + (inLink || (href !== undefined && leads(href)) ? 1 : 0));
  });
  return counts;
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
