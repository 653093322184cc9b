import type { ContainerId, Role } from './article';
import { isAdvertisement, isPointer } from './asides';
import { findCards } from './cards';
import type { Galley, Line } from './galley';
import { bare, likeness } from './headline';
import { findHomes, type Homes } from './homes';
import { sharesOf, type Label, type Labelled } from './labels';
import { upwards, type Survey } from './survey';

const LABEL_ROLES: { readonly [label in Label]: Role | null } = {
  none: null, body: null, comment: 'comment', related: 'related', aside: 'outside', caption: 'caption', byline: 'byline', date: 'date', subtitle: 'subtitle',
};

/** How much of the root's prose all frames of one signature may hold and still be what their label says. */
const MOST: { readonly [label in Label]: number } = {
  none: 0, body: 0, comment: 0.9, related: 0.25, aside: 0.25, caption: 0.5, byline: 0.15, date: 0.1, subtitle: 0.2,
};

/** A heading before the first paragraph that says more than this, in weight, sums the story up. */
const SUBTITLE = 70;

/** What assigning works on; `roles` is written as it goes. */
interface Desk {
  readonly galley: Galley;
  readonly page: Survey;
  readonly homes: Homes;
  readonly roles: Role[];
  /** Lines of the root: from, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly headline: number;
}

/** Gives every line of the galley its role. Lines outside the root are `comment` by label, else `outside`. */
export function assignRoles(galley: Galley, page: Survey, labels: readonly Labelled[], root: ContainerId, headline: number): Role[] {
  const byFrame = frameRoles(galley, page, labels, root);
  const homes = findHomes(galley, page, root, byFrame, labels, headline);
  const { first, end } = page.frames[homes.frame] ?? { first: 0, end: 0 };
  const roles: Role[] = galley.lines.map((line, at) => {
    if (at === headline) return 'headline';
    const told = byFrame[line.container] ?? null;
    // A figure may be a table, or code.
    const given = told === 'caption' && (line.kind === 'cell' || line.kind === 'code') ? null : told;
    if (at < first || at >= end) return given === 'comment' ? 'comment' : 'outside';
    return given ?? lineRole(line, page, at, homes.has(at));
  });
  const desk: Desk = { galley, page, homes, roles, first, end, headline };
  findCaptions(desk, homes.frame);
  dropLabels(desk);
  trimLead(desk);
  trimTail(desk);
  dropIdleHeadings(desk);
  return roles;
}

/** The role that a frame gives to all it holds, inherited from the outermost frame that gives one. */
function frameRoles(galley: Galley, page: Survey, labels: readonly Labelled[], root: ContainerId): (Role | null)[] {
  const inRoot = new Set<ContainerId>([root]);
  const above = new Set([...upwards(galley.frames, root)].map((frame) => frame.id));
  const rootProse = page.frames[root]?.prose ?? 0;
  const cards = findCards(galley, page);
  const shares = sharesOf(galley, page, labels, root);
  const inCards = [...cards].filter((id) => page.frames[id] !== undefined && isWithin(galley, root, id)).reduce((sum, id) => sum + (page.frames[id]?.prose ?? 0), 0);
  // Where nearly all is cards, they are the story: twenty recipes, ten towns.
  const isList = inCards > rootProse * LIST;
  for (const frame of galley.frames) if (frame.parent !== null && inRoot.has(frame.parent)) inRoot.add(frame.id);
  // A story has one; what is called so again and again are its headings.
  const subtitles = galley.frames.filter(({ id }) => inRoot.has(id) && labels[id]?.label === 'subtitle').length;
  const roles: (Role | null)[] = [];
  for (const frame of galley.frames) {
    const inherited = frame.parent === null ? null : roles[frame.parent] ?? null;
    if (inherited !== null || above.has(frame.id)) {
      roles.push(inherited);
      continue;
    }
    const { label, by } = labels[frame.id] ?? { label: 'none', by: '' };
    const own = page.frames[frame.id];
    let role = LABEL_ROLES[label];
    if (role !== null && Math.max(own?.prose ?? 0, shares.get(by) ?? 0) > rootProse * MOST[label]) role = null;
    if (role === 'subtitle' && subtitles > 2) role = null;
    if (role === null && own !== undefined && inRoot.has(frame.id)) {
      const several = own.end - own.first > 1;
      if (cards.has(frame.id) && !isList) role = 'related';
      else if (several && own.weight > 20 && own.linkWeight > own.weight * 0.55 && own.prose < rootProse * 0.2) role = 'related';
    }
    roles.push(role);
  }
  return roles;
}

/** Share of the prose that cards must hold to be entries of a list. */
const LIST = 0.6;

function isWithin(galley: Galley, root: ContainerId, frame: ContainerId): boolean {
  for (const { id } of upwards(galley.frames, frame)) if (id === root) return true;
  return false;
}

function lineRole(line: Line, page: Survey, at: number, atHome: boolean): Role {
  const measure = page.lines[at];
  if (measure === undefined || measure.weight === 0) return line.kind === 'field' ? 'outside' : 'body';
  if (isAdvertisement(line.text)) return 'outside';
  if (line.kind === 'heading') return 'body';
  // A short line that is mostly a link leads elsewhere: "also read" lines, in any language.
  if (measure.linked > (atHome ? 0.75 : 0.6) || isPointer(line, measure)) return 'related';
  if (!atHome && measure.linked > 0.4 && measure.weight < 120 && !measure.sentence) return 'related';
  return 'body';
}

/** Weight below which a line without a sentence is a label. */
const LABEL = 40;

/** Labels between the paragraphs: the same few words again and again, or a few words where no paragraph stands. */
function dropLabels({ galley, page, homes, roles, first, end }: Desk): void {
  const seen = new Map<string, number>();
  const isLabel = (at: number): boolean => {
    const measure = page.lines[at];
    const kind = galley.lines[at]?.kind;
    return roles[at] === 'body' && measure !== undefined && measure.weight > 0 && measure.weight < LABEL && !measure.sentence && (kind === 'text' || kind === 'quote');
  };
  for (let at = first; at < end; at++) {
    const text = galley.lines[at]?.text ?? '';
    if (isLabel(at)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  for (let at = first; at < end; at++) {
    if (isLabel(at) && (!homes.has(at) || (seen.get(galley.lines[at]?.text ?? '') ?? 0) > 2)) roles[at] = 'outside';
  }
}

/** A box that holds a picture and few words, away from the paragraphs: the words are the picture's. */
const CAPTION = 200;

function findCaptions({ galley, page, homes, roles, first, end }: Desk, root: ContainerId): void {
  for (let at = first; at < end; at++) {
    const line = galley.lines[at];
    if (roles[at] !== 'body' || line === undefined || line.text === '' || line.kind === 'heading' || line.kind === 'item') continue;
    for (const { id, tag } of upwards(galley.frames, line.container, root)) {
      const own = page.frames[id];
      if (own === undefined || own.weight > CAPTION) break;
      if (own.end - own.first < 2) continue;
      if (homes.has(at) && tag !== 'table' && tag !== 'tbody') break;
      if (galley.lines.slice(own.first, own.end).some((it) => it.kind === 'media')) roles[at] = 'caption';
      break;
    }
  }
}

/** Before the first prose: subtitle, byline, date and tools. */
function trimLead({ galley, page, homes, roles, first, end, headline }: Desk): void {
  let start = first;
  if (headline >= first && headline < end) {
    for (let at = first; at < headline; at++) if (roles[at] === 'body' && (page.lines[at]?.prose ?? 0) < 150) roles[at] = 'outside';
    start = headline + 1;
  }
  const title = bare(galley.lines[headline]?.text ?? '');
  for (let at = start; at < end; at++) {
    if (roles[at] !== 'body') continue;
    const measure = page.lines[at];
    const line = galley.lines[at];
    if (measure === undefined || line === undefined) continue;
    if (measure.prose >= 60 || (homes.has(at) && measure.sentence && measure.weight > 12)) return;
    if (measure.weight === 0) continue;
    if (line.kind === 'heading' && likeness(bare(line.text), title) < 0.8) {
      if (measure.weight > SUBTITLE) roles[at] = 'subtitle';
      continue;
    }
    roles[at] = 'outside';
  }
}

/** After the last prose nothing of the article follows but pictures. */
function trimTail({ galley, page, homes, roles, first, end }: Desk): void {
  for (let at = end - 1; at >= first; at--) {
    if (roles[at] !== 'body') continue;
    const measure = page.lines[at];
    if (measure === undefined || measure.weight === 0) continue;
    if (measure.sentence || measure.prose > 40 || homes.has(at) || galley.lines[at]?.kind === 'cell') return;
    roles[at] = 'outside';
  }
}

/** A heading under which nothing of the body stands belongs to what was dropped. */
function dropIdleHeadings({ galley, roles, first, end }: Desk): void {
  let follows = false;
  for (let at = end - 1; at >= first; at--) {
    const line = galley.lines[at];
    if (line === undefined || roles[at] !== 'body') continue;
    if (line.kind !== 'heading') {
      if (line.text !== '') follows = true;
      continue;
    }
    if (!follows) roles[at] = 'outside';
    follows = false;
  }
}
