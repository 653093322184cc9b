import type { Role } from './article';
import type { Galley } from './galley';

/** Little words that lead a byline in, in the languages whose papers use one. */
const LEAD_IN = /^(?:by|written by|reported by|story by|edited by|von|par|por|di|da|de|av|af|door|od|przez|autor(?:in|a|es)?|auteur|autore|text|fotos?|автор|текст|द्वारा|लेखक|रिपोर्ट|लेखन|लेखिका)\s*[:：-]?\s+/iu;

/** What follows a name on the same line: times, places of work, what one may do. */
const TRAIL = /\s*(?:[|•·–—/]|\s-\s|,?\s*(?:published|updated|posted|last updated|edited)\b|\p{Nd}{1,2}\s*[:.]\p{Nd}{2}|\p{Nd}{4}).*$/isu;

/** Who wrote it: what the head says where it says a name, else the byline that readers see. */
export function bylineOf(galley: Galley, roles: readonly Role[]): string | null {
  const told = [...new Set(galley.witness.authors.map(clean).filter(isName))];
  if (told.length > 0) return told.slice(0, 6).join(', ');
  for (const [at, role] of roles.entries()) {
    if (role !== 'byline') continue;
    const name = clean(galley.lines[at]?.text ?? '');
    if (isName(name)) return name;
  }
  return null;
}

function clean(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(LEAD_IN, '');
  const name = line.replace(TRAIL, '').trim().replace(/[,;:|\s]+$/, '');
  return name === '' ? line : name;
}

/** Names have letters and are no sentence, no address and no account of a content system. */
function isName(text: string): boolean {
  return text.length > 1 && text.length < 120 && /\p{L}/u.test(text) && !/^(?:https?:|www\.|@)|^(?:admin|administrator|editor|staff|null|undefined|user\d*)$/iu.test(text);
}
