import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Serves the built files of one app; a path without a file is a page of the app, which its index.html shows. */
export type ServeApp = (request: IncomingMessage, response: ServerResponse) => void;

const yearSeconds = 31_536_000;

export function builtApp(name: 'portal' | 'admin'): string {
  return fileURLToPath(new URL(`../../../../../clients/${name}/dist`, import.meta.url));
}

export function appServer(folder: string, prefix: string): ServeApp {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    maxAge: yearSeconds,
    immutable: true,
    setHeaders: (response, path) => {
      // Only files with a hash in their name may be kept without asking.
      if (!path.includes('/assets/')) response.setHeader('cache-control', 'no-cache');
    },
  });
  return (request, response) => {
    // Files are small and whole; a range that asks for nonsense would only make errors.
    delete request.headers.range;
    request.url = withoutPrefix(request.url ?? '/', prefix);
    if (!hasExtension(request.url)) request.url = '/index.html';
    if (isGone(folder, request.url)) notFound(response);
    else serve(request, response, () => notFound(response));
  };
}

function withoutPrefix(url: string, prefix: string): string {
  const rest = url.slice(prefix.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

// The files were listed at start. A build since then may have taken some away, and reading one of those would end the
// process.
function isGone(folder: string, url: string): boolean {
  try {
    return !existsSync(join(folder, decodeURIComponent(url.split('?')[0] ?? '')));
  } catch {
    return true;
  }
}

/** A missing file, unlike a missing page, is not answered by the app. */
function hasExtension(url: string): boolean {
  const [path = ''] = url.split('?');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') && !regionCode.test(name);
}

// The one name with dots that is a page: /kecamatan/36.73.02
const regionCode = /^\d{2}(\.\d{2}){1,2}(\.\d{4})?$/;

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
}

function notBuilt(_request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end('This app is not built. Start it with npm start.\n');
}
