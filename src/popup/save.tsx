import { useEffect, useState } from 'preact/hooks';
import type { VisitReport } from '../engine/visit-report';
import { Button, Switch } from '../ui/controls';
import { download } from '../ui/files';
import { useSay } from '../ui/speech';

/** What is saved: a report, and the page when the reader wants it in, so that `inspect` can replay what happened. */
export interface SavedReport {
  readonly kind: 'copydesk-report';
  readonly version: 1;
  readonly copydesk: string;
  readonly report: VisitReport;
  /** The page's markup without Copydesk's changes. */
  readonly page: string | null;
}

interface SaveProps {
  readonly report: VisitReport;
  readonly version: string;
  /** Fetches the page's markup; `null` where it cannot be had. */
  readonly page: () => Promise<string | null>;
  readonly onClose: () => void;
}

/** Shown of a page that is in the file, in UTF-16 code units; the file has all of it. */
const shown = 2000;

/** The file, to be read before it is saved. Nothing leaves the device: it goes where downloads go. */
export function Save({ report, version, page, onClose }: SaveProps) {
  const say = useSay();
  const [withPage, setWithPage] = useState(false);
  const [markup, setMarkup] = useState<string | null>(null);
  useEffect(() => {
    if (withPage) void page().then(setMarkup);
    else setMarkup(null);
  }, [withPage, page]);

  const saved: SavedReport = { kind: 'copydesk-report', version: 1, copydesk: version, report, page: markup };
  const preview = { ...saved, page: markup === null ? null : `${markup.slice(0, shown)}${markup.length > shown ? ' …' : ''}` };

  return (
    <section class="save" aria-labelledby="save-title">
      <h1 id="save-title">{say('popup.save.title')}</h1>
      <p class="cd-hint">{say('popup.save.text')}</p>
      <Switch label={say('popup.save.withPage')} hint={say('popup.save.withPageHint')} checked={withPage} onChange={setWithPage} />
      {/* A preview that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} dir="ltr" aria-label={say('popup.save.preview')}>
        {JSON.stringify(preview, null, 2)}
      </pre>
      <div class="actions">
        <Button kind="primary" onClick={() => download(JSON.stringify(saved, null, 2), 'application/json', 'copydesk-report', 'json')}>
          {say('popup.save.save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say('popup.save.back')}
        </Button>
      </div>
    </section>
  );
}
