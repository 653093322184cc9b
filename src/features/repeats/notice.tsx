import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deed } from '../../page/page';
import type { Say } from '../../ui/say';
import { Compare } from './compare';
import styles from './notice.css?inline';
import type { RepeatPlan } from './plan';

export interface NoticeModel {
  readonly plan: RepeatPlan;
  readonly say: Say;
  /** The copy is not folded until the reader says so. */
  readonly offered: boolean;
  /** Remembers that this is no copy; the notice then takes the fold back. */
  readonly onNotCopy: () => void;
}

/** A live region must stand in the page before its text comes, else nothing is said. Screen readers need about so long to see it. */
const ANNOUNCE_AFTER = 600;

/** One quiet line where the copy stood: what, how much, how sure, and what the reader can do about it. */
function Notice({ plan, deed, say, offered, onNotCopy }: NoticeModel & { readonly deed: Deed }) {
  const [comparing, setComparing] = useState(false);
  const line = lineOf(plan, say);
  const isFolded = !deed.revealed;
  return (
    <div class={isFolded ? 'notice folded' : 'notice'}>
      <div class="bar">
        <p class="line">
          <span class="what">{line}</span>
          {plan.differences.length > 0 && <span class="more">{say('repeats.differ', { count: plan.differences.length })}</span>}
          {plan.unique > 0 && <span class="more">{say('repeats.unique', { count: plan.unique })}</span>}
        </p>
        <div class="deeds">
          <button type="button" aria-expanded={!isFolded} onClick={() => deed.reveal(isFolded)}>
            {isFolded ? say('repeats.show') : say(offered ? 'repeats.fold' : 'repeats.hide')}
          </button>
          <button type="button" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            {comparing ? say('repeats.closeCompare') : say('repeats.compare')}
          </button>
          <button type="button" onClick={() => { onNotCopy(); deed.dismiss(); }}>{say('repeats.notCopy')}</button>
        </div>
      </div>
      {!deed.again && <Status text={line} signal={deed.signal} />}
      {comparing && <Compare onJump={() => deed.jump(plan.kept)} rows={plan.rows} language={plan.language} direction={plan.direction} say={say} />}
    </div>
  );
}

function lineOf(plan: RepeatPlan, say: Say): string {
  return say(plan.confidence === 'sure' ? 'repeats.sure' : 'repeats.likely', { same: plan.identical, paragraphs: plan.paragraphs });
}

/** Says the line once, politely, and is then empty, so that nobody meets it twice. */
function Status({ text, signal }: { readonly text: string; readonly signal: AbortSignal }) {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  useEffect(() => {
    const begin = setTimeout(() => setSaid(first.current), ANNOUNCE_AFTER);
    const end = setTimeout(() => setSaid(''), 10 * ANNOUNCE_AFTER);
    const stop = () => {
      clearTimeout(begin);
      clearTimeout(end);
    };
    signal.addEventListener('abort', stop, { once: true });
    return () => {
      stop();
      signal.removeEventListener('abort', stop);
    };
  }, [signal]);
  return <output class="spoken">{said}</output>;
}

export const noticeViewer = {
  styles,
  render: (model: NoticeModel, deed: Deed) => <Notice {...model} deed={deed} />,
};
