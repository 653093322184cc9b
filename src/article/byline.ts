import type { Role } from './article';
import type { Galley } from './galley';

/** Who wrote it: what the head says where it says a name, else the byline that readers see. */
export function bylineOf(galley: Galley, roles: readonly Role[]): string | null {
  if (galley.witness.authors.length > 0) return [...new Set(galley.witness.authors)].slice(0, 5).join(', ');
  const at = roles.indexOf('byline');
  return at < 0 ? null : galley.lines[at]?.text.replace(/\s+/g, ' ') ?? null;
}
