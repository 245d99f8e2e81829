// What is shipped: the right files with the right types, a strict policy, and nothing from elsewhere.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { root, site, siteFile, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1))
  .sort();
const text = (name) => readFileSync(join(site, name), 'utf8');
// The edition that is one file has a test of its own (single.test.mjs).
const SINGLE = 'offerscope.html';
const html = files.filter((name) => extname(name) === '.html' && name !== SINGLE);
const FOR_HOSTS = ['.htaccess', '_headers', 'nginx.conf', 'web.config'];
const isHashed = (name) => /-[0-9A-Z]{8}\.\w+$/.test(name);
const hashOf = (name) => createHash('sha256').update(readFileSync(join(site, name))).digest('hex');
const scripts = files.filter((name) => extname(name) === '.js');

/** The raw answer, as a server gives it before any browser has a say. */
function ask(path) {
  return new Promise((resolve, reject) => {
    const request = get(app.url, { path }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }));
    });
    request.on('error', reject);
  });
}

test('the site holds the page, the module, the fonts and the offers, and nothing else', () => {
  for (const name of ['index.html', siteFile('hosted.js'), siteFile('page.css'), siteFile('print.css'),
    siteFile('offerscope.wasm'), siteFile('inter-regular.otf'), siteFile('inter-semibold.otf'), 'offers/index.json', 'offers/services.json',
    'offers/suggestions.json', 'offers/published.json', 'offers/schema/offer.schema.json', 'settings.json', 'worker.js',
    'clear.html', siteFile('clear.js'), siteFile('clear.css'), 'manifest.webmanifest', 'icon.svg', SINGLE, ...FOR_HOSTS]) {
    assert.ok(files.includes(name), `${name} is not in build/web`);
  }
  const known = new Set(['.html', '.css', '.js', '.wasm', '.otf', '.json', '.svg', '.png', '.ico',
    '.webmanifest']);
  assert.deepEqual(files.filter((name) => !known.has(extname(name))), FOR_HOSTS);
});

test('the offers are those of the repository, each once, in one file', () => {
  assert.deepEqual(JSON.parse(text('offers/index.json')), {
    format: 1,
    services: 'services.json',
    suggestions: 'suggestions.json',
    published: 'published.json',
    offers: [],
  });
  const shared = ['services.json', 'suggestions.json'];
  const source = (name) => readFileSync(join(root, 'offers', name), 'utf8');
  for (const name of shared) assert.equal(text(`offers/${name}`), source(name));
  const unread = (key, value) => (key === '//' || key === '$schema' ? undefined : value);
  const there = readdirSync(join(root, 'offers'))
    .filter((name) => name.endsWith('.json') && !shared.includes(name))
    .sort();
  assert.ok(there.length >= 9);
  const offers = there.map((name) => JSON.parse(source(name), unread));
  const indices = readdirSync(join(root, 'offers/indices')).sort()
    .map((name) => JSON.parse(source(join('indices', name)), unread));
  assert.ok(indices.length >= 6);
  assert.equal(text('offers/published.json'), `${JSON.stringify({ format: 1, offers, indices })}\n`);
});

test('the schema is there for editors as the repository has it, and only for them', async () => {
  const name = 'offers/schema/offer.schema.json';
  assert.equal(text(name), readFileSync(join(root, name), 'utf8'));
  for (const source of [...html, ...scripts]) assert.ok(!text(source).includes('schema.json'), source);
});

test('each file is served with its type, and kept as long as its name says', async () => {
  const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.wasm': 'application/wasm',
    '.otf': 'font/otf',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.webmanifest': 'application/manifest+json',
  };
  const keeps = (name) => (isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
  for (const name of files.filter((file) => !FOR_HOSTS.includes(file))) {
    const { status, headers } = await ask(`/${name}`);
    assert.equal(status, 200, name);
    assert.equal(headers['content-type'], types[extname(name)], name);
    assert.equal(headers['cache-control'], name === 'worker.js' ? 'no-store' : keeps(name), name);
    assert.equal(headers['x-content-type-options'], 'nosniff', name);
    assert.equal(headers['referrer-policy'], 'no-referrer', name);
    // All of it is public, and a page in a sandboxed frame has no origin.
    assert.equal(headers['access-control-allow-origin'], '*', name);
  }
});

const policyIn = (source) => /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(source)?.[1];

test('the policy of each page is also a header, which says besides who may frame it', async () => {
  for (const [path, name] of [['/', 'index.html'], ...[...html, SINGLE].map((one) => [`/${one}`, one])]) {
    const { headers } = await ask(path);
    assert.equal(headers['content-security-policy'], `${policyIn(text(name))}; frame-ancestors 'self' https:`, path);
  }
  assert.equal((await ask('/worker.js')).headers['content-security-policy'], "default-src 'none'; connect-src 'self'");
});

test('the header files of all hosts say the same', () => {
  const [netlify, apache, nginx, iis] = ['_headers', '.htaccess', 'nginx.conf', 'web.config'].map(text);
  const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  for (const name of [...html, SINGLE]) {
    const policy = `${policyIn(text(name))}; frame-ancestors 'self' https:`;
    assert.ok(netlify.includes(`/${name}\n  Content-Security-Policy: ${policy}\n  Cache-Control: no-cache\n`), name);
    assert.ok(apache.includes(`  <Files "${name}">\n    Header always set Content-Security-Policy "${policy}"\n`), name);
    assert.ok(nginx.includes(`location ~ /${name.replaceAll('.', '\\.')}$ {\n  add_header Content-Security-Policy "${policy}" always;\n`), name);
    assert.ok(iis.includes(`<location path="${name}">`), name);
    assert.ok(iis.includes(`<add name="Content-Security-Policy" value="${escaped(policy)}" />`), name);
  }
  for (const file of [netlify, apache, nginx, iis]) {
    assert.equal(file.match(/no-store/g).length, 1);
    assert.match(file, /worker\\?\.js[^]{0,250}no-store/);
    assert.match(file, /application\/wasm/);
    for (const value of ['nosniff', 'no-referrer', 'public, max-age=31536000, immutable']) assert.ok(file.includes(value), value);
  }
  // Both would hold where two rules of this kind fit one file, so none may.
  const rules = netlify.split('\n').filter((line) => line.startsWith('/'));
  assert.equal(new Set(rules).size, rules.length);
  for (const name of files.filter((file) => isHashed(file))) assert.ok(rules.includes(`/${name}`), name);
});

test('the worker knows the version of the page, and each file that it keeps by its hash', () => {
  const [, version] = /<meta name="offerscope-version" content="(\d+\.\d+\.\d+-[0-9a-f]{8})">/.exec(text('index.html'));
  const [, release] = /^project\(offerscope VERSION (\S+) /m.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'));
  assert.ok(version.startsWith(`${release}-`), version);
  const worker = text('worker.js');
  assert.ok(worker.includes(version));
  const known = Object.fromEntries([...worker.matchAll(/"([^"]+)":"([0-9a-f]{64})"/g)].map(([, name, hash]) => [name, hash]));
  const expected = files.filter((name) => !name.startsWith('offers/') &&
    ![...FOR_HOSTS, SINGLE, 'settings.json', 'worker.js'].includes(name));
  for (const [name, hash] of Object.entries(known)) assert.equal(hash, hashOf(name), name);
  assert.deepEqual(Object.keys(known).sort(), expected.sort());
});

test('the app can be installed', async () => {
  const manifest = JSON.parse(text('manifest.webmanifest'));
  assert.equal(manifest.name, 'Offerscope');
  assert.equal(manifest.start_url, './');
  assert.equal(manifest.scope, './');
  assert.equal(manifest.display, 'standalone');
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = readFileSync(join(site, src));
    if (type !== 'image/png') continue;
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  const page = await app.open();
  assert.match(await page.locator('link[rel="manifest"]').getAttribute('href'), /^manifest\.webmanifest$/);
  await page.getByText('Ready to work offline').waitFor();
  const debug = await page.context().newCDPSession(page);
  const { installabilityErrors } = await debug.send('Page.getInstallabilityErrors');
  // Each test has a window of its own kind, in which Chromium installs nothing.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  await page.context().close();
});

test('the server gives no listing and nothing outside its folder', async () => {
  assert.equal((await ask('/offers/')).status, 404);
  assert.equal((await ask('/../../README.md')).status, 404);
  assert.equal((await ask('/%2e%2e/%2e%2e/README.md')).status, 404);
});

test('the page has the strict policy before anything that it governs', () => {
  assert.ok(html.length > 0);
  for (const name of html) {
    const source = text(name);
    const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(source);
    assert.ok(policy, `${name} has no policy`);
    const rules = new Map(policy[1].split(';').map((rule) => rule.trim()).filter(Boolean)
      .map((rule) => [rule.split(/\s+/)[0], rule.split(/\s+/).slice(1).join(' ')]));
    const isApp = name === 'index.html';
    assert.equal(rules.get('default-src'), "'none'");
    // The app's page has two scripts in itself, of one line each: for a page within another one.
    const own = [...source.matchAll(/<script>([^<]*)<\/script>/g)]
      .map(([, line]) => `'sha256-${createHash('sha256').update(line).digest('base64')}'`);
    assert.equal(own.length, isApp ? 2 : 0, name);
    assert.equal(rules.get('script-src'), isApp ? `'self' ${own.join(' ')} 'wasm-unsafe-eval'` : "'self'");
    assert.equal(rules.get('style-src'), "'self'");
    assert.equal(rules.get('connect-src'), isApp ? "'self'" : "'none'");
    assert.equal(rules.get('base-uri'), "'none'");
    assert.equal(rules.get('form-action'), "'none'");
    assert.equal(rules.get('require-trusted-types-for'), "'script'");
    // One policy, for the one address of the service worker.
    assert.equal(rules.get('trusted-types'), isApp ? 'offerscope-worker' : "'none'");
    const first = source.search(/<(script|link|style|img)\b/i);
    assert.ok(first < 0 || policy.index < first, `${name}: the policy comes too late`);
  }
});

test('no page, style or script loads from another address', () => {
  for (const name of html) {
    for (const [, address] of text(name).matchAll(/\b(?:src|srcset|data|action)="([^"]*)"/gi)) {
      assert.doesNotMatch(address, /^(?:[a-z]+:)?\/\//i, `${name}: ${address}`);
    }
    for (const [tag] of text(name).matchAll(/<link\b[^>]*>/gi)) {
      assert.doesNotMatch(tag, /href="(?:[a-z]+:)?\/\//i, `${name}: ${tag}`);
    }
    // The policy names the app's own few lines by their hash; the opening screen is data, which no browser runs.
    const governed = text(name).replaceAll(/<script(?: type="application\/json" id="opening")?>[^<]*<\/script>/g, '');
    assert.doesNotMatch(governed, /<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+="|\sstyle="|<style/i, name);
  }
  for (const name of files.filter((file) => extname(file) === '.css')) {
    assert.doesNotMatch(text(name), /url\(\s*["']?(?:[a-z]+:)?\/\/|@import/i, name);
  }
  for (const name of scripts) {
    // The namespaces of SVG, XHTML and spreadsheets are names, not addresses.
    const source = text(name).replace(/https?:\/\/(?:www\.w3\.org\/\d{4}\/\w+|(?:schemas\.openxmlformats\.org|purl\.org)\/[\w./-]+)/g, '');
    assert.deepEqual(source.match(/["'`](?:https?:|wss?:)?\/\/[a-z0-9]/gi), null, name);
  }
});

test('no script makes code or markup out of text, and one only stores, when it is asked to', () => {
  for (const name of scripts) {
    assert.doesNotMatch(text(name), /\beval\(|new Function\b|\bFunction\(/, name);
    assert.doesNotMatch(text(name), /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/, name);
    assert.doesNotMatch(text(name), /sessionStorage|indexedDB|document\.cookie/, name);
    assert.doesNotMatch(text(name), /sendBeacon|new WebSocket|new EventSource/, name);
  }
  // "Remember my figures on this device" (remember.test.mjs), and the page that clears.
  const storing = readdirSync(join(root, 'web'), { recursive: true }).filter((name) => name.endsWith('.js') &&
    !name.startsWith('node_modules') && /localStorage/.test(readFileSync(join(root, 'web', name), 'utf8')));
  assert.deepEqual(storing.sort(), ['clear.js', 'session/remember.js']);
  assert.doesNotMatch(text('worker.js'), /localStorage/);
});

test('nothing that is shipped names a path of the machine that built it', () => {
  for (const name of files) {
    const bytes = readFileSync(join(site, name), 'latin1');
    assert.ok(!bytes.includes(root), `${name} names ${root}`);
    // An address may have such a folder behind its host.
    assert.doesNotMatch(bytes, /(?<![\w.-])\/(?:usr\/(?:include|share)|home)\//, name);
  }
});

test('a visit asks for files of the site only, each once, and complains of nothing', async () => {
  const page = await app.open();
  assert.ok(page.requests.length > 0);
  for (const address of page.requests) {
    assert.ok(address.startsWith(app.url) || /^(?:data|blob):/.test(address), address);
  }
  assert.equal(new Set(page.requests).size, page.requests.length, page.requests.join('\n'));
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the policy holds in the browser: no eval, no markup from text', async () => {
  const page = await app.open();
  // In a turn of its own: the debugger's own calls are allowed to evaluate.
  const blocked = await page.evaluate(() => new Promise((resolve) => {
    const attempt = (action) => {
      try {
        action();
        return false;
      } catch {
        return true;
      }
    };
    setTimeout(() => resolve({
      eval: attempt(() => (0, eval)('1')),
      markup: attempt(() => { document.createElement('p').innerHTML = '<b>x</b>'; }),
    }));
  }));
  assert.deepEqual(blocked, { eval: true, markup: true });
  await page.context().close();
});
