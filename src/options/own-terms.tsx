import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { sameName, type OwnChange, type OwnDraft, type OwnEntry } from '../glossary/own-entry';
import { ownEntries } from '../glossary/own-store';
import { watchKept } from '../settings/watch';
import { Button, Field } from '../ui/controls';
import { useSay } from '../ui/speech';
import { OwnFiles } from './own-files';
import { OwnForm } from './own-form';
import type { SectionProps } from './section';

/** Rows shown at once; a list of ten thousand stays quick, and the search leads to the rest. */
const page = 50;

type Editing = { readonly id: string | null; readonly draft: OwnDraft } | null;

/** The reader's own glossary: a table to search, add to, edit, and carry in and out. */
export function OwnTermsSection({ state, wire }: SectionProps) {
  const say = useSay();
  const entries = useOwnEntries();
  const [editing, setEditing] = useState<Editing>(draftFromAddress);
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState(page);

  const found = useMemo(() => {
    const wanted = sameName(typed);
    return wanted === '' ? entries : entries.filter((entry) => sameName([entry.name, ...entry.aliases, entry.description].join('\n')).includes(wanted));
  }, [entries, typed]);

  const change = useCallback(
    (next: OwnChange) => {
      const send = (wanted: OwnChange) => wire.sendMessage('changeOwn', wanted).catch((error: unknown) => ({ ok: false as const, why: String(error) }));
      void send(next).then((result) => state.note(result, () => send(reverse(entries, next))));
    },
    [wire, state, entries],
  );
  function save(draft: OwnDraft): void {
    const id = editing?.id ?? newId();
    change({ clear: false, put: [{ id, ...draft }], remove: [] });
    close();
  }
  function close(): void {
    // A reload must not ask for the same name again.
    history.replaceState(null, '', '#glossary');
    setEditing(null);
  }

  return (
    <>
      <p>{say('own.text')}</p>
      {editing === null ? (
        <Button kind="primary" onClick={() => setEditing({ id: null, draft: emptyDraft('') })}>
          {say('own.add')}
        </Button>
      ) : (
        <OwnForm
          key={editing.id ?? ''}
          draft={editing.draft}
          taken={entries.filter(({ id }) => id !== editing.id)}
          onSave={save}
          onCancel={close}
        />
      )}
      {entries.length === 0 ? (
        <p class="cd-hint">{say('own.none')}</p>
      ) : (
        <div class="items">
          <Field label={say('list.find')} type="search" value={typed} hint={say('list.found', { count: found.length, all: entries.length })} onInput={setTyped} />
          <ul>
            {found.slice(0, rows).map((entry) => (
              <li key={entry.id}>
                <div class="own">
                  <bdi>{entry.name}</bdi> <span class="cd-hint">{say(`kind.${entry.kind}`)}</span>
                  <p class="cd-hint" dir="auto">
                    {[entry.aliases.join(', '), entry.description].filter((text) => text !== '').join(' · ')}
                  </p>
                </div>
                <Button kind="quiet" aria-label={say('own.editNamed', { name: entry.name })} onClick={() => setEditing({ id: entry.id, draft: entry })}>
                  {say('own.edit')}
                </Button>
                <Button kind="quiet" aria-label={say('list.removeNamed', { name: entry.name })} onClick={() => change({ clear: false, put: [], remove: [entry.id] })}>
                  {say('list.remove')}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > rows && <Button onClick={() => setRows(rows + page)}>{say('list.more', { count: found.length - rows })}</Button>}
        </div>
      )}
      <OwnFiles entries={entries} onChange={change} newId={newId} />
    </>
  );
}

/** The list by name, kept current while the page is open. */
function useOwnEntries(): readonly OwnEntry[] {
  const [entries, setEntries] = useState<readonly OwnEntry[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    const order = new Intl.Collator();
    const look = () => void ownEntries().then((all) => setEntries([...all].sort((a, b) => order.compare(a.name, b.name))));
    look();
    watchKept(ended.signal, (part) => part === 'own' && look());
    return () => ended.abort();
  }, []);
  return entries;
}

/** The change that undoes another: what was put anew goes, what was there comes back. */
function reverse(before: readonly OwnEntry[], change: OwnChange): OwnChange {
  if (change.clear) return { clear: true, put: before, remove: [] };
  const touched = new Set([...change.remove, ...change.put.map(({ id }) => id)]);
  const put = before.filter(({ id }) => touched.has(id));
  const had = new Set(put.map(({ id }) => id));
  return { clear: false, put, remove: change.put.map(({ id }) => id).filter((id) => !had.has(id)) };
}

/** The context menu leads here with the selected text: `#glossary?add=…`. */
function draftFromAddress(): Editing {
  const [, query = ''] = location.hash.split('?');
  const name = new URLSearchParams(query).get('add');
  return name === null ? null : { id: null, draft: emptyDraft(name) };
}

function emptyDraft(name: string): OwnDraft {
  return { name, aliases: [], kind: 'person', description: '' };
}

function newId(): string {
  return `own:${crypto.randomUUID()}`;
}
