import { describe, expect, it } from 'vitest';
import { found } from './library';

describe('countries and cities', () => {
  it.each([
    ['hi', 'मास्को में रूस के नेता', ['मास्को → city:524901', 'रूस → RU']],
    ['ta', 'மாஸ்கோவில் ரஷ்யா', ['மாஸ்கோவில் → city:524901', 'ரஷ்யா → RU']],
    ['mr', 'मॉस्कोमध्ये आणि पुण्यात', ['मॉस्कोमध्ये → city:524901', 'पुण्यात → city:1259229']],
    ['ml', 'മോസ്കോയിൽ ഇന്ത്യയുടെ', ['മോസ്കോയിൽ → city:524901', 'ഇന്ത്യയുടെ → IN']],
    ['bn', 'রাশিয়ার মস্কোতে', ['রাশিয়ার → RU', 'মস্কোতে → city:524901']],
    ['kn', 'ಮಾಸ್ಕೋದಲ್ಲಿ ಭಾರತದ', ['ಮಾಸ್ಕೋದಲ್ಲಿ → city:524901', 'ಭಾರತದ → IN']],
    ['gu', 'મોસ્કોમાં ભારતના', ['મોસ્કોમાં → city:524901', 'ભારતના → IN']],
    ['zh', '俄罗斯总统在莫斯科', ['俄罗斯 → RU', '莫斯科 → city:524901']],
  ])('%s %s', async (language, text, expected) => {
    expect(await found(language, text)).toEqual(expected);
  });

  it('leaves names inside longer names alone', async () => {
    expect(await found('en', 'The Boston Ledger said Paris Hilton would come.')).toEqual([]);
    expect(await found('en', 'They flew from London to Paris.')).toEqual(['London → city:2643743', 'Paris → city:2988507']);
  });
});
