import { world } from './world';
import { asSent } from './samples';

/** Stands for `webextension-polyfill` in the gallery: a browser that holds the shown state and forgets what is changed. */

const { kept, pauses, local, tab } = world;
const areas: Readonly<Record<string, Record<string, unknown>>> = {
  sync: { settings: kept.settings },
  local: { sites: kept.sites, known: kept.known, corrections: kept.corrections, ...local },
  session: { pauses },
};
const area = (name: string) => {
  const values = areas[name] ?? {};
  return {
    get: (keys: string | readonly string[]) => Promise.resolve(Object.fromEntries([keys].flat().map((key) => [key, values[key]]))),
    set: (next: Record<string, unknown>) => Promise.resolve(void Object.assign(values, next)),
    remove: (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) delete values[key];
      return Promise.resolve();
    },
    getBytesInUse: () => Promise.resolve(0),
    QUOTA_BYTES: 102_400,
  };
};
const silent = { addListener: () => {}, removeListener: () => {} };
const found = { id: 1, incognito: tab.private, ...(tab.url === null ? {} : { url: tab.url }) };
let asked = false;
let undone = world.undone;

interface Envelope {
  readonly type: string;
}
function engine({ type }: Envelope): unknown {
  if (world.report === null) throw new Error('no engine');
  if (type === 'undo') undone = true;
  if (type === 'redo') undone = false;
  return type === 'report' ? { res: world.report } : type === 'undone' ? { res: undone } : type === 'look' ? { res: { report: world.report, undone } } : {};
}

const keys = [
  { name: 'walk-next', shortcut: 'Alt+Shift+J' },
  { name: 'walk-previous', shortcut: 'Alt+Shift+K' },
  { name: 'undo', shortcut: 'Alt+Shift+U' },
  { name: 'toggle', shortcut: '' },
];

export default {
  runtime: {
    id: 'gallery',
    getManifest: () => ({ version: '0.1.0', host_permissions: ['*://*.etvbharat.com/*'] }),
    getURL: (path: string) => `/${path}`,
    openOptionsPage: () => Promise.resolve(),
    onMessage: silent,
  },
  tabs: {
    query: () => Promise.resolve([found]),
    get: () => Promise.resolve(found),
    create: () => Promise.resolve(found),
    sendMessage: (_: number, envelope: Envelope) => new Promise((resolve) => resolve(engine(envelope))),
  },
  scripting: {
    executeScript: ({ func }: { readonly func: () => unknown }) =>
      world.document === null
        ? Promise.reject(new Error('cannot be read'))
        : Promise.resolve([{ result: /outerHTML/u.test(String(func)) ? asSent : world.document }]),
  },
  storage: { sync: area('sync'), local: area('local'), session: area('session'), onChanged: silent },
  permissions: {
    getAll: () => Promise.resolve({ origins: [...world.origins] }),
    contains: ({ origins }: { readonly origins: readonly string[] }) =>
      Promise.resolve((asked && world.grants) || origins.every((origin) => world.origins.includes('*://*/*') || world.origins.includes(origin))),
    request: () => {
      asked = true;
      return Promise.resolve(world.grants);
    },
    remove: () => Promise.resolve(true),
    onAdded: silent,
    onRemoved: silent,
  },
  commands: { getAll: () => Promise.resolve(keys), ...(world.firefox ? { update: () => Promise.resolve() } : {}) },
  i18n: { getUILanguage: () => 'en' },
};
