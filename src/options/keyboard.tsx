import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import type { MessageKey } from '../ui/say';
import { useSay } from '../ui/speech';
import { canSetShortcuts, openShortcutPage, setShortcut, shortcuts, type Shortcut } from './browser-side';
import { keysOf } from './keys';

const names: Readonly<Record<string, MessageKey>> = {
  'walk-next': 'keyboard.walkNext',
  'walk-previous': 'keyboard.walkPrevious',
  undo: 'keyboard.undo',
  toggle: 'keyboard.toggle',
};

export function KeyboardSection() {
  const say = useSay();
  const [all, setAll] = useState<readonly Shortcut[]>([]);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const look = () => void shortcuts().then((found) => setAll(inOrder(found)));
  useEffect(look, []);

  async function take(name: string, keys: string): Promise<void> {
    setProblem((await setShortcut(name, keys)) ? '' : say('keyboard.refused', { keys }));
    setWaiting(null);
    look();
  }

  return (
    <>
      <p>{say('keyboard.text')}</p>
      <dl class="keys">
        {all.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name in names ? say(names[name] ?? 'name') : name}</dt>
            <dd>
              {keys === '' ? <span class="cd-hint">{say('keyboard.none')}</span> : <kbd dir="ltr">{keys}</kbd>}
              {canSetShortcuts() && (
                <Button
                    kind="quiet"
                    {...(waiting === name ? {} : { 'aria-label': say('keyboard.changeNamed', { name: name in names ? say(names[name] ?? 'name') : name }) })}
                    onClick={() => setWaiting(name)}
                    onBlur={() => setWaiting(null)}
                    onKeyDown={(event) => {
                      if (waiting !== name || event.key === 'Tab') return;
                      event.preventDefault();
                      if (event.key === 'Escape') setWaiting(null);
                      const pressed = event.key === 'Backspace' || event.key === 'Delete' ? '' : keysOf(event);
                      if (pressed !== null) void take(name, pressed);
                    }}
                  >
                    {say(waiting === name ? 'keyboard.press' : 'keyboard.change')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <output class="cd-problem">{problem}</output>
      {!canSetShortcuts() && <Button onClick={openShortcutPage}>{say('keyboard.open')}</Button>}
    </>
  );
}

/** As `names` has them; browsers sort by the commands' own names. */
function inOrder(found: readonly Shortcut[]): readonly Shortcut[] {
  const order = Object.keys(names);
  return [...found].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
