// The site as an engine meets it: the shipped files from tools/serve.py under an address of its own for each page, so
// that no page finds what another stored. It can be taken away and come back, show a page of the test's own, and put
// a script before the page's own scripts, which not every driver can.
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { startServer } from '../support.mjs';

/** Gives { open(options), close() }: the one server behind the fronts. */
export async function startSite(folder) {
  const server = await startServer(folder);
  return { open: (options) => openFront(new URL(server.url), options), close: () => server.stop() };
}

const insert = (html) => html.replace('<head>', '<head><script src="/test-script.js"></script>');

/**
 * `script` is a function that runs before the scripts of each page. `pages` are pages of the test's own:
 * { '/host.html': text }. Gives { url, goAway(), comeBack(), close() }.
 */
async function openFront(behind, { script = null, pages = {} } = {}) {
  const own = { ...pages };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, behind);
    if (script && pathname === '/test-script.js') {
      response.setHeader('Content-Type', 'text/javascript').end(`(${script})();`);
      return;
    }
    if (own[pathname]) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(own[pathname]);
      return;
    }
    const { host, ...headers } = request.headers;
    const onward = ask({ host: behind.hostname, port: behind.port, path: request.url, method: request.method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        let body = Buffer.concat(parts);
        if (script && /^text\/html/.test(answer.headers['content-type'])) body = Buffer.from(insert(body.toString()));
        const { 'transfer-encoding': _, ...kept } = answer.headers;
        if (body.length > 0) kept['content-length'] = body.length;
        response.writeHead(answer.statusCode, kept).end(body);
      });
    });
    onward.on('error', () => response.destroy());
    onward.end();
  });
  const listen = async (port) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const goAway = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}/`,
    goAway,
    comeBack: () => listen(port),
    close: () => (server.listening ? goAway() : undefined),
  };
}
