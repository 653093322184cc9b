import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';

interface PauseProps {
  readonly onPause: (of: 'page' | 'hour' | 'restart') => void;
  readonly onOff: () => void;
}

/** Ways to be left alone, from the shortest to the longest. */
export function Pause({ onPause, onOff }: PauseProps) {
  const say = useSay();
  return (
    <details class="pause">
      <summary>{say('popup.pause')}</summary>
      <div class="actions">
        <Button onClick={() => onPause('page')}>{say('popup.pause.page')}</Button>
        <Button onClick={() => onPause('hour')}>{say('popup.pause.hour')}</Button>
        <Button onClick={() => onPause('restart')}>{say('popup.pause.restart')}</Button>
        <Button onClick={onOff}>{say('popup.pause.off')}</Button>
      </div>
    </details>
  );
}
