// A page that is loaded anew in the same tab: all that was entered and chosen stands there again, in this tab alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { figure, open, unfold } from './figures.mjs';
import { root, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const ownOffer = {
  name: 'ecg.json',
  mimeType: 'application/json',
  buffer: Buffer.from(/```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1]),
};
const income = (page) => figure(page, 'nenc-medicines-2026-27', 'income.year').innerText();
const field = (page, name) => page.locator(`#text-view input[name="${name}"]`);
const chosen = (page) => page.locator('[data-take-off]').evaluateAll((all) => all.map((one) => one.dataset.takeOff));
const kept = (page) => page.waitForFunction(() => history.state?.offerscope !== undefined);
const standing = (page) => page.locator('html[data-ready]').waitFor();
const said = (page) => page.locator('#message').innerText();

test('figures, choices, own offers and what no field takes come back, and count as entered', async () => {
  const page = await open(app);
  await field(page, 'registered').fill('9850');
  await field(page, 'weighted').fill('10240');
  await unfold(page);
  await field(page, 'care-home-beds').fill('ten');
  await page.locator('#file-picker').setInputFiles([ownOffer]);
  // Its message is the last that comes of the file: from there on nothing moves under the pointer.
  await page.getByText('was added to your list').waitFor();
  await page.locator('[data-take-off="lsc-ltc-2025-26"]').click();
  await page.locator('.places').getByRole('link', { name: 'Income' }).click();
  const before = await chosen(page);
  assert.equal(before.length, 3);
  await kept(page);
  await page.waitForTimeout(600);
  await page.reload();
  await standing(page);
  assert.equal(await field(page, 'registered').inputValue(), '9,850');
  // 10,240 weighted patients × £2.87 (offers/nenc-medicines-2026-27.json)
  assert.equal(await income(page), '£29,388.80');
  assert.equal(await field(page, 'care-home-beds').inputValue(), 'ten');
  assert.deepEqual(await chosen(page), before);
  assert.equal(await page.locator('#choose .own').first().isVisible(), true);
  assert.equal(await said(page), '');
  await page.evaluate(() => { location.hash = 'v=1&weighted=12000&end'; });
  await page.getByRole('button', { name: 'Keep what is on the screen' }).click();
  await page.reload();
  await standing(page);
  assert.equal(await income(page), '£29,388.80');
  assert.deepEqual(page.complaints, []);
  // In another tab there is nothing of it, and nothing is stored.
  const other = await page.context().newPage();
  await other.goto(app.url);
  await standing(other);
  assert.equal(await income(other), '£29,810.69');
  assert.deepEqual(await other.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  await page.context().close();
});

test('what was changed after a link was opened is not taken back by the link', async () => {
  const page = await open(app, '#v=1&weighted=12000&offers=nenc-medicines-2026-27&end');
  assert.equal(await income(page), '£34,440.00'); // 12,000 × £2.87
  await field(page, 'weighted').fill('10240');
  await page.waitForFunction(() => history.state?.offerscope?.fragment.includes('weighted=10240'));
  await page.reload();
  await standing(page);
  assert.equal(await income(page), '£29,388.80');
  await page.context().close();
});

test('after a start anew the opening stands there again', async () => {
  const page = await open(app);
  await field(page, 'weighted').fill('10240');
  await kept(page);
  await page.getByRole('button', { name: 'Start again' }).first().click();
  await page.waitForFunction(() => history.state === null);
  await page.reload();
  await standing(page);
  assert.equal(await income(page), '£29,810.69');
  await page.context().close();
});

test('a change in the last moment counts', async () => {
  const page = await open(app);
  await field(page, 'weighted').fill('10240');
  await page.reload();
  await standing(page);
  assert.equal(await income(page), '£29,388.80');
  await page.context().close();
});

test('clearing everything takes it too, and Back does not bring it', async () => {
  const page = await open(app);
  await field(page, 'weighted').fill('10240');
  await kept(page);
  await page.getByRole('link', { name: 'Clear everything from this device' }).click();
  await page.waitForURL('**/clear.html');
  await page.goBack();
  await standing(page);
  assert.equal(await income(page), '£29,810.69');
  await page.context().close();
});
