// The terms: the questions of an LMC with each offer's answer, the most dangerous first, in the text view
// and on the canvas; whoever bears the risk is said in words, and each answer leads to its words and source.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, drawnFigure, report, settled, tapWidget } from './canvas.mjs';
import { compare, open } from './figures.mjs';
import { canvasIsDrawn, keep, start } from './support.mjs';

const offers = ['nenc-medicines-2026-27', 'lsc-routine-2025-26', 'nwl-single-offer-2025-26'];
const linked = `#v=1&registered=9800&weighted=10240&offers=${offers}&view=terms&end`;
const expected = () => compare('--registered', '9800', '--weighted', '10240', ...offers);
const phone = { width: 390, height: 844, pixelRatio: 2, touch: true };

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

test('each question stands with every offer’s answer, in the order of the core', async () => {
  const page = await open(app, linked);
  const { terms } = expected();
  assert.equal(terms.length, 12);
  assert.equal(terms[0].name, 'uplift');
  const rows = page.locator('#terms tbody tr');
  assert.equal(await rows.count(), terms.length);
  for (const [index, { question, why, cells }] of terms.entries()) {
    const said = await rows.nth(index).locator('th').innerText();
    assert.ok(said.startsWith(question) && said.endsWith(why), said);
    const shown = rows.nth(index).locator('td');
    assert.equal(await shown.count(), offers.length);
    for (const [offer, { riskText, lines }] of cells.entries()) {
      const words = await shown.nth(offer).innerText();
      assert.ok(words.startsWith(riskText), `${question} ${words}`);
      for (const { text } of lines) assert.ok(words.includes(text), `${question} ${words}`);
    }
  }
  assert.equal(await page.locator('#terms .risk.silent').first().innerText(), 'The offer does not say');
  // The same terms do not stand a second time under the services; how offers bear on each other does.
  const services = await page.locator('#services').innerText();
  assert.ok(!services.includes(terms[0].question), 'a question stands under the services');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('an answer shows its words and document, opened by the keyboard', async () => {
  const page = await open(app, linked);
  const answer = page.locator('#terms tbody tr').first().locator('td').first();
  const { source } = expected().terms[0].cells[0].lines[0];
  assert.equal(await answer.locator('q').isVisible(), false);
  await answer.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await answer.locator('q').innerText(), source.words);
  assert.ok((await answer.innerText()).includes(source.title));
  await page.context().close();
});

test('on a phone nothing hangs over the side, and the section is reached from the list of sections', async () => {
  const page = await open(app, linked, phone);
  await page.locator('.places a', { hasText: 'Terms' }).tap();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'terms-title');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0);
  await page.context().close();
});

for (const [where, options, press] of [['a desk', {}, clickWidget], ['a phone', phone, tapWidget]]) {
  test(`the canvas shows the same answers and explains them, on ${where}`, async () => {
    const page = await app.open(linked, options);
    await canvasReady(page);
    await settled(page);
    assert.equal((await canvasIsDrawn(page, '#canvas-host canvas')).drawn, true);
    await keep(page, `canvas-terms-${where.slice(2)}`);
    const { figures, widgets } = await report(page);
    const shown = new Map(figures.map((one) => [`${one.offer} ${one.figure}`, one.text]));
    for (const { name, cells } of expected().terms) {
      for (const { offer, says, riskText, lines } of cells) {
        if (riskText) assert.equal(shown.get(`${offer} terms.${name}.risk`), riskText);
        if (says) assert.equal(shown.get(`${offer} terms.${name}`), lines.map(({ text }) => text).join(' '));
      }
    }
    const host = await page.locator('#canvas-host').boundingBox();
    for (const { id, figure, x, width } of [...widgets, ...figures]) {
      assert.ok(x >= -1 && x + width <= host.width + 1, `${id ?? figure} from ${x} by ${width}`);
    }
    await press(page, `figure.${offers[0]}.terms.uplift`);
    const opened = (await report(page)).widgets.map(({ id }) => id);
    assert.ok(opened.includes('explanation.close') && opened.includes('explanation.open'), 'no explanation is open');
    assert.equal(await drawnFigure(page, offers[0], 'terms.uplift.risk'), 'Risk with the practice');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  test(`every tab can be reached and read, on ${where}`, async () => {
    const page = await app.open(linked, options);
    await canvasReady(page);
    await settled(page);
    const tabs = (await report(page)).widgets.filter(({ role }) => role === 'tab');
    assert.ok(tabs.length >= 6, `${tabs.length} tabs`);
    for (const [index, { id, label, width, height }] of tabs.entries()) {
      assert.ok(width >= 60 && height >= 44, `${label}: ${width} × ${height}`);
      for (const other of tabs.slice(index + 1)) {
        const apart = other.x >= tabs[index].x + width - 1 || other.y >= tabs[index].y + height - 1;
        assert.ok(apart, `${label} lies over ${other.label}`);
      }
      await press(page, id);
      assert.equal((await canvasIsDrawn(page, '#canvas-host canvas')).drawn, true, label);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}
