import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/article/language';

const texts: readonly (readonly [string, string])[] = [
  ['en', 'The ferry was late again, and the people who waited for it on the quay did not say a word to each other.'],
  ['de', 'Die Fähre war wieder zu spät, und die Leute, die am Kai auf sie warteten, sprachen kein Wort miteinander.'],
  ['es', 'El transbordador llegó tarde otra vez y la gente que lo esperaba en el muelle no dijo una palabra.'],
  ['hi', 'नाव फिर देर से आई और घाट पर उसका इंतजार कर रहे लोगों ने एक दूसरे से कुछ नहीं कहा।'],
  ['mr', 'होडी पुन्हा उशिरा आली आणि धक्क्यावर तिची वाट पाहणाऱ्या लोकांनी एकमेकांशी काहीही बोलले नाही, असे त्यांनी सांगितले.'],
  ['ne', 'डुङ्गा फेरि ढिलो आयो र घाटमा पर्खिरहेका मानिसहरूले एकअर्कासँग केही बोलेनन् भन्ने उनको भनाइ छ।'],
  ['bn', 'নৌকা আবার দেরি করে এল এবং ঘাটে অপেক্ষা করা মানুষেরা একে অপরের সঙ্গে কোনো কথা বলেনি।'],
  ['as', 'নাওখন আকৌ পলমকৈ আহিল আৰু ঘাটত ৰৈ থকা মানুহবোৰে ইজনে সিজনক একো নক’লে।'],
  ['ur', 'کشتی پھر دیر سے آئی اور گھاٹ پر انتظار کرنے والے لوگوں نے ایک دوسرے سے کچھ نہیں کہا۔'],
  ['ar', 'وصل القارب متأخرا مرة أخرى ولم يقل الناس الذين كانوا ينتظرونه على الرصيف كلمة واحدة.'],
  ['fa', 'قایق دوباره دیر رسید و مردمی که در اسکله منتظر آن بودند چیزی به هم نگفتند.'],
  ['ta', 'படகு மீண்டும் தாமதமாக வந்தது.'], ['te', 'పడవ మళ్ళీ ఆలస్యంగా వచ్చింది.'], ['kn', 'ದೋಣಿ ಮತ್ತೆ ತಡವಾಗಿ ಬಂತು.'], ['ml', 'തോണി വീണ്ടും വൈകി വന്നു.'],
  ['gu', 'હોડી ફરી મોડી આવી.'], ['pa', 'ਕਿਸ਼ਤੀ ਫਿਰ ਦੇਰ ਨਾਲ ਆਈ।'], ['or', 'ଡଙ୍ଗା ପୁଣି ଡେରିରେ ଆସିଲା।'], ['th', 'เรือมาสายอีกแล้ว'],
  ['zh', '渡船又晚点了，在码头等候的人们彼此一句话也没说。'], ['ja', '渡し船はまた遅れ、桟橋で待つ人々は互いに一言も話さなかった。'], ['ko', '나룻배가 또 늦었고 부두에서 기다리던 사람들은 아무 말도 하지 않았다.'],
];

describe('language', () => {
  test.each(texts)('%s by what is written', (language, text) => {
    expect(languageOf(text, [])).toBe(language);
  });

  test.each(texts.filter(([language]) => language !== 'en'))('%s though the page says English', (language, text) => {
    expect(languageOf(text, ['en', 'en-US'])).toBe(language);
  });

  test('a told tag that is right keeps its region', () => {
    expect(languageOf(texts[0]?.[1] ?? '', ['en_GB'])).toBe('en-GB');
  });

  test('a language without a list of ours is believed', () => {
    expect(languageOf('Umkhumbi ufike emva kwesikhathi futhi', ['zu'])).toBe('zu');
  });

  test('nothing written, nothing told', () => {
    expect(languageOf('', [])).toBeNull();
  });
});
