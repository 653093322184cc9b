import type { VisitReport } from '../engine/visit-report';

/** A report for a person: a heading, one line per thing that was done, and what failed. */
export function summary(report: VisitReport): string {
  const { article } = report;
  const lines = [report.input, `  ${report.url}`];
  if (article === null && report.failures.length === 0) lines.push('  no article');
  if (article !== null) {
    const facts = [article.byline, article.published, article.language, `${article.words} words`].filter((fact) => fact !== null);
    lines.push(`  ${article.title}`, `  ${facts.join(' · ')}`);
  }
  for (const copy of report.repeats) {
    const verb = copy.confidence === 'sure' ? 'folded' : 'offered to fold';
    const differ = copy.differences === 0 ? 'identical' : `${copy.differences} differences`;
    lines.push(`  ${verb} a second copy: ${copy.paragraphs} paragraphs, ${copy.characters} characters, ${differ}`);
  }
  for (const tweet of report.tweets) {
    const who = [tweet.name, tweet.handle === null ? null : `@${tweet.handle.replace(/^@/, '')}`].filter((part) => part !== null).join(' ');
    lines.push(`  ${tweet.card ? 'repaired a post' : 'took leaked code from beside a post'} (form ${tweet.form}): ${who} ${tweet.time ?? ''} ${tweet.url ?? ''}`.trimEnd());
  }
  if (report.terms.length > 0) {
    lines.push(`  ${report.terms.length} names: ${report.terms.map((term) => `${term.name} (${term.kind}, ${term.mentions.length})`).join('; ')}`);
  }
  for (const request of report.requests) lines.push(`  request: ${request}`);
  for (const failure of report.failures) lines.push(`  FAILED ${failure.feature}: ${failure.message}`);
  const time = report.milliseconds;
  lines.push(`  ${Math.round(time.total)} ms on the page's main thread, longest task ${Math.round(time.longestTask)} ms`);
  return `${lines.join('\n')}\n`;
}
