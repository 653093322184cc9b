import type { Article, TextSpan } from '../../article/article';
import type { Term } from '../../article/term';
import type { Feature } from '../../engine/feature';
import type { Tools } from '../../engine/tools';
import type { TermReport } from '../../engine/visit-report';
import type { Page } from '../../page/page';
import { Cards } from './cards';
import { familyOf } from './families';
import { questionOf, selectMarks } from './find-terms';
import type { Marked } from './find-terms';
import type { NamesModel } from './names';
import type { GlossarySettings } from './settings';

/** All names of the article: one plan, since marks, list and card belong together. */
export interface GlossaryPlan {
  readonly key: 'names';
  readonly terms: readonly Term[];
  readonly marks: readonly Marked[];
  /** Texts that cards quote: the sentence in which the article introduces someone, by term. */
  readonly introductions: ReadonlyMap<string, string>;
  readonly language: string | null;
}

/**
 * Names explained: quiet marks, a card, a list before the article. Pages that show what it does, and what it must leave alone:
 * tests/pages/glossary-*.
 */
export const glossary: Feature<GlossaryPlan, GlossarySettings, TermReport> = {
  id: 'glossary',

  async plan(article, tools) {
    const claimed = tools.claimed.flatMap(({ parts }) => parts);
    const answer = await tools.desk.findTerms(questionOf(article, claimed));
    if (answer === null || answer.terms.length === 0) return [];
    const { terms } = answer;
    return [{ key: 'names', terms, marks: selectMarks(article, terms, claimed), introductions: introductionsOf(article, terms), language: article.language }];
  },

  apply(plan, page, tools) {
    const cards = cardsOf(plan, page, tools);
    const { marks } = tools.settings;
    const model: NamesModel = { plan, say: tools.say, onOpen: (id, at) => cards.openFrom(id, at) };
    page.head({ name: 'names', label: tools.say('glossary.list', { count: plan.terms.length }), model });
    if (marks === 'off') return;
    page.mark(
      plan.marks.map(({ span, kind }) => ({ span, style: marks === 'plain' ? 'plain' : familyOf(kind) })),
      (turn) => {
        if (turn.to === 'away') cards.turn({ on: 'away' });
        else {
          const mark = plan.marks.find(({ span }) => same(span, turn.span));
          if (mark !== undefined) cards.turn({ on: turn.to, id: mark.id }, turn.at);
        }
      },
    );
  },

  claims() {
    return [];
  },

  report({ terms, marks }, article) {
    return terms.map(({ id, name, kind, source, wikidata, mentions }) => ({
      id, name, kind, source, wikidata,
      mentions: mentions.map((span) => ({
        text: (article.blocks[span.block]?.text ?? '').slice(span.start, span.end), ...span, marked: marks.some((mark) => same(mark.span, span)),
      })),
    }));
  },
};

function cardsOf(plan: GlossaryPlan, page: Page, tools: Tools<GlossarySettings>): Cards {
  const { desk, say, language, again } = tools;
  return new Cards(page, plan, {
    say,
    language,
    describe: (id) => desk.describeTerm(id, plan.language),
    onKnown: (term) => void desk.knowTerm(term.id, term.name).then(() => again(0)),
  });
}

function introductionsOf(article: Article, terms: readonly Term[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, introduced } of terms) {
    if (introduced === null) continue;
    const text = article.blocks[introduced.block]?.text.slice(introduced.start, introduced.end);
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

function same(x: TextSpan, y: TextSpan): boolean {
  return x.block === y.block && x.start === y.start && x.end === y.end;
}
