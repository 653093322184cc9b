/** Original posts for generated pages; `lines` are joined by `<br>`, marks in braces become links: `{#tag}`, `{@name}`, `{https://t.co/x}`, `{pic}`. */
export interface SamplePost {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  readonly handle: string;
  readonly lines: readonly string[];
}

const row = (language: string, name: string, handle: string, ...lines: string[]): SamplePost => (
  { language, name, handle, lines, direction: language === 'ur' || language === 'ar' || language === 'fa' || language === 'he' ? 'rtl' : 'ltr' });

export const posts: readonly SamplePost[] = [
  row('en', 'Harbour Watch ⚓️', 'harbour_watch', 'The first ferry with bicycles left at six.', '', 'Sixty wheels on deck, and not one bell rung before the lighthouse. {#OldHarbour} {pic}'),
  row('en', 'Dr. Lena O’Hara (she/her)', 'LenaOHara', 'We counted 41 herons this morning — three more than last year.', 'Full table: {https://t.co/Ab1Cd2Ef3G}'),
  row('hi', 'नदी बचाओ समिति', 'nadi_bachao', 'आज सुबह घाट पर दो सौ लोगों ने मिलकर सफ़ाई की।', '', 'अगले रविवार फिर मिलेंगे। {#स्वच्छ_घाट} {pic}'),
  row('hi', 'मौसम केंद्र 🌧', 'mausam_kendra', 'पहाड़ों में शाम तक तेज़ बारिश हो सकती है; नदी किनारे न जाएँ। {@nadi_bachao}'),
  row('bn', 'পাঠাগার', 'pathagar_bn', 'নতুন বইয়ের তালিকা এসেছে।', 'সকাল দশটা থেকে দরজা খোলা। {#বই}'),
  row('ta', 'கடல் நூலகம்', 'kadal_noolagam', 'இன்று மாலை ஐந்து மணிக்கு சிறுவர் கதை நேரம்.', 'அனைவரும் வரலாம்! {pic}'),
  row('te', 'పొలం కబుర్లు', 'polam_kaburlu', 'ఈ ఏడాది మామిడి పూత ముందే వచ్చింది.', '', 'రైతులు జాగ్రత్తగా ఉండాలి. {#మామిడి}'),
  row('mr', 'गाव वाचनालय', 'gaav_vachan', 'उद्या सकाळी नऊ वाजता पुस्तक प्रदर्शन सुरू होईल.', 'प्रवेश विनामूल्य आहे. {https://t.co/Mr4Mr4Mr4M}'),
  row('gu', 'ખેતર સમાચાર', 'khetar_news', 'આ વર્ષે કપાસનો પાક સારો છે.', 'બજાર સોમવારે ખૂલશે. {#કપાસ}'),
  row('kn', 'ಹಳ್ಳಿ ರೇಡಿಯೋ', 'halli_radio', 'ಇಂದು ಸಂಜೆ ಕೆರೆ ದಡದಲ್ಲಿ ಸಂಗೀತ ಕಾರ್ಯಕ್ರಮ.', '', 'ಎಲ್ಲರಿಗೂ ಸ್ವಾಗತ. {pic}'),
  row('ml', 'കായൽ വാർത്ത', 'kayal_vartha', 'ഇന്ന് രാവിലെ വള്ളംകളി തുടങ്ങി.', 'മഴ മാറി നിന്നു, ജനം നിറഞ്ഞു. {#വള്ളംകളി} {pic}'),
  row('pa', 'ਪਿੰਡ ਦੀ ਸੱਥ', 'pind_di_sath', 'ਕਣਕ ਦੀ ਵਾਢੀ ਅੱਜ ਸ਼ੁਰੂ ਹੋਈ।', 'ਸਾਰਿਆਂ ਨੂੰ ਵਧਾਈ! {#ਵਾਢੀ}'),
  row('ur', 'شہر کی لائبریری', 'shehr_library', 'آج شام چھ بجے مشاعرہ ہوگا۔', '', 'سب کو دعوت ہے۔ {#مشاعرہ} {pic}'),
  row('or', 'ସମୁଦ୍ର କୂଳ', 'samudra_kula', 'ଆଜି ସକାଳେ କୂଳରେ କଇଁଛ ଦେଖାଗଲେ।', 'ଦୟାକରି ଦୂରରେ ରୁହନ୍ତୁ। {pic}'),
  row('as', 'চাহ বাগিচা', 'chah_bagicha', 'আজি পুৱাৰে পৰা বৰষুণ।', 'নতুন পাত কালিলৈ তোলা হ’ব। {#চাহ}'),
  row('ru', 'Маяк Онлайн', 'mayak_online', 'Паром вышел ровно в шесть.', '', 'Шестьдесят велосипедов и ни одного опоздавшего. {pic}'),
  row('es', 'Faro del Sur', 'faro_del_sur', 'El primer barco salió con la niebla — y volvió con sol.', '¡Gracias a todos! {#Bahía}'),
  row('fr', 'La Criée', 'la_criee', 'Le bac de six heures est complet : soixante vélos à bord !', '{https://t.co/Fr4Nc3Fr4N}'),
  row('de', 'Hafenblick', 'hafenblick', 'Die erste Fähre fuhr pünktlich um sechs.', 'Für Räder ist sie ab heute frei. {#Fähre} {pic}'),
  row('ja', '港の灯台', 'minato_toudai', '六時の船は満員でした。', '', '自転車は六十台。{#港} {pic}'),
  row('ko', '항구 소식', 'hanggu_news', '첫 배가 여섯 시에 떠났습니다.', '자전거는 무료입니다. {#항구}'),
  row('ar', 'منارة الخليج', 'manarat_gulf', 'غادرت العبّارة الأولى في السادسة صباحاً.', '', 'الدراجات مجاناً من اليوم. {#العبارة} {pic}'),
  row('zh', '港口观察', 'gangkou_cn', '第一班渡轮六点准时出发。', '自行车从今天起免费。{#渡轮}'),
  row('tr', 'Fener Kulesi', 'fener_kulesi', 'Sabah vapuru altıda kalktı.', 'Bisikletler artık ücretsiz. {pic}'),
];
