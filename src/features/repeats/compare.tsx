import type { Say } from '../../ui/say';
import { findDifferences, type Stretch } from './find-differences';
import type { Row } from './plan';

interface Props {
  readonly rows: readonly Row[];
  /** Of the article, for the direction of its text and the cut of its words. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
  /** Brings the kept copy into view. */
  readonly onJump: () => void;
}

/** Both copies, paragraph beside paragraph, with the words marked that only one has. Runs of equal paragraphs are one line until opened. */
export function Compare({ rows, language, direction, say, onJump }: Props) {
  const attributes = { lang: language ?? undefined, dir: direction };
  return (
    <section class="compare" aria-label={say('repeats.comparing')}>
      <div class="row heads" aria-hidden="true">
        <span>{say('repeats.kept')}</span>
        <span>{say('repeats.other')}</span>
      </div>
      {grouped(rows).map((group, index) =>
        group.length === 1 && group[0]?.is !== 'same' ? (
          <Pair key={index} row={group[0]} attributes={attributes} language={language} say={say} />
        ) : (
          <details key={index} class="equal">
            <summary>{sameIn(group, say)}</summary>
            {group.map((row, at) => <Pair key={at} row={row} attributes={attributes} language={language} say={say} />)}
          </details>
        ),
      )}
      <button type="button" onClick={onJump}>{say('repeats.toKept')}</button>
    </section>
  );
}

interface PairProps {
  readonly row: Row | undefined;
  readonly attributes: { readonly lang: string | undefined; readonly dir: 'ltr' | 'rtl' };
  readonly language: string | null;
  readonly say: Say;
}

function Pair({ row, attributes, language, say }: PairProps) {
  if (row === undefined) return null;
  if (row.kept === null) {
    return (
      <div class="row unique">
        <p class="only">{say('repeats.onlyHere')}</p>
        <p {...attributes}>{row.other}</p>
      </div>
    );
  }
  const { kept, other } = row.is === 'same' ? { kept: whole(row.kept), other: whole(row.other) } : findDifferences(row.kept, row.other, language);
  return (
    <div class={`row ${row.is}`}>
      <div>
        <p class="who">{say('repeats.kept')}</p>
        <p {...attributes}><Marked stretches={kept} as="ins" /></p>
      </div>
      <div>
        <p class="who">{say('repeats.other')}</p>
        <p {...attributes}><Marked stretches={other} as="del" /></p>
      </div>
    </div>
  );
}

/** `ins` is what the visible copy alone says, `del` what the folded one alone says: screen readers tell them apart. */
function Marked({ stretches, as: Mark }: { readonly stretches: readonly Stretch[]; readonly as: 'ins' | 'del' }) {
  return <>{stretches.map(({ text, changed }, at) => (changed ? <Mark key={at}>{text}</Mark> : text))}</>;
}

function whole(text: string): Stretch[] {
  return [{ text, changed: false }];
}

/** Counts as the notice does: paragraphs, and the short lines beside them only where they stand alone. */
function sameIn(group: readonly Row[], say: Say): string {
  const paragraphs = group.filter(({ prose }) => prose).length;
  return paragraphs > 0 ? say('repeats.same', { count: paragraphs }) : say('repeats.sameLines', { count: group.length });
}

/** Neighbouring equal rows together, every other row alone. */
function grouped(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (row.is === 'same' && last?.[0]?.is === 'same') last.push(row);
    else groups.push([row]);
  }
  return groups;
}
