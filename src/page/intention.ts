import type { Part, TextSpan } from '../article/article';
import type { Deed, Mark, Page, Turn, View } from './page';

/** A verb that a feature called, as data. */
export type Intention =
  | { readonly verb: 'fold' | 'offer' | 'cover' | 'screen'; readonly parts: readonly Part[]; readonly view: View }
  | { readonly verb: 'trim'; readonly leaks: readonly TextSpan[] }
  | { readonly verb: 'mark'; readonly marks: readonly Mark[]; readonly onTurn: (turn: Turn) => void }
  | { readonly verb: 'head'; readonly view: View };

/**
 * Runs a feature's `apply` against a page that only listens, and answers what it asked for. So what a plan wants on a newer
 * reading can be compared with what was done, before anything is touched.
 */
export function intentionsOf(apply: (page: Page) => void, float: Page['float']): Intention[] {
  const intentions: Intention[] = [];
  let listening = true;
  const note = (intention: Intention) => {
    if (!listening) throw new Error('a verb was called after apply had ended');
    intentions.push(intention);
  };
  apply({
    fold: (parts, view) => note({ verb: 'fold', parts, view }),
    offer: (parts, view) => note({ verb: 'offer', parts, view }),
    cover: (parts, view) => note({ verb: 'cover', parts, view }),
    screen: (parts, view) => note({ verb: 'screen', parts, view }),
    trim: (leaks) => note({ verb: 'trim', leaks }),
    mark: (marks, onTurn) => note({ verb: 'mark', marks, onTurn }),
    head: (view) => note({ verb: 'head', view }),
    float: (view, at): Deed => float(view, at),
  });
  listening = false;
  return intentions;
}
