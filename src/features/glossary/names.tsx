import { useState } from 'preact/hooks';
import type { Box } from '../../article/article';
import type { Term } from '../../article/term';
import type { Deed } from '../../page/page';
import type { MessageKey, Say } from '../../ui/say';
import { families, familyOf } from './families';
import type { GlossaryPlan } from './feature';
import styles from './names.css?inline';

export interface NamesModel {
  readonly plan: GlossaryPlan;
  readonly say: Say;
  readonly onOpen: (id: string, at: Box) => void;
}

/**
 * "Names in this article (14)". Highlights have no tab order and screen readers do not meet them, so this list is their way in:
 * every name opens its card, and each can be gone to.
 */
function Names({ plan, deed, say, onOpen }: NamesModel & { readonly deed: Deed }) {
  const [isOpen, setOpen] = useState(false);
  const { terms } = plan;
  return (
    <section class="names">
      <button type="button" class="toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('glossary.list', { count: terms.length })}
      </button>
      {isOpen && (
        <div class="groups">
          {families.map((family) => {
            const group = terms.filter(({ kind }) => familyOf(kind) === family);
            return group.length === 0 ? null : (
              <div key={family} data-family={family}>
                {/* No heading: nobody knows at which level the page stands here. */}
                <p class="family" aria-hidden="true">{say(`glossary.family.${family}` as MessageKey)}</p>
                <ul aria-label={say(`glossary.family.${family}` as MessageKey)}>{group.map((term) => <Row key={term.id} term={term} deed={deed} say={say} onOpen={onOpen} />)}</ul>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

function Row({ term, deed, say, onOpen }: Omit<NamesModel, 'plan'> & { readonly deed: Deed; readonly term: Term }) {
  const first = term.mentions[0];
  return (
    <li>
      <button type="button" class="name" aria-haspopup="dialog" onClick={(event) => {
        const { x, y, width, height } = event.currentTarget.getBoundingClientRect();
        onOpen(term.id, { x, y, width, height });
      }}>{term.name}</button>
      {first !== undefined && (
        <button type="button" class="go" aria-label={`${say('glossary.goTo', { name: term.name })} · ${say('popup.terms.mentions', { count: term.mentions.length })}`} onClick={() => deed.jump(first)}>
          {say('popup.terms.mentions', { count: term.mentions.length })}
        </button>
      )}
    </li>
  );
}

export const namesViewer = {
  styles,
  render: (model: NamesModel, deed: Deed) => <Names {...model} deed={deed} />,
};
