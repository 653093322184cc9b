import { useId, useState } from 'preact/hooks';
import { hostFrom, mostHosts, type Sites } from '../settings/sites';
import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';

interface Props {
  readonly sites: Sites;
  readonly onImport: (hosts: readonly string[]) => void;
}

/** Many sites at once, one a line; nothing is taken while a line does not fit. */
export function SiteImport({ sites, onImport }: Props) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { hosts, wrong } = readLines(typed);
  const fresh = hosts.filter((host) => !sites.hosts.includes(host));
  const tooMany = sites.hosts.length + fresh.length > mostHosts;
  const fits = fresh.length > 0 && wrong.length === 0 && !tooMany;
  return (
    <details>
      <summary>{say('sites.import')}</summary>
      <div class="cd-field">
        <label for={id}>{say('sites.importLabel')}</label>
        <textarea id={id} rows={6} dir="ltr" spellcheck={false} value={typed} aria-describedby={`${id}-result`} onInput={(event) => setTyped(event.currentTarget.value)} />
        <output id={`${id}-result`} class={wrong.length > 0 || tooMany ? 'cd-problem' : 'cd-hint'}>
          {wrong.length > 0 ? say('sites.importWrong', { lines: wrong.join(', ') }) : tooMany ? say('sites.full', { most: mostHosts }) : say('sites.importNew', { count: fresh.length })}
        </output>
      </div>
      <Button
        disabled={!fits}
        onClick={() => {
          onImport([...sites.hosts, ...fresh]);
          setTyped('');
        }}
      >
        {say('sites.importAdd')}
      </Button>
    </details>
  );
}

/** Hosts of the lines that name one, and the numbers (from 1) of the first lines that do not; blank lines and `#` comments are passed over. */
function readLines(text: string): { readonly hosts: readonly string[]; readonly wrong: readonly number[] } {
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, line: line.trim() }));
  const read = lines.filter(({ line }) => line !== '' && !line.startsWith('#')).map(({ number, line }) => ({ number, host: hostFrom(line) }));
  return {
    hosts: [...new Set(read.flatMap(({ host }) => host ?? []))],
    wrong: read.filter(({ host }) => host === null).map(({ number }) => number).slice(0, 10),
  };
}
