import { describe, expect, it } from 'vitest';
import { found } from './library';

/** Offices, made-up people, and a later mention by surname, in each of the thirteen languages. */
const introduced: readonly (readonly [string, string, readonly string[]])[] = [
  ['hi', 'प्रवक्ता अनुराग त्रिपाठी ने कहा कि सब ठीक है। बाद में त्रिपाठी ने और बताया।', ['अनुराग त्रिपाठी', 'त्रिपाठी']],
  ['en', 'Police spokesperson Maria Vandermeer said so on Monday. Vandermeer then left.', ['Maria Vandermeer', 'Vandermeer']],
  ['en', 'Peter Osterloh, the mayor of a small town, agreed. Osterloh smiled.', ['Peter Osterloh', 'Osterloh']],
  ['en', 'The chairman of the growers\u2019 union, Bikram Thapa, spoke first. Thapa smiled.', ['Bikram Thapa', 'Thapa']],
  ['en', 'They had met its founder, Leila Haddadin. Haddadin was silent.', ['Leila Haddadin', 'Haddadin']],
  ['bn', 'মুখপাত্র রফিকুল আনোয়ার বলেন, সব ঠিক। পরে আনোয়ারের সঙ্গে কথা হয়।', ['রফিকুল আনোয়ার', 'আনোয়ারের']],
  ['ta', 'அமைச்சர் குமரன் செல்வராசு கூறினார். செல்வராசுவின் கருத்து வேறு.', ['குமரன் செல்வராசு', 'செல்வராசுவின்']],
  ['te', 'మంత్రి కొండల్ యాదయ్య అన్నారు. యాదయ్యకు ఫోన్ వచ్చింది.', ['కొండల్ యాదయ్య', 'యాదయ్యకు']],
  ['mr', 'पोलीस आयुक्त रवींद्र कदम यांनी सांगितले. कदम यांच्या मते सर्व ठीक.', ['रवींद्र कदम', 'कदम']],
  ['gu', 'પ્રવક્તા હરેશ ધોળકિયા એ કહ્યું. ધોળકિયાના મતે બધું બરાબર છે.', ['હરેશ ધોળકિયા', 'ધોળકિયાના']],
  ['kn', 'ಸಚಿವ ಗಣಪತಿ ಹೆಗಡೆ ಅವರು ಹೇಳಿದರು. ಹೆಗಡೆಯವರ ಮಾತು ಬೇರೆ.', ['ಗಣಪತಿ ಹೆಗಡೆ', 'ಹೆಗಡೆಯವರ']],
  ['ml', 'മന്ത്രി ഹരീഷ് പെരുമാൾ പറഞ്ഞു. പെരുമാളിന്റെ വാദം വേറെ.', ['ഹരീഷ് പെരുമാൾ', 'പെരുമാളിന്റെ']],
  ['pa', 'ਬੁਲਾਰੇ ਹਰਜੋਤ ਬੈਂਸਲ ਨੇ ਕਿਹਾ। ਬੈਂਸਲ ਨੇ ਹੋਰ ਦੱਸਿਆ।', ['ਹਰਜੋਤ ਬੈਂਸਲ', 'ਬੈਂਸਲ']],
  ['ur', 'ترجمان عرفان محبوبی نے کہا۔ بعد میں محبوبی نے اور بتایا۔', ['عرفان محبوبی', 'محبوبی']],
  ['or', 'ମୁଖପାତ୍ର ରବୀନ୍ଦ୍ର ସାହାଣୀ କହିଛନ୍ତି। ସାହାଣୀଙ୍କ ମତରେ ସବୁ ଠିକ।', ['ରବୀନ୍ଦ୍ର ସାହାଣୀ', 'ସାହାଣୀଙ୍କ']],
  ['as', 'মুখপাত্ৰ ৰঞ্জিত ফুকন কয়। ফুকনৰ মতে সকলো ঠিক।', ['ৰঞ্জিত ফুকন', 'ফুকনৰ']],
];

describe('people whom the article introduces', () => {
  it.each(introduced)('%s: %s', async (language, text, names) => {
    const people = (await found(language, text)).filter((one) => one.includes('→ article:'));
    expect(people.map((one) => one.split(' → ')[0])).toEqual(names);
    expect(new Set(people.map((one) => one.split(' → ')[1])).size).toBe(1);
  });

  it.each([
    ['hi', 'प्रधानमंत्री आवास योजना के तहत घर मिले और मुख्यमंत्री पद की शपथ ली गई।'],
    ['mr', 'मुख्यमंत्री सहाय्यता निधी यांना मदत देण्यात आली.'],
    ['en', 'The Prime Minister Office said nothing, and the mayor of the town agreed.'],
  ])('%s: offices without people: %s', async (language, text) => {
    expect((await found(language, text)).filter((one) => one.includes('→ article:'))).toEqual([]);
  });

  it('leave a surname to the person of the pack whose full name is on the page', async () => {
    const text = 'प्रवक्ता हरीश मोदी ने कहा। नरेंद्र मोदी दिल्ली में थे। मोदी ने सुना।';
    expect(await found('hi', text)).toContain('मोदी → narendra-modi');
  });
});

describe('people of the pack whose full name the page holds', () => {
  it.each([
    ['ta', 'முதல்வர் மு.க. ஸ்டாலின் கடிதம் எழுதினார். பின்னர் ஸ்டாலின் கேட்டுள்ளார்.', 'ஸ்டாலின் → m-k-stalin'],
    ['pa', 'ਮੁੱਖ ਮੰਤਰੀ ਭਗਵੰਤ ਮਾਨ ਨੇ ਕਿਹਾ। ਮਾਨ ਨੇ ਵਾਅਦਾ ਕੀਤਾ।', 'ਮਾਨ → bhagwant-mann'],
    ['mr', 'एपीजे अब्दुल कलाम यांचे पुस्तक आले. कलाम यांच्या गोष्टी आवडतात.', 'कलाम → a-p-j-abdul-kalam'],
  ])('own a surname that no list has for them: %s', async (language, text, mark) => {
    expect(await found(language, text)).toContain(mark);
  });

  it.each([
    ['pa', 'ਮੁੱਖ ਮੰਤਰੀ ਭਗਵੰਤ ਮਾਨ ਨੇ ਕਿਹਾ। ਸਭ ਦਾ ਮਾਨ ਵਧਿਆ। ਗੁਰਦਾਸ ਮਾਨ ਨੇ ਗਾਇਆ।'],
    ['en', 'Bhagwant Mann spoke first. Then Harold Mann sang at the Mann Theatre.'],
  ])('do not own it with another name beside it, or where it is a word: %s', async (language, text) => {
    expect((await found(language, text)).filter((one) => one.endsWith('bhagwant-mann'))).toHaveLength(1);
  });
});
