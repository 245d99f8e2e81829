// The workload on the canvas: its figures are the comparison's, minutes are entered there, a missing figure
// leads to the field that it waits for, and only what is open is laid out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, drawnFigure, report, settled } from './canvas.mjs';
import { compare, link } from './figures.mjs';
import { canvasIsDrawn, keep, start } from './support.mjs';

const offers = ['lsc-routine-2025-26', 'lsc-ltc-2025-26'];
const practice = ['--registered', '9800', '--weighted', '10240'];
const inputs = (entries) => Object.entries(entries).flatMap(([name, text]) => ['--input', `${name}=${text}`]);
const work = {
  'work.ecg.volume': '85',
  'work.ecg.gp': '2',
  'work.ecg.nurse': '10',
  'work.ecg.consumables': '1.20',
  'work.ecg.setup': '200',
  'work.phlebotomy.volume': '3000',
  'work.phlebotomy.hca': '10',
  'work.non-staff': '10',
};
const phone = { width: 390, height: 844, pixelRatio: 2 };

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page of its own, with these entries, that must stay without complaint. */
function onCanvas(name, entries, view, action, options = {}) {
  test(name, async () => {
    const fragment = `#${link(...practice, ...inputs(entries), ...offers)}`;
    page = await app.open(fragment, options);
    await canvasReady(page);
    await clickWidget(page, `view.${view}`);
    await action();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

/** The figures of the workload that a card shows at once, by offer and name. */
function expected(comparison) {
  const figures = new Map();
  for (const { id, work: own } of comparison.offers) {
    const known = own.lines.filter((line) => line.cost !== null);
    if (known.length === 0) continue;
    for (const key of ['margin', 'income', 'cost']) figures.set(`${id} work.${key}`, own.texts[key]);
    for (const key of ['setup', 'overheads']) {
      if (Number(own[key]) !== 0) figures.set(`${id} work.${key}`, own.texts[key]);
    }
    const onTop = Number(own.onTop) === 0 ? [] : ['onTop'];
    for (const key of ['income', 'cost', ...onTop, 'margin']) {
      for (const line of known) figures.set(`${id} work.lines.${line.id}.${key}`, line.texts[key]);
      for (const level of own.levels) figures.set(`${id} work.levels.${level.name}.${key}`, level.texts[key]);
    }
  }
  return figures;
}

async function shown() {
  const { figures } = await report(page);
  return new Map(figures.filter((one) => one.figure.startsWith('work.'))
    .map((one) => [`${one.offer} ${one.figure}`, one.text]));
}

for (const [where, options] of [['a desk', {}], ['a phone', phone]]) {
  onCanvas(`every figure of the workload is the comparison's, on ${where}`, work, 'workload', async () => {
    const figures = expected(compare(...practice, ...inputs(work), ...offers));
    assert.ok(figures.size > 15, `${figures.size} figures`);
    assert.deepEqual(new Map([...await shown()].sort()), new Map([...figures].sort()));
    const { drawn } = await canvasIsDrawn(page, '#canvas-host canvas');
    assert.equal(drawn, true);
    const host = await page.locator('#canvas-host').boundingBox();
    const { figures: places, widgets } = await report(page);
    for (const { id, figure, x, width } of [...widgets, ...places]) {
      assert.ok(x >= -1 && x + width <= host.width + 1, `${id ?? figure} from ${x} by ${width}`);
    }
    await keep(page, `canvas-workload-${where.slice(2)}`);
  }, options);
}

onCanvas('with nothing entered no margin is shown, and no field is laid out before its fold is open', {}, 'workload', async () => {
  assert.deepEqual(await shown(), new Map());
  const fields = async () => (await report(page)).widgets.filter((one) => one.id.startsWith('field.work.'));
  assert.deepEqual(await fields(), []);
  await clickWidget(page, 'section.work-services');
  assert.deepEqual(await fields(), []);
  await clickWidget(page, 'section.work.ecg');
  assert.ok((await fields()).some((one) => one.id === 'field.work.ecg.nurse'));
  assert.ok((await fields()).every((one) => one.id.startsWith('field.work.ecg.')));
});

onCanvas('minutes that are typed on the canvas give the margin', {}, 'workload', async () => {
  await clickWidget(page, 'section.work-services');
  await clickWidget(page, 'section.work.ecg');
  for (const [name, text] of [['volume', '85'], ['nurse', '10']]) {
    await clickWidget(page, `field.work.ecg.${name}`);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await settled(page);
  }
  const entries = { 'work.ecg.volume': '85', 'work.ecg.nurse': '10' };
  const [{ work: own }] = compare(...practice, ...inputs(entries), ...offers).offers;
  assert.ok(own.margin !== null);
  assert.equal(await drawnFigure(page, offers[0], 'work.margin'), own.texts.margin);
  await keep(page, 'canvas-workload-typed');
});

onCanvas('what is left explains itself, and a line that is left out leads to its minutes', work, 'workload', async () => {
  await clickWidget(page, `figure.${offers[0]}.work.margin`);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.copy'));
  await keep(page, 'canvas-workload-margin');
  await clickWidget(page, 'explanation.close');
  await clickWidget(page, `section.work-unknown.${offers[0]}`);
  const [{ work: own }] = compare(...practice, ...inputs(work), ...offers).offers;
  const unknown = own.lines.find((line) => line.cost === null && line.texts.cost === 'enter minutes');
  await clickWidget(page, `figure.${offers[0]}.work.lines.${unknown.id}.cost`);
  const { widgets } = await report(page);
  assert.ok(widgets.some((one) => one.id.startsWith(`field.work.${unknown.services[0]}.`)));
});

onCanvas('the comparison has what the work leaves, and leads to what is missing', work, 'compare', async () => {
  for (const { id, work: own } of compare(...practice, ...inputs(work), ...offers).offers) {
    assert.equal(await drawnFigure(page, id, 'work.margin'), own.texts.margin);
  }
  await clickWidget(page, `figure.${offers[1]}.work.margin`);
  const { widgets } = await report(page);
  assert.ok(widgets.some((one) => one.id.startsWith('field.work.case-finding.')), 'the workload’s field is not open');
});

onCanvas('the comparison is no longer where no work is entered', {}, 'compare', async () => {
  assert.deepEqual(await shown(), new Map());
});
