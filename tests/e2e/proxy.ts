import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that refuses everything and notes what was asked of it: what a browser tries to send while it runs. */
export interface Listener {
  readonly address: string;
  /** Hosts asked for, without the browser's own calls home. */
  asked(): readonly string[];
  close(): void;
}

/** Services of the browsers themselves, which call home whatever is installed. */
const makers = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|googleusercontent\.com|mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)$/;

export async function listen(): Promise<Listener> {
  const hosts: string[] = [];
  const note = (host: string) => hosts.push(host.replace(/:\d+$/, ''));
  const server: Server = createServer((request, response) => {
    note(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').host : (request.headers.host ?? 'unknown'));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? 'unknown');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => hosts.filter((host) => !makers.test(host)),
    close: () => server.close(),
  };
}
