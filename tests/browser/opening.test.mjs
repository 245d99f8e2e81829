// The opening screen before the module has come: the right figures at once, and nowhere else but where the page opens
// with just these.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compare } from './figures.mjs';
import { openPage, root, site, siteFile, start } from './support.mjs';

const sections = ['#practice', '#choose', '#compare'];
const nenc = '[data-offer="nenc-medicines-2026-27"][data-figure="income.year"]';
const file = (name) => readFileSync(join(site, name), 'utf8');
/** The days on which it is right. */
const { from, until } = JSON.parse(/ id="opening">([^<]+)</.exec(file('index.html'))[1]);
const beside = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Opens a page whose module waits for `release(page)`. */
async function openHeld(address = app.url, { answers = {}, day = from, init = () => {} } = {}) {
  const page = await openPage(app.browser, 'about:blank', { ready: false });
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.addInitScript(() => {
    const released = new Promise((release) => { window.release = release; });
    for (const name of ['compile', 'compileStreaming']) {
      const whole = WebAssembly[name];
      WebAssembly[name] = async (source) => {
        const code = whole.call(WebAssembly, source);
        await released;
        return code;
      };
    }
  });
  await page.addInitScript(init);
  for (const [ending, answer] of Object.entries(answers)) {
    await page.route((url) => url.pathname.endsWith(ending), (route) => route.fulfill(answer));
  }
  await page.goto(address);
  return page;
}
async function release(page) {
  await page.evaluate(() => window.release());
  await page.locator('html[data-ready="yes"]').waitFor();
}
/** Without what only the view beside it changes. */
const drawn = (page) => page.evaluate((names) => names.map((name) => document.querySelector(name).outerHTML), sections);

for (const [edition, address] of [
  ['the hosted page', () => app.url],
  ['the one file', () => pathToFileURL(join(root, 'build', 'single', 'offerscope.html')).href],
]) {
  test(`${edition} shows its first figures before the module has come, and they are those of the module`, async () => {
    const page = await openHeld(address());
    await page.locator('#compare').waitFor();
    const { income } = compare().offers.find(({ id }) => id === 'nenc-medicines-2026-27');
    assert.equal(await page.locator(`#compare ${nenc}`).innerText(), income.text.year);
    assert.ok(await page.locator('#practice .summary .figure').first().isVisible());
    assert.equal(await page.locator('#income').count(), 0);
    const early = await drawn(page);
    await release(page);
    await page.locator('#income').waitFor({ state: 'attached' });
    assert.deepEqual(await drawn(page), early);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('what is entered and chosen before the module has come counts, and its field stays where it is', async () => {
  const page = await openHeld();
  const field = page.locator('#practice input[name="registered"]');
  await page.locator('[data-choice="kent-interim-2025-26"]').check();
  await page.locator('[data-take-off="lsc-ltc-2025-26"]').click();
  await field.fill('9850');
  await page.locator('#practice input[name="weighted"]').fill('10240');
  await field.focus();
  const { y } = await field.boundingBox();
  assert.equal(await field.inputValue(), '9850');
  await release(page);
  await page.locator('#canvas-section canvas').waitFor();
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
  assert.equal(await field.inputValue(), '9850');
  assert.equal(await page.locator('#practice .practice-text').innerText(),
    'This practice: registered list 9,850, weighted list 10,240.');
  // 10,240 weighted patients × £2.87 (offers/nenc-medicines-2026-27.json)
  assert.equal(await page.locator(`#compare ${nenc}`).innerText(), '£29,388.80');
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[data-choice]:checked')].map(
    (box) => box.dataset.choice).sort()), ['kent-interim-2025-26', 'lsc-routine-2025-26', 'nenc-medicines-2026-27']);
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  assert.ok(Math.abs((await field.boundingBox()).y - y) < 50, 'the field has moved away');
  await page.context().close();
});

const json = (body) => ({ status: 200, contentType: 'application/json', body });
for (const [where, { hash = '', ...options }] of [
  ['with a link', { hash: '#v=1&registered=9850&end' }],
  ['with figures remembered on this device',
    { init: () => localStorage.setItem('offerscope.figures', 'v=1&registered=9850&end') }],
  ['with other settings', { answers: { '/settings.json': json('{"format": 1, "show": ["gm-les-2026-27"]}') } }],
  ['with a changed offer', { answers: { '/offers/published.json':
    json(file('offers/published.json').replaceAll('"2.87"', '"3.00"')) } }],
  ['before the day of its newest offer', { day: beside(from, -1) }],
  ['after a day that changes its words', { day: beside(until, 1) }],
]) {
  test(`${where} nothing is shown before the module has come, which then shows what is right`, async () => {
    const page = await openHeld(app.url + hash, options);
    await page.waitForLoadState('networkidle');
    assert.match(await page.locator('#text-view-body').innerText(), /^Offerscope is loading the offers\./);
    assert.equal(await page.locator('.figure').count(), 0);
    await release(page);
    assert.ok(await page.locator('#compare .figure').count() > 0);
    await page.context().close();
  });
}

test('where the module does not come, no figure stays', async () => {
  const page = await openHeld(app.url, { answers: { [siteFile('offerscope.wasm')]: { status: 404, body: 'gone' } } });
  await page.locator('html[data-ready="no"]').waitFor();
  await page.waitForLoadState('networkidle');
  assert.match(await page.locator('#text-view-body').innerText(), /^A part of Offerscope could not be loaded\./);
  assert.equal(await page.locator('.figure').count(), 0);
  await page.context().close();
});
