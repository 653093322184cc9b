import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildGallery } from './build';

/** Serves the gallery on loopback. @returns its address, without a slash at the end, and its end */
export async function serveGallery(port = 0): Promise<{ readonly address: string; readonly close: () => void }> {
  const files = await buildGallery();
  const server: Server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
