import { useState } from 'preact/hooks';
import type { Kept } from '../settings/kept';
import { Button } from '../ui/controls';
import { download, FileButton } from '../ui/files';
import { useSay } from '../ui/speech';
import { ListSync } from './list-sync';
import { differences, exportFile, imported, largestFile, readDataFile, type DataFile } from './data-file';
import type { SectionProps } from './section';

type Opened = { readonly name: string; readonly file: DataFile } | null;

const nothing: Kept = {
  settings: {},
  sites: { mode: 'except', hosts: [] },
  known: [],
  corrections: {},
};

export function DataSection({ state, settings }: SectionProps) {
  const say = useSay();
  const [opened, setOpened] = useState<Opened>(null);
  const [sure, setSure] = useState(false);

  return (
    <>
      <h3>{say('data.export')}</h3>
      <p class="cd-hint">{say('data.exportText')}</p>
      <Button onClick={() => download(exportFile(state.kept), 'application/json', 'copydesk', 'json')}>{say('data.exportDo')}</Button>

      <h3>{say('data.import')}</h3>
      <p class="cd-hint">{say('data.importText')}</p>
      <FileButton label={say('data.importDo')} accept=".json" largest={largestFile} onFile={(name, bytes) => setOpened({ name, file: readDataFile(bytes) })} />
      {opened !== null && <Import opened={opened} state={state} onClose={() => setOpened(null)} />}

      <ListSync on={settings.lists.sync} onChange={(sync) => state.change({ lists: { sync } })} />

      <h3>{say('data.reset')}</h3>
      <p class="cd-hint">{say('data.resetText')}</p>
      {sure ? (
        <div class="actions">
          <Button
            kind="danger"
            onClick={() => {
              state.keep(nothing);
              setSure(false);
            }}
          >
            {say('data.resetSure')}
          </Button>
          <Button kind="quiet" onClick={() => setSure(false)}>
            {say('cancel')}
          </Button>
        </div>
      ) : (
        <Button kind="danger" onClick={() => setSure(true)}>
          {say('data.resetDo')}
        </Button>
      )}
    </>
  );
}

interface ImportProps {
  readonly opened: NonNullable<Opened>;
  readonly state: SectionProps['state'];
  readonly onClose: () => void;
}

/** What the file would change, or what is wrong with it. */
function Import({ opened: { name, file }, state, onClose }: ImportProps) {
  const say = useSay();
  if (!file.ok) {
    return (
      <div class="card" role="alert">
        <p class="cd-problem">{say(`data.bad.${file.why}`, { name })}</p>
        <ul>
          {file.fields.slice(0, 20).map((field) => (
            <li key={field}>
              <code dir="ltr">{field}</code>
            </li>
          ))}
        </ul>
        <p class="cd-hint">{say('data.unchanged')}</p>
      </div>
    );
  }
  const parts = imported(state.kept, file.parts);
  const changes = differences(state.kept, parts);
  return (
    <div class="card">
      <p>{say(changes.length === 0 ? 'data.same' : 'data.changes', { name })}</p>
      <ul>
        {changes.map(({ part, added, removed }) => (
          <li key={part}>{say('data.change', { part: say(`data.part.${part}`), added, removed })}</li>
        ))}
      </ul>
      <div class="actions">
        {changes.length > 0 && (
          <Button
            kind="primary"
            onClick={() => {
              state.keep(parts);
              onClose();
            }}
          >
            {say('data.replace')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}
