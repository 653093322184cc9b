import type { ContainerId, Role } from './article';
import { bare, likeness } from './headline';
import type { Label } from './labels';
import type { Line, Galley } from './galley';
import { upwards, type Survey } from './survey';

const LABEL_ROLES: { readonly [label in Label]: Role | null } = {
  none: null, body: null, comment: 'comment', related: 'related', aside: 'outside', caption: 'caption', byline: 'byline', date: 'date', subtitle: 'subtitle',
};

/** How much of the root's prose a frame may hold and still be believed to be what its label says. */
const MOST: { readonly [label in Label]: number } = {
  none: 0, body: 0, comment: 0.9, related: 0.3, aside: 0.3, caption: 0.3, byline: 0.15, date: 0.15, subtitle: 0.2,
};

/** Gives every line of the galley its role. Lines outside the root are `comment` by label, else `outside`. */
export function assignRoles(galley: Galley, page: Survey, labels: readonly Label[], root: ContainerId, headline: number): Role[] {
  const byFrame = frameRoles(galley, page, labels, root);
  const { first, end } = page.frames[root] ?? { first: 0, end: 0 };
  const roles: Role[] = galley.lines.map((line, at) => {
    if (at === headline) return 'headline';
    const given = byFrame[line.container] ?? null;
    if (at < first || at >= end) return given === 'comment' ? 'comment' : 'outside';
    return given ?? lineRole(line, page, at);
  });
  trimLead(galley, page, roles, first, end, headline);
  trimTail(galley, page, roles, first, end);
  dropIdleHeadings(galley, roles, first, end);
  return roles;
}

/** The role that a frame gives to all it holds, inherited from the outermost frame that gives one. */
function frameRoles(galley: Galley, page: Survey, labels: readonly Label[], root: ContainerId): (Role | null)[] {
  const inRoot = new Set<ContainerId>([root]);
  const above = new Set([...upwards(galley.frames, root)].map((frame) => frame.id));
  const rootProse = page.frames[root]?.prose ?? 0;
  const roles: (Role | null)[] = [];
  for (const frame of galley.frames) {
    const inherited = frame.parent === null ? null : roles[frame.parent] ?? null;
    if (frame.parent !== null && inRoot.has(frame.parent)) inRoot.add(frame.id);
    if (inherited !== null || above.has(frame.id)) {
      roles.push(inherited);
      continue;
    }
    const label = labels[frame.id] ?? 'none';
    const own = page.frames[frame.id];
    let role = LABEL_ROLES[label];
    if (role !== null && (own?.prose ?? 0) > rootProse * MOST[label]) role = null;
    if (role === null && own !== undefined && inRoot.has(frame.id)) {
      const several = own.end - own.first > 1;
      if (several && own.weight > 20 && own.linkWeight > own.weight * 0.55 && own.prose < rootProse * 0.2) role = 'related';
    }
    roles.push(role);
  }
  return roles;
}

function lineRole(line: Line, page: Survey, at: number): Role {
  const measure = page.lines[at];
  if (measure === undefined || measure.weight === 0) return line.kind === 'field' ? 'outside' : 'body';
  // A short line that is mostly a link leads elsewhere: "also read" lines, in any language.
  if (measure.linked > 0.6 && line.kind !== 'heading') return 'related';
  if (measure.linked > 0.4 && measure.weight < 120 && !measure.sentence) return 'related';
  return 'body';
}

/** Before the first prose: subtitle, byline, date and tools. */
function trimLead(galley: Galley, page: Survey, roles: Role[], first: number, end: number, headline: number): void {
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
    if (measure.prose >= 60) return;
    if (measure.weight === 0) continue;
    if (line.kind === 'heading' && likeness(bare(line.text), title) < 0.8) continue;
    roles[at] = 'outside';
  }
}

/** After the last prose nothing of the article follows but pictures. */
function trimTail(galley: Galley, page: Survey, roles: Role[], first: number, end: number): void {
  for (let at = end - 1; at >= first; at--) {
    if (roles[at] !== 'body') continue;
    const measure = page.lines[at];
    if (measure === undefined || measure.weight === 0) continue;
    if (measure.sentence || measure.prose > 40) return;
    roles[at] = 'outside';
  }
}

/** A heading under which nothing of the body stands belongs to what was dropped. */
function dropIdleHeadings(galley: Galley, roles: Role[], first: number, end: number): void {
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
