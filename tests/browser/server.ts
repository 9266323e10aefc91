import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ServedPage {
  readonly html: string;
  readonly headers: Record<string, string>;
}

export interface NewsServer {
  readonly port: number;
  /** Serves a page at a real address of a news site. */
  put(url: string, html: string, headers?: Record<string, string>): void;
  /** Addresses that were asked for, in order: what left the browser. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * Stands in for the whole web on loopback: the browser is started so that news hosts lead here, and the host that it
 * means is known by the request's Host header. It is also a plain HTTP proxy's answer, which is how Firefox comes here.
 */
export async function startServer(): Promise<NewsServer> {
  const pages = new Map<string, ServedPage>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    asked.push(url);
    const page = pages.get(url);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing here.\n');
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.html);
  });
  // A tunnel for https: there is nothing behind it.
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put: (url, html, headers = {}) => pages.set(new URL(url).href, { html, headers }),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The address that the browser means, without its query: `/path` with a Host header, or a proxy's absolute form. */
function addressOf(request: IncomingMessage): string {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  url.search = '';
  return url.href;
}
