// The dialog "Save or print": what it says of what was done, its way out, its room and its names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DAY, dialogFor, saved } from './card.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`${width} × ${height}: what a button did is said beneath its group, covers nothing, and can be dismissed; Close stays in reach`, async () => {
    const page = await dialogFor(null, { width, height });
    const dialog = page.locator('#export-dialog');
    for (const [button, said] of [['Save PNG', `offerscope-card-${DAY}.png is among your downloads.`],
      ['Save e-mail as HTML', `offerscope-card-${DAY}.html is among your downloads.`],
      ['Save CSV', `offerscope-compare-${DAY}.csv is among your downloads.`]]) {
      await saved(page, button);
      await dialog.locator('.message').waitFor();
      assert.deepEqual(await dialog.locator('.message p').allTextContents(), [said]);
      const section = dialog.locator('section', { has: page.getByRole('button', { name: button, exact: true }) });
      assert.equal(await section.locator('.status[role="status"] .message').isVisible(), true);
      const covered = await dialog.evaluate((box) => {
        const inside = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
        const message = box.querySelector('.message').getBoundingClientRect();
        const head = box.querySelector('.panel-head').getBoundingClientRect();
        const frame = box.getBoundingClientRect();
        const close = box.querySelector('.panel-head button').getBoundingClientRect();
        return {
          buttons: [...box.querySelectorAll('section > .actions button, section input, section select')]
            .filter((one) => inside(one.getBoundingClientRect(), message)).length,
          message: message.top >= head.bottom && message.bottom <= frame.bottom && message.left > frame.left && message.right < frame.right,
          head: Math.round(head.top - frame.top),
          close: document.elementFromPoint((close.left + close.right) / 2, (close.top + close.bottom) / 2)?.textContent,
        };
      });
      assert.deepEqual(covered, { buttons: 0, message: true, head: 1, close: 'Close' });
    }
    assert.ok(await dialog.evaluate((box) => box.scrollTop) > 200);
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await dialog.locator('.message').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Save CSV');
    assert.equal(await dialog.locator('.status').count(), 4);
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.equal(await dialog.isVisible(), false);
    await page.context().close();
  });
}

test('without an offer it says what to do; the dialog has names, room and no fault for axe-core, on a phone too', async () => {
  const none = await dialogFor([]);
  assert.equal(await none.locator('#export-dialog').getByText('Choose an offer first').count() >= 2, true);
  await none.context().close();
  for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
    const page = await dialogFor(null, { width, height });
    const room = await page.locator('#export-dialog').evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    assert.ok(room[0] <= room[1], room.join(' > '));
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(() => window.axe.run('#export-dialog', { resultTypes: ['violations'] }));
    assert.ok(passes.length > 10);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#export-dialog').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'export');
    await page.context().close();
  }
});
