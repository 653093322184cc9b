/* What the gallery's tests ask inside a page. Each function is sent into the page alone, so none may use another. */

/** Elements that stand out of the window sideways. */
export function overflowing(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const all = [...document.querySelectorAll('body *')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  const faults = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  for (const element of all) {
    if (!element.checkVisibility() || element.closest('pre, .cd-hidden, .spoken, .who, svg') !== null) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (left < -1 || right > width + 1)) faults.push(`${element.localName}.${element.className}: ${Math.round(left)}–${Math.round(right)} “${element.textContent?.slice(0, 40)}”`);
  }
  return faults.slice(0, 5);
}

/** Elements that cut off text of their own, besides those that say so with an ellipsis and those meant for ears alone. */
export function cutText(): readonly string[] {
  const all = [...document.querySelectorAll('body *')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  return all
    .filter((element) => {
      if (!element.checkVisibility() || element.closest('pre, .cd-hidden, .spoken, .who, .local, textarea, input, select, svg') !== null) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutsY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 0 && (cutsX || cutsY);
    })
    .map((element) => `${element.localName}.${element.className} cuts “${element.textContent?.slice(0, 40)}”`);
}

/** Words in plain Latin letters that are seen or said. */
export function plainWords(): readonly string[] {
  const roots = [document.body, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const said: string[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const inside = node.parentElement;
      if (inside?.closest('pre, code, script, kbd') == null && inside?.closest('main > :is(h1, p):not([class]), [lang]:not(html), time') == null) said.push(node.nodeValue ?? '');
    }
    for (const element of root.querySelectorAll('[aria-label], [title], [placeholder]')) {
      said.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    }
  }
  return [...new Set(said.flatMap((text) => text.match(/(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/gu) ?? []))];
}

/** How many stops the Tab key makes: every visible control, a group of radio buttons being one, and what else says that it takes the focus. */
export function tabStops(): number {
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  const groups = new Set<string>();
  return all.filter((element) => {
    if (!element.matches(wanted) || !element.checkVisibility() || (element as HTMLElement).tabIndex < 0 || element.matches(':disabled')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    if (groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  }).length;
}

/** Transitions, animations and smooth scrolling that take time. */
export function motions(): readonly string[] {
  const all = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  return all
    .filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
      const takes = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
      return takes(transitionDuration) || (animationName !== 'none' && takes(animationDuration)) || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.localName}.${element.className}`);
}

/** In forced colours: buttons and fields without an edge or an underline, and chosen controls that look like the others. */
export function unseenControls(): readonly string[] {
  const all = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  const faults: string[] = [];
  const plain = getComputedStyle(document.documentElement).color;
  for (const element of all.filter((each) => each.matches('button, input:not([type=file], [type=radio], [type=checkbox]), select, textarea') && each.checkVisibility())) {
    const style = getComputedStyle(element);
    const edged = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
    const told = style.textDecorationLine !== 'none' || style.color !== plain || element.matches('.row, .icon, .toggle');
    if (!edged && !told) faults.push(`${element.localName}.${element.className} “${element.textContent?.slice(0, 30)}” has no edge`);
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('.cd-choice input')) {
    const span = input.nextElementSibling;
    const other = [...document.querySelectorAll<HTMLInputElement>('.cd-choice input')].find((each) => each.checked !== input.checked)?.nextElementSibling;
    if (span && other && getComputedStyle(span).backgroundColor === getComputedStyle(other).backgroundColor) faults.push(`a choice looks the same when it is chosen: ${span.textContent}`);
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('.cd-switch input')) {
    if (getComputedStyle(input).appearance === 'none') faults.push('a switch is drawn by colours alone');
  }
  return faults;
}

/** Controls that, once they have the focus, are covered by something that stands still. */
export function obscured(): readonly string[] {
  const all = [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
  const faults: string[] = [];
  for (const element of all.filter((each) => each.matches('a[href], button:enabled, input:enabled, select, textarea, summary') && each.checkVisibility())) {
    const control = element as HTMLElement;
    control.focus();
    const { left, top, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height, 40) / 2];
    const root = control.getRootNode() as Document | ShadowRoot;
    const hit = root.elementFromPoint(x, y);
    const label = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    const free = hit !== null && (control.contains(hit) || hit.contains(control) || label.some((each) => each.contains(hit)));
    if (!free) faults.push(`${control.localName}.${control.className} “${(control.textContent ?? '').slice(0, 30)}” at ${Math.round(x)},${Math.round(y)} is under ${hit?.localName}.${hit?.className}`);
  }
  return faults;
}
