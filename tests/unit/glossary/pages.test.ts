import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { labelledPages } from '../../bench/glossary/pages';
import { termsOfLine } from '../../../src/inspect/terms';
import { library } from './library';

const pages = labelledPages();
const languages = [...new Set(pages.map(({ language }) => language))];
const answerSchema = v.object({ spans: v.array(v.object({ start: v.number(), end: v.number(), text: v.string() })) });

describe('pages whose names are labelled', () => {
  it.each(pages)('$slug has the same words in names.txt and article.json', ({ body, text, labels }) => {
    expect(text).toBe(body);
    expect(labels.length).toBeGreaterThan(0);
  });

  it.each(languages)('%s: of 100 marks 95 are names, of 100 names 60 are found', async (language) => {
    let marks = 0, names = 0;
    const wrong: string[] = [], missed: string[] = [];
    for (const { text, labels } of pages.filter((page) => page.language === language)) {
      const { spans } = v.parse(answerSchema, JSON.parse(await termsOfLine(library, JSON.stringify({ id: 0, lang: language, text }), null)));
      const gold = labels.filter(({ type }) => type !== 'TERM');
      marks += spans.length;
      names += gold.length;
      wrong.push(...spans.filter((span) => !labels.some((label) => label.start < span.end && span.start < label.end)).map((span) => span.text));
      missed.push(...gold.filter((label) => !spans.some((span) => label.start < span.end && span.start < label.end)).map(({ start, end }) => text.slice(start, end)));
    }
    expect(1 - wrong.length / marks, `wrong: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(0.95);
    expect(1 - missed.length / names, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.6);
  });
});
