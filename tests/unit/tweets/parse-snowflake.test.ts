import { describe, expect, it } from 'vitest';
import { timeOf, toSeconds } from '../../../src/features/tweets/parse-snowflake';

const now = Date.UTC(2026, 10, 24);

describe('time from an id', () => {
  it('is exact to the second, and needs all digits of the id', () => {
    expect(toSeconds(timeOf('1747046001669046272', now) ?? 0)).toBe('2024-01-16T00:00:00Z');
    expect(toSeconds(timeOf('1747408389534646271', now) ?? 0)).toBe('2024-01-16T23:59:59Z');
  });

  it.each([['counted ids', '5345892061'], ['ids of the future', '9007199254740993000'], ['what is no id', '12x'], ['more than twenty digits', '123456789012345678901']])('knows none for %s', (_, id) => {
    expect(timeOf(id, now)).toBeNull();
  });
});
