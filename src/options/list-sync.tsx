import { useEffect, useState } from 'preact/hooks';
import type { ListPart, ListsState } from '../settings/lists';
import { listsState, watchKept } from '../settings/watch';
import type { MessageKey } from '../ui/say';
import { Switch } from '../ui/controls';
import { useSay } from '../ui/speech';

const names: Readonly<Record<ListPart, MessageKey>> = {
  sites: 'data.part.sites',
  corrections: 'data.part.corrections',
  known: 'data.part.known',
  own: 'options.glossary',
};

/** The lists in the reader's browser account: off until asked for, and honest about what has no room there. */
export function ListSync({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const say = useSay();
  const [{ large, failed }, setState] = useState<ListsState>({ large: [], failed: '' });
  useEffect(() => {
    const ended = new AbortController();
    const look = () => void listsState().then((state) => setState(state ?? { large: [], failed: '' }));
    look();
    watchKept(ended.signal, (change) => change === 'lists' && look());
    return () => ended.abort();
  }, []);
  return (
    <>
      <h3>{say('sync.title')}</h3>
      <Switch label={say('sync.label')} hint={say('sync.hint')} checked={on} onChange={onChange} />
      <output class="cd-problem">
        {on && failed !== '' && say('sync.failed', { why: failed })}
        {on && large.length > 0 && say('sync.large', { parts: large.map((part) => say(names[part])).join(', ') })}
      </output>
    </>
  );
}
