/** Original paragraphs in several scripts, for pages that are printed twice. `prose(language, n)` makes n different ones. */
const stock = {
  en: {
    who: ['The harbour board', 'A council of growers', 'The night ferry crew', 'An inspector from the mill', 'The choir of the old town', 'A teacher at the valley school', 'The keeper of the weir', 'Two brothers from the coast'],
    did: ['agreed on Tuesday to mend the long pier before the autumn storms', 'said that the bridge would stay open to carts and walkers', 'counted more lanterns than in any year since the flood', 'asked the town to lend forty boats for the regatta', 'published a plan for the terraces above the river', 'found that the clock had been slow for most of a century', 'promised bread and soup to everyone who carried sand', 'opened the archive to anyone who can read the old hand'],
    why: ['because the wood had grown soft below the waterline', 'although the money had been meant for the station roof', 'after a meeting that went on until the lamps were lit', 'while children watched from the wall of the customs house', 'since nobody remembered who had signed the first letter', 'so that the market could be held on the square again', 'when the wind turned and the smoke lay over the roofs', 'before the last cart had crossed to the other bank'],
    stop: '.',
  },
  hi: {
    who: ['नदी किनारे के किसानों ने', 'पुराने बाज़ार की समिति ने', 'घाट के नाविकों ने', 'विद्यालय की अध्यापिका ने', 'मिल के निरीक्षक ने', 'पहाड़ी गाँव के लोगों ने', 'पुस्तकालय के रखवाले ने', 'दो भाइयों ने'],
    did: ['मंगलवार को तय किया कि लंबा पुल बरसात से पहले ठीक किया जाएगा', 'बताया कि रास्ता पैदल चलने वालों के लिए खुला रहेगा', 'इस साल पहले से अधिक दीये गिने और सबको मिठाई दी', 'नगर से चालीस नावें माँगीं ताकि मेला हो सके', 'सीढ़ीदार खेतों के लिए नई योजना सबके सामने रखी', 'पाया कि घड़ी कई वर्षों से धीमी चल रही थी', 'रेत ढोने वालों को रोटी और दाल देने का वचन दिया', 'पुराने काग़ज़ पढ़ने के लिए सबको बुलाया'],
    why: ['क्योंकि लकड़ी पानी के नीचे नरम हो गई थी', 'हालाँकि पैसा स्टेशन की छत के लिए रखा था', 'उस बैठक के बाद जो रात तक चली', 'जब बच्चे दीवार पर बैठकर देख रहे थे', 'क्योंकि पहली चिट्ठी किसने लिखी थी यह किसी को याद नहीं', 'ताकि हाट फिर से चौक में लग सके', 'जब हवा बदली और धुआँ छतों पर छा गया', 'इससे पहले कि आख़िरी गाड़ी उस पार पहुँची'],
    stop: '।',
  },
  ta: {
    who: ['ஆற்றங்கரை விவசாயிகள்', 'பழைய சந்தைக் குழுவினர்', 'படகு ஓட்டுநர்கள்', 'பள்ளி ஆசிரியை', 'ஆலை ஆய்வாளர்', 'மலைக் கிராம மக்கள்', 'நூலகக் காவலர்', 'இரண்டு சகோதரர்கள்'],
    did: ['மழைக்கு முன் நீண்ட பாலத்தைச் சரிசெய்ய முடிவு செய்தனர்', 'பாதை நடப்பவர்களுக்குத் திறந்திருக்கும் என்று கூறினர்', 'இந்த ஆண்டு அதிக விளக்குகளை எண்ணினர்', 'திருவிழாவுக்கு நாற்பது படகுகளைக் கேட்டனர்', 'படிக்கட்டு வயல்களுக்குப் புதிய திட்டம் வெளியிட்டனர்', 'கடிகாரம் பல ஆண்டுகளாக மெதுவாக ஓடியதைக் கண்டனர்', 'மணல் சுமந்தவர்களுக்கு உணவு தர உறுதியளித்தனர்', 'பழைய ஏடுகளைப் படிக்க அனைவரையும் அழைத்தனர்'],
    why: ['ஏனெனில் மரம் தண்ணீருக்கடியில் மென்மையாகிவிட்டது', 'பணம் நிலையத்தின் கூரைக்காக வைக்கப்பட்டிருந்தும்', 'இரவு வரை நீடித்த கூட்டத்திற்குப் பிறகு', 'குழந்தைகள் சுவரில் அமர்ந்து பார்த்தபோது', 'முதல் கடிதத்தை எழுதியவர் யாருக்கும் நினைவில்லை என்பதால்', 'சந்தை மீண்டும் சதுக்கத்தில் நடக்க வேண்டும் என்பதற்காக', 'காற்று திசை மாறிப் புகை கூரைகளை மூடியபோது', 'கடைசி வண்டி அக்கரை சேர்வதற்கு முன்'],
    stop: '.',
  },
  ur: {
    who: ['دریا کنارے کے کسانوں نے', 'پرانے بازار کی کمیٹی نے', 'گھاٹ کے ملاحوں نے', 'اسکول کی استانی نے', 'مل کے انسپکٹر نے', 'پہاڑی گاؤں کے لوگوں نے', 'کتب خانے کے نگران نے', 'دو بھائیوں نے'],
    did: ['منگل کو طے کیا کہ لمبا پل بارش سے پہلے ٹھیک کیا جائے گا', 'بتایا کہ راستہ پیدل چلنے والوں کے لیے کھلا رہے گا', 'اس سال پہلے سے زیادہ چراغ گنے اور سب کو مٹھائی دی', 'شہر سے چالیس کشتیاں مانگیں تاکہ میلہ ہو سکے', 'کھیتوں کے لیے نیا منصوبہ سب کے سامنے رکھا', 'دیکھا کہ گھڑی کئی برسوں سے سست چل رہی تھی', 'ریت ڈھونے والوں کو روٹی اور دال دینے کا وعدہ کیا', 'پرانے کاغذ پڑھنے کے لیے سب کو بلایا'],
    why: ['کیونکہ لکڑی پانی کے نیچے نرم ہو گئی تھی', 'حالانکہ پیسہ اسٹیشن کی چھت کے لیے رکھا تھا', 'اس اجلاس کے بعد جو رات تک چلا', 'جب بچے دیوار پر بیٹھ کر دیکھ رہے تھے', 'کیونکہ پہلا خط کس نے لکھا کسی کو یاد نہیں', 'تاکہ بازار پھر سے چوک میں لگ سکے', 'جب ہوا بدلی اور دھواں چھتوں پر چھا گیا', 'اس سے پہلے کہ آخری گاڑی پار پہنچی'],
    stop: '۔',
  },
} as const;

export type Language = keyof typeof stock;
export const languages = Object.keys(stock) as Language[];

/** Sentence number n of a language: 8 × 8 × 8 different ones, neighbours unlike. */
export function sentence(language: Language, n: number): string {
  const { who, did, why, stop } = stock[language];
  const pick = (list: readonly string[], at: number) => list[((at % list.length) + list.length) % list.length] ?? '';
  return `${pick(who, n)} ${pick(did, n * 3 + Math.floor(n / 8))} ${pick(why, n * 5 + Math.floor(n / 64))}${stop}`;
}

/** Paragraphs of two or three sentences each. */
export function prose(language: Language, count: number, from = 0): string[] {
  const paragraphs: string[] = [];
  let n = from * 3;
  for (let at = 0; at < count; at++, n += 3) {
    paragraphs.push([sentence(language, n), sentence(language, n + 1), ...(at % 2 === 0 ? [sentence(language, n + 2)] : [])].join(' '));
  }
  return paragraphs;
}
