import { expect, it } from 'vitest';
import { keysOf } from '../../../src/options/keys';

const none = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  [{ ...none, code: 'KeyN', altKey: true, shiftKey: true }, 'Alt+Shift+N'],
  [{ ...none, code: 'Digit5', ctrlKey: true }, 'Ctrl+5'],
  [{ ...none, code: 'F8' }, 'F8'],
  [{ ...none, code: 'ArrowUp', altKey: true }, 'Alt+Up'],
  [{ ...none, code: 'KeyN' }, null],
  [{ ...none, code: 'KeyN', shiftKey: true }, null],
  [{ ...none, code: 'AltLeft', altKey: true }, null],
  [{ ...none, code: 'KeyN', altKey: true, ctrlKey: true, shiftKey: true }, null],
])('%o is %s', (pressed, keys) => {
  expect(keysOf(pressed)).toBe(keys);
});
