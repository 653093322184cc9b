import browser from 'webextension-polyfill';
import { sheet } from '../page/sheet';

/**
 * Brings the engine into one document: first the sheet that hides and shows, as the reader's own style, so that it beats the
 * page's and vanishes with the extension; then the engine, which asks to begin.
 * @returns whether the document was there and could be read
 */
export async function wakeEngine(tabId: number, documentId: string | null): Promise<boolean> {
  const target = documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
  try {
    await browser.scripting.insertCSS({ target, css: sheet, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: ['engine.js'] });
    return true;
  } catch {
    return false;
  }
}
