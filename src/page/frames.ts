import type { ContainerId } from '../article/article';
import type { Frame } from '../article/galley';

const NAMING = ['id', 'class', 'data-testid', 'data-component'];
const CAMEL = /([\p{Ll}\d])(\p{Lu})/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** What the authors of the site called an element, as lower-case words. */
export function namesOf(element: Element): string {
  let names = '';
  for (const name of NAMING) {
    const value = element.getAttribute(name);
    if (value !== null && value.length < 300) names += `${value} `;
  }
  return names === '' ? '' : ` ${names.replace(CAMEL, '$1 $2').toLowerCase().replace(NO_WORD, ' ').trim()} `;
}

/** Tag and those words of the class that do not look generated or numbered: equal for equal places of two pages. */
function signatureOf(element: Element, tag: string): string {
  const words = (element.getAttribute('class') ?? '').split(/\s+/)
    .filter((word) => word !== '' && word.length < 40 && !/\d|__|--?[a-z]*[A-Z]|[A-Z].*[A-Z].*[A-Z]/.test(word));
  return words.length === 0 ? tag : `${tag}.${words.slice(0, 4).join('.')}`;
}

export function frameOf(element: Element, id: ContainerId, parent: ContainerId | null): Frame {
  const tag = element.localName;
  return {
    id, parent, tag,
    signature: signatureOf(element, tag),
    names: namesOf(element),
    aria: element.getAttribute('role') ?? '',
    item: `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('itemtype') ?? ''}`.trim(),
  };
}
