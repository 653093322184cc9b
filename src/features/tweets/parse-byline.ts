/** The line under an embedded post: `— NAME (@handle)`, with the offset of its dash. */
export interface Byline {
  readonly start: number;
  readonly name: string;
  readonly handle: string;
}

const isolates = '\\u200e\\u200f\\u061c\\u2066-\\u2069';
const handleAtEnd = new RegExp(`[\\s${isolates}]*\\(\\s*[${isolates}]*@([A-Za-z0-9_]{1,15})[${isolates}]*\\s*\\)[\\s${isolates}]*$`, 'u');
const dashes = /[—–―‒−]|(?<![-\w])--(?!-)/gu;
/** X allows 50 characters; emoji and marks may count double. */
const longestName = 110;
/** A line that begins with a dash and is longer is the post itself, with the byline at its end. */
const longestLine = 70;

/**
 * The byline at the end of a text in which `\n` and `\v` are line and block ends. Read backwards from the handle, since names
 * hold dashes, brackets and other handles: a dash that opens the last line wins, else the last dash before the handle.
 */
export function bylineAtEnd(text: string): Byline | null {
  const found = handleAtEnd.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\v')) + 1;
  const line = before.slice(lineStart);
  const opening = /^\s*(?:[—–―‒−]|--?(?=[\s\p{L}]))/u.exec(line);
  const last = [...line.matchAll(dashes)].at(-1);
  const whole = opening !== null && (last === undefined || line.length - opening[0].length <= longestLine);
  const dash = whole ? { at: opening[0].length - opening[0].trimStart().length, length: opening[0].trim().length }
    : last !== undefined ? { at: last.index, length: last[0].length } : null;
  if (dash === null) return null;
  const name = tidyName(line.slice(dash.at + dash.length));
  if (name.length > longestName) return null;
  return { start: lineStart + dash.at, name, handle: found[1] ?? '' };
}

/** A name as shown: one line, without characters that turn or hide what follows. */
export function tidyName(name: string): string {
  return name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/gu, ' ').replace(/\s+/gu, ' ').trim();
}
