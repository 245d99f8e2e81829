// The edition that is one file: opened from the disk, it holds all of the app and asks for nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { bytesOfText } from '../../web/page/base85.js';
import { textOfBytes } from '../../tools/base85.mjs';
import { compare, figure, figuresOf, figuresOn, link } from './figures.mjs';
import { canvasIsDrawn, keep, openPage, root, site, siteFile, startBrowser, startServer } from './support.mjs';

const file = join(root, 'build', 'single', 'offerscope.html');
const address = pathToFileURL(file).href;
const text = readFileSync(file, 'utf8');
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(text)[1];
const hashOf = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

let browser;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });

/** Opens the file, and takes note of every request of the whole browser context. */
async function open(where = address, options = {}) {
  const page = await openPage(browser, 'about:blank', { ready: false, ...options });
  page.requests.length = 0;
  const all = [];
  page.context().on('request', (request) => all.push(request.url()));
  page.asked = all;
  await page.goto(where);
  await page.locator('html[data-ready]').waitFor();
  return page;
}
const firstFigure = (page) => figure(page, 'nenc-medicines-2026-27', 'income.year').innerText();

test('from the disk every figure is that of the command, the canvas is drawn, and nothing is asked for', async () => {
  const page = await open();
  const expected = figuresOf(compare());
  assert.deepEqual(Object.fromEntries(await figuresOn(page, expected.keys())), Object.fromEntries(expected));
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  assert.equal(await firstFigure(page), '£29,388.80');
  for (const place of ['Income', 'Services', 'Sources', 'Compare']) {
    await page.locator('.places').getByRole('link', { name: place }).click();
  }
  await page.waitForTimeout(500);
  // The icon stands in the page itself, as a data: address.
  assert.deepEqual(page.asked.filter((one) => !one.startsWith('data:') && !one.startsWith('blob:')).map((one) => one.split('#')[0])
    .filter((one, index, list) => list.indexOf(one) === index), [address]);
  assert.deepEqual(page.complaints, []);
  await keep(page, 'single');
  await page.context().close();
});

test('the hosted page, opened from the disk, gives way to the file beside it', async () => {
  const page = await openPage(browser, `${pathToFileURL(join(site, 'index.html')).href}#${link('lsc-ltc-2025-26')}`, { ready: false });
  await page.waitForURL(`${pathToFileURL(join(site, 'offerscope.html')).href}#**`);
  await page.locator('html[data-ready="yes"]').waitFor();
  assert.equal(await figure(page, 'lsc-ltc-2025-26', 'income.year').innerText(), '£87,250.80');
  await page.context().close();
});

test('a link opens in the file as on a site', async () => {
  const words = ['--registered', '9850', '--weighted', '10240', 'lsc-routine-2025-26', 'gm-les-2026-27'];
  const page = await open(`${address}#${link(...words)}`);
  const expected = figuresOf(compare(...words));
  assert.deepEqual(Object.fromEntries(await figuresOn(page, expected.keys())), Object.fromEntries(expected));
  await page.context().close();
});

test('it says its version, the date of its offers, and that it does not update itself', async () => {
  const page = await open();
  const { written } = { written: JSON.parse(readFileSync(join(site, 'offers/published.json'), 'utf8')).offers
    .map((offer) => offer.written.on).sort().at(-1) };
  const day = new Date(`${written}T12:00:00Z`).toLocaleDateString('en-GB',
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [, version] = /name="offerscope-version" content="(0\.5\.0-[0-9a-f]{8})"/.exec(text);
  assert.ok(readFileSync(join(site, 'index.html'), 'utf8').includes(`content="${version}"`), 'another version than the site’s');
  const footer = await page.locator('footer').innerText();
  assert.ok(footer.includes(`Offerscope ${version}, offers as written up to ${day}.`), footer);
  assert.match(footer, /This file does not update itself/);
  assert.doesNotMatch(footer, /Download|Clear everything/);
  await page.context().close();
});

test('the file, its copy in the site and its hash agree', () => {
  assert.ok(readFileSync(join(site, 'offerscope.html')).equals(readFileSync(file)));
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  assert.equal(readFileSync(`${file}.sha256`, 'utf8'), `${hash}  offerscope.html\n`);
  // As a reader would check it.
  assert.match(execFileSync('sha256sum', ['--check', 'offerscope.html.sha256'], { cwd: join(root, 'build/single'), encoding: 'utf8' }),
    /^offerscope\.html: OK$/m);
  assert.ok(readFileSync(file).length < 900 * 1024, `${readFileSync(file).length} bytes`);
});

test('what is packed in the file is what the site has as files', () => {
  const part = (name) => gunzipSync(bytesOfText(new RegExp(`id="part-${name}">([^<]*)<`).exec(text)[1]));
  for (const [name, its] of [['module', 'offerscope.wasm'], ['regular', 'inter-regular.otf'], ['semibold', 'inter-semibold.otf']]) {
    assert.ok(part(name).equals(readFileSync(join(site, siteFile(its)))), name);
  }
  const offers = JSON.parse(part('offers'));
  assert.deepEqual(Object.keys(offers).sort(), ['index.json', 'published.json', 'services.json', 'suggestions.json']);
  for (const [name, its] of Object.entries(offers)) assert.equal(its, readFileSync(join(site, 'offers', name), 'utf8'), name);
});

test('bytes of every kind come back from their text, which closes no element', () => {
  for (const bytes of [[], [0], [255], [0, 0, 0, 0], [255, 255, 255, 255], [60, 47, 115, 99, 114], [255, 255, 255], [1, 2, 3, 4, 5, 6, 7]]) {
    assert.deepEqual([...bytesOfText(textOfBytes(bytes))], bytes);
  }
  const all = Uint8Array.from({ length: 65_536 }, (_, i) => (i * 2_654_435_761) >>> 13);
  assert.deepEqual(bytesOfText(textOfBytes(all)), all);
  assert.equal(textOfBytes(all).length, all.length * 1.25);
  assert.match(textOfBytes(all), /^[(-;=-}]+$/);
  // 2³² − 1 is the largest group: 4294967295 = 82 × 85⁴ + 23 × 85³ + 54 × 85² + 12 × 85 + 0
  assert.equal(textOfBytes([255, 255, 255, 255]), String.fromCharCode(...[82, 23, 54, 12, 0].map((digit) => digit + 40)));
  for (const damaged of ['|||||', '((((<', '(', '((((\u00e9']) assert.throws(() => bytesOfText(damaged), damaged);
});

test('its policy lets nothing in and nothing out', () => {
  const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  assert.deepEqual(rules.get('default-src'), ["'none'"]);
  assert.deepEqual(rules.get('connect-src'), ["'none'"]);
  assert.deepEqual(rules.get('base-uri'), ["'none'"]);
  assert.deepEqual(rules.get('form-action'), ["'none'"]);
  assert.deepEqual(rules.get('font-src'), ['data:']);
  assert.deepEqual(rules.get('img-src'), ['data:', 'blob:']);
  assert.deepEqual(rules.get('require-trusted-types-for'), ["'script'"]);
  assert.deepEqual(rules.get('trusted-types'), ["'none'"]);
  assert.deepEqual([...rules.keys()].filter((name) => /^(?:worker|manifest|child|frame|object|media)-src/.test(name)), []);
  const scripts = [...text.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, content]) => content);
  assert.equal(scripts.length, 1);
  const [, first] = /<script>([^<]*)<\/script>/.exec(text);
  assert.deepEqual(rules.get('script-src'), [hashOf(first), hashOf(scripts[0]), "'wasm-unsafe-eval'"]);
  const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, content]) => content);
  assert.deepEqual(rules.get('style-src'), styles.map(hashOf));
  const markup = text.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)|(<style[^>]*>)[\s\S]*?(<\/style>)/g, '$1$2$3$4');
  assert.ok(markup.length < 20_000, `${markup.length} characters`);
  assert.doesNotMatch(markup, /<link rel="(?!icon)|<script[^>]*\ssrc=|<iframe|<img/);
  // Short texts in the messages of a failure: the script is half a megabyte.
  assert.deepEqual(scripts[0].match(/\bimport\(|serviceWorker|^import\b/gm), null);
  assert.deepEqual(text.match(/(?<![\w.-])\/(?:usr\/(?:include|share)|home)\//g), null);
});

test('what the policy forbids does not happen, even if a script wanted it', async () => {
  const page = await open();
  const outcome = await page.evaluate(async () => {
    const tried = (action) => Promise.resolve().then(action).then(() => 'done', () => 'refused');
    return {
      fetch: await tried(() => fetch('data:text/plain,x')),
      script: await new Promise((resolve) => {
        const script = document.createElement('script');
        try {
          script.textContent = 'document.title = "ran"';
          document.body.append(script);
        } catch {
          // Trusted Types refuse the text.
        }
        setTimeout(() => resolve(document.title === 'ran' ? 'done' : 'refused'));
      }),
    };
  });
  assert.deepEqual(outcome, { fetch: 'refused', script: 'refused' });
  await page.context().close();
});

/** Opens a changed copy of the file. */
async function openChanged(change, options) {
  const folder = mkdtempSync(join(tmpdir(), 'offerscope-single-'));
  const path = join(folder, 'offerscope.html');
  writeFileSync(path, change(text));
  try {
    const page = await openPage(browser, 'about:blank', { ready: false, ...options });
    await page.goto(pathToFileURL(path).href);
    await page.locator('html[data-ready]').waitFor();
    return page;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a browser that cannot unpack says what to do', async () => {
  const page = await openChanged((html) => html, { init: () => { delete window.DecompressionStream; } });
  assert.equal(await page.locator('#text-view-title').innerText(), 'Offerscope could not start');
  assert.match(await page.locator('#starting').innerText(), /^This browser cannot unpack the file.*current Chrome, Edge, Firefox or Safari\.$/);
  await page.context().close();
});

test('a file that was damaged on its way says so, and shows no figure', async () => {
  const page = await openChanged((html) => {
    const at = html.indexOf('id="part-module">') + 40_000;
    return html.slice(0, at) + (html[at] === 'A' ? 'B' : 'A') + html.slice(at + 1);
  });
  assert.match(await page.locator('#starting').innerText(), /^The file is damaged, so Offerscope could not start\. Get it again/);
  assert.equal(await page.locator('[data-figure]').count(), 0);
  await page.context().close();
});

test('a script that was changed on its way does not run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offerscope-single-'));
  const path = join(folder, 'offerscope.html');
  writeFileSync(path, text.replace('<script type="module">', '<script type="module">document.title="changed";'));
  const page = await openPage(browser, pathToFileURL(path).href, { ready: false });
  await page.waitForTimeout(500);
  assert.notEqual(await page.title(), 'changed');
  assert.match(await page.locator('#starting').innerText(), /If this text stays/);
  await page.context().close();
  rmSync(folder, { recursive: true, force: true });
});

test('in a sandboxed frame of another page it shows its figures and draws', async () => {
  const server = await startServer();
  const page = await openPage(browser, 'about:blank', { ready: false });
  await page.route(`${server.url}host.html`, (route) => route.fulfill({ contentType: 'text/html',
    body: '<!doctype html><iframe sandbox="allow-scripts" src="offerscope.html" width="1100" height="700"></iframe>' }));
  await page.goto(`${server.url}host.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready="yes"]').waitFor({ state: 'attached' });
  assert.equal(await frame.locator('[data-offer="nenc-medicines-2026-27"][data-figure="income.year"]').first().innerText(), '£29,810.69');
  assert.equal(await frame.locator('canvas').count(), 1);
  await page.context().close();
  await server.stop();
});
