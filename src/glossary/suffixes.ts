/**
 * Case endings, clitics and postpositions that newspapers write together with a name, per language, and how the name's
 * own end is restored once they are off (ta புதினில் → புதின், ml കേരളത്തിൽ → കേരളം, mr पुण्यात → पुणे). A table of data with one function.
 */
import { fold } from './fold';

/** Off with `ending`, on with each of `restored` in turn. */
interface Rule {
  readonly ending: string;
  readonly restored: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);
const plain = (text: string): Rule[] => list(text).map((ending) => ({ ending, restored: [''] }));

/**
 * Vowel-initial endings of the southern languages in their three joints: after a consonant the vowel sign takes the place of
 * the virama, after a vowel a glide comes between, and a final short u is dropped.
 */
function joined(endings: string, signs: Readonly<Record<string, string>>, virama: string, glides: readonly string[], u: readonly string[]): Rule[] {
  const rules: Rule[] = [];
  for (const ending of list(endings)) {
    const sign = signs[ending[0] ?? ''] ?? '';
    const tail = sign + ending.slice(1);
    rules.push({ ending: tail, restored: [virama, ...u] });
    for (const glide of glides) rules.push({ ending: glide + tail, restored: [''] });
  }
  return rules;
}

const tamilSigns = { அ: '', ஆ: 'ா', இ: 'ி', உ: 'ு', எ: 'ெ', ஏ: 'ே', ஐ: 'ை', ஒ: 'ொ', ஓ: 'ோ' };
const tamilEndings = 'இல் இன் ஐ ஆல் உக்கு உக்கும் உக்கான உக்கே ஓடு உடன் உடனான இடம் இடமிருந்து இலிருந்து இலிருந்தும் இலும் இலுள்ள இற்கு இற்கும் உம் இனால் இனுடைய உடைய ஐயும் இனது இனர் இன்படி இற்கான ஏ இலேயே இலான உக்குள் உக்குமான';

function tamil(): Rule[] {
  const base = joined(tamilEndings, tamilSigns, '்', ['வ', 'ய'], ['ு']);
  for (const ending of list('க்கு க்கும் க்கான க்கே க்குள் வுக்கு வுக்கும் விற்கு விற்கும் யிற்கு வுடன் யுடன்')) base.push({ ending, restored: [''] });
  for (const ending of list(tamilEndings)) {
    const tail = (tamilSigns[ending[0] as keyof typeof tamilSigns] ?? '') + ending.slice(1);
    base.push({ ending: `ட்ட${tail}`, restored: ['டு'] }, { ending: `ற்ற${tail}`, restored: ['று'] }, { ending: `த்த${tail}`, restored: ['ம்'] });
    // A final stop is doubled: குஜராத், குஜராத்தில்.
    for (const stop of list('க ச ட த ப')) base.push({ ending: `${stop}்${stop}${tail}`, restored: [`${stop}்`] });
  }
  // The first consonant of the next word is doubled onto a dative or accusative: மோடியைச் சந்தித்தார்.
  const doubled = base.filter(({ ending }) => /[ைு]$/u.test(ending)).flatMap(({ ending, restored }) => list('க் ச் த் ப்').map((c) => ({ ending: ending + c, restored })));
  return [...base, ...doubled, ...plain('க் ச் த் ப்')];
}

const malayalamSigns = { അ: '', ആ: 'ാ', ഇ: 'ി', ഉ: 'ു', എ: 'െ', ഏ: 'േ', ഓ: 'ോ' };
const malayalamEndings = 'ഇൽ ഇലെ ഇലേക്ക് ഇലേക്കുള്ള ഇലും ഇലാണ് ഇലുള്ള ഇലൂടെ ഇല്‍ ഇന് ഇനെ ഇന്റെ ഇൻ്റെ ഇനും ഇനോട് ഇനൊപ്പം ഇനായി ഇനാണ് ഇനെതിരെ ഇനെയും ഇന്റെയും ഇൻ്റെയും ഇനുള്ള എ എയും ഉം ഉടെ ഉടെയും ഓട് ഒപ്പം ആണ് ആയ ആയി ആൽ ഇൽനിന്ന് ഇൽനിന്നും ഇലെത്തി ഇലെത്തും ഇൽനിന്നുള്ള ഇലെത്തിയ ഉമായി ഉമായുള്ള ഉമൊത്ത് ഉമൊത്തുള്ള ഓടും ഉൾപ്പെടെ';

function malayalam(): Rule[] {
  const rules: Rule[] = [];
  const chillu: readonly (readonly [string, string])[] = [['ന', 'ൻ'], ['ര', 'ർ'], ['റ', 'ർ'], ['ല', 'ൽ'], ['ള', 'ൾ'], ['ണ', 'ൺ']];
  for (const ending of list(malayalamEndings)) {
    const tail = (malayalamSigns[ending[0] as keyof typeof malayalamSigns] ?? '') + ending.slice(1);
    rules.push({ ending: tail, restored: ['്', 'ു'] });
    for (const glide of ['യ', 'വ']) rules.push({ ending: glide + tail, restored: [''] });
    for (const [letter, chilluLetter] of chillu) rules.push({ ending: letter + tail, restored: [chilluLetter] });
    rules.push({ ending: `ത്ത${tail}`, restored: ['ം'] }, { ending: `മ${tail}`, restored: ['ം'] }, { ending: `ട്ട${tail}`, restored: ['ട്', 'ട'] });
  }
  return [...rules, ...plain('ക്ക് ക്കു ക്കും ക്കുള്ള ക്കായി ക്കെതിരെ യ്ക്ക് യ്ക്കും യ്ക്കു യ്ക്കുള്ള യ്ക്കായി യ്ക്കെതിരെ യ്ക്കൊപ്പം യെ യും യുടെ യിൽ ന്റെ നെ നും നോട് ൻറെ'),
    ...list('ത്ത് ത്തുനിന്ന് ത്തുനിന്നും ത്തുനിന്നുള്ള ത്തേക്ക് ത്തേക്കുള്ള ത്തുള്ള ത്തും ത്തെ').map((ending) => ({ ending, restored: ['ം'] })),
    { ending: 'ന്', restored: ['ൻ'] }, { ending: 'ന്റെ', restored: ['ൻ'] }, { ending: 'ൻറെ', restored: ['ൻ'] }];
}

function telugu(): Rule[] {
  return [...plain('లో లోని లోనే లోనూ లోకి లోను తో తోనూ తోపాటు కు కూ కి కీ ను నూ ని నీ గా పై పైన నుంచి నుండి వద్ద కోసం కే కోసమే లకు లను లో లా దే యే నే వాసి వాసులు'),
    ...list('ానికి ాన్ని ంలో ంలోని ంతో ంపై ంగా ానికీ').map((ending) => ({ ending, restored: ['ం'] })),
    ...list('ులో ులోని ుకు ును ుతో ుపై ునుంచి').map((ending) => ({ ending, restored: ['్'] })),
    ...list('ిలో ిలోని ికి ిని ితో').map((ending) => ({ ending, restored: ['ు'] }))];
}

const kannadaEndings = 'ಅಲ್ಲಿ ಅಲ್ಲಿನ ಅಲ್ಲೇ ಅಲ್ಲೂ ಇಂದ ಇಂದಲೂ ಒಂದಿಗೆ ಅನ್ನು ಅನ್ನೂ ಇಗೆ ಊ ಉ ಏ';

function kannada(): Rule[] {
  const signs = { ಅ: '', ಇ: 'ಿ', ಈ: 'ೀ', ಉ: 'ು', ಊ: 'ೂ', ಎ: 'ೆ', ಏ: 'ೇ', ಒ: 'ೊ' };
  return [...joined(kannadaEndings, signs, '್', ['ದ', 'ನ', 'ಯ', 'ವ'], ['ು']),
    ...plain('ಗೆ ಗೂ ಕ್ಕೆ ಕ್ಕೂ ದ ನ ಯ ವು ನು ಯು ರ ನಿಗೆ ಯವರ ಯವರು ಯೇ ವರೆಗೆ ಗಾಗಿ ಕ್ಕಾಗಿ ರನ್ನು ರಿಗೆ ರಿಂದ ರೊಂದಿಗೆ ರವರ ರವರು ವಿನ ವಿನಲ್ಲಿ ವಿನಿಂದ ವಿಗೆ ವನ್ನು'),
    ...list('ಿನ ಿನಲ್ಲಿ ಿನಿಂದ ಿಗೆ ಿನಲ್ಲಿನ ಿನವರೆಗೆ').map((ending) => ({ ending, restored: ['ು', '್'] }))];
}

const marathiEndings = 'ने नी नं ला ना चा ची चे च्या चं चां त हून तील तीलच तून तही मध्ये मधील मधून वर वरील वरून शी साठी कडे कडून कडील पासून पर्यंत विरुद्ध विरोधात सह सोबत बाबत बद्दल प्रमाणे सारख्या ही च नेही विषयी बरोबर जवळ जवळील दरम्यान लाही चाही चीही चेही सुद्धा मुळे मार्फत चाच चेच चीच च्याच नीच लाच';

function marathi(): Rule[] {
  const rules: Rule[] = [];
  for (const ending of list(marathiEndings)) {
    rules.push({ ending, restored: [''] }, { ending: `ा${ending}`, restored: ['', 'े', 'ा'] }, { ending: `ां${ending}`, restored: ['', 'ा'] },
      { ending: `ीं${ending}`, restored: ['ी'] }, { ending: `ं${ending}`, restored: [''] }, { ending: `ी${ending}`, restored: [''] },
      { ending: `्या${ending}`, restored: ['े', 'ा', ''] }, { ending: `्यां${ending}`, restored: ['े', 'ा'] }, { ending: `े${ending}`, restored: ['', 'े', 'ा'] },
      // The long vowel of पूर is short before an ending: नागपुरात.
      { ending: `ुरा${ending}`, restored: ['ूर'] });
  }
  return rules;
}

const bengali = 'র ের কে কেও য় ে তে তেও এ এর রও এরও ও ই টি টির টিকে টিতে য়ের য়ে য়েও কেই েই েও েরও তেই য়ও য়ই গুলো সহ';
const assamese = 'ই ৱে ৰেই খনৰ খনত লৈও তকৈও তেই তহে ৰ ৰে ত তে তো ক কো লৈ লৈকে ে এ য়ে য়েও েও ই ও য় সকল সকলৰ ৰপৰা ৰো তকৈ েই';
const odia = 'ହିଁ ଙ୍କଠୁ ଙ୍କସହ ଠୁ ର ରେ ରେହିଁ କୁ ଙ୍କ ଙ୍କର ଙ୍କୁ ଙ୍କଠାରୁ ଙ୍କଠାରେ ଙ୍କଦ୍ୱାରା ଙ୍କ ରୁ ଠାରୁ ଠାରେ ଠାକୁ ସହ ଓ ରା କି ରୋ ଏ ରେରେ ଙ୍କରେ ରଙ୍କ';
const gujarati = 'એ ય નેય નીય માંનું તરફથી ેય ના ની નો નું નાં ને થી માં માંથી માંના માંની પર એ ે નાથી ભરમાં માંય માંજ નેજ નાજ માટે સાથે';
const punjabi = 'ੋਂ ਓਂ ੀਂ ਚ ਨੇ ਦੇ ਦੀ ਦਾ ਨੂੰ ਵਿੱਚ';
const hindi = 'में ने को से का की के पर';
const korean = '은 는 이 가 을 를 의 에 에서 에게 과 와 로 으로 도 만 에는 에도 에서는 까지 부터';

/** Endings of inflected European names; restored are the dictionary endings. Capital and pack decide the rest. */
function slavic(endings: string, restored: readonly string[]): Rule[] {
  return list(endings).map((ending) => ({ ending, restored }));
}

const rulesOf: Readonly<Record<string, () => Rule[]>> = {
  ta: tamil, ml: malayalam, te: telugu, kn: kannada, mr: marathi,
  bn: () => plain(bengali), as: () => plain(assamese), or: () => plain(odia), gu: () => plain(gujarati), pa: () => plain(punjabi), hi: () => plain(hindi),
  ko: () => plain(korean),
  ru: () => slavic('а я у ю е и ы ом ем ой ей ью ам ах ами ого ому ый им их ии ию ией ия ию', ['', 'а', 'я', 'ь', 'о', 'е', 'ия', 'й', 'ы', 'и']),
  uk: () => slavic('а я у ю е и і ом ем ою єю ею ів ам ах ами ого ому ії ію ією ові еві', ['', 'а', 'я', 'ь', 'о', 'е', 'ія', 'й', 'и', 'і']),
  bg: () => slavic('а я ът ят та то те ия', ['', 'а', 'я', 'о', 'е', 'и', 'й']),
  pl: () => slavic('a u e i y em ą ę om ach ami owi ie ii ią ię ego emu ej skiej', ['', 'a', 'o', 'e', 'ia', 'y', 'k', 'i']),
  cs: () => slavic('a u e i y em ou ě í ům ech ách ami ovi ii ie ého ému é', ['', 'a', 'o', 'e', 'ie', 'y', 'i']),
  sl: () => slavic('a u e i o om em ih ah ami ju ji jo ije iji ijo ov', ['', 'a', 'o', 'e', 'ija', 'i']),
};

/** Endings that say "in": with one, a doubtful name is a place. */
const locatives: Readonly<Record<string, string>> = {
  ta: 'ில் ிலும் ிலுள்ள ிலிருந்து', te: 'లో లోని లోనే', kn: 'ಲ್ಲಿ ಲ್ಲಿನ ಲ್ಲೇ', ml: 'ിൽ ിലെ ിലും ിലേക്ക് ത്ത് ത്തെ ത്തേക്ക് ത്തുനിന്ന്', mr: 'त मध्ये मधील तील तून', bn: 'তে য়', as: 'ত', or: 'ରେ', gu: 'માં માંથી',
};

/** Whether a folded token ends in "in" in this language. */
export function isLocative(language: string, token: string): boolean {
  return list(locatives[language] ?? 'x').some((ending) => token.endsWith(fold(ending)));
}

/** Nasals, with their virama, that folding turned into an anusvara where name and ending meet: పుతిన్ and తో are పుతింతో. */
function unmet(stem: string, ending: string): readonly string[] {
  const base = stem.charCodeAt(stem.length - 1) & 0xff80;
  if (stem.charCodeAt(stem.length - 1) !== base + 0x02 || base < 0x0900 || base > 0x0c80) return [];
  const stop = ending.charCodeAt(0) - base;
  const nasal = stop >= 0x24 && stop <= 0x27 ? 0x28 : stop >= 0x2a && stop <= 0x2d ? 0x2e : stop >= 0x1f && stop <= 0x22 ? 0x23 : null;
  return nasal === null ? [] : [`${stem.slice(0, -1)}${String.fromCharCode(base + nasal, base + 0x4d)}`];
}

/** A stem shorter than this many code units proves nothing; at the end of a name of several words less is enough (કિમ જોંગ ઉને). */
const LEAST = 3, LEAST_AT_END = 2;

export type Stemmer = (token: string) => readonly string[];

/**
 * The stems that a folded token of this language may have, longest ending first, the token itself left out.
 * `end` tells whether the token is a name of its own or the last of several. Latin words inside another script's text take its endings too, so the language decides, not the script.
 */
export function stemmer(language: string, end: 'alone' | 'last' = 'alone'): Stemmer {
  const least = end === 'alone' ? LEAST : LEAST_AT_END;
  const byEnding = new Map<string, Set<string>>();
  for (const { ending, restored } of rulesOf[language]?.() ?? []) {
    const folded = fold(ending);
    const into = byEnding.get(folded) ?? new Set<string>();
    for (const tail of restored) into.add(fold(tail));
    byEnding.set(folded, into);
  }
  const longest = Math.max(0, ...[...byEnding.keys()].map((ending) => ending.length));
  return (token) => {
    const stems = new Set<string>();
    for (let length = Math.min(longest, token.length - 2); length > 0; length--) {
      const tails = byEnding.get(token.slice(token.length - length));
      if (tails === undefined) continue;
      const stem = token.slice(0, token.length - length);
      // A conjunct is no joint: the রা of সুমিত্রা is no plural.
      if (stem.endsWith('\u09cd')) continue;
      for (const met of unmet(stem, token.slice(token.length - length))) if (met.length >= least) stems.add(met);
      for (const tail of tails) if (stem.length + tail.length >= least && stem.length > 1) stems.add(stem + tail);
    }
    stems.delete(token);
    return [...stems];
  };
}
