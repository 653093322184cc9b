import * as v from 'valibot';
import { termKinds } from '../article/term';
import type { VisitReport } from '../engine/visit-report';

const text = v.string();
const maybe = v.nullable(v.string());
const direction = v.picklist(['ltr', 'rtl']);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const duration = v.pipe(v.number(), v.minValue(0));

/** `VisitReport` at the door: it comes through an event of the page, which the page could forge. */
export const reportSchema = v.strictObject({
  version: v.literal(1),
  input: text,
  url: text,
  article: v.nullable(
    v.strictObject({ title: text, byline: maybe, published: maybe, language: maybe, direction, words: count, minutes: duration, text }),
  ),
  repeats: v.array(
    v.strictObject({
      key: text, confidence: v.picklist(['sure', 'likely']), paragraphs: count, characters: count, differences: count, text,
    }),
  ),
  tweets: v.array(
    v.strictObject({
      key: text, form: text, name: maybe, handle: maybe, id: maybe, url: maybe, text: maybe, time: maybe,
      timeFrom: v.nullable(v.picklist(['id', 'byline'])), language: maybe, direction: v.picklist(['ltr', 'rtl', 'auto']),
      links: v.array(v.strictObject({ href: text, text })), doubtful: v.boolean(), card: v.boolean(),
    }),
  ),
  terms: v.array(
    v.strictObject({
      id: text, name: text, kind: v.picklist(termKinds), source: v.picklist(['own', 'pack', 'article', 'wikipedia']), wikidata: maybe,
      mentions: v.array(v.strictObject({ text, block: count, start: count, end: count, marked: v.boolean() })),
    }),
  ),
  milliseconds: v.strictObject({
    gate: duration, read: duration, tweets: duration, repeats: duration, glossary: duration, total: duration, longestTask: duration,
  }),
  requests: v.array(text),
  failures: v.array(v.strictObject({ feature: text, message: text })),
});

/** Reads a report as it came from a page. Throws when it is none. */
export function parseReport(detail: string): VisitReport {
  const parsed = v.safeParse(reportSchema, JSON.parse(detail));
  if (parsed.success) return parsed.output satisfies VisitReport;
  const [issue] = parsed.issues;
  throw new Error(`the report has a wrong shape at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`);
}

/** The line of a page that could not be visited. */
export function failed(input: string, url: string, message: string): VisitReport {
  return {
    version: 1, input, url, article: null, repeats: [], tweets: [], terms: [],
    milliseconds: { gate: 0, read: 0, tweets: 0, repeats: 0, glossary: 0, total: 0, longestTask: 0 },
    requests: [],
    failures: [{ feature: 'inspect', message }],
  };
}
