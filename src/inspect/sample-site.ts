import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSavedPage } from './saved-page';

const folder = fileURLToPath(new URL('../../tests/pages', import.meta.url));

/** The host that the build which ships may read from the start; the samples are served under its name, on loopback. */
export const sampleHost = 'www.etvbharat.com';

/** Files of the sample pages: the main job in every language and variant. */
export function sampleFiles(): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('main-')).sort();
  return names.map((name) => join(folder, name, 'page.html'));
}

export interface SampleSite {
  readonly addresses: readonly string[];
  /** What Chromium needs to find the host on this machine. */
  readonly resolverRule: string;
  close(): void;
}

/** Serves the sample pages at the paths that they state for themselves. Their own scripts stay forbidden: their posts are invented. */
export async function serveSamples(): Promise<SampleSite> {
  const pages = new Map(
    sampleFiles().map((file) => {
      const page = readSavedPage(file, null);
      return [new URL(page.url).pathname, page] as const;
    }),
  );
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such page\n');
      return;
    }
    response.writeHead(200, { 'content-type': page.contentType, 'content-security-policy': "script-src 'none'" }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addresses: [...pages.keys()].map((path) => `http://${sampleHost}:${port}${path}`),
    resolverRule: `MAP ${sampleHost} 127.0.0.1`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
