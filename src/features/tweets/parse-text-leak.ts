import { dateAt } from './parse-date';

/** A leak in plain text, from where the byline's date ends: where it ends, and where lines of the post go on inside it. */
export interface TextLeak {
  readonly end: number;
  readonly more: { readonly from: number; readonly to: number } | null;
}

const pair = String.raw`\s+[\w:-]+\s*=\s*(?:["“”][^"“”<>]{0,500}?["“”]|'[^'<>]{0,500}')`;
const tail = new RegExp(String.raw`^\s*["“”](?:${pair})*(?:\s+[\w:-]+\s*=\s*["“”]|\s*\/?>)`, 'u');

/**
 * Reads what an extractor made of a leak (`DATE" class="…" data="MORE LINES">FIRST COPY AGAIN`): the attribute's value holds
 * the lines that it put behind the byline, and a second copy, whole or cut, follows.
 */
export function textLeakAt(text: string, from: number, first: string): TextLeak | null {
  const opened = tail.exec(text.slice(from, from + 2_000))?.[0];
  if (opened === undefined || !/=/.test(opened)) return null;
  let end = from + opened.length;
  if (opened.endsWith('>')) {
    // The last attribute may have held an embed too: then its value is lines of the post.
    const held = /\s(?:data[\w-]*|content|html|embed)\s*=\s*["“”]([^"“”<>]*)["“”]\s*\/?>$/iu.exec(opened)?.[1] ?? '';
    const lines = held.trim();
    const at = lines === '' ? -1 : from + opened.lastIndexOf(held) + (held.length - held.trimStart().length);
    return { end: end + secondCopy(text.slice(end, end + 3_000), first.trim(), lines), more: at < 0 ? null : { from: at, to: at + lines.length } };
  }
  const closed = /^([^"“”\v]{0,1500}?)["“”]\s*\/?>/u.exec(text.slice(end, end + 1_600));
  if (closed === null) return { end, more: null };
  const value = closed[1] ?? '';
  const start = end + (value.length - value.trimStart().length);
  const more = value.trim() === '' ? null : { from: start, to: start + value.trim().length };
  end += closed[0].length;
  return { end: end + secondCopy(text.slice(end, end + 3_000), first.trim(), value.trim()), more };
}

/** How far a second copy of a post goes that begins here: its first lines, its byline, its other lines. */
function secondCopy(text: string, first: string, rest: string): number {
  const blank = /^\s*/u.exec(text)?.[0].length ?? 0;
  if (first === '' || !text.slice(blank).startsWith(first)) return 0;
  let end = blank + first.length;
  const byline = /^\s*[—–―][^\v]{1,120}?\(@\w{1,15}\)\s*/u.exec(text.slice(end));
  if (byline === null) return end;
  end += byline[0].length;
  end += dateAt(text.slice(end))?.length ?? 0;
  const line = /^[^\v]*/u.exec(text.slice(end))?.[0] ?? '';
  return line.trim() !== '' && rest.startsWith(line.trim()) ? end + line.trimEnd().length : end;
}
