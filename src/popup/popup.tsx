import { useCallback, useState } from 'preact/hooks';
import type { VisitReport } from '../engine/visit-report';
import { toPage } from '../messages/to-page';
import type { Wire } from '../messages/wire';
import type { SettingsPatch } from '../settings/schema';
import { hostFrom } from '../settings/sites';
import { Button, Switch } from '../ui/controls';
import type { MessageKey } from '../ui/say';
import { useSay } from '../ui/speech';
import { Done } from './done';
import { Features } from './features';
import { Mend } from './mend';
import { NewsCard } from './news-card';
import { usePageState, type Seen } from './page-state';
import { Pause } from './pause';
import { Save } from './save';
import { askForAllSites, askForSite, askUndone, openOptions, pageMarkup, version, type Tab } from './tab';
import { Terms } from './terms';

interface PopupProps {
  readonly wire: Wire;
  readonly tab: Tab;
  readonly first: Seen;
  /** What an update brought that the reader has not seen yet. */
  readonly news: readonly MessageKey[];
}

/** The toolbar popup: what was done on this page, and the few things a reader wants to do about it. */
export function Popup({ wire, tab, first, news }: PopupProps) {
  const say = useSay();
  const state = usePageState(wire, tab, first);
  // As it was when the reader asked: taking the page's markup undoes and redoes everything, and a report made in between would be half.
  const [saving, setSaving] = useState<VisitReport | null>(null);
  const [unread, setUnread] = useState(news.length > 0);
  const [problem, setProblem] = useState('');
  const host = hostFrom(tab.url);
  const page = useCallback(() => withoutChanges(tab.id), [tab]);

  const names = useCallback(
    async (ids: readonly string[], language: string) => {
      const answer = await wire.sendMessage('namesOf', { ids, language }).catch(() => null);
      return answer?.ok === true ? answer.value : {};
    },
    [wire],
  );

  async function send(request: Promise<{ readonly ok: boolean }>): Promise<void> {
    const { ok } = await request.catch(() => ({ ok: false }));
    setProblem(ok ? '' : say('popup.problem'));
    later();
  }
  function later(): void {
    for (const wait of [100, 500, 1500]) setTimeout(() => state.look(), wait);
  }
  function change(patch: SettingsPatch): void {
    void send(wire.sendMessage('changeSettings', patch));
  }
  function switchHere(on: boolean): void {
    if (tab.private) void send(wire.sendMessage('pause', { of: on ? 'nothing' : 'page', tabId: tab.id }));
    else if (host !== null) void send(wire.sendMessage('switchSite', { tabId: tab.id, host, on }));
  }

  const { settings, standing, report } = state;
  const here = standing.kind === 'article' || standing.kind === 'noArticle';

  if (saving !== null) {
    return (
      <main>
        <Save report={saving} version={version()} page={page} onClose={() => setSaving(null)} />
      </main>
    );
  }
  return (
    <main>
      <header>
        <img src="/icon/32.png" alt="" width="22" height="22" />
        <h1>{say('name')}</h1>
        <Button kind="quiet" onClick={openOptions}>
          {say('popup.options')}
        </Button>
      </header>
      {unread && (
        <NewsCard
          news={news}
          onRead={() => {
            setUnread(false);
            void wire.sendMessage('newsRead').catch(() => null);
          }}
        />
      )}
      {host !== null && (here || standing.kind === 'offHere') && (
        <Switch
          label={say('popup.site', { host })}
          {...(tab.private ? { hint: say('popup.sitePrivate') } : {})}
          checked={here}
          onChange={switchHere}
        />
      )}
      {standing.kind === 'article' ? (
        <Done
          report={standing.report}
          undone={standing.undone}
          onJump={(target) => void toPage(tab.id, 'jump', target)}
          onUndo={(undo) => void toPage(tab.id, undo ? 'undo' : 'redo').then(later)}
        />
      ) : (
        <Mend
          standing={standing}
          host={host}
          problem={problem}
          mending={{
            once: () => void send(wire.sendMessage('treatAsArticle', tab.id)),
            site: () => host !== null && void askForSite(host).then(later),
            allSites: () => void askForAllSites().then(later),
            switchOn: () => change({ on: true }),
            switchSiteOn: () => switchHere(true),
            resume: () => void send(wire.sendMessage('pause', { of: 'nothing', tabId: tab.id })),
          }}
        />
      )}
      {settings.on && standing.kind !== 'restricted' && <Features settings={settings} onChange={change} />}
      {here && <Pause onPause={(of) => void send(wire.sendMessage('pause', of === 'page' ? { of, tabId: tab.id } : { of }))} onOff={() => change({ on: false })} />}
      {standing.kind === 'article' && !standing.undone && standing.report.terms.length > 0 && (
        <Terms
          terms={standing.report.terms}
          onJump={(id, mention) => void toPage(tab.id, 'jump', { to: 'term', id, mention })}
          onNames={names}
        />
      )}
      <footer>
        <p>{say('popup.requests', { count: report?.requests.length ?? 0 })}</p>
        {report !== null && (
          <Button kind="quiet" onClick={() => setSaving(report)}>
            {say('popup.save.open')}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** The page's markup as it would stand without Copydesk: everything is taken back for a moment. */
async function withoutChanges(tabId: number): Promise<string | null> {
  const undone = await askUndone(tabId);
  if (!undone) await toPage(tabId, 'undo');
  const markup = await pageMarkup(tabId);
  if (!undone) await toPage(tabId, 'redo');
  return markup;
}
