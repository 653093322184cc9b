/** Code units of a text that may be a copy; the least that is ever folded has 200 letters. */
const LONG = 200;

/** Whether a print rule brings in a text of some length that the screen does not show. Costs a look at each rule of the readable sheets. */
export function mayPrintMore(document: Document): boolean {
  const bringsIn = (group: { readonly cssRules: CSSRuleList; readonly media?: MediaList }, prints: boolean): boolean => {
    const onPaper = prints || group.media?.mediaText.includes('print') === true;
    return [...group.cssRules].some((rule) => {
      if (rule instanceof CSSMediaRule) return bringsIn(rule, onPaper);
      return onPaper && rule instanceof CSSStyleRule && /display: (?!none)/.test(rule.style.cssText) &&
        [...document.querySelectorAll(rule.selectorText)].some((element) => (element.textContent ?? '').length >= LONG && !element.checkVisibility());
    });
  };
  return [...document.styleSheets].some((sheet) => {
    try {
      return bringsIn(sheet, false);
    } catch {
      // A sheet of another origin.
      return false;
    }
  });
}
