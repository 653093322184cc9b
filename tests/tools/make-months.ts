/** Writes `src/features/tweets/months.ts` from CLDR: `npx tsx tests/tools/make-months.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';

/** X's own interface languages, then the rest of those that news in India is written in. */
const languages = 'en ar bn cs da de el es fa fi fil fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk ur vi zh bg ca hr sr sk gl eu ta te mr gu kn ml pa or as ne si sw'.split(' ');
type Names = Readonly<Record<string, string>>;
interface Months { readonly format: Readonly<Record<string, Names>>; readonly 'stand-alone': Readonly<Record<string, Names>> }

const lines = languages.flatMap((language) => {
  const file = new URL(`../../node_modules/cldr-dates-full/main/${language}/ca-gregorian.json`, import.meta.url);
  const main = (JSON.parse(readFileSync(file, 'utf8')) as { main: Record<string, { dates: { calendars: { gregorian: { months: Months } } } }> }).main;
  const months = main[language]?.dates.calendars.gregorian.months;
  if (months === undefined) throw new Error(`no months for ${language}`);
  const names = Array.from({ length: 12 }, (_, index) => {
    const forms = [months.format.wide, months['stand-alone'].wide, months.format.abbreviated, months['stand-alone'].abbreviated]
      .map((kind) => (kind?.[String(index + 1)] ?? '').toLowerCase().normalize('NFC').replace(/[\u200c\u200d]/g, '').replace(/[.॰]+$/u, ''));
    return [...new Set(forms)].filter((form) => form.length > 1 && !/\d/.test(form) && !/\s/.test(form)).join('|');
  });
  return names.join('') === '' ? [] : [`  ${language}: ${JSON.stringify(names.join(' '))},`];
});

writeFileSync(new URL('../../src/features/tweets/months.ts', import.meta.url), `/**
 * Month names by language, January first, spellings of one month joined by \`|\`: lower case, NFC, without joiners and final
 * dots. Made from CLDR by \`tests/tools/make-months.ts\`; languages that only number their months are left out.
 */
export const months: Readonly<Record<string, string>> = {
${lines.join('\n')}
  /* Spellings that CLDR lacks and pages have: older Hindi and Bengali forms, Levantine and Maghrebi Arabic. */
  hi2: 'जनवरी फरवरी|फेब्रुअरी मार्च अप्रेल मई जून जुलाई अगस्त सितम्बर|सितंबर अक्तूबर|अक्टुबर नवम्बर दिसम्बर',
  bn2: 'জানুয়ারী ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগষ্ট সেপ্টেম্বার অক্টোবার নভেম্বার ডিসেম্বার',
  te2: 'జనవరి ఫిబ్రవరి మార్చ్ ఏప్రియల్ మే జూన్ జూలై ఆగష్టు|ఆగస్ట్ సెప్టెంబరు అక్టోబరు నవంబరు డిసెంబరు',
  ta2: 'சனவரி பெப்ரவரி மார்ச் ஏப்ரல் மே சூன் சூலை ஆகஸ்டு செப்டெம்பர் அக்டோபர் நவம்பர் டிசெம்பர்',
  pa2: 'ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ',
  or2: 'ଜାନୁୟାରୀ ଫେବୃୟାରୀ|ଫେବୃଆରୀ ମାର୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ୍ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର',
  ar2: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  ar3: 'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
};
`);
