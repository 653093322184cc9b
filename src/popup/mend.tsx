import type { MessageKey } from '../ui/say';
import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';
import type { Standing } from './standing';

export interface Mending {
  readonly once: () => void;
  readonly site: () => void;
  readonly allSites: () => void;
  readonly switchOn: () => void;
  readonly switchSiteOn: () => void;
  readonly resume: () => void;
}

interface MendProps {
  readonly standing: Exclude<Standing, { readonly kind: 'article' }>;
  /** `null` where the browser does not tell the address. */
  readonly host: string | null;
  /** Says why the last attempt did not work; empty otherwise. */
  readonly problem: string;
  readonly mending: Mending;
}

const titles: Readonly<Record<MendProps['standing']['kind'], readonly [title: MessageKey, text: MessageKey]>> = {
  restricted: ['popup.restricted.title', 'popup.restricted.text'],
  noAccess: ['popup.noAccess.title', 'popup.noAccess.text'],
  offEverywhere: ['popup.offEverywhere.title', 'popup.offEverywhere.text'],
  paused: ['popup.paused.title', 'popup.paused.text'],
  offHere: ['popup.offHere.title', 'popup.offHere.text'],
  noArticle: ['popup.noArticle.title', 'popup.noArticle.text'],
};

/** Why nothing was done on this page, in plain words, and what the reader can do about it. */
export function Mend({ standing, host, problem, mending }: MendProps) {
  const say = useSay();
  const [title, text] = titles[standing.kind];
  return (
    <section class="mend" data-kind={standing.kind} aria-labelledby="mend-title">
      <h2 id="mend-title">{say(title)}</h2>
      <p class="cd-hint">{say(text)}</p>
      <Actions kind={standing.kind} host={host} mending={mending} />
      <output class="cd-problem">{problem}</output>
    </section>
  );
}

function Actions({ kind, host, mending }: { readonly kind: Standing['kind']; readonly host: string | null; readonly mending: Mending }) {
  const say = useSay();
  switch (kind) {
    case 'noAccess':
      return (
        <div class="actions">
          <Button onClick={mending.once}>{say('popup.grant.once')}</Button>
          {host !== null && (
            <Button kind="primary" onClick={mending.site}>
              {say('popup.grant.site', { host })}
            </Button>
          )}
          <Button onClick={mending.allSites}>{say('popup.grant.all')}</Button>
        </div>
      );
    case 'offEverywhere':
      return <One label={say('popup.switchOn')} onClick={mending.switchOn} />;
    case 'paused':
      return <One label={say('popup.resume')} onClick={mending.resume} />;
    case 'offHere':
      return <One label={say('popup.switchOnHere')} onClick={mending.switchSiteOn} />;
    case 'noArticle':
      return (
        <div class="actions">
          <Button onClick={mending.once}>{say('popup.treat')}</Button>
        </div>
      );
    default:
      return null;
  }
}

function One({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <div class="actions">
      <Button kind="primary" onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}
