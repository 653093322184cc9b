import type { BlockId, ContainerId, Role } from './article';
import { bylineOf } from './byline';
import { findHeadline, toldTitle } from './headline';
import { labelsOf } from './labels';
import { languageOf } from './language';
import { publishedOf } from './published';
import { assignRoles } from './roles';
import { findRoot, shaded } from './root';
import type { Galley } from './galley';
import { survey, type Survey } from './survey';

/** What the article of a galley is. */
export interface Judgement {
  readonly roles: readonly Role[];
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The longest block of the body. */
  readonly longest: BlockId;
}

/** Less than two sentences is no body. In weight, see `weigh`. */
const LEAST = 80;

/** Decides which lines of a galley are the article, and of which kind; `null` where there is none. */
export function judge(galley: Galley): Judgement | null {
  const steps = judging(galley);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, none of them long even for a page of five thousand blocks, so that the page may run in between. */
export function* judging(galley: Galley): Generator<void, Judgement | null> {
  const page = survey(galley);
  yield;
  const labels = labelsOf(galley, page);
  yield;
  const prose = shaded(galley, page, labels);
  const headline = findHeadline(galley);
  yield;
  const root = findRoot(galley, page, labels, prose, headline.at);
  const roles = assignRoles(galley, page, labels, root, standsAbove(galley, page, root, headline.at) ? headline.at : -1);
  yield;
  let longest = -1;
  let weight = 0;
  let body = '';
  roles.forEach((role, at) => {
    const own = page.lines[at]?.weight ?? 0;
    if (role !== 'body') return;
    weight += own;
    if (longest < 0 || own > (page.lines[longest]?.weight ?? 0)) longest = at;
    if (body.length < 3000) body += `${galley.lines[at]?.text ?? ''}\n`;
  });
  if (longest < 0 || weight < LEAST) return null;
  const language = languageOf(`${headline.title}\n${body}`, galley.witness.languages);
  return {
    roles, longest, language,
    title: roles[headline.at] === 'headline' ? headline.title : toldTitle(galley),
    byline: bylineOf(galley, roles),
    published: publishedOf(galley, roles, language),
  };
}

/** Share of the story's prose above which a heading is one of its sections, however much it repeats the title. */
const SECTION = 0.3;

function standsAbove(galley: Galley, page: Survey, root: ContainerId, headline: number): boolean {
  const { first, prose } = page.frames[root] ?? { first: 0, prose: 0 };
  if (headline < first || galley.lines[headline]?.tag === 'h1') return true;
  let before = 0;
  for (let at = first; at < headline; at++) before += page.lines[at]?.prose ?? 0;
  return before <= prose * SECTION;
}
