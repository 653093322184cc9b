import { builtExtension, type Flavour } from '../../src/inspect/builds';
import { ordinary, type Session, type Tab } from '../../src/inspect/browser';
import { launchChromium, type ChromiumSession } from '../../src/inspect/chromium';
import { launchFirefox, type FirefoxSession } from '../../src/inspect/firefox';
import { wake } from '../../src/inspect/sessions';
import type { VisitReport } from '../../src/engine/visit-report';
import type { SettingsPatch } from '../../src/settings/schema';
import { remember } from './state';

/*
 * The players of the end-to-end tests: both browsers, each with a build of Copydesk in it. The engines differ in what they let a driver
 * do, so tests that need one browser's own means say which; all others run in both.
 */
export const browsers = ['chromium', 'firefox'] as const;

/** With a proxy, requests are let out of the browser: to be seen there, and refused. */
export async function startChromium(flavour: Flavour, proxy: string | null = null): Promise<ChromiumSession> {
  const session = await launchChromium({ ...ordinary, extension: await builtExtension('chromium', flavour), network: proxy !== null, proxy });
  return await ready(session, flavour);
}

export async function startFirefox(flavour: Flavour, proxy: string | null = null): Promise<FirefoxSession> {
  const session = await launchFirefox({ ...ordinary, extension: await builtExtension('firefox', flavour), network: proxy !== null, proxy });
  return await ready(session, flavour);
}

export function start(browser: (typeof browsers)[number], flavour: Flavour, proxy: string | null = null): Promise<Session> {
  return browser === 'chromium' ? startChromium(flavour, proxy) : startFirefox(flavour, proxy);
}

/** Only the inspect build says when it is ready. */
async function ready<S extends Session>(session: S, flavour: Flavour): Promise<S> {
  if (flavour === 'inspect') await wake(session);
  return session;
}

/** A tab that remembers what each page was before Copydesk came. */
export async function rememberingTab(session: Session): Promise<Tab> {
  const tab = await session.open();
  await tab.preload(remember);
  return tab;
}

/** Puts the reader's choices as they are stored; open pages follow through the background, as they do for the options page. */
export async function choose(session: Session, settings: SettingsPatch): Promise<void> {
  await store(session, 'sync', { settings });
}

export async function store(session: Session, area: 'sync' | 'local' | 'session', values: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await session.extensionPage('options.html');
  await page.evaluate(
    ({ area, values }) => (globalThis as unknown as { browser: ExtensionStorage }).browser.storage[area].set(values),
    { area, values },
  );
  await page.close();
}

interface ExtensionStorage {
  readonly storage: Readonly<Record<'sync' | 'local' | 'session', { set(values: Readonly<Record<string, unknown>>): Promise<void> }>>;
}

/** The keys of everything that is in force, by feature. */
export function keysOf(report: VisitReport): { repeats: string[]; tweets: string[]; glossary: string[] } {
  return {
    repeats: report.repeats.map(({ key }) => key).sort(),
    tweets: report.tweets.map(({ key }) => key).sort(),
    glossary: report.terms.map(({ id }) => id).sort(),
  };
}
