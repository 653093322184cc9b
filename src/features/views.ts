import { render, type ComponentChild } from 'preact';
import type { Deed, ViewName } from '../page/page';
import type { Drawing } from '../page/views';
import { dress, makeHost } from '../ui/host';
import { keepBeside } from '../ui/place';
import tokens from '../ui/tokens.css?inline';
import { cardViewer } from './glossary/card';
import { namesViewer } from './glossary/names';
import { noticeViewer } from './repeats/notice';
import { tweetViewer } from './tweets/card';

/** How one kind of view looks: its styles, and its model and deed as elements. */
export interface Viewer<M> {
  readonly styles: string;
  render(model: M, deed: Deed): ComponentChild;
}

const viewers: Readonly<Record<ViewName, Viewer<never>>> = {
  card: cardViewer,
  names: namesViewer,
  notice: noticeViewer,
  offer: noticeViewer,
  tweet: tweetViewer,
};

/** Cut off from the page's inherited styles. */
const base = `
:host { all: initial; box-sizing: border-box; font: var(--cd-size)/1.5 var(--cd-font); color: var(--cd-ink); }
*, *::before, *::after { box-sizing: border-box; }
`;

const dressed = new WeakSet<ShadowRoot>();

/** Every view of ours in a page; the whole of the script `views.js`. */
export const views: Drawing = {
  show(root, view, deed) {
    const viewer = viewers[view.name];
    if (!dressed.has(root)) {
      dressed.add(root);
      root.adoptedStyleSheets = [...[tokens, base, viewer.styles].map(sheetOf), ...root.adoptedStyleSheets];
    }
    render(viewer.render(view.model as never, deed), root);
  },
  clear: (root) => render(null, root),
  keepBeside,
  makeHost,
  dress,
};

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
