/*
 * Which languages a script may stand for, and the little words by which those that share one are told apart. The words
 * are the commonest of each language (its articles, pronouns, prepositions, copulas), without names and without those
 * that two languages of the list share evenly.
 */
interface Script {
  /** ISO 15924. */
  readonly script: string;
  readonly letters: RegExp;
  /** A Han text is short in letters and yet full. */
  readonly weight: number;
  readonly languages: readonly string[];
}

export const scripts: readonly Script[] = [
  { script: 'Latn', letters: /\p{Script=Latin}/gu, weight: 0.6, languages: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'tr', 'id', 'ms', 'vi', 'hr', 'sl', 'lt', 'lv', 'et', 'sq', 'ca', 'is', 'sw', 'tl', 'af'] },
  { script: 'Deva', letters: /\p{Script=Devanagari}/gu, weight: 1, languages: ['hi', 'mr', 'ne'] },
  { script: 'Beng', letters: /\p{Script=Bengali}/gu, weight: 1, languages: ['bn', 'as'] },
  { script: 'Arab', letters: /\p{Script=Arabic}/gu, weight: 1, languages: ['ar', 'ur', 'fa', 'ps', 'sd', 'ug'] },
  { script: 'Cyrl', letters: /\p{Script=Cyrillic}/gu, weight: 1, languages: ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk'] },
  { script: 'Jpan', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 1.6, languages: ['zh', 'ja'] },
  { script: 'Taml', letters: /\p{Script=Tamil}/gu, weight: 1, languages: ['ta'] },
  { script: 'Telu', letters: /\p{Script=Telugu}/gu, weight: 1, languages: ['te'] },
  { script: 'Knda', letters: /\p{Script=Kannada}/gu, weight: 1, languages: ['kn'] },
  { script: 'Mlym', letters: /\p{Script=Malayalam}/gu, weight: 1, languages: ['ml'] },
  { script: 'Gujr', letters: /\p{Script=Gujarati}/gu, weight: 1, languages: ['gu'] },
  { script: 'Guru', letters: /\p{Script=Gurmukhi}/gu, weight: 1, languages: ['pa'] },
  { script: 'Orya', letters: /\p{Script=Oriya}/gu, weight: 1, languages: ['or'] },
  { script: 'Sinh', letters: /\p{Script=Sinhala}/gu, weight: 1, languages: ['si'] },
  { script: 'Thai', letters: /\p{Script=Thai}/gu, weight: 1, languages: ['th'] },
  { script: 'Laoo', letters: /\p{Script=Lao}/gu, weight: 1, languages: ['lo'] },
  { script: 'Mymr', letters: /\p{Script=Myanmar}/gu, weight: 1, languages: ['my'] },
  { script: 'Khmr', letters: /\p{Script=Khmer}/gu, weight: 1, languages: ['km'] },
  { script: 'Kore', letters: /\p{Script=Hangul}/gu, weight: 1.4, languages: ['ko'] },
  { script: 'Grek', letters: /\p{Script=Greek}/gu, weight: 1, languages: ['el'] },
  { script: 'Hebr', letters: /\p{Script=Hebrew}/gu, weight: 1, languages: ['he'] },
  { script: 'Armn', letters: /\p{Script=Armenian}/gu, weight: 1, languages: ['hy'] },
  { script: 'Geor', letters: /\p{Script=Georgian}/gu, weight: 1, languages: ['ka'] },
  { script: 'Ethi', letters: /\p{Script=Ethiopic}/gu, weight: 1, languages: ['am'] },
];

const WORDS: { readonly [language: string]: string } = {
  en: 'the of and to that with for was is this are from have has been which they their would it on by at as not',
  de: 'der die das und den dem ist nicht von mit sich des auf ein eine für auch wird sind wurde nach bei zu im',
  fr: 'de la en que se les des est une dans pour qui que sur pas plus avec par ce sont cette aux ont été mais du au il elle et le',
  es: 'de la en que se no los las una por con para como más pero sus este esta ha fue son entre sobre también desde y el del al lo',
  pt: 'de que se a o os uma com não para mais foi são pelo pela dos das também mas seu sua em no na ao um é ele',
  it: 'la si a gli della per una che non con sono del nel alla anche più dei delle questo è il di ha le',
  nl: 'het een van en is dat niet met op zijn voor aan ook door naar maar bij wordt werd deze',
  sv: 'och att det som för är inte har den till med ett av från men kan om vid när också',
  da: 'og at det som er ikke har til med et af på fra men blev også efter hun sig der var',
  no: 'og at det som er ikke har til med et av på fra men ble også etter hun seg å var',
  fi: 'ja on ei että se oli ovat mutta kun myös hän sen joka mukaan ole tai niin kuin jo vain',
  pl: 'nie się na jest że do jak ale przez po od za jego był są co tym dla tak oraz',
  cs: 'se na je že jsou jako pro ale by také jeho podle však které byl nebo který až při už',
  sk: 'sa na je že sú ako pre ale by tiež jeho podľa však ktoré bol alebo ktorý až pri už',
  hu: 'hogy nem és az is egy volt meg csak már mint ez de vagy még kell szerint ha el azt',
  ro: 'și în de la cu se pe care nu din mai este pentru au fost sunt că prin după dar sau fi',
  tr: 've bir bu için ile olarak daha olan çok ise gibi kadar sonra ancak değil da de ne oldu var',
  id: 'yang dan di dengan untuk dari ini itu dalam tidak akan pada juga ke karena ada oleh tersebut mereka saat',
  ms: 'yang dan di dengan untuk dari ini itu dalam tidak akan pada juga ke kerana ada oleh tersebut mereka ialah',
  vi: 'và của là có được cho không trong với các những một này người đã khi từ đến về tại',
  hr: 'je i u na se da su za od koji nije bio kao sve što ili ali bi će nakon',
  sl: 'je in v na se da so za od ki ni bil kot vse kar ali pa bi bo po',
  lt: 'ir yra kad su iš bet apie jo į buvo kaip po tai jau ar dėl tik nuo jie prie',
  lv: 'un ir ka ar no par bet arī tas uz kā bija pēc vai jau to gan tika viņš līdz',
  et: 'ja on ei et see oli ning ka oma aga kui mis ta selle kes pärast veel või välja nii',
  sq: 'dhe të në për me një është nga që janë ka si por kjo duke ai do më ishte nuk',
  ca: 'els les una amb per que però és dels del també seva més han aquest aquesta entre fins està ha',
  is: 'og að er sem ekki til með fyrir hann var það við um en hefur hún eru þetta eftir frá',
  sw: 'ya na wa kwa ni katika la za kuwa hiyo yake huo pia lakini baada watu huyo cha alisema hilo',
  tl: 'ang ng sa mga na ay at para ito niya siya kung hindi may kanyang nang ni si rin naman',
  af: 'die en van het is nie wat vir met word was om dat sy hulle ook deur maar sal kan',
  hi: 'के में की है और से को का ने पर हैं कि नहीं यह भी हो था ये वह लिए कर गया इस साथ',
  mr: 'आणि आहे या च्या ची चे ला मध्ये नाही आहेत हे ही हा होते केली केला असे यांनी तर होता त्यांनी असून',
  ne: 'छ र मा को ले भएको गर्न पनि हरू हुने गरेको थियो छन् यो लागि भन्ने तथा बाट उनले गर्ने',
  bn: 'এবং এই না করে থেকে হয়েছে তিনি করা তার জন্য সঙ্গে হয় যে একটি ও বলেন কিন্তু করেছেন পর এ কথা',
  as: 'আৰু এই নাই কৰা পৰা হৈছে তেওঁ বাবে লগত হয় যে এটা কৰিছে এজন কৰি আছে ইয়াৰ অসমৰ মাজত বুলি',
  ar: 'في من على إلى أن التي عن مع هذا الذي كما بعد ما هذه قال كان لا ذلك خلال أو',
  ur: 'کے میں کی ہے اور سے کو کا نے پر ہیں کہ نہیں یہ بھی ہو تھا اس لیے کر گیا ساتھ',
  fa: 'در به از که این را با است برای آن یک می شود شد بر تا هم کرد های ها',
  ps: 'په د او چې ته کې دی کړي هم له سره دا یو شوي وي دي به خپل کړ نه',
  sd: '۾ جي جو کي ۽ آهي سان نه لاءِ تي کان هن به جا ته پر جن ڪيو هو ان',
  ug: 'ۋە بىلەن بۇ ئۈچۈن بىر دەپ ھەم ئۇ بولۇپ قىلىش كېيىن مۇ ئىدى يەنە بولغان',
  ru: 'и в не на что с по это как из но для его от был за к его было также',
  uk: 'і в не на що з та це як із але для його від був за до у про також',
  bg: 'и в не на че с по това как от но за се е са да той към до след',
  sr: 'и у не на да с по то како из али за се је су од који до није што',
  be: 'і ў не на што з па гэта як але для яго ад быў за да у пра таксама калі',
  mk: 'и во не на дека со по тоа како од но за се е се да кој до беше ќе',
  kk: 'және бұл үшін мен бен деп да де бір осы болды еді қазақ туралы жаңа кейін ол',
  zh: '', ja: '',
};

/** From a word to the languages that it speaks for. */
export const functionWords: ReadonlyMap<string, readonly string[]> = index();

function index(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [language, list] of Object.entries(WORDS)) {
    for (const word of new Set(list.split(' '))) {
      if (word === '') continue;
      const known = words.get(word);
      if (known === undefined) words.set(word, [language]);
      else known.push(language);
    }
  }
  return words;
}
