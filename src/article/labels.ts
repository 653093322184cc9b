import type { Frame } from './galley';
import { ASIDE, BODY, BODY_ITEM, BYLINE, CAPTION, COMMENTS, DATE, RELATED, SUBTITLE } from './vocabulary';

/** What a frame is by its tag, its ARIA role, its microdata and its names. */
export type Label = 'body' | 'comment' | 'related' | 'aside' | 'caption' | 'byline' | 'date' | 'subtitle' | 'none';

const ARIA_ASIDE = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'dialog', 'alert', 'alertdialog', 'menu', 'menubar', 'toolbar', 'form', 'tablist']);
const TAG_ASIDE = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu', 'button', 'label', 'fieldset', 'address']);

export function labelOf(frame: Frame): Label {
  if (frame.tag === 'html' || frame.tag === 'body' || frame.tag === 'main') return 'none';
  if (frame.item !== '') {
    if (BODY_ITEM.test(frame.item)) return 'body';
    if (/(?:^| )(?:author|creator)(?: |$)/.test(frame.item)) return 'byline';
    if (/(?:^| )date\w+(?: |$)/.test(frame.item)) return 'date';
    if (/(?:^| )(?:comment|Comment)(?: |$)|\/(?:User)?Comments?$/.test(frame.item)) return 'comment';
    if (/(?:^| )caption(?: |$)/.test(frame.item)) return 'caption';
  }
  if (TAG_ASIDE.has(frame.tag) || ARIA_ASIDE.has(frame.aria)) return 'aside';
  if (frame.tag === 'figure' || frame.tag === 'figcaption') return 'caption';
  if (frame.tag === 'time') return 'date';
  const { names } = frame;
  if (names === '') return 'none';
  if (COMMENTS.test(names)) return 'comment';
  if (BODY.test(names) && frame.tag !== 'p' && frame.tag !== 'a') return 'body';
  if (RELATED.test(names)) return 'related';
  if (ASIDE.test(names)) return 'aside';
  if (CAPTION.test(names)) return 'caption';
  if (BYLINE.test(names)) return 'byline';
  if (DATE.test(names)) return 'date';
  if (SUBTITLE.test(names)) return 'subtitle';
  return 'none';
}
