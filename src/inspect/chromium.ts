import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumPath } from '../../tests/tools/browsers.mjs';
import type { Destination, LaunchOptions, Session, Tab } from './browser';
import { answerHeaders, type SavedPage } from './saved-page';

/*
 * Requests other than for the page itself die in the resolver, which costs no round trip to us; only documents are paused, to answer
 * the one and refuse frames. Pages of many sites may share a process: starting one for each costs more than showing most pages, and
 * a saved page has no secrets from another.
 */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-site-isolation-trials'];
const lean = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=IsolateOrigins,site-per-process,BackForwardCache,HttpsUpgrades,Translate',
];

/** A session, and the driver's own handle on it for what only tests need. */
export interface ChromiumSession extends Session {
  readonly context: BrowserContext;
  /** Id of the extension in this profile. */
  extensionId(): Promise<string>;
}

/** Starts Chromium. Throws when there is none. */
export async function launchChromium({ extension, network, proxy, profile, args }: LaunchOptions): Promise<ChromiumSession> {
  const { context, remove } = await start(extension, {
    headless: true,
    profile,
    args: ['--disable-gpu', ...(network ? [] : offline), ...(proxy === null ? [] : [`--proxy-server=${proxy}`]), ...args],
  });
  let alive = true;
  context.on('close', () => (alive = false));
  return {
    name: 'chromium',
    get alive() {
      return alive;
    },
    context,
    open: () => openTab(context),
    extensionId: () => extensionId(context),
    extensionPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${await extensionId(context)}/${path}`);
      return {
        evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
        close: () => page.close(),
      };
    },
    close: async () => {
      await context.close().catch(() => undefined);
      remove();
    },
  };
}

/** Opens a window for a person, with the extension in it. `closed` resolves when the person has closed it. */
export async function openWindow(options: {
  readonly extension: string;
  readonly addresses: readonly string[];
  readonly resolverRule: string;
}): Promise<{ closed: Promise<void> }> {
  const { context, remove } = await start(options.extension, {
    headless: false,
    profile: null,
    args: [`--host-resolver-rules=${options.resolverRule}`],
  });
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve())).then(remove);
  for (const address of options.addresses) {
    const page = await context.newPage();
    // The window may be closed while it still fills.
    await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
  }
  return { closed };
}

interface StartOptions {
  readonly headless: boolean;
  readonly profile: string | null;
  readonly args: readonly string[];
}

async function start(extension: string | null, { headless, profile, args }: StartOptions): Promise<{ context: BrowserContext; remove: () => void }> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('No Chromium that can load extensions: install the package chromium, or set COPYDESK_CHROMIUM.');
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'copydesk-'));
  const loading = extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  // The sandbox does not work for root, which is who one is in a container.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    args: [...loading, ...sandbox, ...lean, ...args],
  });
  const remove = () => {
    if (profile === null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, remove };
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let expected: { page: SavedPage; scripts: boolean } | null = null;
  devtools.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer = expected;
    expected = null;
    const reply =
      answer !== null && isFor(answer.page, request.url)
        ? devtools.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: answerHeaders(answer.page, answer.scripts),
            body: answer.page.body.toString('base64'),
          })
        : // Aborted, not blocked: a blocked navigation replaces the page by an error page.
          devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The request may be gone, with its frame, before the answer arrives.
    reply.catch(() => undefined);
  });
  let pausing = false;
  return {
    go: async (to: Destination, scripts: boolean) => {
      const saved = to.kind === 'saved';
      if (saved !== pausing) {
        await (saved ? devtools.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] }) : devtools.send('Fetch.disable'));
        pausing = saved;
      }
      expected = to.kind === 'saved' ? { page: to.page, scripts } : null;
      await page.goto(to.kind === 'saved' ? to.page.url : to.url, { waitUntil: 'commit' });
    },
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    preload: async (run) => {
      await page.addInitScript(run);
    },
    picture: async (path) => {
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    },
    broken: new Promise((resolve) => {
      page.on('crash', () => resolve('the page crashed the browser'));
      page.on('close', () => resolve('the tab was closed'));
    }),
    close: async () => {
      await page.close().catch(() => undefined);
    },
  };
}

/** The browser may have turned http into https, or added a slash, on the way. */
function isFor(page: SavedPage, url: string): boolean {
  const [wanted, asked] = [new URL(page.url), new URL(url)];
  return wanted.host === asked.host && wanted.pathname === asked.pathname;
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}
