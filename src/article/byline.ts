import { runsWithLetters } from '../text/letters';
import type { Role } from './article';
import type { Galley } from './galley';
import { bare } from './headline';

/** Little words that lead a byline in, in the languages whose papers use one. */
const LEAD_IN = /^(?:by|written by|reported by|story by|edited by|von|par|por|di|da|de|av|af|door|od|przez|autor(?:in|a|es)?|auteur|autore|text|fotos?|автор|текст|द्वारा|लेखक|रिपोर्ट|लेखन|लेखिका|লেখক|எழுதியவர்|రచయిత|લેખક|ಲೇಖಕರು|എഴുതിയത്|ਲੇਖਕ|تحریر|ଲେଖକ|লিখক)\s*[:：-]?\s+/i;

/** What follows a name on the same line: times, places of work, what one may do. */
const TRAIL = /\s*(?:\p{Nd}{1,2}\s+\p{L}[\p{L}\p{M}.]*,?\s+\p{Nd}{4}|[|•·–—/]|\s-\s|,[^,]*\p{Nd}|,?\s*(?:published|updated|posted|last updated|edited)\b|\p{Nd}{1,2}\s*[:.]\p{Nd}{2}|\p{Nd}{4}).*$/isu;

/** Without one of these nothing trails; a name alone is not worth the machine code for all digits of the world. */
const MAY_TRAIL = /[|•·–—/,\d\u0660-\uffff]|\s-\s|published|updated|posted|edited/i;

/** Who wrote it: what the head says where it says a name, else the byline that readers see. */
export function bylineOf(galley: Galley, roles: readonly Role[]): string | null {
  const named = [...new Set(galley.witness.authors.map(clean).filter(isName))];
  // Many a paper gives its own name where an author's belongs.
  if (named.some((name) => !isSite(name, galley))) return named.slice(0, 6).join(', ');
  return shownName(galley, roles, named.length > 0) ?? nearHeadline(galley, roles) ?? named[0] ?? null;
}

/** The first line that the site calls a byline; `full` asks for more than one word, as people's names have. */
function shownName(galley: Galley, roles: readonly Role[], full: boolean): string | null {
  for (const [at, role] of roles.entries()) {
    if (role !== 'byline') continue;
    const name = clean(galley.lines[at]?.text ?? '');
    if (isName(name) && !(full && (!name.includes(' ') || isSite(name, galley)))) return name;
  }
  return null;
}

/** The site's name, or the name that its address begins with. */
function isSite(name: string, { witness, url }: Galley): boolean {
  const own = bare(name).replaceAll(' ', '');
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return own === bare(witness.site ?? '').replaceAll(' ', '') || own === host.replaceAll('.', '') || host.startsWith(`${own}.`);
}

/** How many lines below the headline a byline may stand. */
const NEAR = 8;

/** What boxes with nothing but a name are called. */
const SIGNED = / (?:byline|authors?|writer|reporter) /;

/** A short line under the headline that begins with a lead-in, ends in a date and has a name before it, or stands in an author's box. */
function nearHeadline(galley: Galley, roles: readonly Role[]): string | null {
  const headline = roles.indexOf('headline');
  if (headline < 0) return null;
  const [, ...below] = (galley.lines[headline]?.text ?? '').split('\n');
  const lines = below.map((text) => ({ text, boxed: false }));
  for (let at = headline + 1; at < headline + NEAR && roles[at] !== 'body'; at++) {
    const line = galley.lines[at];
    if (line !== undefined && line.text.length < 120 && roles[at] !== 'related' && roles[at] !== 'caption') lines.push({ text: line.text, boxed: SIGNED.test(galley.frames[line.container]?.names ?? '') });
  }
  for (const { text, boxed } of lines) {
    const name = clean(text);
    const signed = LEAD_IN.test(text) || ((boxed || (DATED.test(text) && name !== text)) && name.split(/\s+/).length <= 6);
    if (signed && isName(name) && !/\p{Nd}/u.test(name)) return name;
  }
  return null;
}

const DATED = /\p{Nd}{4}/u;

function clean(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(LEAD_IN, '');
  const name = (MAY_TRAIL.test(line) ? line.replace(TRAIL, '') : line).trim().replace(/[,;:|\s]+$/, '');
  return name === '' ? line : name;
}

/** Names have letters and are no sentence, no address and no account of a content system. */
function isName(text: string): boolean {
  return text.length > 1 && text.length < 120 && runsWithLetters(text).length > 0 && !/^(?:https?:|www\.|@)|^(?:admin|administrator|editor|staff|null|undefined|user\d*)$/i.test(text);
}
