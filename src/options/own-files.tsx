import { useState } from 'preact/hooks';
import type { OwnChange, OwnEntry } from '../glossary/own-entry';
import { importing, largestGlossary, ownCsv, ownJson, readOwnFile, type ImportMode, type OwnFile } from '../glossary/own-file';
import { Button, Choice } from '../ui/controls';
import { download, FileButton } from '../ui/files';
import { useSay } from '../ui/speech';

interface Props {
  readonly entries: readonly OwnEntry[];
  readonly onChange: (change: OwnChange) => void;
  readonly newId: () => string;
}

type Opened = { readonly name: string; readonly file: OwnFile } | null;

/** The list as a file, out and in. */
export function OwnFiles({ entries, onChange, newId }: Props) {
  const say = useSay();
  const [opened, setOpened] = useState<Opened>(null);
  return (
    <>
      <h3>{say('own.files')}</h3>
      <div class="actions">
        <Button disabled={entries.length === 0} onClick={() => download(ownCsv(entries), 'text/csv', 'copydesk-glossary', 'csv')}>
          {say('own.saveCsv')}
        </Button>
        <Button disabled={entries.length === 0} onClick={() => download(ownJson(entries), 'application/json', 'copydesk-glossary', 'json')}>
          {say('own.saveJson')}
        </Button>
        <FileButton label={say('own.import')} accept=".csv,.json" largest={largestGlossary} onFile={(name, bytes) => setOpened({ name, file: readOwnFile(name, bytes) })} />
      </div>
      {opened !== null && <Import key={opened.name} opened={opened} entries={entries} onChange={onChange} newId={newId} onClose={() => setOpened(null)} />}
    </>
  );
}

interface ImportProps extends Props {
  readonly opened: NonNullable<Opened>;
  readonly onClose: () => void;
}

function Import({ opened: { name, file }, entries, onChange, newId, onClose }: ImportProps) {
  const say = useSay();
  const [mode, setMode] = useState<ImportMode>('merge');
  if (!file.ok) {
    return (
      <div class="card" role="alert">
        <p class="cd-problem">{say(`own.bad.${file.why}`, { name })}</p>
        <ul>
          {file.rows.slice(0, 20).map(({ row, why }) => (
            <li key={row}>{say('own.badRow', { row, why: say(`own.badRow.${why}`) })}</li>
          ))}
        </ul>
        <p class="cd-hint">{say('data.unchanged')}</p>
      </div>
    );
  }
  const change = importing(entries, file.drafts, mode, newId);
  const had = new Set(entries.map(({ id }) => id));
  const kept = change.put.filter(({ id }) => had.has(id)).length;
  return (
    <div class="card">
      <Choice
        label={say('own.mode', { name })}
        value={mode}
        options={[
          { value: 'merge', label: say('own.mode.merge') },
          { value: 'add', label: say('own.mode.add') },
          { value: 'replace', label: say('own.mode.replace') },
        ]}
        onChange={setMode}
      />
      <p>
        {say('own.preview', {
          added: change.put.length - kept,
          changed: kept,
          removed: mode === 'replace' ? entries.length - kept : 0,
        })}
      </p>
      <div class="actions">
        <Button
          kind="primary"
          disabled={change.put.length === 0}
          onClick={() => {
            onChange(change);
            onClose();
          }}
        >
          {say('own.importDo')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}
