import type { Language } from '../../unit/repeats/prose';
import type { TestPage } from '../make-repeats-pages';
import { body, box, headlines, one, p, ps, story, top } from './parts';

const refrain = ['The lantern goes down to the river,', 'the river goes down to the sea,', 'and nobody asks of the ferryman', 'how many the crossings may be.'];
const verse = (n: number) => [`In winter number ${n} the ice was thin,`, 'the bakers were late to the square,', `and ${n} grey geese on the chapel roof`, 'were the only ones who were there.'];
const doha = ['नदी किनारे दीप जले, जल में उजली रेख,', 'नाव चली उस पार को, लहर-लहर तू देख।'];
const antara = (n: number) => [`बरस ${n} का जाड़ा था, ठंडी थी हर भोर,`, 'चुप था सारा गाँव तब, चुप थी हर इक डोर।'];
const clause = (n: number) => one('en', 400 + n);

/** Pages on which text stands more than once by right: nothing may be folded. */
export function trapPages(): TestPage[] {
  const pages: TestPage[] = [];
  const page = (trap: string, language: Language, main: string) => {
    const untouched = [...new Set([...main.matchAll(/<(?:p|li|td|figcaption|h2|h3|dd|blockquote)[^>]*>([^<]{12,})</g)].map((match) => match[1] ?? ''))].slice(0, 40);
    pages.push({ slug: `repeats-trap-${trap}-${language}`, language, headline: headlines[language][0], main, plans: { repeats: 0, untouched } });
  };
  const song = (lines: readonly string[]) => `<p>${lines.join('<br>\n')}</p>`;
  const sung = (lines: readonly string[]) => ps(lines);

  page('refrain', 'en', story('en', [1, 2, 3, 4, 5].map((n) => song(verse(n)) + song(refrain)).join('\n')));
  page('poem', 'hi', story('hi', [1, 2, 3, 4, 5, 6].map((n) => sung(antara(n)) + sung(doha)).join('\n')));
  page('long-refrain', 'en', story('en', [1, 2, 3].map((n) => ps(body('en', 2, 20 * n)) + ps([one('en', 501), one('en', 502), one('en', 503)])).join('\n')));
  page('pull-quotes', 'ta', story('ta', body('ta').map((t, i) => p(t) + (i % 2 ? `<blockquote class="pull">${t.split('. ')[0]}.</blockquote>` : '')).join('\n')));
  page('live-blog', 'en', `${top('en')}\n${[9, 10, 11, 12, 13].map((hour) => box('entry', `<h2>${hour}:15</h2>\n${ps(body('en', 2, hour * 3))}\n${ps([`You are reading the Courier's running report from the harbour. New entries stand at the top.`, 'Write to the night desk if you saw the boats leave, and say where you stood.', 'The tide table for the week hangs at the customs house and is printed on page two.'])}`, 'section')).join('\n')}`);
  page('questions', 'hi', story('hi', [0, 1, 2, 3, 4].map((n) => `<h3>आपने नाव कब से चलानी शुरू की और घाट पर पहली बार क्या देखा?</h3>\n${p(body('hi', 8)[n] ?? '')}`).join('\n')));
  page('clauses', 'en', story('en', ['Part one: the hirer', 'Part two: the owner', 'Part three: the ferryman'].map((name, n) => `<h2>${name}</h2>\n${ps(body('en', 2, 30 + n * 4))}\n${ps([clause(1), clause(2), clause(3)])}\n${ps(body('en', 1, 60 + n * 4))}`).join('\n')));
  page('table', 'en', story('en', `${ps(body('en', 3))}\n<table>${Array.from({ length: 24 }, (_, n) => `<tr><td>${['North quay', 'South quay'][n % 2]}</td><td>open to carts from the first bell until the lamps are lit</td><td>no crossing in fog or when the weir gate is down</td></tr>`).join('')}</table>\n${ps(body('en', 2, 9))}`));
  page('captions', 'ur', story('ur', body('ur').map((t, i) => `${p(t)}<figure><img src="/g/${i}.jpg" width="640" height="400" alt=""><figcaption>سیلاب کے بعد پرانے گھاٹ پر شام کے وقت چراغ جلائے جا رہے ہیں، تصویر: کوریئر</figcaption></figure>`).join('\n')));
  page('transcript', 'en', story('en', Array.from({ length: 18 }, (_, n) => `<p><b>${n % 2 ? 'MARLOW' : 'FERRYMAN'}:</b> ${n % 3 === 2 ? 'I can only tell you what I told the board: nobody asked me, and nobody wrote it down.' : one('en', 40 + n)}</p>`).join('\n')));
  page('recipe', 'en', story('en', `${ps(body('en', 2))}\n${['For the loaf', 'For the crust'].map((name) => `<h2>${name}</h2>\n<ul><li>500 grams of flour from the upper mill, sifted twice</li><li>a spoon of salt</li><li>warm water, as much as the flour will take</li></ul>\n<ol><li>Mix the flour with the salt and pour the water in slowly while you stir with the other hand.</li><li>Knead until the dough no longer sticks to the board, then cover it and leave it by the stove.</li><li>Shape it, cut the top once, and bake until it sounds hollow when you knock.</li></ol>`).join('\n')}\n${ps(body('en', 2, 8))}`));
  page('code', 'en', story('en', [0, 1, 2].map((n) => `${p(body('en', 4)[n] ?? '')}<pre><code>for (const lantern of lanterns) {\n  if (lantern.lit) count += 1;\n  else report(lantern, 'dark', new Date());\n}\nconsole.log('lanterns counted on the long pier tonight:', count);</code></pre>`).join('\n')));
  const cards = [0, 1, 2, 3, 4, 5].map((n) => `<div class="card"><h3><a href="/s/${n}">${one('hi', 70 + n)}</a></h3><p>${one('hi', 90 + n)} ${one('hi', 110 + n)}</p></div>`).join('\n');
  page('teasers', 'hi', `${story('hi', ps(body('hi', 4)))}\n${box('latest', `<h2>ताज़ा</h2>${cards}`, 'section')}\n${box('popular', `<h2>सबसे अधिक पढ़े गए</h2>${cards}`, 'section')}`);
  page('comments', 'en', `${story('en', ps(body('en', 6)))}\n${box('comments', `<h2>What readers say</h2>\n${[0, 2].map((n) => box('comment', `<p>Ruth wrote:</p>\n<blockquote>${ps(body('en', 6).slice(n, n + 4))}</blockquote>\n${p(one('en', 600 + n))}`)).join('\n')}\n${box('comment', ps([...body('en', 6).slice(0, 4), 'I was there and this is how it was.']))}`, 'section')}`);
  page('quotes', 'hi', `${story('hi', ps(body('hi', 6)))}\n<div><h2>पाठकों के पत्र</h2>\n${box('letter', `<blockquote>${ps(body('hi', 6).slice(1, 5))}</blockquote>\n${p(one('hi', 300))}`)}</div>`);
  const agency = body('en', 6, 40);
  page('agency', 'en', [0, 1].map((n) => `<article>\n<h1><a href="/story/${n}">${headlines.en[n]}</a></h1>\n<p class="byline">By our ${n ? 'mill' : 'harbour'} reporter</p>\n${ps(body('en', 1, 80 + 10 * n))}\n${ps(agency)}\n</article>`).join('\n'));
  const agencyUr = body('ur', 6, 40);
  page('agency', 'ur', [0, 1].map((n) => `<article>\n<h2>${headlines.ur[n]}</h2>\n${ps(agencyUr)}\n${ps(body('ur', 1, 80 + 10 * n))}\n</article>`).join('\n'));
  page('two-languages', 'hi', story('hi', `${box('hi', ps(body('hi')))}\n<div class="en" lang="en">${ps(body('en'))}</div>`));
  page('standfirst', 'ta', story('ta', `<p class="standfirst"><b>${body('ta')[0]}</b></p>\n${ps(body('ta'))}`));
  page('key-points', 'en', story('en', `${box('key-points', `<ul>${[0, 2, 4, 6].map((n) => `<li>${(body('en', 8)[n] ?? '').split('. ')[0]}.</li>`).join('')}</ul>`)}\n${ps(body('en', 8))}`));
  page('serial', 'hi', `${story('hi', `${ps(body('hi', 2))}\n<h2>पिछली कड़ी में</h2>\n${ps(body('hi', 2, 30))}\n<h2>आगे</h2>\n${ps(body('hi', 4, 50))}\n<h2>लेखक के बारे में</h2>\n${ps(body('hi', 1, 70))}`)}`);
  return pages;
}
