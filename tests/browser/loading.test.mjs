// What the page does when a part of it does not come, and that it asks for nothing once it stands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compare, figure, open, unfold } from './figures.mjs';
import { start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Opens the page while each address that ends in `ending` is answered by `answer`. */
async function openWith(ending, answer) {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route((url) => url.pathname.endsWith(ending), (route) => route.fulfill(answer));
  const page = await context.newPage();
  await page.goto(app.url);
  await page.locator('html[data-ready]').waitFor();
  return page;
}
const gone = { status: 404, body: 'gone' };
const sentences = (page) => page.locator('#message p, #message li').allInnerTexts();

for (const name of ['offerscope.wasm', 'offerscope.js']) {
  test(`without ${name} the page says what to try`, async () => {
    const page = await openWith(`/${name}`, gone);
    assert.match(await page.locator('#text-view-body').innerText(), /Reload the page; if this stays,/);
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

for (const [what, answer] of [
  ['a missing', gone],
  ['a faulty', { status: 200, contentType: 'application/json', body: '{"format": 1}' }],
]) {
  test(`${what} offer file does not stop the others`, async () => {
    const page = await openWith('/offers/lsc-ltc-2025-26.json', answer);
    const said = await sentences(page);
    assert.equal(said.length, 1);
    assert.match(said[0], /^The file offers\/lsc-ltc-2025-26\.json /);
    assert.equal(await page.locator('[data-choice]').count(), compare().choices.length - 1);
    assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,810.69');
    await page.context().close();
  });
}

test('without a font the text view stands, and the page says so', async () => {
  const page = await openWith('/fonts/inter-semibold.otf', gone);
  const said = await sentences(page);
  assert.equal(said.length, 1);
  assert.match(said[0], /^The font fonts\/inter-semibold\.otf could not be loaded/);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,810.69');
  await page.context().close();
});

test('without the canvas module the text view stands, and the page says so', async () => {
  const page = await openWith('/canvas.js', gone);
  assert.match(await page.locator('#without-canvas').innerText(),
    /^The drawn view could not be started\./);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  await page.context().close();
});

test('once it stands the page asks for nothing, whatever is done', async () => {
  const page = await open(app, '', { permissions: ['clipboard-read', 'clipboard-write'] });
  const loaded = page.requests.length;
  assert.ok(loaded > 20);
  await page.locator('#text-view input[name="registered"]').fill('9850');
  await page.locator('#text-view input[name="weighted"]').fill('ten');
  await unfold(page);
  await page.locator('#text-view input[name="care-home-beds"]').fill('40');
  await page.locator('[data-choice="kent-interim-2025-26"]').check();
  for (const place of ['Income', 'Services', 'Sources', 'Compare']) {
    await page.locator('.places').getByRole('link', { name: place }).click();
  }
  await page.locator('#income summary').first().click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('#file-picker').setInputFiles(
    [{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') }]);
  await page.locator('#file-faults table').waitFor();
  await page.evaluate(() => { location.hash = 'v=1&weighted=12000&end'; });
  await page.locator('#practice', { hasText: '12,000' }).waitFor();
  await page.waitForTimeout(1000);
  // The icon stands in the page itself, as a data: address.
  const asked = page.requests.slice(loaded).filter((address) => !address.startsWith('data:'));
  assert.deepEqual(asked, []);
  assert.deepEqual(page.complaints, []);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length,
    document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]);
  assert.deepEqual(stored, [0, 0, '', 0, 0]);
  await page.context().close();
});
