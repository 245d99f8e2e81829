// What the page does when a part of it does not come, and that it asks for nothing once it stands.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, figure, open, unfold } from './figures.mjs';
import { root, site, siteFile, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Opens the page while each address that ends in `ending` is answered by `answer`. */
async function openWith(ending, answer, starts = true) {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route((url) => url.pathname.endsWith(ending), (route) => route.fulfill(answer));
  const page = await context.newPage();
  await page.goto(app.url);
  if (starts) await page.locator('html[data-ready]').waitFor();
  return page;
}
// The part that the page asks for only where it can draw: a file without a name of its own.
const canvasPart = readdirSync(site).find((name) => /^part-.*\.js$/.test(name) &&
  readFileSync(join(site, name), 'utf8').includes('offerscope-canvas'));
const gone = { status: 404, body: 'gone' };
const given = (body) => ({ status: 200, contentType: 'application/json', body });
const sentences = (page) => page.locator('#message p, #message li').allInnerTexts();

for (const name of ['offerscope.wasm', 'hosted.js']) {
  test(`without ${name} the page says what to try`, async () => {
    const page = await openWith(`/${siteFile(name)}`, gone, name !== 'hosted.js');
    assert.match(await page.locator('#text-view-body').innerText(), /reload the page;/i);
    assert.equal(await page.locator('#canvas-section').isVisible(), false);
    await page.context().close();
  });
}

test('without the list of offers the page says so, in one sentence', async () => {
  const page = await openWith('/offers/index.json', gone);
  const said = await sentences(page);
  assert.equal(said.length, 1);
  assert.match(said[0], /^The list of offers could not be loaded\. Reload the page/);
  await page.context().close();
});

test('without the published offers the page says so', async () => {
  const page = await openWith('/offers/published.json', gone);
  assert.deepEqual(await sentences(page), ['The file offers/published.json could not be loaded, and ' +
    'its offers are not in the list. Reload the page to try again.']);
  assert.equal(await page.locator('[data-choice]').count(), 0);
  await page.context().close();
});

test('published offers that are no JSON are told', async () => {
  const page = await openWith('/offers/published.json', given('{"format": 1'));
  assert.deepEqual(await sentences(page),
    ['The file offers/published.json is faulty, and its offers are not in the list.']);
  await page.context().close();
});

test('a faulty published offer is told by its id and does not stop the others', async () => {
  const { offers } = JSON.parse(readFileSync(join(site, 'offers/published.json'), 'utf8'));
  const faulty = offers.find(({ id }) => id === 'lsc-ltc-2025-26');
  faulty.payments[0].rate.pounds = 8.4;
  delete offers.find(({ id }) => id === 'gm-les-2026-27').id;
  const page = await openWith('/offers/published.json', given(JSON.stringify({ format: 1, offers })));
  const said = await sentences(page);
  assert.equal(said.length, 2);
  assert.match(said.join('\n'), /^Offer \d+ in offers\/published\.json is faulty and was left out: `id` is missing;/m);
  assert.match(said.join('\n'), new RegExp('^The offer lsc-ltc-2025-26 in offers/published\\.json is faulty ' +
    'and was left out: /payments/0/rate/pounds: `pounds` must be a decimal text', 'm'));
  assert.equal(await page.locator('[data-choice]').count(), compare().choices.length - 2);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,810.69');
  await page.context().close();
});

/** Opens the page of a host who lists single files beside the published offers. */
async function openHosted(singles) {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const index = JSON.parse(readFileSync(join(site, 'offers/index.json'), 'utf8'));
  index.offers = Object.keys(singles);
  const answers = { ...singles, 'index.json': given(JSON.stringify(index)) };
  for (const [name, answer] of Object.entries(answers)) {
    await context.route((url) => url.pathname.endsWith(`/offers/${name}`), (route) => route.fulfill(answer));
  }
  const page = await context.newPage();
  await page.goto(app.url);
  await page.locator('html[data-ready]').waitFor();
  return page;
}
const sourceOf = (id) => readFileSync(join(root, 'offers', `${id}.json`), 'utf8');

test('a listed file takes the place of the published offer of its id, and others are added', async () => {
  const replaced = sourceOf('nenc-medicines-2026-27').replaceAll('"2.87"', '"3.00"');
  const added = sourceOf('gm-les-2026-27').replace('"id": "gm-les-2026-27"', '"id": "our-les"');
  const page = await openHosted({ 'changed.json': given(replaced), 'our-les.json': given(added) });
  assert.deepEqual(await sentences(page), []);
  assert.equal(await page.locator('[data-choice]').count(), compare().choices.length + 1);
  assert.equal(await page.locator('[data-choice="our-les"]').count(), 1);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£31,161.00');
  await page.context().close();
});

for (const [what, answer, sentence] of [
  ['missing', gone, /could not be loaded, and its offer is not in the list\. Reload/],
  ['faulty', given('{"format": 1}'), /is faulty and was left out: line 1: `id` is missing; add it as a name/],
]) {
  test(`a listed file that is ${what} is told, and its published offer is not shown instead`, async () => {
    const page = await openHosted({ 'lsc-ltc-2025-26.json': answer });
    const said = await sentences(page);
    assert.equal(said.length, 1);
    assert.match(said[0], /^The file offers\/lsc-ltc-2025-26\.json /);
    assert.match(said[0], sentence);
    assert.equal(await page.locator('[data-choice]').count(), compare().choices.length - 1);
    await page.context().close();
  });
}

test('without a font the text view stands, and the page says so', async () => {
  const page = await openWith(`/${siteFile('inter-semibold.otf')}`, gone);
  const said = await sentences(page);
  assert.equal(said.length, 1);
  assert.match(said[0], /^The font inter-semibold\.otf could not be loaded/);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,810.69');
  await page.context().close();
});

test('without the canvas module the text view stands, and the page says so', async () => {
  const page = await openWith(`/${canvasPart}`, gone);
  assert.match(await page.locator('#without-canvas').innerText(),
    /^The drawn view could not be started\./);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  await page.context().close();
});

test('once it stands the page asks for nothing, whatever is done', async () => {
  const page = await open(app, '', { permissions: ['clipboard-read', 'clipboard-write'] });
  const loaded = page.requests.length;
  assert.ok(loaded >= 10);
  await page.locator('#text-view input[name="registered"]').fill('9850');
  await page.locator('#text-view input[name="weighted"]').fill('ten');
  await unfold(page);
  await page.locator('#text-view input[name="care-home-beds"]').fill('40');
  await page.locator('[data-choice="kent-interim-2025-26"]').check();
  for (const place of ['Income', 'Services', 'Sources', 'Compare']) {
    await page.locator('.places').getByRole('link', { name: place }).click();
  }
  await page.locator('#income summary').first().click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.locator('#file-picker').setInputFiles(
    [{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') }]);
  await page.locator('#file-faults table').waitFor();
  await page.evaluate(() => { location.hash = 'v=1&weighted=12000&end'; });
  await page.getByRole('button', { name: 'Open the link' }).click();
  await page.locator('#practice', { hasText: '12,000' }).waitFor();
  await page.waitForTimeout(1000);
  // The icon stands in the page itself, as a data: address.
  const asked = page.requests.slice(loaded).filter((address) => !address.startsWith('data:'));
  assert.deepEqual(asked, []);
  assert.deepEqual(page.complaints, []);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length,
    document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(stored, [0, 0, '', 0]);
  // The app's own files, kept for use offline (offline.test.mjs), and nothing that was entered.
  const kept = await page.evaluate(async () => Promise.all((await caches.keys()).map(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))));
  assert.ok(kept.flat().length > 10);
  for (const address of kept.flat()) assert.match(address, /^[^?#]+$/);
  await page.context().close();
});
