import { useSay } from '../ui/speech';
import { ItemList } from './item-list';
import type { SectionProps } from './section';

/** Terms that are never marked again. */
export function KnownSection({ state }: SectionProps) {
  const say = useSay();
  const { known } = state.kept;
  return (
    <>
      <p>{say('known.text')}</p>
      <ItemList
        items={known.map(({ id, name }) => ({ key: id, text: name, note: '' }))}
        empty={say('known.none')}
        onRemove={(id) => state.keep({ known: known.filter((term) => term.id !== id) })}
      />
    </>
  );
}

/** Places that the reader said are no copies, by site. */
export function CorrectionsSection({ state }: SectionProps) {
  const say = useSay();
  const { corrections } = state.kept;
  return (
    <>
      <p>{say('corrections.text')}</p>
      <ItemList
        items={Object.entries(corrections).map(([host, places]) => ({
          key: host,
          text: host,
          note: say('corrections.places', { count: places.length }),
        }))}
        empty={say('corrections.none')}
        onRemove={(host) => {
          const { [host]: _, ...rest } = corrections;
          state.keep({ corrections: rest });
        }}
      />
    </>
  );
}
