// What is shipped: the right files with the right types, a strict policy, and nothing from elsewhere.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
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
const html = files.filter((name) => extname(name) === '.html');
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
    'offers/suggestions.json', 'offers/published.json', 'offers/schema/offer.schema.json']) {
    assert.ok(files.includes(name), `${name} is not in build/web`);
  }
  const known = new Set(['.html', '.css', '.js', '.wasm', '.otf', '.json', '.svg', '.png', '.ico',
    '.webmanifest']);
  assert.deepEqual(files.filter((name) => !known.has(extname(name))), []);
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

test('each file is served with its type, and the browser asks again each time', async () => {
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
  for (const name of files) {
    const { status, headers } = await ask(`/${name}`);
    assert.equal(status, 200, name);
    assert.equal(headers['content-type'], types[extname(name)], name);
    assert.equal(headers['cache-control'], 'no-cache', name);
  }
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
    assert.equal(rules.get('default-src'), "'none'");
    assert.equal(rules.get('script-src'), "'self' 'wasm-unsafe-eval'");
    assert.equal(rules.get('style-src'), "'self'");
    assert.equal(rules.get('connect-src'), "'self'");
    assert.equal(rules.get('base-uri'), "'none'");
    assert.equal(rules.get('form-action'), "'none'");
    assert.equal(rules.get('require-trusted-types-for'), "'script'");
    assert.equal(rules.get('trusted-types'), "'none'");
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
    assert.doesNotMatch(text(name), /<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+="|\sstyle="|<style/i, name);
  }
  for (const name of files.filter((file) => extname(file) === '.css')) {
    assert.doesNotMatch(text(name), /url\(\s*["']?(?:[a-z]+:)?\/\/|@import/i, name);
  }
  for (const name of scripts) {
    // The namespaces of SVG and XHTML are names, not addresses.
    const source = text(name).replace(/https?:\/\/www\.w3\.org\/\d{4}\/\w+/g, '');
    assert.doesNotMatch(source, /["'`](?:https?:|wss?:)?\/\/[a-z0-9]/i, name);
  }
});

test('no script makes code or markup out of text, or stores anything', () => {
  for (const name of scripts) {
    assert.doesNotMatch(text(name), /\beval\(|new Function\b|\bFunction\(/, name);
    assert.doesNotMatch(text(name), /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/, name);
    assert.doesNotMatch(text(name), /localStorage|sessionStorage|indexedDB|document\.cookie/, name);
    assert.doesNotMatch(text(name), /sendBeacon|new WebSocket|new EventSource/, name);
  }
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
