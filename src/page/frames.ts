import type { ContainerId } from '../article/article';
import type { Frame } from '../article/galley';

const NAMING = ['id', 'class', 'data-testid', 'data-component'];
const CAMEL = /([a-z\d])([A-Z])/g;
const NO_WORD = /[\s!-/:-@[-`{-~]+/g;

/** What the authors of the site called an element, as lower-case words between spaces. */
function namesOf(element: Element): string {
  let names = '';
  for (const name of NAMING) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '' && value.length < 300) names += `${value} `;
  }
  return names;
}

function wordsOf(names: string): string {
  return names === '' ? '' : ` ${names.replace(CAMEL, '$1 $2').toLowerCase().replace(NO_WORD, ' ').trim()} `;
}

/** Tag and those words of the class that do not look generated or numbered: equal for equal places of two pages. */
function signatureOf(tag: string, classes: string): string {
  if (classes === '') return tag;
  const words = classes.split(/\s+/)
    .filter((word) => word !== '' && word.length < 40 && !/\d|__|--?[a-z]*[A-Z]|[A-Z].*[A-Z].*[A-Z]/.test(word));
  return words.length === 0 ? tag : `${tag}.${words.slice(0, 4).join('.')}`;
}

/** Makes frames of one page; what it says of a name it says once, for the names of a page repeat a hundred times. */
export class Framer {
  private readonly words = new Map<string, string>();
  private readonly signatures = new Map<string, string>();

  frameOf(element: Element, tag: string, id: ContainerId, parent: ContainerId | null): Frame {
    if (!element.hasAttributes()) return { id, parent, tag, signature: tag, names: '', aria: '', item: '' };
    const names = namesOf(element);
    const classes = element.getAttribute('class') ?? '';
    const type = element.getAttribute('itemtype');
    const property = element.getAttribute('itemprop');
    return {
      id, parent, tag,
      signature: this.signatureOf(tag, classes),
      names: this.wordsOf(names),
      aria: element.getAttribute('role') ?? '',
      item: type === null && property === null ? '' : `${property ?? ''} ${type ?? ''}`.trim(),
    };
  }

  private signatureOf(tag: string, classes: string): string {
    const key = `${tag} ${classes}`;
    const known = this.signatures.get(key);
    if (known !== undefined) return known;
    const signature = signatureOf(tag, classes);
    this.signatures.set(key, signature);
    return signature;
  }

  private wordsOf(names: string): string {
    const known = this.words.get(names);
    if (known !== undefined) return known;
    const words = wordsOf(names);
    this.words.set(names, words);
    return words;
  }
}
