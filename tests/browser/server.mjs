// A static server that behaves like the hosts the site is made for: `_headers`, `404.html`, content types.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { headersFor } from './headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.wasm': 'application/wasm',
};

/** Serves on a free port of this machine only. */
export async function serve(site) {
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

function answer(site, request, response) {
  const address = new URL(request.url, 'http://localhost').pathname;
  const { status, file } = find(site, address);
  for (const [name, value] of headersFor(site.headers, address)) response.setHeader(name, value);
  if (!file) return response.writeHead(status, { 'content-type': 'text/plain' }).end('not found\n');
  response.setHeader('content-type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : readFileSync(file));
}

function find(site, address) {
  const missing = { status: 404, file: nearestNotFound(site, address) };
  const path = inside(site, address);
  if (path === null) return missing;
  const file = join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? { status: 200, file } : missing;
}

/** The hosts answer with the 404.html of the folder, else of the folder above, up to the root. */
function nearestNotFound(site, address) {
  for (let path = inside(site, address) ?? ''; ; path = posix.dirname(path)) {
    const file = join(site.folder, path, '404.html');
    if (existsSync(file)) return file;
    if (path === '' || path === '.') return null;
  }
}

/** The address below the site's base path; null when it lies outside or cannot be read. */
function inside(site, address) {
  try {
    const path = posix.normalize(decodeURIComponent(address));
    return path.startsWith(site.base) && !path.includes('\0') ? path.slice(site.base.length) : null;
  } catch {
    return null;
  }
}
