import { describe, expect, it } from 'vitest';
import { months } from '../../../src/features/tweets/months';
import { dateAt } from '../../../src/features/tweets/parse-date';

describe('dates of posts', () => {
  it.each([
    ['January 16, 2024', '2024-01-16'], ['26. Oktober 2015', '2015-10-26'], ['17 février 2018', '2018-02-17'], ['1 août 2017', '2017-08-01'],
    ['31 de julio de 2016', '2016-07-31'], ['24 марта 2019 г.', '2019-03-24'], ['24 марта 2016\nг.', '2016-03-24'], ['2020年11月23日', '2020-11-23'],
    ['2015, 11月 24', '2015-11-24'], ['2019년 12월 1일', '2019-12-01'], ['2016 年 9 月 23 日', '2016-09-23'], ['2026-09-09', '2026-09-09'],
    ['Fri Sep 30 15:13:45 UTC+0000 2016', '2016-09-30'], ['Wed Mar 15 08:44:59 +0000 2023', '2023-03-15'], ['8:44 AM ∙ Mar 15, 2023', '2023-03-15'],
    ['१६ जानेवारी, २०२४', '2024-01-16'], ['16 जनवरी 2024', '2024-01-16'], ['16 फरवरी 2024', '2024-02-16'], ['১৬ জানুয়ারি, ২০২৪', '2024-01-16'],
    ['2024 ജനുവരി 16', '2024-01-16'], ['ഒക്ടോബർ 3, 2021', '2021-10-03'], ['١٦ يناير ٢٠٢٤', '2024-01-16'], ['16 كانون الثاني 2024', '2024-01-16'],
    ['16 جنوری، 2024', '2024-01-16'], ['16 Ocak 2024', '2024-01-16'], ['2024. január 16.', '2024-01-16'], ['16 בינואר 2024', '2024-01-16'],
    ['16 มกราคม 2567', '2024-01-16'], ['16 tháng 1, 2024', '2024-01-16'], ['16 de gener de 2024', '2024-01-16'], ['16. tammikuuta 2024', '2024-01-16'],
    ['ଜାନୁଆରୀ 16, 2024', '2024-01-16'], ['December 12th 2022, 4:40am EST', '2022-12-12'], ['16. toukokuuta 2024', '2024-05-16'],
  ])('reads %s', (text, day) => {
    expect(dateAt(text)?.days).toContain(day);
  });

  it('keeps both readings of a date in numbers', () => {
    expect(dateAt('1/5/2021')?.days).toEqual(['2021-05-01', '2021-01-05']);
    expect(dateAt('1/25/2021')?.days).toEqual(['2021-01-25']);
  });

  it('says how far the date goes', () => {
    expect(dateAt('April 5, 2020 and then')?.length).toBe('April 5, 2020'.length);
    expect(dateAt('24 марта 2019 г. Потом')?.length).toBe('24 марта 2019 г.'.length);
    expect(dateAt('2020年11月23日、東京')?.length).toBe('2020年11月23日'.length);
    expect(dateAt('April 5, 2020 " class="x"')?.length).toBe('April 5, 2020'.length);
  });

  it.each(['The New York Times', 'May', 'in 2020', '31 February 2020', 'January 16', 'March of 2020', '12:30 PM', ''])('finds no day in %j', (text) => {
    expect(dateAt(text)).toBeNull();
  });

  it('knows twelve months of every language in its table, in the three orders that pages write', () => {
    for (const [language, names] of Object.entries(months)) {
      const list = names.split(' ');
      expect(list, language).toHaveLength(12);
      for (const [index, spellings] of list.entries()) {
        for (const name of spellings.split('|').map((spelling) => spelling.replace('_', ' '))) {
          const day = `2023-${String(index + 1).padStart(2, '0')}-09`;
          for (const text of [`9 ${name} 2023`, `${name} 9, 2023`, `2023 ${name} 9`]) expect(dateAt(text)?.days, `${language} ${text}`).toContain(day);
        }
      }
    }
  });
});
