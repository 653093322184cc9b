import { describe, expect, it } from 'vitest';
import { openDoor, whoSent, type Handlers } from '../../../src/messages/door';
import type { Wire } from '../../../src/messages/wire';

const id = 'ours';
const home = 'chrome-extension://ours/';
const page = { id, url: 'https://news.example/a', frameId: 0, documentId: 'D', tab: { id: 4, incognito: true } };
const own = { id, url: `${home}popup.html` };

describe('whoSent', () => {
  it('knows a page by its tab and document', () => {
    expect(whoSent(page, id, home)).toEqual({ kind: 'page', tabId: 4, documentId: 'D', url: 'https://news.example/a', private: true });
  });

  it('knows an own page, in the toolbar or in a tab', () => {
    expect(whoSent(own, id, home)).toEqual({ kind: 'own' });
    expect(whoSent({ ...own, tab: { id: 5 } }, id, home)).toEqual({ kind: 'own' });
  });

  it.each([
    ['another extension', { ...page, id: 'theirs' }],
    ['a frame inside a page', { ...page, frameId: 2 }],
    ['a page without a tab', { id, url: 'https://news.example/' }],
    ['nobody', undefined],
    ['a string', 'ours'],
  ])('does not know %s', (_, sender) => {
    expect(whoSent(sender, id, home)).toBeNull();
  });
});

/** A door with handlers that note what reaches them. */
function door() {
  const listeners = new Map<string, (message: unknown) => unknown>();
  const reached: string[] = [];
  const wire = { onMessage: (name: string, listener: (message: unknown) => unknown) => listeners.set(name, listener) } as unknown as Wire;
  const handlers = new Proxy({}, { get: (_, name) => () => reached.push(String(name)) }) as Handlers;
  openDoor(wire, handlers, id, home);
  return { reached, send: (name: string, data: unknown, sender: unknown) => listeners.get(name)?.({ data, sender }) };
}

describe('the door', () => {
  it('lets in what is of its shape', () => {
    const { reached, send } = door();
    send('ring', { url: 'https://news.example/a', milliseconds: 2 }, page);
    send('keep', { sites: { mode: 'only', hosts: [] } }, own);
    expect(reached).toEqual(['ring', 'keep']);
  });

  it.each([
    ['a stranger', 'changeSettings', { on: false }, { ...page, id: 'theirs' }],
    ['a page that wants to write lists', 'keep', {}, page],
    ['a page that wants to switch a site', 'switchSite', { tabId: 1, host: 'a.example', on: true }, page],
    ['a message of the wrong shape', 'summary', { copies: -1, tweets: 0, terms: 0 }, page],
    ['settings of the wrong shape', 'changeSettings', { look: { theme: 'pink' } }, own],
    ['blocks of the wrong shape', 'findTerms', { url: '', language: null, title: '', subjects: [], blocks: [{ id: 0 }] }, page],
  ])('answers %s with a failure', (_, name, data, sender) => {
    const { reached, send } = door();
    expect(send(name, data, sender)).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
  });
});
