// Choosing among many offers: grouped, found by their words, with the keyboard, on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, open } from './figures.mjs';
import { root, start } from './support.mjs';

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on the opening page, which must stay without complaint. */
function onPage(name, action, options) {
  test(name, async () => {
    page = await open(app, '', options);
    await action(compare());
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const finder = () => page.locator('#find-offer');
const text = (selector) => page.locator(selector).innerText();
const shown = (selector) => page.locator(selector).allInnerTexts();

onPage('the offers stand under their commissioners, in the order of their places', async ({ choices }) => {
  const legends = await shown('.found legend');
  assert.ok(legends.length > 15);
  assert.deepEqual([...legends].sort(), [...new Set(choices.map((one) => one.commissioner))].sort());
  const places = legends.map((one) => one.replace(/^NHS /, ''));
  assert.deepEqual(places, [...places].sort((one, other) => one.localeCompare(other)));
  assert.equal(await page.locator('[data-choice]').count(), choices.length);
  const guide = readFileSync(join(root, 'offers', 'README.md'), 'utf8');
  await page.locator('#file-picker').setInputFiles([{ name: 'own.json', mimeType: 'application/json',
    buffer: Buffer.from(/```json\n([\s\S]*?)```/.exec(guide)[1]) }]);
  await page.locator('[data-take-off="anytown-ecg-2026-27"]').waitFor();
  assert.equal((await shown('.found legend'))[0], 'Added files');
});

onPage('an offer is found by title, commissioner and year, and none is said', async ({ choices }) => {
  for (const [sought, wanted] of [
    ['quality CONTRACT', (one) => /quality contract/i.test(one.title)],
    ['somerset icb', (one) => one.commissioner === 'NHS Somerset ICB'],
    ['2024/25 flu', (one) => one.id === 'nhse-flu-2024-25'],
  ]) {
    const ids = choices.filter(wanted).map((one) => one.id).sort();
    assert.ok(ids.length > 0, sought);
    await finder().fill(sought);
    assert.deepEqual((await page.locator('[data-choice]').evaluateAll((all) =>
      all.map((one) => one.dataset.choice))).sort(), ids);
    assert.equal(await text('#finder [role="status"]'), `${ids.length} of ${choices.length} offers`);
  }
  await finder().fill('zzz');
  assert.equal(await page.locator('[data-choice]').count(), 0);
  assert.match(await text('#finder [role="status"]'), /^No offer matches ‘zzz’\./);
  assert.equal(await page.locator('.chosen li').count(), 3);
  await finder().fill('');
  assert.equal(await page.locator('[data-choice]').count(), choices.length);
});

onPage('an offer is found, chosen and taken off with the keyboard alone', async () => {
  await finder().focus();
  await page.keyboard.type('coils');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('.chosen li').count(), 4);
  assert.match((await shown('.chosen li'))[3], /^Rutland/);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.choice), 'rutland-coils-2019-20');
  await page.getByRole('button', { name: /^Take off Rutland/ }).press('Enter');
  assert.equal(await page.locator('.chosen li').count(), 3);
  assert.equal(await page.locator('[data-choice]:checked').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'choose-title');
});

onPage('on a phone the list of offers is folded, the chosen ones are not', async () => {
  assert.equal(await page.locator('.chosen li').count(), 3);
  assert.equal(await finder().isVisible(), false);
  assert.ok((await page.locator('#choose').boundingBox()).height < 600);
  await page.getByText('Add an offer').click();
  assert.equal(await finder().isVisible(), true);
  await page.locator('[data-choice="bolton-quality-contract-2015-16"]').check();
  assert.equal(await finder().isVisible(), true);
}, { width: 390, height: 844 });
