// A server whose files change while a browser is at it, and which fails as told: for tests of what is kept on a
// device. It serves a copy of the site under a path.
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { site } from './support.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.otf': 'font/otf', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * Gives { url, folder, asked, fail(name, how, { after }), mend(), wentDown(bool), release(), stop() }.
 * `asked` are the names that were asked for, in order. `how` is 'gone', 'cut' (half of it, then the connection
 * ends), 'altered' (one byte is another), 'held' (until release()) or 'page' (some network's sign-in page), for each
 * request of that file after the first `after`. `date` is what the server says the time is.
 */
export async function startChangingServer({ under = '/tools/offerscope/' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'offerscope-site-'));
  cpSync(site, folder, { recursive: true });
  const asked = [];
  const faults = new Map();
  const held = [];
  const state = { down: false, date: null };

  function answer(request, response) {
    if (state.down) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = normalize(pathname.slice(under.length)) === '.' ? 'index.html' : normalize(pathname.slice(under.length));
    asked.push(name);
    const fault = faults.get(name);
    const fails = fault !== undefined && fault.after-- <= 0 ? fault.how : null;
    const path = join(folder, name);
    const headers = { 'Cache-Control': 'no-cache', 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' };
    if (state.date !== null) Object.assign(headers, { Date: state.date, 'Last-Modified': state.date });
    if (fails === 'gone' || !pathname.startsWith(under) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('gone');
      return;
    }
    if (fails === 'page') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in');
      return;
    }
    const bytes = readFileSync(path);
    if (fails === 'altered') bytes[bytes.length >> 1] ^= 1;
    const send = () => response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
    if (fails === 'cut') {
      send().write(bytes.subarray(0, bytes.length >> 1), () => setTimeout(() => request.socket.destroy(), 50));
    } else if (fails === 'held') {
      held.push(() => send().end(bytes));
    } else {
      send().end(bytes);
    }
  }

  const server = createServer(answer);
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}${under}`,
    port,
    folder,
    asked,
    fail: (name, how, { after = 0 } = {}) => { faults.set(name, { how, after }); },
    mend: () => { faults.clear(); },
    wentDown: (down) => {
      state.down = down;
      if (down) server.closeAllConnections();
    },
    saysItIs: (date) => { state.date = new Date(date).toUTCString(); },
    release: () => { for (const go of held.splice(0)) go(); },
    write: (name, text) => writeFileSync(join(folder, name), text),
    stop: async () => {
      for (const go of held.splice(0)) go();
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Turns a copy of the site into the next version of it: the page and its script change, the script has another
 * name, and the old one is gone. Gives the new version.
 */
export function makeNextVersion(folder, next = '0.5.1-00000001') {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const [old] = readdirSync(folder).filter((name) => /^hosted-.*\.js$/.test(name));
  const script = `hosted-${next.slice(-8)}.js`;
  const hashes = [[sha256(read(old)), null], [sha256(read('index.html')), null]];
  const page = read('index.html').replaceAll(old, script);
  const [, version] = /name="offerscope-version" content="([^"]+)"/.exec(page);
  writeFileSync(join(folder, old), `${read(old)}\n// ${next}\n`);
  renameSync(join(folder, old), join(folder, script));
  writeFileSync(join(folder, 'index.html'), page.replaceAll(version, next));
  hashes[0][1] = sha256(read(script));
  hashes[1][1] = sha256(read('index.html'));
  let worker = read('worker.js').replaceAll(version, next).replaceAll(old, script);
  for (const [before, now] of hashes) worker = worker.replaceAll(before, now);
  writeFileSync(join(folder, 'worker.js'), worker);
  return next;
}
