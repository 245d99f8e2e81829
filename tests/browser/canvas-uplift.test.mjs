// The uplift risk on the canvas: its figures are the comparison's, years are read off the chart by
// pointer and by keys, the fan is drawn by its shader, and the costs that are supposed are changed there, by
// typing and by dragging.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, drawnFigure, pointOf, report, settled, tapWidget } from './canvas.mjs';
import { compare } from './figures.mjs';
import { canvasIsDrawn, command, keep, picture, start } from './support.mjs';

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

/** What `offerscope uplift --json` says: with the offers taken together. */
const worked = (...words) => JSON.parse(execFileSync(command, ['uplift', '--json', ...words], { encoding: 'utf8' }));

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
  const { together } = comparison.uplift;
  const last = lastOf(together);
  figures.set('all.together uplift.standStill', together.standStillText);
  figures.set('all.together uplift.guaranteed', together.guaranteed.texts[last]);
  figures.set(`all.together uplift.guaranteed.${last}`, together.guaranteed.texts[last]);
  return figures;
}

for (const [where, options] of [['a desk', {}], ['a phone', phone]]) {
  onCanvas(`every figure of the uplift risk is the comparison's, on ${where}`, 'uplift', async () => {
    const { figures, widgets } = await report(page);
    assert.ok(widgets.some((one) => one.id === 'view.uplift'));
    const shown = new Map(figures.filter((one) => one.figure.startsWith('uplift.'))
      .map((one) => [`${one.offer} ${one.figure}`, one.text]));
    assert.deepEqual(new Map([...shown].sort()), new Map([...expected(worked(...lists, ...offers))].sort()));
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

/** How many tones of blue stand above each other in the chart of the first offer, near its right end. */
async function tonesOfFan() {
  const { x, y } = await pointOf(page, `chart.${offers[0]}`);
  const { width, height } = (await report(page)).widgets.find((one) => one.id === `chart.${offers[0]}`);
  const clip = { x: Math.round(x + width * 0.3), y: Math.round(y - height / 2), width: 4, height: Math.round(height) };
  const strip = await picture({ screenshot: () => page.screenshot({ clip }) });
  const tones = new Set();
  for (let down = 0; down < strip.height; ++down) {
    const [red, , blue] = strip.pixel(1, down);
    if (blue - red > 15) tones.add(strip.pixel(1, down).join());
  }
  return tones.size;
}

onCanvas('the fan is drawn by its shader, and again after the graphics card was lost', 'uplift', async () => {
  assert.equal((await report(page)).drawsFans, true);
  // Plain bands have two tones and the soft edges of a few lines.
  const before = await tonesOfFan();
  assert.ok(before > 40, `${before} tones`);
  await page.evaluate(async () => {
    const canvas = document.querySelector('#canvas-host canvas');
    const happens = (event) => new Promise((resolve) => { canvas.addEventListener(event, resolve, { once: true }); });
    const card = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = happens('webglcontextlost');
    card.loseContext();
    await lost;
    const restored = happens('webglcontextrestored');
    setTimeout(() => card.restoreContext());
    await restored;
  });
  await settled(page);
  assert.equal((await report(page)).drawsFans, true);
  const again = await tonesOfFan();
  assert.ok(again > 40, `${again} tones`);
});

/** Works with a cost dragged to the text; gives that text. */
async function draggedTo(comparisonOf) {
  await settled(page);
  const { label } = (await report(page)).widgets.find((one) => one.id === 'slider.costs.prices');
  const text = label.split(': ').at(-1);
  const comparison = comparisonOf(text);
  for (const { id, uplift } of comparison.offers) {
    assert.equal(await drawnFigure(page, id, 'uplift.guaranteed'), uplift.guaranteed.texts[lastOf(uplift)]);
  }
  return text;
}

onCanvas('a cost is dragged, and moved by keys: all is worked again, in both views', 'uplift', async () => {
  const withPrices = (text) => worked(...lists, '--input', `costs.prices=${text}`, ...offers);
  await clickWidget(page, 'section.costs');
  const { x, y } = await pointOf(page, 'slider.costs.prices');
  await page.mouse.move(x, y);
  await page.mouse.down();
  const held = await draggedTo(withPrices);
  await page.mouse.move(x - 50, y);
  const dragged = await draggedTo(withPrices);
  assert.ok(Number(dragged) < Number(held), `${held} to ${dragged}`);
  // Wherever it is let go, nothing else is clicked.
  await page.mouse.move(x - 50, y - 300);
  await page.mouse.up();
  assert.equal(await draggedTo(withPrices), dragged);
  await page.keyboard.press('ArrowRight');
  assert.equal(Number(await draggedTo(withPrices)).toFixed(1), (Number(dragged) + 0.1).toFixed(1));
  await page.keyboard.press('ArrowLeft');
  assert.equal(await draggedTo(withPrices), dragged);
  assert.equal(await page.locator('#text-view [name="costs.prices"]').inputValue(), dragged);
  await keep(page, 'canvas-uplift-dragged');
});

onCanvas('a finger drags a cost, and the page stays where it is', 'uplift', async () => {
  await tapWidget(page, 'section.costs');
  const { x, y } = await pointOf(page, 'slider.costs.years');
  const before = await page.evaluate(() => window.scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type, across) => session.send('Input.dispatchTouchEvent', { type,
    touchPoints: type === 'touchEnd' ? [] : [{ x: across, y }] });
  await touch('touchStart', x);
  for (let step = 1; step <= 5; ++step) await touch('touchMove', x + step * 10);
  await touch('touchEnd', x);
  await settled(page);
  const { label } = (await report(page)).widgets.find((one) => one.id === 'slider.costs.years');
  assert.ok(Number(label.split(': ').at(-1)) > 5, label);
  assert.equal(await page.evaluate(() => window.scrollY), before);
}, { ...phone, touch: true });

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
