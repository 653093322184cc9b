import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { isAddress } from './flags';

/** A page as it goes to the browser: the answer to the request for `url`. */
export interface SavedPage {
  readonly url: string;
  readonly body: Buffer;
  readonly contentType: string;
}

/** Reads a saved page, or the page in a report that the popup saved. Throws, in plain words, when the file is missing, damaged or neither. */
export function readSavedPage(path: string, url: string | null): SavedPage {
  const body = readBody(path);
  const name = basename(path).replace(/\.gz$/i, '');
  if (/\.json$/i.test(name)) return pageInReport(path, body, url);
  if (!isMarkup(name, body)) throw new Error(`${path} is no HTML page`);
  const valid = isUtf8(body);
  return {
    url: url ?? statedAddress(body.toString(valid ? 'utf8' : 'latin1')) ?? `https://page.test/${encodeURIComponent(name)}`,
    body,
    // A saved page is often re-encoded while its meta tag still names the old charset; the header wins over the tag. Where the
    // bytes are no UTF-8, the browser's own rules find the charset as they would on the live web.
    contentType: valid ? 'text/html; charset=utf-8' : 'text/html',
  };
}

/** What the popup's "Save a report" writes, as far as a replay needs it. */
const savedReportSchema = v.object({
  kind: v.literal('copydesk-report'),
  version: v.literal(1),
  page: v.nullable(v.string()),
  report: v.object({ url: v.string() }),
});

function pageInReport(path: string, body: Buffer, url: string | null): SavedPage {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), savedReportSchema), body.toString('utf8'));
  if (!parsed.success) throw new Error(`${path} is no report that Copydesk saved`);
  const { page, report } = parsed.output;
  if (page === null) throw new Error(`${path} holds a report without its page: it was saved without “Include the page”`);
  return {
    url: url ?? webAddress(report.url) ?? statedAddress(page) ?? `https://page.test/${encodeURIComponent(basename(path))}`,
    body: Buffer.from(page, 'utf8'),
    contentType: 'text/html; charset=utf-8',
  };
}

function readBody(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`${path} cannot be read (${code})`, { cause: error });
  }
}

/** HTML by its name, and not binary by its first bytes: no page holds a NUL, unless it says that it is UTF-16. */
function isMarkup(name: string, body: Buffer): boolean {
  if (!/\.x?html?$/i.test(name)) return false;
  const wide = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  return wide || !body.subarray(0, 1024).includes(0);
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * The page's own address, from its canonical link, else from `og:url`. Enough of a tag reader for this one question; a wrong answer
 * only shows the page under another address.
 */
export function statedAddress(html: string): string | null {
  const plain = html.replaceAll(/<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>/gi, '');
  let shared: string | null = null;
  for (const [tag] of plain.matchAll(/<(?:link|meta)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi)) {
    const attributes = attributesOf(tag);
    if (attributes.get('rel')?.toLowerCase() === 'canonical') {
      const address = webAddress(attributes.get('href'));
      if (address !== null) return address;
    }
    if ((attributes.get('property') ?? attributes.get('name')) === 'og:url') shared ??= webAddress(attributes.get('content'));
  }
  return shared;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    if (name !== undefined && !attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

function webAddress(value: string | undefined): string | null {
  const text = value?.trim().replaceAll(/&amp;|&#0*38;/gi, '&') ?? '';
  return isAddress(text) ? new URL(text).href : null;
}

/** Headers of the answer. Without `scripts` the page's own scripts are forbidden, and nothing else changes. */
export function answerHeaders(page: SavedPage, scripts: boolean): { name: string; value: string }[] {
  const type = { name: 'content-type', value: page.contentType };
  return scripts ? [type] : [type, { name: 'content-security-policy', value: "script-src 'none'" }];
}
