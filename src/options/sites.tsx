import { useEffect, useState } from 'preact/hooks';
import { hostFrom, mostHosts, type Sites } from '../settings/sites';
import { Button, Choice, Field } from '../ui/controls';
import { useSay } from '../ui/speech';
import { askForAllSites, giveBack, grantedSites, onAccessChange } from './browser-side';
import { ItemList } from './item-list';
import type { SectionProps } from './section';
import { SiteImport } from './site-import';

export function SitesSection({ state }: SectionProps) {
  const say = useSay();
  const { sites } = state.kept;
  const keep = (next: Sites) => state.keep({ sites: next });
  return (
    <>
      <Choice
        label={say('sites.mode')}
        value={sites.mode}
        options={[
          { value: 'except', label: say('sites.except') },
          { value: 'only', label: say('sites.only') },
        ]}
        onChange={(mode) => keep({ ...sites, mode })}
      />
      <AddHost sites={sites} onAdd={(host) => keep({ ...sites, hosts: [...sites.hosts, host] })} />
      <ItemList
        items={sites.hosts.map((host) => ({ key: host, text: host, note: '' }))}
        empty={say(sites.mode === 'except' ? 'sites.noneExcepted' : 'sites.noneListed')}
        onRemove={(host) => keep({ ...sites, hosts: sites.hosts.filter((other) => other !== host) })}
      />
      <SiteImport sites={sites} onImport={(hosts) => keep({ ...sites, hosts })} />
      <Access />
    </>
  );
}

function AddHost({ sites, onAdd }: { readonly sites: Sites; readonly onAdd: (host: string) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const host = hostFrom(typed);
  const problem =
    typed.trim() === ''
      ? ''
      : host === null
        ? say('sites.noHost')
        : sites.hosts.includes(host)
          ? say('sites.already', { host })
          : sites.hosts.length >= mostHosts
            ? say('sites.full', { most: mostHosts })
            : '';
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (host === null || problem !== '') return;
        onAdd(host);
        setTyped('');
      }}
    >
      <Field
        label={say('sites.add')}
        hint={host === null ? say('sites.addHint') : say('sites.covers', { host })}
        problem={problem}
        value={typed}
        placeholder="news.example"
        onInput={setTyped}
      />
      <Button type="submit" disabled={host === null || problem !== ''}>
        {say('add')}
      </Button>
    </form>
  );
}

/** What the browser lets Copydesk read, and the way to change it. */
function Access() {
  const say = useSay();
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const ended = new AbortController();
    const look = () => void grantedSites().then(setOrigins);
    look();
    onAccessChange(look, ended.signal);
    return () => ended.abort();
  }, []);
  const all = origins.includes('*://*/*');
  return (
    <>
      <h3>{say('sites.access')}</h3>
      <p class="cd-hint">{say('sites.accessText')}</p>
      <ItemList
        items={origins.map((origin) => ({ key: origin, text: origin === '*://*/*' ? say('sites.all') : plain(origin), note: '' }))}
        empty={say('sites.noAccess')}
        onRemove={(origin) => void giveBack(origin).then((done) => setProblem(done ? '' : say('sites.required')))}
      />
      <output class="cd-problem">{problem}</output>
      {!all && <Button onClick={() => void askForAllSites()}>{say('sites.allowAll')}</Button>}
    </>
  );
}

/** A match pattern as a reader would write the site. */
function plain(origin: string): string {
  return origin.replace(/^[^:]+:\/\//, '').replace(/^\*\./, '').replace(/\/\*$/, '');
}
