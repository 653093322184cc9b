import browser from 'webextension-polyfill';

/** A file of the pack, as the extension carries it. */
export async function packedFile(name: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(`glossary/${name}`));
  if (!answer.ok) throw new Error(`glossary/${name}: ${answer.status}`);
  return answer.arrayBuffer();
}
