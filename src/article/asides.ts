import { trimSigns } from '../text/letters';
import type { Line } from './galley';
import type { LineMeasure } from './survey';
import { endsSentence, weigh } from './weight';

/** A lead-in says less than this, in weight: "Also read", "इसे भी पढ़ें", "Lesen Sie auch". */
const LEAD_IN = 45;

/** The line as a whole is a headline at most. */
const POINTER = 220;

/**
 * A line within the text that points to another story: a short lead-in, then a link that runs to the end. Told by its
 * build, for every language has its own words for it. A sentence that happens to end in a link has more before it, or a stop
 * after it.
 */
export function isPointer(line: Line, measure: LineMeasure): boolean {
  const [link] = line.links;
  const last = line.links[line.links.length - 1];
  if (link === undefined || last === undefined || measure.weight > POINTER || line.kind === 'heading') return false;
  if (measure.linked < 0.35 || weigh(line.text.slice(last.end)) > 0 || /[.!?…।॥۔。？！]\s*$/u.test(line.text.slice(last.end))) return false;
  const lead = line.text.slice(0, link.start).trim();
  if (lead === '' || endsSentence(lead.replace(/\s*[:：]\s*$/u, '')) || weigh(lead) > LEAD_IN) return false;
  return /[:：|>»›→–—-]\s*$/u.test(lead) || line.stress > 0.8 || (!measure.sentence && measure.linked > 0.45);
}

/** What a place for advertising is called when it says so itself, in lower case. */
const ADVERTISEMENT: ReadonlySet<string> = new Set([
  'advertisement', 'advertisements', 'advert', 'ad', 'ads', 'ad choices', 'sponsored', 'sponsored content', 'promoted', 'paid content', 'story continues below',
  'story continues below advertisement', 'article continues below', 'article continues below advertisement', 'continue reading', 'continue reading below',
  'anzeige', 'werbung', 'publicité', 'publicidad', 'publicidade', 'pubblicità', 'advertentie', 'reklame', 'reklam', 'reklama', 'annons', 'annonse', 'mainos', 'реклама',
  'διαφήμιση', 'विज्ञापन', 'जाहिरात', 'বিজ্ঞাপন', 'விளம்பரம்', 'ప్రకటన', 'જાહેરાત', 'ಜಾಹೀರಾತು', 'പരസ്യം', 'ਇਸ਼ਤਿਹਾਰ', 'اشتہار', 'ବିଜ୍ଞାପନ', 'إعلان', 'اعلان', 'آگهی',
  'تبلیغات', 'פרסומת', '广告', '廣告', '広告', 'スポンサーリンク', '광고', 'โฆษณา', 'quảng cáo', 'iklan',
]);

export function isAdvertisement(text: string): boolean {
  return text.length < 60 && ADVERTISEMENT.has(trimSigns(text).toLowerCase());
}
