import { fold } from './fold';
import { emptyTokens, scan } from './scan';

/** The folded tokens of a whole name, as the index of names keeps them. */
export function nameTokens(name: string): string[] {
  const tokens = emptyTokens(16);
  scan(name, tokens);
  const folded: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const token = fold(name.slice(tokens.start[at], tokens.end[at]));
    if (token !== '') folded.push(token);
  }
  return folded;
}
