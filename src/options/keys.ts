interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Physical keys by the names that `commands.update` takes. */
const named: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Space: 'Space',
  Insert: 'Insert',
};

/** What was pressed, as browsers write a shortcut, for example `Alt+Shift+N`; `null` while it is no whole shortcut yet. */
export function keysOf({ code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): string | null {
  const key = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? (/^F\d{1,2}$/.test(code) ? code : named[code]);
  if (key === undefined) return null;
  const main = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Command', shiftKey && 'Shift'].filter((held) => held !== false);
  const alone = /^F\d/.test(key);
  const whole = alone || ctrlKey || altKey || metaKey;
  return whole && main.length <= 2 ? [...main, key].join('+') : null;
}
