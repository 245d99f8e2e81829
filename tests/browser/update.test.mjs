// A new version of the hosted edition: it comes whole or not at all, is taken when asked, and never at the cost of what
// was entered. Buttons at the foot are pressed by key: the page above may still grow and move them away under a click.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeNextVersion, sha256 } from './changing-server.mjs';
import { figure } from './figures.mjs';
import {
  FIRST, context, firstFigure, kept, reload, said, server, standing, update, versionOn, visit, visitAndKeep,
} from './kept-site.mjs';
import { canvasIsDrawn, keep, root } from './support.mjs';

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
  await page.getByRole('button', { name: 'Use the new version' }).first().press('Enter');
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
  await page.locator('#text-view input[name="registered"]').fill('ten');
  const next = makeNextVersion(server.folder);
  let loads = 0;
  page.on('load', () => { loads++; });
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
  assert.equal(await page.locator('#text-view input[name="registered"]').inputValue(), 'ten');
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
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).press('Enter');
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
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).press('Enter');
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
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).press('Enter');
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
  await page.getByText('Kept on this device').waitFor();
  assert.equal(await page.locator('#offline').innerText(), 'Kept on this device: this page also opens without a ' +
    'connection. A new version of Offerscope is ready. Your figures stay as they are. Use the new version');
});

test('a tab in which the new version was not asked for is not loaded anew, and is told', async () => {
  const page = await visitAndKeep();
  const other = await visit();
  await other.locator('#text-view input[name="weighted"]').fill('10240');
  const old = await versionOn(other);
  const next = makeNextVersion(server.folder);
  await reload(page);
  await update(page);
  await page.locator('#offline').getByRole('button', { name: 'Use the new version' }).press('Enter');
  await page.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await other.getByText('Another tab has taken a new version').first().waitFor();
  assert.equal(await versionOn(other), old);
  assert.equal(await firstFigure(other), '£29,388.80');
  await other.locator('#offline').getByRole('button', { name: 'Reload' }).click();
  await other.locator(`meta[name="offerscope-version"][content="${next}"]`).waitFor({ state: 'attached' });
  await standing(other);
  assert.equal(await firstFigure(other), '£29,388.80');
});
