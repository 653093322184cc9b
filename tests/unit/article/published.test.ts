import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/article/published';

describe('dates as pages write them', () => {
  test.each([
    ['2024-01-16T10:11:56Z', null, null, '2024-01-16T10:11:56Z'],
    ['2024-01-16T10:11:56.123+0530', null, null, '2024-01-16T10:11:56+05:30'],
    ['2024-01-16 10:11', 'hi', '+05:30', '2024-01-16T10:11:00+05:30'],
    ['2024-01-16 10:11', 'en', null, '2024-01-16'],
    ['20240116', null, null, '2024-01-16'],
    ['1705399916', null, null, '2024-01-16T10:11:56.000Z'],
    ['Published : Jan 16, 2024, 3:41 PM IST', 'en', null, '2024-01-16T15:41:00+05:30'],
    ['Tue, 16 Jan 2024 12:00 GMT', 'en', null, '2024-01-16T12:00:00Z'],
    ['16.01.2024', 'de', null, '2024-01-16'],
    ['01/16/2024', 'en', null, '2024-01-16'],
    ['2024年1月16日 08:30', 'zh', null, '2024-01-16'],
    ['১৬ জানুয়ারী ২০২৪', 'bn', null, '2024-01-16'],
    ['१२ जनवरी २०२५', 'hi', null, '2025-01-12'],
    ['20 ଜାନୁଆରୀ 2025', 'or', null, '2025-01-20'],
    ['16 января 2024', 'ru', null, '2024-01-16'],
    ['12 AM, 5 March 2024 IST', 'en', null, '2024-03-05'],
  ])('%s (%s)', (told, language, zone, expected) => {
    expect(parseDate(told, language, zone)).toBe(expected);
  });

  test.each(['', 'yesterday', '1850-01-01', '2024-13-40', 'Vol. 12, No. 3', '123456'])('none in %s', (told) => {
    expect(parseDate(told, 'en', null)).toBeNull();
  });
});
