// The hosted edition kept on the device: whole or not at all, served without a connection, renewed when asked, and
// never at the cost of what was entered. Under a path of a site, as an LMC has it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { makeNextVersion, sha256, startChangingServer } from './changing-server.mjs';
import { compare, figure } from './figures.mjs';
import { canvasIsDrawn, keep, root, site, siteFile, startBrowser } from './support.mjs';

let browser;
let server;
let context;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });
beforeEach(async () => {
  server = await startChangingServer();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

const FIRST = compare().offers[0].income.text.year;
const firstFigure = (page) => figure(page, 'nenc-medicines-2026-27', 'income.year').innerText();
const versionOn = (page) => page.locator('meta[name="offerscope-version"]').getAttribute('content');
const said = (page) => page.locator('#message').innerText();
const standing = (page) => page.locator('html[data-ready]').waitFor();

async function visit(path = '') {
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(server.url + path);
  await standing(page);
  return page;
}

async function reload(page) {
  await page.reload();
  await standing(page);
}

/** A first visit, until the device has the whole app. */
async function visitAndKeep() {
  const page = await visit();
  await page.getByText('Ready to work offline').waitFor();
  return page;
}

/** What the device keeps: { registered, caches: [names] }, once no worker is about to be installed. */
const kept = (page) => page.evaluate(async () => {
  const pause = () => new Promise((resolve) => { setTimeout(resolve, 50); });
  const registration = () => navigator.serviceWorker.getRegistration();
  for (let i = 0; i < 200 && (await registration())?.installing; i++) await pause();
  return { registered: await registration() !== undefined, caches: await caches.keys() };
});

/** Puts something else in the place of a kept file. */
const damage = (page, name) => page.evaluate(async (file) => {
  const [cacheName] = (await caches.keys()).filter((one) => one.includes(' app '));
  const cache = await caches.open(cacheName);
  const address = new URL(file, location.href.replace(/#.*/, '')).href;
  const bytes = new Uint8Array(await (await cache.match(address)).arrayBuffer());
  bytes[bytes.length >> 1] ^= 1;
  await cache.put(address, new Response(bytes, { headers: (await cache.match(address)).headers }));
}, name);

const hashOfKept = (page, name) => page.evaluate(async (file) => {
  const [cacheName] = (await caches.keys()).filter((one) => one.includes(' app '));
  const answer = await (await caches.open(cacheName)).match(new URL(file, location.href.replace(/#.*/, '')).href);
  if (answer === undefined) return null;
  const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}, name);

const update = (page) => page.evaluate(async () => {
  await (await navigator.serviceWorker.getRegistration()).update();
});

test('without a connection the app opens whole, and says once that it will', async () => {
  const page = await visitAndKeep();
  server.wentDown(true);
  await reload(page);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  assert.equal(await page.locator('#offline').innerText(), '');
  assert.equal(await said(page), '');
  assert.deepEqual(page.complaints, []);
  // A tab of its own, with a link, and by the page's own name.
  const other = await visit('index.html#v=1&weighted=10240&offers=nenc-medicines-2026-27&end');
  assert.equal(await firstFigure(other), '£29,388.80');
});

test('the device keeps exactly the files of the app, and the data beside them', async () => {
  const page = await visitAndKeep();
  const version = await versionOn(page);
  const names = await page.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(
    async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)]))));
  const inApp = readdirSync(site, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
    .filter((name) => !['_headers', '.htaccess', 'nginx.conf', 'web.config', 'worker.js', 'settings.json',
      'offerscope.html'].includes(name));
  assert.ok(inApp.length >= 12, inApp.join());
  const data = ['settings.json', 'offers/index.json', 'offers/published.json', 'offers/services.json',
    'offers/suggestions.json'];
  const expected = (list) => list.map((name) => server.url + name).sort();
  assert.deepEqual(Object.keys(names).sort(),
    [`offerscope ${server.url} app ${version}`, `offerscope ${server.url} data`]);
  assert.deepEqual(names[`offerscope ${server.url} app ${version}`].sort(), expected(inApp));
  assert.deepEqual(names[`offerscope ${server.url} data`].sort(), expected(data));
});

// [file, how often the page itself asks for it on a first visit]
const KINDS = [['index.html', 1], ['clear.html', 0], [siteFile('page.css'), 1], [siteFile('hosted.js'), 1],
  [siteFile('offerscope.wasm'), 1], [siteFile('inter-regular.otf'), 1], ['manifest.webmanifest', 0], ['icon-192.png', 0],
  ['offers/published.json', 1]];
// A host may alter its offers, and no hash would tell; a page in their place is none of its own.
const ways = (name) => (name.startsWith('offers/') ? ['cut', 'gone', 'page'] : ['cut', 'altered']);
for (const [name, own] of KINDS) {
  for (const how of ways(name)) {
    test(`nothing is kept where ${name.replace(/-[0-9A-Z]{8}/, '')} comes ${how}, and the next visit mends it`, async () => {
      server.fail(name, how, { after: own });
      const page = await visit();
      assert.equal(await firstFigure(page), FIRST);
      const isAsked = () => server.asked.filter((one) => one === name).length > own;
      for (let i = 0; i < 200 && !isAsked(); i++) await page.waitForTimeout(50);
      assert.ok(isAsked(), 'the worker has not asked for it');
      assert.deepEqual(await kept(page), { registered: false, caches: [] });
      assert.equal(await page.locator('#offline').innerText(), '');
      assert.equal(await said(page), '');
      server.mend();
      await reload(page);
      await page.getByText('Ready to work offline').waitFor();
    });
  }
}

test('a worker that is killed in the middle of an update leaves the old version whole, and starts again', async () => {
  const page = await visitAndKeep();
  const old = await versionOn(page);
  const next = makeNextVersion(server.folder);
  const script = `hosted-${next.slice(-8)}.js`;
  server.fail(script, 'held');
  const updating = update(page).catch(() => {});
  for (let i = 0; i < 100 && !server.asked.includes(script); i++) await page.waitForTimeout(50);
  assert.ok(server.asked.includes(script), 'the update has not begun');
  const debug = await context.newCDPSession(page);
  await debug.send('ServiceWorker.enable');
  await debug.send('ServiceWorker.stopAllWorkers');
  await updating;
  server.wentDown(true);
  await reload(page);
  assert.equal(await versionOn(page), old);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal((await canvasIsDrawn(page)).drawn, true);

  server.mend();
  server.wentDown(false);
  await reload(page);
  await update(page);
  await page.getByRole('button', { name: 'Use the new version' }).first().waitFor();
  await page.getByRole('button', { name: 'Use the new version' }).first().click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(page);
  assert.equal(await firstFigure(page), FIRST);
  assert.deepEqual((await kept(page)).caches.filter((name) => name.includes(' app ')), [`offerscope ${server.url} app ${next}`]);
});

test('the old page runs on whole while the server has only the new version', async () => {
  const page = await visitAndKeep();
  const old = await versionOn(page);
  makeNextVersion(server.folder);
  server.fail('worker.js', 'gone');
  await reload(page);
  assert.equal(await versionOn(page), old);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  assert.deepEqual(page.complaints, []);
});

test('a new version is told, taken only when asked, and everything that was entered is kept', async () => {
  const page = await visitAndKeep();
  const old = await versionOn(page);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  const next = makeNextVersion(server.folder);
  let loads = 0;
  page.on('framenavigated', () => { loads++; });
  await update(page);
  const button = page.locator('#offline').getByRole('button', { name: 'Use the new version' });
  await button.waitFor();
  assert.match(await said(page), /A new version of Offerscope is ready\. Your figures stay as they are\./);
  await keep(page, 'new-version');
  await page.waitForTimeout(500);
  assert.equal(loads, 0);
  assert.equal(await versionOn(page), old);
  assert.equal(await firstFigure(page), '£29,388.80');
  // A reload by hand does not take it, and tells it again.
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await button.click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(page);
  assert.equal(await firstFigure(page), '£29,388.80');
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  assert.equal(await said(page), '');
  server.wentDown(true);
  await reload(page);
  assert.equal(await versionOn(page), next);
  assert.equal(await firstFigure(page), '£29,388.80');
});

test('figures that are remembered go on being remembered in the new version', async () => {
  const page = await visitAndKeep();
  await page.locator('#remember').check();
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  const next = makeNextVersion(server.folder);
  await update(page);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(page);
  assert.equal(await said(page), '');
  assert.equal(await page.locator('#remember').isChecked(), true);
  assert.equal(await page.locator('#remember-state').innerText(), '');
  await page.locator('#text-view input[name="weighted"]').fill('12000');
  assert.match(await page.evaluate(() => localStorage.getItem('offerscope.figures')), /weighted=12000/);
});

test('an offer of one’s own is carried over to the new version', async () => {
  const page = await visitAndKeep();
  const own = readFileSync(join(root, 'offers', 'nenc-adhd-2026-27.json'), 'utf8')
    .replace('"id": "nenc-adhd-2026-27"', '"id": "anytown-adhd"').replace(/"shortTitle": "[^"]+"/, '"shortTitle": "Anytown ADHD"');
  await page.locator('#file-picker').setInputFiles([{ name: 'anytown-adhd.json', mimeType: 'application/json', buffer: Buffer.from(own) }]);
  await page.locator('[data-offer="anytown-adhd"][data-figure="income.year"]').first().waitFor();
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  const income = await figure(page, 'anytown-adhd', 'income.year').innerText();
  const next = makeNextVersion(server.folder);
  await update(page);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(page);
  assert.equal(await figure(page, 'anytown-adhd', 'income.year').innerText(), income);
  assert.equal(await firstFigure(page), '£29,388.80');
});

test('where an own offer is too large to be carried over, the reader is asked first', async () => {
  const page = await visitAndKeep();
  const own = JSON.parse(readFileSync(join(root, 'offers', 'nenc-adhd-2026-27.json'), 'utf8'));
  const [first] = own.documents;
  // What cannot be compressed to less than a link may carry.
  const note = (seed) => Array.from({ length: 9 }, (_, i) => sha256(`${seed} ${i}`)).join('');
  for (let i = 0; i < 160; i++) own.documents.push({ ...first, id: `document-${i}`, note: note(i) });
  await page.locator('#file-picker').setInputFiles([{ name: 'anytown-adhd.json', mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...own, id: 'anytown-adhd' })) }]);
  await page.locator('[data-offer="anytown-adhd"][data-figure="income.year"]').first().waitFor();
  const old = await versionOn(page);
  const next = makeNextVersion(server.folder);
  await update(page);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).click();
  await page.getByText('The new version was not taken yet').waitFor();
  assert.match(await said(page), /Your own offers are too large for a link\./);
  await page.waitForTimeout(300);
  assert.equal(await versionOn(page), old);
  assert.equal(await page.locator('[data-offer="anytown-adhd"][data-figure="income.year"]').count() > 0, true);
  await page.getByRole('button', { name: 'Take the new version now' }).click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(page);
  assert.equal(await firstFigure(page), FIRST);
});

test('a new version that waits is told again after a reload, which does not take it', async () => {
  const page = await visitAndKeep();
  const old = await versionOn(page);
  makeNextVersion(server.folder);
  await update(page);
  await page.locator('#offline button').waitFor();
  await reload(page);
  assert.equal(await versionOn(page), old);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).waitFor();
});

test('a tab in which the new version was not asked for is not loaded anew, and is told', async () => {
  const page = await visitAndKeep();
  const other = await visit();
  await other.locator('#text-view input[name="weighted"]').fill('10240');
  const old = await versionOn(other);
  const next = makeNextVersion(server.folder);
  await reload(page);
  await update(page);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).click();
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await other.getByText('Another tab has taken a new version').first().waitFor();
  assert.equal(await versionOn(other), old);
  assert.equal(await firstFigure(other), '£29,388.80');
  await other.locator('#offline').getByRole('button', { name: 'Reload' }).click();
  await other.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(other);
  assert.equal(await firstFigure(other), '£29,388.80');
});

for (const name of [siteFile('offerscope.wasm'), siteFile('hosted.js'), siteFile('inter-regular.otf'), 'index.html']) {
  const what = name.replace(/-[0-9A-Z]{8}/, '');
  test(`a damaged copy of ${what} is mended from the network`, async () => {
    const page = await visitAndKeep();
    await damage(page, name);
    await reload(page);
    assert.equal(await firstFigure(page), FIRST);
    assert.equal((await canvasIsDrawn(page)).drawn, true);
    // The page itself comes from the network as it is.
    const expected = sha256(readFileSync(join(site, name)));
    if (name !== 'index.html') assert.equal(await hashOfKept(page, name), expected);
  });
}

test('a damaged copy without a connection is told, and never run', async () => {
  const page = await visitAndKeep();
  await damage(page, siteFile('offerscope.wasm'));
  server.wentDown(true);
  await reload(page);
  assert.equal(await page.locator('#text-view-title').innerText(), 'Offerscope could not start');
  assert.match(await page.locator('#starting').innerText(), /^A part of Offerscope could not be loaded\. Reload the page/);
  await page.reload();
  assert.match(await page.locator('body').innerText(), /^This copy of Offerscope was damaged on this device/);
  server.wentDown(false);
  await reload(page);
  assert.equal(await firstFigure(page), FIRST);
});

test('a damaged copy that the server no longer has gives way to the new version', async () => {
  const page = await visitAndKeep();
  await damage(page, siteFile('hosted.js'));
  const next = makeNextVersion(server.folder);
  await page.reload();
  await page.getByText('If this text stays, reload the page').waitFor();
  await page.waitForTimeout(300);
  await reload(page);
  assert.equal(await versionOn(page), next);
  assert.equal(await firstFigure(page), FIRST);
});

test('what the host changes without building shows at once, and its last good copy without a connection', async () => {
  const page = await visitAndKeep();
  const own = readFileSync(join(site, '..', '..', 'offers', 'gm-les-2026-27.json'), 'utf8')
    .replace('"id": "gm-les-2026-27"', '"id": "our-les"');
  const index = JSON.parse(readFileSync(join(site, 'offers/index.json'), 'utf8'));
  server.write('offers/our-les.json', own);
  server.write('offers/index.json', JSON.stringify({ ...index, offers: ['our-les.json'] }));
  server.write('settings.json', JSON.stringify({ format: 1, title: 'Offers in Anyshire', scenario: '', show: [] }));
  await reload(page);
  assert.equal(await page.locator('.tagline').innerText(), 'Offers in Anyshire');
  assert.equal(await page.locator('[data-choice="our-les"]').count(), 1);
  assert.equal(await said(page), '');

  server.wentDown(true);
  await reload(page);
  assert.equal(await page.locator('.tagline').innerText(), 'Offers in Anyshire');
  assert.equal(await page.locator('[data-choice="our-les"]').count(), 1);
  assert.equal(await said(page), '');

  // Half a file, a page in its place, or a mistake never takes the place of the last good copy.
  server.wentDown(false);
  server.fail('settings.json', 'cut');
  server.fail('offers/index.json', 'page');
  await reload(page);
  assert.equal(await page.locator('.tagline').innerText(), 'Offers in Anyshire');
  assert.equal(await page.locator('[data-choice="our-les"]').count(), 1);
  server.mend();
  server.write('settings.json', '{"format": 1, "title": "Wrong"');
  await reload(page);
  assert.match(await said(page), /In the settings of this site, settings\.json, there is a mistake in writing/);
  server.wentDown(true);
  await reload(page);
  assert.equal(await page.locator('.tagline').innerText(), 'Offers in Anyshire');

  server.wentDown(false);
  server.write('settings.json', '{"format": 1}');
  server.write('offers/index.json', JSON.stringify(index));
  await reload(page);
  assert.equal(await page.locator('[data-choice="our-les"]').count(), 0);
});

test('a slow server is waited for three seconds, not longer', async () => {
  const page = await visitAndKeep();
  for (const name of ['settings.json', 'offers/index.json', 'offers/published.json']) server.fail(name, 'held');
  const began = performance.now();
  await reload(page);
  const took = performance.now() - began;
  assert.equal(await firstFigure(page), FIRST);
  assert.ok(took > 2900, `${took} ms`);
});

test('the page that clears takes everything of this folder and nothing else', async () => {
  const page = await visitAndKeep();
  await page.evaluate(async () => {
    localStorage.setItem('offerscope.figures', 'v=1');
    localStorage.setItem('another', 'stays');
    await caches.open('another');
    await caches.open('offerscope http://127.0.0.1/elsewhere/ app 0.5.0-00000000');
  });
  await page.getByRole('link', { name: 'Clear everything from this device' }).click();
  const button = page.getByRole('button', { name: 'Clear everything' });
  await button.click();
  await keep(page, 'clear');
  await page.getByText('Done: its copy for use offline and the figures that it remembered are gone').waitFor();
  const left = await page.evaluate(async () => [Object.keys(localStorage), await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length]);
  assert.deepEqual(left, [['another'], ['another', 'offerscope http://127.0.0.1/elsewhere/ app 0.5.0-00000000'], 0]);
  await button.click();
  await page.getByText('There was nothing to clear').waitFor();
  await page.getByRole('link', { name: 'Back to Offerscope' }).click();
  await standing(page);
  assert.equal(await firstFigure(page), FIRST);
});

test('the page that clears works without a connection and where the app is broken', async () => {
  const page = await visitAndKeep();
  await damage(page, siteFile('hosted.js'));
  server.wentDown(true);
  await page.goto(`${server.url}clear.html`);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByText('Done: its copy for use offline is gone from this device.').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

for (const day of ['1970-01-02T00:00:00Z', '2099-12-31T00:00:00Z']) {
  test(`a clock that says ${day.slice(0, 4)} changes nothing that is kept`, async () => {
    // The page's clock, and the server's beside it; the worker asks none.
    assert.doesNotMatch(readFileSync(join(site, 'worker.js'), 'utf8'), /\bDate\b|performance|max-?age/i);
    await context.clock.setFixedTime(new Date(day));
    const page = await visitAndKeep();
    assert.equal(await firstFigure(page), FIRST);
    server.saysItIs(day === '1970-01-02T00:00:00Z' ? '2099-12-31T00:00:00Z' : '1970-01-02T00:00:00Z');
    server.write('settings.json', JSON.stringify({ format: 1, title: 'Offers in Anyshire' }));
    await reload(page);
    assert.equal(await page.locator('.tagline').innerText(), 'Offers in Anyshire');
    const next = makeNextVersion(server.folder);
    await update(page);
    await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).click();
    await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
    await standing(page);
    server.wentDown(true);
    await reload(page);
    assert.equal(await versionOn(page), next);
    assert.equal(await firstFigure(page), FIRST);
    assert.match(await page.locator('#version').innerText(), /, offers as written up to \d+ \w+ 20\d\d\.$/);
  });
}

test('in a frame nothing is kept', async () => {
  server.write('host.html', '<!doctype html><iframe src="./" width="1000" height="700"></iframe>');
  const page = await context.newPage();
  await page.goto(`${server.url}host.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  assert.deepEqual(await kept(page), { registered: false, caches: [] });
});

test('without a worker, and on an address that is not secure, the page is as it is', async () => {
  server.fail('worker.js', 'gone');
  const page = await visit();
  await page.waitForTimeout(300);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal(await said(page), '');
  assert.deepEqual(page.complaints, []);
  server.mend();
  const insecure = await startBrowser({ args: ['--host-resolver-rules=MAP offerscope.test 127.0.0.1'] });
  try {
    const other = await insecure.newPage();
    await other.goto(server.url.replace('127.0.0.1', 'offerscope.test'));
    await standing(other);
    assert.equal(await other.evaluate(() => window.isSecureContext), false);
    assert.equal(await firstFigure(other), FIRST);
    assert.equal(await said(other), '');
  } finally {
    await insecure.close();
  }
});
