// The hosted edition kept on the device, under a path of a site as an LMC has it: what is kept, that it opens without a
// connection, what the host changes meanwhile, and that it can be cleared.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeNextVersion } from './changing-server.mjs';
import {
  FIRST, context, damage, firstFigure, kept, reload, said, server, standing, update, versionOn, visit, visitAndKeep,
} from './kept-site.mjs';
import { canvasIsDrawn, keep, site, siteFile, startBrowser } from './support.mjs';

const KEPT = 'Kept on this device: this page also opens without a connection.';

test('without a connection the app opens whole, and says so at each visit', async () => {
  const page = await visitAndKeep();
  assert.equal(await page.locator('#offline').innerText(),
    'Ready to work offline: this page now opens on this device without a connection.');
  await reload(page);
  await page.getByText(KEPT).waitFor();
  assert.equal(await page.locator('#offline').innerText(), KEPT);
  server.wentDown(true);
  await reload(page);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  await page.getByText(KEPT).waitFor();
  await page.locator('#offline').scrollIntoViewIfNeeded();
  await keep(page, 'kept-desk');
  assert.equal(await said(page), '');
  assert.deepEqual(page.complaints, []);
  // A tab of its own, with a link, and by the page's own name.
  const other = await visit('index.html#v=1&weighted=10240&offers=nenc-medicines-2026-27&end');
  assert.equal(await firstFigure(other), '£29,388.80');
  await other.setViewportSize({ width: 390, height: 844 });
  await other.getByText(KEPT).waitFor();
  await other.locator('#offline').scrollIntoViewIfNeeded();
  await keep(other, 'kept-phone');
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
    await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).press('Enter');
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
