// The uplift risk on the canvas: its figures are the comparison's, years are read off the chart by
// pointer and by keys, and the costs that are supposed are changed there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, drawnFigure, pointOf, report, settled } from './canvas.mjs';
import { compare } from './figures.mjs';
import { canvasIsDrawn, keep, start } from './support.mjs';

const offers = ['nenc-medicines-2026-27', 'lsc-ltc-2025-26', 'nhse-flu-2026-27'];
const lists = ['--registered', '9800', '--weighted', '10240'];
const linked = (view) => `#v=1&registered=9800&weighted=10240&offers=${offers}&view=${view}&end`;
const phone = { width: 390, height: 844, pixelRatio: 2 };

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page of its own that must stay without complaint. */
function onCanvas(name, view, action, options = {}) {
  test(name, async () => {
    page = await app.open(linked(view), options);
    await canvasReady(page);
    await settled(page);
    await action();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const lastOf = ({ guaranteed }) => guaranteed.values.length - 1;

/** The figures that the canvas must show, by offer and name. */
function expected(comparison) {
  const figures = new Map([[' uplift.lost', comparison.uplift.lostText]]);
  for (const { id, uplift } of comparison.offers) {
    const last = lastOf(uplift);
    figures.set(`${id} uplift.rating`, uplift.ratingText);
    figures.set(`${id} uplift.standStill`, uplift.standStillText);
    figures.set(`${id} uplift.lost`, uplift.lostFigureText);
    figures.set(`${id} uplift.guaranteed`, uplift.guaranteed.texts[last]);
    figures.set(`${id} uplift.guaranteed.${last}`, uplift.guaranteed.texts[last]);
  }
  return figures;
}

for (const [where, options] of [['a desk', {}], ['a phone', phone]]) {
  onCanvas(`every figure of the uplift risk is the comparison's, on ${where}`, 'uplift', async () => {
    const { figures, widgets } = await report(page);
    assert.ok(widgets.some((one) => one.id === 'view.uplift'));
    const shown = new Map(figures.filter((one) => one.figure.startsWith('uplift.'))
      .map((one) => [`${one.offer} ${one.figure}`, one.text]));
    assert.deepEqual(new Map([...shown].sort()), new Map([...expected(compare(...lists, ...offers))].sort()));
    const { drawn } = await canvasIsDrawn(page, '#canvas-host canvas');
    assert.equal(drawn, true);
    const host = await page.locator('#canvas-host').boundingBox();
    for (const { id, figure, x, width } of [...widgets, ...figures]) {
      assert.ok(x >= -1 && x + width <= host.width + 1, `${id ?? figure} from ${x} by ${width}`);
    }
    await pointOf(page, `chart.${offers[0]}`);
    await keep(page, `canvas-uplift-${where.slice(2)}`);
  }, options);
}

onCanvas('the values of a year are read off by pointer and by keys', 'uplift', async () => {
  const [offer] = compare(...lists, ...offers).offers;
  const { texts } = offer.uplift.guaranteed;
  const last = lastOf(offer.uplift);
  const read = (year) => drawnFigure(page, offer.id, `uplift.guaranteed.${year}`);
  const { x, y } = await pointOf(page, `chart.${offer.id}`);
  const { width } = (await report(page)).widgets.find((one) => one.id === `chart.${offer.id}`);
  const pitch = width / texts.length;
  await page.mouse.move(x - width / 2 + pitch * 1.5, y);
  assert.equal(await read(1), texts[1]);
  assert.equal(await read(last), null);
  await page.mouse.move(x - width / 2 + pitch * 2.5, y);
  assert.equal(await read(2), texts[2]);
  await keep(page, 'canvas-uplift-read');
  await page.mouse.click(x - width / 2 + pitch * 3.5, y);
  await settled(page);
  await page.mouse.move(2, 2);
  assert.equal(await read(3), texts[3]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await read(1), texts[1]);
  await page.keyboard.press('ArrowRight');
  assert.equal(await read(2), texts[2]);
});

onCanvas('the costs that are supposed are changed on the canvas', 'uplift', async () => {
  await clickWidget(page, 'section.costs');
  await clickWidget(page, 'option.costs.index.rpi');
  await clickWidget(page, 'field.costs.years');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await settled(page);
  const comparison = compare(...lists, '--input', 'costs.index=rpi', '--input', 'costs.years=3', ...offers);
  for (const { id, uplift } of comparison.offers) {
    assert.equal(await drawnFigure(page, id, 'uplift.guaranteed'), uplift.guaranteed.texts[3]);
    assert.equal(await drawnFigure(page, id, 'uplift.rating'), uplift.ratingText);
  }
  await keep(page, 'canvas-uplift-costs');
});

onCanvas('what is lost explains itself', 'uplift', async () => {
  await clickWidget(page, `figure.${offers[0]}.uplift.lost`);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.copy'));
  await keep(page, 'canvas-uplift-lost');
});

onCanvas('the comparison has the rating of each offer', 'compare', async () => {
  for (const { id, uplift } of compare(...lists, ...offers).offers) {
    assert.equal(await drawnFigure(page, id, 'uplift.rating'), uplift.ratingText);
  }
});
