import type { Fact, Payload } from '../../article/article';
import type { Find, Form } from './recognise-find';
import { findBylines } from './recognise-bylines';
import { findQuotes } from './recognise-quotes';
import { closest, streamOf, whole, type Stream, type Stretch } from './recognise-stream';

/** Posts whose embed code stands in the page as a string; only a string that holds exactly one post counts. */
export function findPayloads(stream: Stream, lesson: boolean): readonly Find[] {
  const escaped = stream.leaves.flatMap((leaf, index): Find[] => {
    if (leaf.fact.kind === 'text') {
      const text = leaf.fact.text;
      if (lesson || closest(leaf.parent, (fact) => /^(?:pre|code|kbd|samp|textarea)$/.test(fact.tag)) !== null) return [];
      return leaf.fact.payloads.flatMap((payload) => {
        const post = onlyPost(payload);
        const stretch = { from: { leaf: index, offset: payload.start }, to: { leaf: index, offset: payload.end } };
        return post === null || !standsAlone(text, payload) ? [] : [{ ...post, form: 'escaped', life: 'dead', stretch }];
      });
    }
    return [];
  });
  const held = stream.elements.flatMap((branch): Find[] => {
    if (lesson && branch.fact.tag === 'textarea') return [];
    for (const payload of branch.fact.payloads) {
      const post = onlyPost(payload);
      if (post === null || hasOwnText(branch.fact.children)) continue;
      const form: Form = payload.from !== 'text' ? 'payload' : branch.fact.tag === 'noscript' ? 'noscript' : 'consent';
      return [{ ...post, form, life: branch.fact.tag === 'iframe' && branch.fact.inside !== 'nothing' ? 'alive' : 'waiting', stretch: whole(branch) }];
    }
    return [];
  });
  return [...escaped, ...held];
}

function onlyPost(payload: Payload): Pick<Find, 'post'> & { stretch: Stretch } | null {
  const inner = streamOf(payload.nodes);
  const quotes = findQuotes(inner);
  const finds = quotes.length > 0 ? quotes : findBylines(inner, () => false, [], false);
  const [only] = finds;
  return finds.length === 1 && only !== undefined && only.post.id !== null ? only : null;
}

/** Prose that quotes embed code goes on in the same line; leaked code has a line of its own. */
function standsAlone(text: string, payload: Payload): boolean {
  const before = text.slice(0, payload.start);
  const after = text.slice(payload.end);
  return (/(?:^|[\n.!?।۔。:”"])\s*$/u.test(before) || before.trim().length > 80) && !/^\s*[\p{Ll},;)]/u.test(after);
}

function hasOwnText(children: readonly Fact[]): boolean {
  return children.some((child) => (child.kind === 'text' ? child.text.trim() !== '' : !/^(?:script|style|noscript)$/.test(child.tag) && hasOwnText(child.children)));
}
