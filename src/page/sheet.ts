/**
 * The one sheet, put in by the browser with `origin: 'USER'` when the engine is injected: it beats an inline `!important`, needs no
 * node of the page, and is gone with the extension. Colours are middling, so that marks show on light and dark pages alike;
 * each kind also has its own line, for readers who do not tell the colours apart. A veil, unlike hiding, leaves an element a place in
 * the layout, where observers and lazy loaders of the site still find it.
 */
export const sheet = `
@media not print { [data-copydesk~="hide"] { display: none !important; } }
@media print { :root:not([data-copydesk~="paper"]) [data-copydesk~="hide"], [data-copydesk~="hide"]:not([data-copydesk~="fold"]), [data-copydesk~="print"] { display: none !important; } }
[data-copydesk~="veil"] { position: absolute !important; max-height: 1px !important; overflow: hidden !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important; }
[data-copydesk~="offer"] { outline: 1px dashed #7d8fa9 !important; outline-offset: 6px !important; }
copydesk-notice, copydesk-offer, copydesk-tweet, copydesk-names { display: block !important; }
copydesk-card { display: block !important; }
copydesk-notice[data-copydesk~="hide"], copydesk-tweet[data-copydesk~="hide"] { display: none !important; }
::highlight(copydesk-person) { text-decoration: underline dotted #c2703d 2px; text-underline-offset: 0.2em; }
::highlight(copydesk-place) { text-decoration: underline dotted #2f8f68 2px; text-underline-offset: 0.2em; }
::highlight(copydesk-body) { text-decoration: underline dotted #6f6cd0 2px; text-underline-offset: 0.2em; }
::highlight(copydesk-other) { text-decoration: underline dotted #94803a 2px; text-underline-offset: 0.2em; }
::highlight(copydesk-plain) { text-decoration: underline solid #8a94a3 1px; text-underline-offset: 0.2em; }
::highlight(copydesk-difference) { background-color: #e8b23a66; }
::highlight(copydesk-pointed) { background-color: #7fb2ff66; }
@media print {
  copydesk-notice, copydesk-offer, copydesk-names, copydesk-card { display: none !important; }
  [data-copydesk~="offer"] { outline: none !important; }
}
`;
