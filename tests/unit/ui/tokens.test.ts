import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--cd-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(name: string, ground: string, theme: 0 | 1): number {
  const [one = 0, two = 0] = [name, ground].map((token) => luminance(tokens.get(token)?.[theme] ?? '#000000')).sort((a, b) => b - a);
  return (one + 0.05) / (two + 0.05);
}

describe.each([['light', 0], ['dark', 1]] as const)('%s', (_, theme) => {
  it.each(['ink', 'quiet', 'accent', 'warn', 'person', 'place', 'body', 'other'])('%s can be read on paper and wash', (name) => {
    expect(tokens.has(name)).toBe(true);
    expect(contrast(name, 'paper', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(name, 'wash', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('buttons and outlines stand out', () => {
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('edge', 'paper', theme)).toBeGreaterThanOrEqual(3);
  });
});
