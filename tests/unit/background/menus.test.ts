import { expect, it, vi } from 'vitest';
import { makeMenus, onMenu } from '../../../src/background/menus';

/* Firefox for Android: an extension that asks for menus is installed, and has none. */
vi.mock('webextension-polyfill', () => ({ default: { runtime: {} } }));

it('goes without menus where the browser has none', async () => {
  await expect(makeMenus((key) => key)).resolves.toBeUndefined();
  const chosen = vi.fn();
  expect(() => onMenu(chosen)).not.toThrow();
  expect(chosen).not.toHaveBeenCalled();
});
