import type { ContainerId } from './article';
import type { Frame, Galley } from './galley';
import type { Survey } from './survey';
import { ASIDE, BODY, BODY_ITEM, BYLINE, CAPTION, COMMENTS, DATE, RELATED, SUBTITLE } from './vocabulary';

/** What a frame is by its tag, its ARIA role, its microdata and its names. */
export type Label = 'body' | 'comment' | 'related' | 'aside' | 'caption' | 'byline' | 'date' | 'subtitle' | 'none';

const ARIA_ASIDE = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'dialog', 'alert', 'alertdialog', 'menu', 'menubar', 'toolbar', 'form', 'tablist']);
const TAG_ASIDE = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu', 'button', 'label', 'fieldset', 'address']);

/** A label and what it was read from: one word of the names, an attribute or a tag. Words mislead, each on its own sites. */
export interface Labelled {
  readonly label: Label;
  readonly by: string;
}

const NONE: Labelled = { label: 'none', by: '' };
const NAMED: readonly (readonly [Label, RegExp])[] = [
  ['comment', COMMENTS], ['body', BODY], ['caption', CAPTION], ['related', RELATED], ['aside', ASIDE], ['byline', BYLINE], ['date', DATE], ['subtitle', SUBTITLE],
];

function labelOf(frame: Frame): Labelled {
  const { tag, aria, item, names } = frame;
  if (tag === 'html' || tag === 'body' || tag === 'main') return NONE;
  if (item !== '') {
    const told = itemLabel(item);
    if (told !== null) return { label: told, by: `item ${told}` };
  }
  if (TAG_ASIDE.has(tag)) return { label: 'aside', by: tag };
  if (ARIA_ASIDE.has(aria)) return { label: 'aside', by: aria };
  if (tag === 'figure' || tag === 'figcaption') return { label: 'caption', by: tag };
  if (tag === 'time') return { label: 'date', by: tag };
  // What stands on a paragraph itself says how it looks, seldom what it is; an embed is of the story whatever its box is called.
  if (names === '' || EMBED.test(names)) return NONE;
  if (!ANY.test(names)) return NONE;
  let weak: Labelled = NONE;
  for (const [label, pattern] of NAMED) {
    const word = pattern.exec(names)?.[0];
    if (word === undefined || (label === 'body' && (tag === 'p' || tag === 'a'))) continue;
    if (label === 'body' && WEAK.test(word)) {
      weak = { label, by: word };
      continue;
    }
    // A heading's names say how large it is.
    if (HEADING.test(tag) && label !== 'comment' && label !== 'related') return NONE;
    return { label, by: word };
  }
  return weak;
}

/** Words of the body that go into other names too: "article end author bio". */
const WEAK = /^ (?:article|paragraph) $/;

/** Letters that begin words of the vocabulary: a first sieve for names made by machines. */
const ANY = / [a-z]{2}/;
const HEADING = /^h[1-6]$/;
/** Labels of all frames; a frame with prose and no way out of it is no list of other stories, whatever it is called. */
export function labelsOf(galley: Galley, page: Survey): readonly Labelled[] {
  return galley.frames.map((frame) => {
    const labelled = labelOf(frame);
    if (labelled.label !== 'related') return labelled;
    const own = page.frames[frame.id];
    const isLinked = own === undefined || own.linkWeight > 0 || own.prose === 0 || galley.lines.slice(own.first, own.end).some((line) => line.kind === 'media');
    return isLinked ? labelled : NONE;
  });
}

const EMBED = / (?:embed|twitter tweet|instagram media|tweet) /;

function itemLabel(item: string): Label | null {
  if (BODY_ITEM.test(item)) return 'body';
  if (/(?:^| )(?:author|creator)(?: |$)/.test(item)) return 'byline';
  if (/(?:^| )date\w+(?: |$)/.test(item)) return 'date';
  if (/(?:^| )comment(?: |$)|\/(?:User)?Comments?$/i.test(item)) return 'comment';
  if (/(?:^| )caption(?: |$)/.test(item)) return 'caption';
  return null;
}

/** How much of the prose each label takes, by what it was read from; only outermost frames of a kind are counted. */
export function sharesOf(galley: Galley, page: Survey, labels: readonly Labelled[], root: ContainerId): ReadonlyMap<string, number> {
  const inRoot = new Set<ContainerId>([root]);
  const within: ReadonlySet<string>[] = [];
  const shares = new Map<string, number>();
  const nothing: ReadonlySet<string> = new Set();
  for (const frame of galley.frames) {
    const above = frame.parent === null ? nothing : within[frame.parent] ?? nothing;
    within.push(above);
    if (frame.parent === null || !inRoot.has(frame.parent)) continue;
    inRoot.add(frame.id);
    const { label, by } = labels[frame.id] ?? NONE;
    if (label === 'none' || above.has(by)) continue;
    within[frame.id] = new Set([...above, by]);
    shares.set(by, (shares.get(by) ?? 0) + (page.frames[frame.id]?.prose ?? 0));
  }
  return shares;
}
