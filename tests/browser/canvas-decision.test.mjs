// The decision on the canvas: its figures are the comparison's, today is entered there, the text for the
// partners is copied, and the comparison has the change against today.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, drawnFigure, report, settled } from './canvas.mjs';
import { compare, link } from './figures.mjs';
import { canvasIsDrawn, keep, start } from './support.mjs';

const offers = ['nenc-medicines-2026-27', 'lsc-routine-2025-26'];
const practice = ['--registered', '9800', '--weighted', '10240'];
const inputs = (entries) => Object.entries(entries).flatMap(([name, text]) => ['--input', `${name}=${text}`]);
const today = {
  'today.income': '31000',
  'today.cost': '20000',
  'today.nenc-medicines-2026-27.income': '31000',
  'today.lsc-routine-2025-26.income': '12000',
};
const changes = ['income', 'incomeChange', 'costChange', 'marginChange', 'guaranteedChange', 'conditionalChange',
  'atRiskChange'];
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

/** The figures of the decisions, by offer and name. */
function expected(comparison) {
  const figures = new Map();
  for (const { id, decision } of comparison.offers) {
    for (const way of decision.options) {
      for (const key of changes) figures.set(`${id} decision.${way.kind}.${key}`, way.texts[key]);
    }
    figures.set(`${id} decision.paragraph`, decision.paragraph);
  }
  return figures;
}

async function shown(start) {
  const { figures } = await report(page);
  return new Map(figures.filter((one) => one.figure.startsWith(start))
    .map((one) => [`${one.offer} ${one.figure}`, one.text]));
}

for (const [where, options] of [['a desk', {}], ['a phone', phone]]) {
  for (const [what, entries] of [['nothing', {}], ['today', today]]) {
    onCanvas(`every figure of the decision is the comparison's, with ${what} entered, on ${where}`, entries, 'decision', async () => {
      const comparison = compare(...practice, ...inputs(entries), ...offers);
      const figures = expected(comparison);
      assert.ok(figures.size >= 2 * (2 * changes.length + 1), `${figures.size} figures`);
      assert.deepEqual(new Map([...await shown('decision.')].sort()), new Map([...figures].sort()));
      const known = comparison.baseline.income !== null;
      assert.equal(await drawnFigure(page, '', 'baseline.income'), known ? comparison.baseline.incomeText : null);
      const { drawn } = await canvasIsDrawn(page, '#canvas-host canvas');
      assert.equal(drawn, true);
      const host = await page.locator('#canvas-host').boundingBox();
      const { figures: places, widgets } = await report(page);
      for (const { id, figure, x, width } of [...widgets, ...places]) {
        assert.ok(x >= -1 && x + width <= host.width + 1, `${id ?? figure} from ${x} by ${width}`);
      }
      await keep(page, `canvas-decision-${what}-${where.slice(2)}`);
    }, options);
  }
}

onCanvas('a change that is missing leads to what the offer takes over, and typing it gives the change', {}, 'decision', async () => {
  const [first] = offers;
  await clickWidget(page, `figure.${first}.decision.accept.incomeChange`);
  const { widgets } = await report(page);
  assert.ok(widgets.some((one) => one.id === `field.today.${first}.income`));
  await page.keyboard.type('31000');
  await page.keyboard.press('Enter');
  await settled(page);
  const entries = { [`today.${first}.income`]: '31000' };
  const [{ decision }] = compare(...practice, ...inputs(entries), ...offers).offers;
  assert.match(decision.options[0].texts.incomeChange, /^[−+]£/);
  assert.equal(await drawnFigure(page, first, 'decision.accept.incomeChange'), decision.options[0].texts.incomeChange);
});

onCanvas('a change explains itself by its sums', today, 'decision', async () => {
  await clickWidget(page, `figure.${offers[1]}.decision.accept.incomeChange`);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.copy'));
  await keep(page, 'canvas-decision-explained');
});

onCanvas('the text for the partners is copied', today, 'decision', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickWidget(page, `decision.copy.${offers[0]}`);
  const [{ decision }] = compare(...practice, ...inputs(today), ...offers).offers;
  await page.waitForFunction(async (text) => await navigator.clipboard.readText() === text, decision.paragraph,
    { timeout: 5000 });
});

onCanvas('the comparison has the change against today where today is known', today, 'compare', async () => {
  for (const { id, decision } of compare(...practice, ...inputs(today), ...offers).offers) {
    assert.equal(await drawnFigure(page, id, 'decision.accept.incomeChange'), decision.options[0].texts.incomeChange);
  }
});

onCanvas('the comparison is no longer where today is not known', {}, 'compare', async () => {
  assert.deepEqual(await shown('decision.'), new Map());
});
