import type { Kind } from '../article/article';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements whose text is set apart from the rest: labels and lead-ins mostly are. */
export const STRESS = new Set(['b', 'strong', 'em', 'i', 'small', 'u']);

/** What the text of an element is, by its tag and by what it stands in. */
export function kindOf(element: Element, tag: string, parent: { readonly tag: string; readonly kind: Kind }): Kind {
  if (parent.kind === 'heading' || HEADINGS.has(tag) || (tag === 'div' && element.getAttribute('role') === 'heading')) return 'heading';
  if (tag === 'pre' || parent.kind === 'code') return 'code';
  if (tag === 'blockquote' || parent.kind === 'quote') return 'quote';
  switch (tag) {
    case 'li': case 'dt': case 'dd': return 'item';
    case 'td': case 'th': case 'caption': return 'cell';
  }
  // A list or a table may hold a whole page: only what stands directly in the item or cell is one.
  if ((parent.kind === 'item' || parent.kind === 'cell') && (tag === 'p' || tag === 'div' || tag === 'span' || tag === 'a' || STRESS.has(tag))) {
    const directly = parent.tag === 'li' || parent.tag === 'dt' || parent.tag === 'dd' || parent.tag === 'td' || parent.tag === 'th';
    if (directly || tag !== 'div') return parent.kind;
  }
  return 'text';
}
