import type { Role } from './article';
import type { Galley } from './galley';

/** When it was published, ISO 8601 with a zone, or the bare date where the page gives no more. */
export function publishedOf(galley: Galley, _roles: readonly Role[], _language: string | null): string | null {
  for (const date of galley.witness.dates) {
    const time = Date.parse(date);
    if (!Number.isNaN(time) && /\d{4}/.test(date)) return /^\d{4}-\d\d-\d\d$/.test(date) ? date : new Date(time).toISOString();
  }
  return null;
}
