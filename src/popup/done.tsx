import type { VisitReport } from '../engine/visit-report';
import type { JumpTarget } from '../messages/protocol';
import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';

interface DoneProps {
  readonly report: VisitReport;
  readonly undone: boolean;
  readonly onJump: (target: JumpTarget) => void;
  readonly onUndo: (undo: boolean) => void;
}

/** What was done on this page, in one glance and then item by item, each of which leads to its place. */
export function Done({ report, undone, onJump, onUndo }: DoneProps) {
  const say = useSay();
  const { repeats, tweets, terms, failures } = report;
  const folded = repeats.filter(({ confidence }) => confidence === 'sure');
  const cards = tweets.filter(({ card }) => card);
  const nothing = repeats.length + tweets.length + terms.length === 0;
  const glance = [
    folded.length > 0 && say('popup.done.copies', { count: folded.length }),
    cards.length > 0 && say('popup.done.tweets', { count: cards.length }),
    tweets.length > cards.length && say('popup.done.litter'),
    terms.length > 0 && say('popup.done.terms', { count: terms.length }),
  ].filter((part) => part !== false);

  return (
    <section aria-labelledby="done-title">
      <h2 id="done-title" class="glance">
        {undone ? say('popup.done.undone') : nothing ? say('popup.done.nothing') : glance.join(' · ')}
      </h2>
      {!undone && repeats.length + cards.length > 0 && (
        <ul>
          {repeats.map(({ key, confidence, paragraphs, differences }) => (
            <li key={key}>
              <button type="button" class="row" onClick={() => onJump({ to: 'repeat', key })}>
                <span>{say(confidence === 'sure' ? 'popup.done.copy' : 'popup.done.likely', { paragraphs })}</span>
                {differences > 0 && <span class="local">{say('popup.done.differences', { count: differences })}</span>}
              </button>
            </li>
          ))}
          {cards.map(({ key, name, handle, text }) => (
            <li key={key}>
              <button type="button" class="row" onClick={() => onJump({ to: 'tweet', key })}>
                <span>{name === null ? say('popup.done.tweet') : say('popup.done.tweetBy', { name })}</span>
                <bdi class="local">{handle === null ? text : `@${handle}`}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failures.length > 0 && (
        <ul class="failures">
          {failures.map(({ feature, message }) => (
            <li key={feature + message} class="cd-problem">
              {say('popup.done.failed', { feature, message })}
            </li>
          ))}
        </ul>
      )}
      {(undone || !nothing) && (
        <Button onClick={() => onUndo(!undone)}>{say(undone ? 'popup.redo' : 'popup.undo')}</Button>
      )}
    </section>
  );
}
