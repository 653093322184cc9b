import { useMemo, useState } from 'preact/hooks';
import { Button, Field } from '../ui/controls';
import { useSay } from '../ui/speech';

export interface Item {
  readonly key: string;
  readonly text: string;
  /** Said beside the text; may be empty. */
  readonly note: string;
}

interface Props {
  readonly items: readonly Item[];
  /** Said where there are none. */
  readonly empty: string;
  readonly onRemove: (key: string) => void;
}

/** More are reached by searching; a list of ten thousand rows stays quick this way. */
const page = 50;

/** A list whose rows can be found and removed. */
export function ItemList({ items, empty, onRemove }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState(page);
  const wanted = typed.trim().toLowerCase();
  const found = useMemo(
    () => (wanted === '' ? items : items.filter(({ text, note }) => `${text}\n${note}`.toLowerCase().includes(wanted))),
    [items, wanted],
  );
  if (items.length === 0) return <p class="cd-hint">{empty}</p>;
  return (
    <div class="items">
      {items.length > 10 && <Field label={say('list.find')} type="search" value={typed} hint={say('list.found', { count: found.length, all: items.length })} onInput={setTyped} />}
      <ul>
        {found.slice(0, rows).map(({ key, text, note }) => (
          <li key={key}>
            <bdi>{text}</bdi>
            {note !== '' && <span class="cd-hint">{note}</span>}
            <Button kind="quiet" aria-label={say('list.removeNamed', { name: text })} onClick={() => onRemove(key)}>
              {say('list.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > rows && <Button onClick={() => setRows(rows + page)}>{say('list.more', { count: found.length - rows })}</Button>}
    </div>
  );
}
