import browser from 'webextension-polyfill';
import type { ScriptName } from '../engine/tools';
import { sheet } from '../page/sheet';

/**
 * Brings the engine into one document: first the sheet that hides and shows, as the reader's own style, so that it beats the
 * page's and vanishes with the extension; then the engine, which asks to begin.
 * @returns whether the document was there and could be read
 */
export async function wakeEngine(tabId: number, documentId: string | null): Promise<boolean> {
  const target = targetOf(tabId, documentId);
  try {
    await browser.scripting.insertCSS({ target, css: sheet, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: ['engine.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Puts a further script of ours into a document in which an engine lives. @returns whether it could */
export async function loadScript(tabId: number, documentId: string | null, script: ScriptName): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(tabId, documentId), files: [`${script}.js`] });
    return true;
  } catch {
    return false;
  }
}

function targetOf(tabId: number, documentId: string | null) {
  return documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}
