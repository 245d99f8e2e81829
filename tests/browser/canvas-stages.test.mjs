// The many ways that offers pay, on the canvas: steps and their edges, assumptions, suggested
// numbers, offers that need others, sums together, what a scheme changed, money taken back, and
// the choice among all offers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  canvasReady, clickWidget, drawnFigure, overlay, report, settled, tapWidget,
} from './canvas.mjs';
import { compare } from './figures.mjs';
import { keep, root, start } from './support.mjs';

const medicines = 'nenc-medicines-2026-27';
const adhd = 'nenc-adhd-2026-27';
const lists = ['--registered', '9800', '--weighted', '10240'];
const linked = (offers, view = 'compare') =>
  `#v=1&registered=9800&weighted=10240&offers=${offers}&view=${view}&end`;

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page of its own that must stay without complaint. */
function onCanvas(name, path, action, options = {}) {
  test(name, async () => {
    page = await app.open(path, options);
    await canvasReady(page);
    await settled(page);
    await action();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const widget = async (id) => (await report(page)).widgets.find((one) => one.id === id);
const has = async (id) => await widget(id) !== undefined;
const entered = (name) => page.locator(`#text-view [name="${name}"]`).inputValue();

/** Adds the small offer of a rule as the person's own file, and shows its income. */
async function addRule(name) {
  const { offer } = JSON.parse(readFileSync(join(root, 'tests', 'cases', 'rules', `${name}.json`), 'utf8'));
  await page.locator('#file-picker').setInputFiles([{ name: `${name}.json`,
    mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(offer)) }]);
  await page.locator('#message strong').waitFor();
  await clickWidget(page, 'view.income');
  return offer;
}

async function type(field, text) {
  await clickWidget(page, `field.${field}`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settled(page);
}

/** The words of the explanation that is open, as they are copied. */
async function copied() {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickWidget(page, 'explanation.copy');
  return page.evaluate(() => navigator.clipboard.readText());
}

onCanvas('a line explains itself step by step, with the way to the next step', '', async () => {
  const { id } = await addRule('P14-all-unit-tiers');
  await type('rule-p14-checks', '19');
  await clickWidget(page, `figure.${id}.payments.checks.amount`);
  await keep(page, 'canvas-steps');
  const words = await copied();
  assert.match(words, /^Medicine checks, P14 all-unit tiers: £95\.00$/m);
  assert.match(words, /^Step by step: 19 .*£5\.00/m);
  assert.match(words, /^Step by step: In all £95\.00/m);
  assert.match(words, /^To the next step: 1 more .*£25\.00 more/m);
});

onCanvas('an amount that is not earned in full says of how much', '', async () => {
  const { id } = await addRule('P24-instalments-and-balance');
  await type(`${id}.plan-done`, '50');
  await clickWidget(page, `figure.${id}.payments.ltc.amount`);
  assert.match(await copied(), /: £\S+ of £\S+ in full$/m);
});

onCanvas('consumables are told, with what is left after them', linked('somerset-anticoagulation-2015-16', 'income'), async () => {
  await type('warfarin-patients', '100');
  await clickWidget(page, 'figure.somerset-anticoagulation-2015-16.payments.anticoagulation.amount');
  const words = await copied();
  assert.match(words, /^Consumables: Test strips: 18 × £2\.80/m);
  assert.match(words, /^After consumables: £11,579\.00$/m);
});

onCanvas('yes and no are a switch, by pointer and by keys', linked('nwl-access-2024-25', 'income'), async () => {
  const name = 'nwl-access-2024-25.bid-approved';
  assert.match((await widget(`switch.${name}.yes`)).label, /: yes, assumed$/);
  const before = await drawnFigure(page, 'nwl-access-2024-25', 'payments.phase-2.amount');
  await clickWidget(page, `switch.${name}.no`);
  assert.equal(await entered(name), 'no');
  assert.match((await widget(`switch.${name}.no`)).label, /: no, chosen$/);
  const [offer] = compare(...lists, '--input', `${name}=no`, 'nwl-access-2024-25').offers;
  const phase = offer.payments.find((line) => line.id === 'phase-2');
  assert.notEqual(phase.text, before);
  assert.equal(await drawnFigure(page, offer.id, 'payments.phase-2.amount'), phase.text);
  await keep(page, 'canvas-switch');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await entered(name), 'yes');
});

onCanvas('a suggested number is offered, taken, and marked; an own number takes its place', linked('nhse-care-homes-2024-25', 'income'), async () => {
  const { widgets } = await report(page);
  const name = 'care-home-beds';
  const offered = widgets.find((one) => one.id === `suggest.${name}`);
  assert.match(offered.label, /^Use \d+/);
  await clickWidget(page, offered.id);
  assert.equal(await has(offered.id), false);
  const [offer] = compare(...lists, '--input', `${name}=suggested`, 'nhse-care-homes-2024-25').offers;
  assert.equal(await drawnFigure(page, offer.id, 'payments.beds.amount'), offer.payments[0].text);
  await keep(page, 'canvas-suggested');
  await type(name, '54');
  assert.equal(await has(offered.id), false);
  assert.equal(await entered(name), '54');
});

onCanvas('many assumptions are folded, and 13 pots of a missing amount are not listed', linked('nwl-crm-2026-27', 'income'), async () => {
  assert.equal(await has('field.nwl-crm-2026-27.crm04'), false);
  const pots = async () => (await report(page)).figures.filter((one) => one.figure.includes('.pots.'));
  assert.equal((await pots()).length, 0);
  await clickWidget(page, 'section.assumptions.nwl-crm-2026-27');
  assert.equal(await has('field.nwl-crm-2026-27.crm04'), true);
  await type('crm-group-2-patients', '100');
  assert.equal((await pots()).length, 0);
  await clickWidget(page, 'section.pots.nwl-crm-2026-27.group-2');
  assert.equal((await pots()).length, 13);
});

onCanvas('an offer that needs another has a button that adds it, and the two are summed', linked(adhd), async () => {
  const id = `need.${adhd}.${medicines}`;
  assert.equal((await widget(id)).label, 'Add NENC Medicines');
  await clickWidget(page, id);
  assert.equal(await has(id), false);
  const group = `${adhd}+${medicines}`;
  const [sum] = compare(...lists, adhd, medicines).together;
  assert.equal(await drawnFigure(page, group, 'together.year'), sum.text);
  await type('adhd-shared-care-patients', '46');
  const [more] = compare(...lists, '--input', 'adhd-shared-care-patients=46', adhd, medicines).together;
  assert.equal(await drawnFigure(page, group, 'together.year'), more.text);
  await clickWidget(page, `figure.${group}.together.year`);
  await keep(page, 'canvas-together');
  const words = await copied();
  for (const part of more.parts) assert.ok(words.includes(`How it adds up: ${part}`), part);
});

onCanvas('on a phone the button that adds a needed offer is seen without scrolling', linked(adhd), async () => {
  const id = `summary.need.${adhd}.${medicines}`;
  const { label, y, height } = await widget(id);
  assert.equal(label, 'Add NENC Medicines');
  const top = await page.locator('#canvas-host').evaluate((host) => host.getBoundingClientRect().top);
  assert.ok(top + y + height < 844 / 2, `${top + y + height}`);
  await keep(page, 'canvas-390-needs');
  await tapWidget(page, id);
  assert.equal(await has(id), false);
  assert.equal(await drawnFigure(page, medicines, 'summary.income.year'), '£29,388.80');
}, { width: 390, height: 844, pixelRatio: 2, touch: true });

onCanvas('what a scheme changed stands under the comparison', linked('nhse-flu-2024-25,nhse-flu-2026-27'), async () => {
  assert.ok(await has('section.changed.nhse-flu-2026-27.prices'));
  await clickWidget(page, 'section.changed.nhse-flu-2026-27.prices');
  await clickWidget(page, 'section.changed.nhse-flu-2026-27.prices');
  await keep(page, 'canvas-changes');
});

onCanvas('money that is taken back is no bar of money paid', '', async () => {
  const { id } = await addRule('E4-recovery-under-a-threshold');
  await type(`${id}.reached`, '50');
  const [own] = (await page.evaluate(() => document.getElementById('canvas-host').canvasReport()))
    .figures.filter((one) => one.offer === id && one.figure === 'later');
  assert.match(own.text, /^[-−]£/);
  await keep(page, 'canvas-taken-back');
});

onCanvas('all offers are listed by commissioner, and found by words', '', async () => {
  assert.equal(await has('choice.kent-interim-2025-26'), false);
  await clickWidget(page, 'action.add');
  const { widgets } = await report(page);
  const offers = widgets.filter((one) => one.id.startsWith('choice.'));
  assert.ok(offers.length > 40, String(offers.length));
  await keep(page, 'canvas-all-offers');
  await clickWidget(page, 'field.?offer');
  assert.equal(await overlay(page).getAttribute('aria-label'), 'Find an offer');
  await page.keyboard.type('kent 2025');
  await settled(page);
  const found = (await report(page)).widgets.filter((one) => one.id.startsWith('choice.'));
  assert.deepEqual(found.map((one) => one.id), ['choice.kent-interim-2025-26']);
  await page.keyboard.press('Enter');
  await clickWidget(page, 'choice.kent-interim-2025-26');
  assert.equal(await has('chosen.kent-interim-2025-26'), true);
  await clickWidget(page, 'action.added');
  assert.ok((await report(page)).figures.some((one) => one.offer === 'kent-interim-2025-26'));
});

for (const [name, offers] of [
  ['together', `${adhd},${medicines}`],
  ['changes', 'nwl-single-offer-2024-25,nwl-single-offer-2025-26'],
  ['assumptions', 'nwl-crm-2026-27,nwl-access-2024-25'],
]) {
  onCanvas(`at 320 pixels nothing of ${name} hangs over the side`, linked(offers), async () => {
    if (await has('section.volumes')) await tapWidget(page, 'section.volumes');
    for (const { id } of (await report(page)).widgets.filter((one) => one.id.startsWith('section.assumptions'))) {
      await tapWidget(page, id);
    }
    const { widgets, figures } = await report(page);
    const host = await page.locator('#canvas-host').boundingBox();
    for (const { id, figure, x, width } of [...widgets, ...figures]) {
      assert.ok(x >= -1 && x + width <= host.width + 1, `${id ?? figure} from ${x} by ${width}`);
    }
  }, { width: 320, height: 700, pixelRatio: 2, touch: true });
}
