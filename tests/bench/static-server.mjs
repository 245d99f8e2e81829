// A static host for measuring: every text and module under brotli 11, packed beforehand as a good host does, kept by
// the browser but asked after each time (an ETag, and 304 where nothing is new).
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { packed } from '../../tools/sizes.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.otf': 'font/otf', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};
const PACKED_ALREADY = new Set(['.woff2', '.png', '.ico']);

function filesUnder(folder, prefix = '/') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory()
    ? filesUnder(join(folder, entry.name), `${prefix}${entry.name}/`)
    : [[prefix + entry.name, join(folder, entry.name)]]));
}

/** Gives { url, asked: the paths that were asked for, sent: bytes of bodies since `forget()`, forget(), stop() }. */
export async function serveStatic(folder) {
  const files = new Map();
  for (const [path, file] of filesUnder(folder)) {
    const raw = readFileSync(file);
    const ending = extname(file);
    const encoding = PACKED_ALREADY.has(ending) ? null : 'br';
    files.set(path, { body: encoding ? packed(raw) : raw, encoding, type: TYPES[ending] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}"` });
  }
  const host = { asked: [], sent: 0, forget() { host.asked = []; host.sent = 0; } };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files.get(pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    host.asked.push(pathname);
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'no-cache', ETag: file.tag };
    if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304, headers).end();
      return;
    }
    host.sent += file.body.length;
    if (file.encoding) headers['Content-Encoding'] = file.encoding;
    response.writeHead(200, { ...headers, 'Content-Length': file.body.length }).end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host.url = `http://127.0.0.1:${server.address().port}/`;
  host.stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return host;
}
