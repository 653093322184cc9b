/**
 * Table: words that keep a name from being taken for what it is not, per language. A table of data beside `words.ts`, with lists that
 * only matter where a word is a name here and something else there.
 */
export interface RawGuards {
  /** Before a name they make another name of it: FC Goa, Air India, Real Madrid. */
  readonly fronts: string;
  /** End the names of bodies of which a place is the first word, one more word between: Madurai Kamaraj University. */
  readonly bodies: string;
  /** Surnames and second names that make a person of a place: Washington Sundar. They stay names themselves. */
  readonly surnames: string;
  /** After a word: honorific pronouns, which only people have. */
  readonly pronouns: string;
  /** After a word: "named", "a certain". */
  readonly named: string;
  /** After a word: verbs of saying that only people do. */
  readonly sayings: string;
  /** Honorifics that are none: "former" stands before a country's captain too. */
  readonly formers: string;
  /** Case words between a country and its president. */
  readonly of: string;
  /** Before "to" or "from" they speak of a way, and so of a place. */
  readonly ways: string;
  /** Letters of the alphabet as they are spelt before a surname, with a full stop: ஆர். பழனி. */
  readonly initials: string;
  /** Goods that bear the name of a place, in lower case: Brazil nuts, a Panama hat. */
  readonly goods: string;
  /** Beside the name of a company. */
  readonly firms: string;
}

export const noGuards: RawGuards = { fronts: '', bodies: '', surnames: '', pronouns: '', named: '', sayings: '', formers: '', of: '', ways: '', initials: '', goods: '', firms: '' };

export const guards: Readonly<Record<string, RawGuards>> = {
  en: {
    fronts: 'FC AC AS SC CF Real Atletico Inter Lord Lady Duke Earl Duchess Countess Marquess Viscount Sunrisers Air Miss Mount Lake Fort Radio Bank Port Hotel Cafe Café Little Club',
    bodies: '', surnames: '', pronouns: '', named: '', sayings: 'scored equalised equalized thrashed', formers: 'Late Former Ex Outgoing', of: '',
    ways: 'flew fly flies flying flown moved move moves moving travelled traveled travel travels travelling traveling headed heading went go goes going returned return returns returning back drove drive driving driven sent flight flights flights road roads train trains bus buses ferry ferries bound relocated came come comes coming arrived way ship ships shipped sailed evacuated rushed transferred transfer extradited deported fled flee fleeing journey highway route drive deployed headquarters tour tourists miles kilometres kilometers km',
    initials: '',
    goods: 'nuts nut hat hats cow cows milk meat sandwich sandwiches ink duck roll rolls biryani silk silks saree sarees shawl shawls belly sprouts terrier terriers sauce cheese ham chilli pepper buns blinds sponge', firms: 'company firm maker shares stock stocks Inc shareholders investors iPhone iPhones iPad phone phones app apps software employees warehouse warehouses antitrust smartphone smartphones laptop devices AI chief CEO executive executives engineer engineers rival rivals',
  },
  ta: {
    fronts: 'எஃப்சி எப்சி ஏர் ரியல் சன்ரைசர்ஸ் சேலஞ்சர்ஸ் மிஸ் ஹோட்டல்',
    bodies: 'பல்கலைக்கழகம் பல்கலைக்கழக கல்லூரி கல்லூரியில் வங்கி மருத்துவமனை மருத்துவமனையில் பள்ளி பள்ளியில் பல்கலை அரங்கம் அரங்கில் ஸ்டேடியம்',
    surnames: 'ஹில்டன் சுந்தர் முத்து குமார் ராஜா ராஜன் ரமேஷ் சுரேஷ் கணேஷ் செல்வம் செல்வி சிங் கான் சர்மா ரெட்டி ராவ் தாஸ் போஸ் கண்ணன் முருகன் முருகேசன் பாண்டியன் சந்திரன் அமரன் ஷங்கர் சங்கர்',
    pronouns: 'அவர்கள் அவர்களின் அவர்களுக்கு ஐயா அம்மா சார் அண்ணன்', named: 'என்பவர் என்பவரை என்பவரின் என்பவருக்கு என்பவரது என்பவரும் என்ற என்கிற எனும்',
    sayings: 'கூறினார் தெரிவித்தார் பேசினார் கூறியுள்ளார் தெரிவித்துள்ளார் பேட்டியளித்தார் குற்றம்சாட்டினார் வலியுறுத்தினார் தலைமையில் தலைமையிலான விளக்கினார் எழுதினார் பாடினார் நடித்தார்',
    formers: 'முன்னாள் மறைந்த', of: '', ways: '', initials: 'அ ஆ இ ஈ உ எ ஏ ஐ ஓ க கா கி கு கே கோ ச சா சி சு சே சோ த தா தி து தெ தொ ந நா நி நெ ப பா பி பு பெ பே பொ ம மா மீ மு மெ மோ ர ரா ரெ வ வா வி வெ வே ஜ ஜா ஜெ ஜே பி சி டி எஃப் எப் ஜி எச் ஹெச் ஜே கே எல் எம் என் ஓ ஆர் எஸ் யு வி ஒய்',
    goods: '', firms: 'நிறுவனம் நிறுவனத்தின் நிறுவனத்தை நிறுவனத்துக்கு நிறுவனத்திற்கு நிறுவனமான கம்பெனி பங்குகள் பங்கு செயலி ஐபோன்',
  },
  te: {
    fronts: 'ఎఫ్‌సీ ఎఫ్సీ ఎయిర్ రియల్ సన్‌రైజర్స్ ఛాలెంజర్స్ మిస్ హోటల్',
    bodies: 'విశ్వవిద్యాలయం యూనివర్సిటీ యూనివర్శిటీ కళాశాల కాలేజీ బ్యాంకు బ్యాంక్ ఆసుపత్రి ఆస్పత్రి పాఠశాల స్టేడియం స్టేడియంలో',
    surnames: 'హిల్టన్ సుందర్ కుమార్ రాజు రమేష్ సురేష్ గణేష్ సింగ్ ఖాన్ శర్మ దాస్ బోస్ నాయుడు చౌదరి గౌడ్ యాదవ్ ప్రసాద్ శంకర్ రెడ్డి రావు',
    pronouns: 'గారు గారి గారిని గారికి', named: 'అనే అను అనబడే', sayings: 'అన్నారు చెప్పారు తెలిపారు పేర్కొన్నారు వెల్లడించారు విమర్శించారు ఆరోపించారు మాట్లాడారు వివరించారు కోరారు',
    formers: 'మాజీ దివంగత', of: '', ways: '', initials: 'ఎ ఏ బి సి డి ఇ ఎఫ్ జి హెచ్ ఐ జె జే కె కే ఎల్ ఎం ఎన్ ఓ పి పీ క్యూ ఆర్ ఎస్ టి యు వి వీ వై వైఎస్ జీ టీ బీ సీ డీ',
    goods: '', firms: 'సంస్థ సంస్థకు సంస్థపై సంస్థలో కంపెనీ కంపెనీకి షేర్లు ఐఫోన్ యాప్',
  },
  kn: {
    fronts: 'ಎಫ್‌ಸಿ ಎಫ್ಸಿ ಏರ್ ರಿಯಲ್ ಸನ್‌ರೈಸರ್ಸ್ ಚಾಲೆಂಜರ್ಸ್ ಮಿಸ್ ಹೋಟೆಲ್',
    bodies: 'ವಿಶ್ವವಿದ್ಯಾಲಯ ವಿಶ್ವವಿದ್ಯಾನಿಲಯ ವಿವಿ ಕಾಲೇಜು ಕಾಲೇಜಿನ ಬ್ಯಾಂಕ್ ಆಸ್ಪತ್ರೆ ಆಸ್ಪತ್ರೆಯಲ್ಲಿ ಶಾಲೆ ಕ್ರೀಡಾಂಗಣ ಕ್ರೀಡಾಂಗಣದಲ್ಲಿ',
    surnames: 'ಹಿಲ್ಟನ್ ಸುಂದರ್ ಕುಮಾರ್ ರಾಜು ರಮೇಶ್ ಸುರೇಶ್ ಗಣೇಶ್ ಸಿಂಗ್ ಖಾನ್ ಶರ್ಮಾ ಭಟ್ ಗೌಡ ರಾವ್ ರೆಡ್ಡಿ ದಾಸ್ ಹೆಗಡೆ ಶೆಟ್ಟಿ ನಾಯಕ್ ಶಂಕರ್',
    pronouns: 'ಅವರು ಅವರ ಅವರನ್ನು ಅವರಿಗೆ ಅವರೊಂದಿಗೆ ಅವರಿಂದ', named: 'ಎಂಬ ಎಂಬಾತ ಎಂಬುವರು ಎಂಬುವವರು ಎಂಬುವವರನ್ನು ಎಂಬಾಕೆ ಎನ್ನುವ', sayings: 'ಹೇಳಿದರು ತಿಳಿಸಿದರು ಹೇಳಿದ್ದಾರೆ ತಿಳಿಸಿದ್ದಾರೆ ಮಾತನಾಡಿದರು ಆರೋಪಿಸಿದರು ಒತ್ತಾಯಿಸಿದರು ವಿವರಿಸಿದರು',
    formers: 'ಮಾಜಿ ದಿವಂಗತ', of: '', ways: '', initials: 'ಎ ಏ ಬಿ ಸಿ ಡಿ ಇ ಎಫ್ ಜಿ ಎಚ್ ಹೆಚ್ ಐ ಜೆ ಜೇ ಕೆ ಕೇ ಎಲ್ ಎಂ ಎನ್ ಓ ಪಿ ಆರ್ ಎಸ್ ಟಿ ಯು ವಿ ವೈ ಜೀ',
    goods: '', firms: 'ಕಂಪನಿ ಕಂಪನಿಯ ಕಂಪನಿಗೆ ಕಂಪೆನಿ ಸಂಸ್ಥೆ ಸಂಸ್ಥೆಯ ಸಂಸ್ಥೆಗೆ ಷೇರು ಷೇರುಗಳು ಐಫೋನ್ ಆ್ಯಪ್',
  },
  ml: {
    fronts: 'എഫ്‌സി എഫ്സി എയർ റയൽ സൺറൈസേഴ്സ് ചലഞ്ചേഴ്സ് മിസ് ഹോട്ടൽ',
    bodies: 'സർവകലാശാല സർവ്വകലാശാല സർവകലാശാലയിൽ കോളജ് കോളജിൽ കോളേജ് കോളേജിൽ ബാങ്ക് ആശുപത്രി ആശുപത്രിയിൽ സ്കൂൾ സ്കൂളിൽ സ്റ്റേഡിയം സ്റ്റേഡിയത്തിൽ',
    surnames: 'ഹിൽട്ടൺ സുന്ദർ കുമാർ രാജു രമേശ് സുരേഷ് ഗണേഷ് സിങ് ഖാൻ ശർമ ദാസ് നായർ മേനോൻ പിള്ള നമ്പ്യാർ റാവു റെഡ്ഡി ശങ്കർ',
    pronouns: 'സാർ സാറിന്റെ ചേട്ടൻ ചേച്ചി മാഷ് ടീച്ചർ', named: 'എന്ന എന്നയാൾ എന്നയാളെ എന്നയാളുടെ എന്നിവർ', sayings: 'പറഞ്ഞു അറിയിച്ചു വ്യക്തമാക്കി ആരോപിച്ചു പ്രതികരിച്ചു കൂട്ടിച്ചേർത്തു',
    formers: 'മുൻ അന്തരിച്ച', of: '', ways: '', initials: 'എ ഏ ബി സി ഡി ഇ എഫ് ജി എച്ച് ഐ ജെ ജേ കെ കേ എൽ എം എൻ ഒ പി ക്യു ആർ എസ് ടി യു വി വൈ',
    goods: '', firms: 'കമ്പനി കമ്പനിയുടെ കമ്പനിക്ക് സ്ഥാപനം ഓഹരികൾ ഓഹരി ഐഫോൺ ആപ്പ്',
  },
  ur: {
    fronts: 'دیوار دیوارِ فٹ لیٹن سارجنٹ دریا دریائے ایف ایئر ریئل مس ہوٹل ڈرائنگ کلاس کنٹرول باتھ بیڈ',
    bodies: 'یونیورسٹی کالج ہسپتال اسپتال بینک اسکول اسٹیڈیم',
    surnames: 'ہلٹن سندر رام شاہ چوہدری بٹ قریشی حسین ملک جٹ خان علی احمد سنگھ کمار شرما',
    pronouns: 'صاحب صاحبہ بھائی', named: 'نامی', sayings: '', formers: 'سابق مرحوم', of: 'کے کی کا', ways: '', initials: 'اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی آر ایس ٹی یو وی',
    goods: '', firms: 'کمپنی کمپنیوں شیئرز فون ایپ',
  },
};
