import type { Seen } from './seen';

/** What a page's style sheets show and hide on paper, otherwise than on the screen now. */
export interface PrintLayer {
  readonly shows: ReadonlySet<Element>;
  readonly hides: ReadonlySet<Element>;
}

/** Width of a printed page's text in CSS pixels: A4 and Letter at 96 dots an inch, with the browsers' margins, are 718 and 740. */
const PAPER = 720;

/**
 * No script sees a page as it will be printed (tried: `beforeprint` runs under the screen's styles, and what a change of the media query
 * `print` starts comes after the page was laid out). So the rules are read: those whose media condition holds on paper and not here, or the
 * other way round. Sheets of other origins cannot be read and count as silent. Of the cascade, importance and order are followed, and
 * not specificity. `null` where paper shows what the screen shows, and while the screen shows the paper.
 */
export function printLayerOf(document: Document): PrintLayer | null {
  const view = document.defaultView;
  if (view === null || view.matchMedia('print').matches) return null;
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet, mediaOf(sheet.media, { here: true, paper: true }, view), view));
  const shows = new Set<Element>();
  const hides = new Set<Element>();
  const looked = new Set<Element>();
  for (const { selector, media } of rules) {
    if (media.here === media.paper) continue;
    for (const element of matching(document, selector)) {
      if (looked.has(element) || element.closest('script, style, head') !== null) continue;
      looked.add(element);
      const here = view.getComputedStyle(element).display !== 'none' || element.matches('[data-copydesk~="hide"]');
      const paper = displayOnPaper(element, rules) !== 'none';
      if (here !== paper) (paper ? shows : hides).add(element);
    }
  }
  return shows.size + hides.size === 0 ? null : { shows, hides };
}

/** The page as paper shows it. */
export function onPaper(layer: PrintLayer, seen: Seen): Seen {
  return {
    isOurs: (element) => layer.hides.has(element) || seen.isOurs(element),
    isHidden: (element) => layer.shows.has(element) || seen.isHidden(element),
    isVeiled: (element) => seen.isVeiled(element),
    flowOf: (element) => (layer.shows.has(element) ? null : seen.flowOf(element)),
    dataOf: (node) => seen.dataOf(node),
  };
}

interface Where {
  readonly here: boolean;
  readonly paper: boolean;
}

interface Rule {
  readonly selector: string;
  readonly display: string;
  readonly important: boolean;
  readonly media: Where;
}

function rulesOf(group: { readonly cssRules: CSSRuleList }, media: Where, view: Window): Rule[] {
  let list: readonly CSSRule[];
  try {
    list = [...group.cssRules];
  } catch {
    return [];
  }
  return list.flatMap((rule): Rule[] => {
    if (rule instanceof CSSMediaRule) return rulesOf(rule, mediaOf(rule.media, media, view), view);
    if (rule instanceof CSSImportRule) return rule.styleSheet === null ? [] : rulesOf(rule.styleSheet, mediaOf(rule.media, media, view), view);
    if (rule instanceof CSSSupportsRule || (typeof CSSLayerBlockRule !== 'undefined' && rule instanceof CSSLayerBlockRule)) return rulesOf(rule, media, view);
    if (!(rule instanceof CSSStyleRule)) return [];
    const display = rule.style.getPropertyValue('display');
    // Our own sheet is none of the page's where the browser puts it in, and stands among them where a test does.
    return display === '' || rule.selectorText.includes('data-copydesk') ? [] : [{ selector: rule.selectorText, display, important: rule.style.getPropertyPriority('display') !== '', media }];
  });
}

function matching(document: Document, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}

function displayOnPaper(element: Element, rules: readonly Rule[]): string {
  const inline = element instanceof HTMLElement ? element.style.getPropertyValue('display') : '';
  let display = element.hasAttribute('hidden') ? 'none' : 'block';
  let important = '';
  for (const rule of rules) {
    if (!rule.media.paper || !element.matches(rule.selector)) continue;
    if (rule.important) important = rule.display;
    else display = rule.display;
  }
  return important || inline || display;
}

function mediaOf({ mediaText }: MediaList, within: Where, view: Window): Where {
  if (mediaText === '' || mediaText === 'all') return within;
  return { here: within.here && view.matchMedia(mediaText).matches, paper: within.paper && holdsOnPaper(mediaText, view) };
}

/** Whether a list of media queries holds for print on a page of `PAPER` pixels; what is neither type nor width is asked of the screen. */
export function holdsOnPaper(mediaText: string, view: Pick<Window, 'matchMedia'>): boolean {
  return mediaText.toLowerCase().split(',').some((query) => {
    const [, not, type = 'all'] = /^\s*(?:(not)\s+|only\s+)?([a-z-]+)?/.exec(query) ?? [];
    const features = [...query.matchAll(/\(([^()]+)\)/g)].map(([, feature = '']) => feature);
    const holds = (type === 'all' || type === 'print') && features.every((feature) => widthHolds(feature) ?? view.matchMedia(`(${feature})`).matches);
    return holds !== (not !== undefined);
  });
}

function widthHolds(feature: string): boolean | null {
  const old = /^\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)\s*$/.exec(feature);
  if (old !== null) return old[1] === 'min' ? PAPER >= pixels(old[2], old[3]) : PAPER <= pixels(old[2], old[3]);
  const now = /^\s*width\s*(<=?|>=?)\s*([\d.]+)(px|r?em)\s*$/.exec(feature);
  if (now === null) return null;
  const side = pixels(now[2], now[3]);
  switch (now[1]) {
    case '<': return PAPER < side;
    case '<=': return PAPER <= side;
    case '>': return PAPER > side;
    default: return PAPER >= side;
  }
}

function pixels(value = '0', unit = 'px'): number {
  return Number(value) * (unit === 'px' ? 1 : 16);
}

/** Whether paper shows a text that the screen does not, or lacks any of these elements: only then it must be planned for itself. */
export function matters({ shows, hides }: PrintLayer, elements: readonly Element[]): boolean {
  if ([...shows].some((element) => (element.textContent ?? '').length >= LONG)) return true;
  return elements.some((element) => {
    for (let up: Element | null = element; up !== null; up = up.parentElement) if (hides.has(up)) return true;
    return false;
  });
}

/** Code units of a text that may be a copy; the least that is ever folded has 200 letters. */
const LONG = 200;
