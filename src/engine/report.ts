import type { Article, Part } from '../article/article';
import { bodyText } from '../article/body-text';
import { countWords } from '../text/words';
import type { Entry } from './in-force';
import type { Visit } from './visit';
import type { ArticleReport, RepeatReport, TermReport, TweetReport, VisitReport } from './visit-report';

/** Words that a reader takes in a minute; published means for silent reading lie between 180 and 260 in most languages. */
const wordsPerMinute = 200;

/** What a visit did, as it stands now. Costs as much as the article has text; made when asked for, never on the hot path. */
export function reportOf(visit: Visit, gateMilliseconds: number): VisitReport {
  const { article, stopwatch, spent } = visit;
  const { entries } = visit.inForce;
  const { repeats, tweets, terms } = itemsOf(entries, article);
  return {
    version: 1,
    input: '',
    url: visit.url,
    article: article === null ? null : articleReport(article, entries),
    repeats,
    tweets,
    terms,
    milliseconds: {
      gate: gateMilliseconds,
      ...spent,
      total: gateMilliseconds + stopwatch.spent,
      longestTask: stopwatch.longest,
    },
    requests: [],
    failures: visit.failures,
  };
}

function itemsOf(entries: readonly Entry[], article: Article | null) {
  const of = <R>(id: string) =>
    article === null ? [] : entries.filter(({ feature, work }) => feature.id === id && !work.isHushed).flatMap(({ feature, plan }) => feature.report(plan, article) as readonly R[]);
  return { repeats: of<RepeatReport>('repeats'), tweets: of<TweetReport>('tweets'), terms: of<TermReport>('glossary') };
}

function articleReport(article: Article, entries: readonly Entry[]): ArticleReport {
  const gone: Part[] = [];
  const replacements: { readonly parts: readonly Part[]; readonly text: string }[] = [];
  for (const { feature, plan, work } of entries) {
    if (feature.id === 'repeats' && work.hides) gone.push(...feature.claims(plan));
    if (feature.id !== 'tweets') continue;
    const parts = feature.claims(plan);
    const [tweet] = feature.report(plan, article) as readonly TweetReport[];
    if (work.isHushed || tweet?.text == null) gone.push(...parts);
    else replacements.push({ parts, text: tweet.text });
  }
  const text = bodyText(article.blocks, gone, replacements);
  const words = countWords(text);
  const { title, byline, published, language, direction } = article;
  return { title, byline, published, language, direction, words, minutes: Math.max(1, Math.round(words / wordsPerMinute)), text };
}
