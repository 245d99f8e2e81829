// The paper for a partners' meeting: what stands on it and what does not, that it has room, and its pages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compare, figuresOf, open } from './figures.mjs';
import { start } from './support.mjs';

const OPENING = ['nenc-medicines-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26'];
const SIX = [...OPENING, 'gm-les-2026-27', 'kent-interim-2025-26', 'nwl-access-2024-25'];
const NAMES = { 1: 'one offer', 3: 'three offers', 6: 'six offers' };
// A4 without its margins of 14 mm, at 96 pixels an inch.
const UPRIGHT = 688;
const ACROSS = 1017;

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const field = (page, name) => page.locator(`#text-view input[name="${name}"]`);

/** The page with these offers and a practice of 9,800 patients, 10,240 weighted. */
async function practice(ids, options) {
  const page = await open(app, '', options);
  await page.locator('#finder').evaluate((box) => { box.open = true; });
  for (const id of OPENING.filter((one) => !ids.includes(one))) await page.locator(`[data-choice="${id}"]`).uncheck();
  for (const id of ids) await page.locator(`[data-choice="${id}"]`).check();
  await field(page, 'registered').fill('9800');
  await field(page, 'weighted').fill('10240');
  return page;
}

/** Lays it out as paper of that width, to be looked at. */
async function asPaper(page, width) {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
}

const isVisible = (page, selector) => page.locator(selector).first().isVisible();

/** How many pages, and the size of each in points. */
function pagesOf(pdf) {
  const text = pdf.toString('latin1');
  return {
    count: text.match(/\/Type\s*\/Page\b/g).length,
    sizes: [...new Set([...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      `${Math.round(width)} × ${Math.round(height)}`))],
  };
}

for (const [ids, size, least, most] of [
  [SIX.slice(0, 1), '595 × 842', 3, 6], [OPENING, '595 × 842', 9, 16], [SIX, '842 × 595', 16, 30]]) {
  test(`${NAMES[ids.length]}: A4, ${size} points, and no more pages than a meeting bears`, async () => {
    const page = await practice(ids);
    const { count, sizes } = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.deepEqual(sizes, [size]);
    assert.ok(count >= least && count <= most, `${count} pages`);
    // Printing leaves the page as it was.
    assert.equal(await page.locator('#text-view .where[open]').count(), 0);
    assert.equal(await isVisible(page, '#paper'), false);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  test(`${NAMES[ids.length]}: every figure is there in full, nothing is cut, and nothing lies outside`, async () => {
    const page = await practice(ids);
    const width = ids.length > 3 ? ACROSS : UPRIGHT;
    await asPaper(page, width);
    const names = [...figuresOf(compare('--registered', '9800', '--weighted', '10240', ...ids))];
    assert.ok(names.length >= 19 * ids.length);
    const shown = new Map(await page.locator('[data-figure]').evaluateAll((all) => all.filter((one) => one.checkVisibility())
      .map((one) => [`${one.dataset.offer} ${one.dataset.figure}`, one.textContent])));
    for (const [name, { text }] of names) assert.equal(shown.get(name), text, name);
    const outside = await page.evaluate((limit) => [...document.body.querySelectorAll('*')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, svg'))
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.right > limit + 1 || box.left < -1 || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'));
      }).map((one) => one.outerHTML.slice(0, 120)), width);
    assert.deepEqual(outside, []);
    const over = await page.locator('#text-view td, #text-view th').evaluateAll((cells) => cells
      .filter((cell) => cell.checkVisibility() && [...cell.querySelectorAll('*')].some((one) => !one.closest('.unseen') &&
        one.checkVisibility() && one.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1))
      .map((cell) => cell.textContent.slice(0, 80)));
    assert.deepEqual(over, []);
    await page.context().close();
  });
}

/** Opens the dialog and gives its tick boxes: { title, ticked, can, missing }. */
async function tickBoxes(page) {
  await page.locator('#export').click();
  await page.locator('#export-dialog[open]').waitFor();
  return page.locator('#export-dialog .parts-of-paper label').evaluateAll((all) => all.map((one) => ({
    title: one.querySelector('span').firstChild.data,
    ticked: one.querySelector('input').checked,
    can: !one.querySelector('input').disabled,
    missing: one.querySelector('.secondary')?.textContent ?? '',
  })));
}

const tickBox = (page, title) => page.locator('#export-dialog').getByRole('checkbox', { name: title });

/** Presses Print in the dialog, which opens no window here; what it was to hold stays to be looked at. */
async function pressPrint(page) {
  await page.evaluate(() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); });
  await page.locator('#export-dialog').getByRole('button', { name: 'Print', exact: true }).click();
}

/** The parts that stand on the paper, in its order. */
const partsOn = (page) => page.locator('#text-view section').evaluateAll((all) =>
  all.filter((one) => one.checkVisibility()).map((one) => one.id));

test('the reader chooses what is printed, without what has nothing entered; the comparison comes first', async () => {
  const page = await practice(OPENING);
  assert.deepEqual(await tickBoxes(page), [
    { title: 'Compare', ticked: true, can: true, missing: '' },
    { title: 'Income', ticked: true, can: true, missing: '' },
    { title: 'Services', ticked: true, can: true, missing: '' },
    { title: 'Uplift risk', ticked: true, can: true, missing: '' },
    { title: 'Workload', ticked: false, can: false, missing: 'No minutes are entered.' },
    { title: 'Terms', ticked: true, can: true, missing: '' },
    { title: 'Decision', ticked: false, can: true, missing: 'What you have today is not entered.' },
    { title: 'Sources', ticked: true, can: true, missing: '' },
  ]);
  await pressPrint(page);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await partsOn(page), ['compare', 'income', 'services', 'uplift', 'terms', 'sources']);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  // Another time it begins anew; here two parts alone, on fewer pages.
  assert.equal((await tickBoxes(page)).filter(({ ticked }) => ticked).length, 6);
  for (const name of ['Income', 'Services', 'Uplift risk', 'Sources']) await tickBox(page, name).uncheck();
  await tickBox(page, 'Decision').check();
  await pressPrint(page);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await partsOn(page), ['compare', 'terms', 'decision']);
  await page.emulateMedia({ media: null });
  const { count } = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  assert.ok(count >= 2 && count <= 4, `${count} pages`);
  // The browser's own command prints all of it again.
  assert.equal(await page.evaluate(() => document.documentElement.dataset.notPrinted), undefined);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await partsOn(page), ['compare', 'income', 'services', 'uplift', 'terms', 'decision', 'sources']);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('where nothing is ticked nothing is printed, which the dialog says', async () => {
  const page = await practice(OPENING);
  for (const { title, ticked } of await tickBoxes(page)) if (ticked) await tickBox(page, title).uncheck();
  await page.evaluate(() => { window.print = () => { window.wasPrinted = true; }; });
  await page.locator('#export-dialog').getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('#export-dialog .message.problem').getByText('Nothing is ticked: tick what is to be printed.').waitFor();
  assert.equal(await page.evaluate(() => window.wasPrinted), undefined);
  await page.context().close();
});

test('with four offers and more no requirement and no picture is left out, and gaps take the whole width', async () => {
  for (const ids of [SIX.slice(0, 4), SIX]) {
    const page = await practice(ids);
    const requirements = await page.locator('#services .requirement').count();
    assert.ok(requirements > 20, `${requirements} requirements`);
    await asPaper(page, ACROSS);
    const seen = (selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility() &&
      one.getBoundingClientRect().height > 5).length);
    assert.equal(await seen('#services .requirement'), requirements);
    // Each offer that has a table of £1 has its picture above it: the table is its key.
    const tables = await seen('#uplift table.uplift');
    assert.ok(tables >= 4);
    assert.equal(await seen('#uplift .chart'), tables);
    for (const gap of await page.locator('#services .besides > div').all()) {
      assert.ok((await gap.boundingBox()).width > 0.95 * ACROSS);
    }
    assert.doesNotMatch(await page.locator('#services').innerText(), /left out on paper/);
    await page.context().close();
  }
});

test('a picture stands on the page of its name and of the head of its table', async () => {
  for (const ids of [OPENING, SIX]) {
    const page = await practice(ids);
    await asPaper(page, ids.length > 3 ? ACROSS : UPRIGHT);
    const breaks = await page.locator('#uplift .offer').evaluateAll((all) => all.map((offer) => {
      const children = [...offer.children];
      const chart = offer.querySelector('.chart');
      const before = children.slice(0, children.indexOf(chart) + 1).filter((one) => one.checkVisibility());
      return before.map((one) => getComputedStyle(one).breakAfter).join();
    }));
    assert.ok(breaks.length >= ids.length);
    for (const each of breaks) assert.match(each, /^avoid(,avoid){2,}$/);
    await page.context().close();
  }
});

test('at its head stand the offers, the practice and the day', async () => {
  const page = await practice(OPENING);
  await asPaper(page, UPRIGHT);
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  assert.match(await page.locator('#version').textContent(), /^Offerscope \d/);
  assert.deepEqual((await page.locator('#paper').innerText()).split(/\n+/), [
    'NENC Medicines, LSC routine and LSC long-term conditions side by side',
    'Income a year for a practice of 9,800 registered patients (10,240 weighted)',
    `${day}. Indicative, not financial advice. Not an NHS service. ${await page.locator('#version').textContent()}`,
  ]);
  await page.context().close();
});

test('it has the sums step by step, the terms, the paragraph and the sources; no canvas, no control, no empty field', async () => {
  const page = await practice(OPENING);
  await asPaper(page, UPRIGHT);
  for (const selector of ['#compare table', '#income .steps li', '#months table', '#services table', '#uplift .chart', '#uplift table',
    '#terms table', '#decision .paragraph', '#sources table']) {
    assert.equal(await isVisible(page, selector), true, selector);
  }
  assert.match(await page.locator('#income .steps').first().innerText(), /10,240 weighted patients × £8\.40 = £86,016\.00/);
  const text = await page.locator('body').innerText();
  assert.doesNotMatch(text, /Save or print|Open an offer file|Skip to|Take off|Start again|Where from\?|Copy this text|Dismiss/);
  for (const selector of ['#canvas-section', 'canvas', '.top', '.places', '#practice', '#choose', '#workload', '.baseline', '#decision table', '#your-figures', 'dialog']) {
    assert.equal(await page.locator(selector).evaluateAll((all) => all.some((one) => one.checkVisibility())), false, selector);
  }
  assert.deepEqual(await page.locator('button, input, select, textarea, summary').evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && !one.closest('.counted')).map((one) => one.outerHTML.slice(0, 80))), []);
  // An address that cannot be pressed is written out.
  const address = await page.locator('#sources a').first().evaluate((link) => [getComputedStyle(link, '::after').content, link.href]);
  assert.equal(address[0].includes(address[1]), true, address.join(' '));
  await page.context().close();
});

test('what is entered comes along: volumes, the work, and what is paid today', async () => {
  const page = await practice(OPENING);
  const enter = (name, text) => field(page, name).evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  for (const [name, text] of [['care-home-beds', '40'], ['work.nurse-hour', '30'], ['work.ecg.volume', '200'], ['work.ecg.nurse', '10'],
    ['today.income', '90000'], ['today.lsc-routine-2025-26.income', '50000']]) {
    await enter(name, text);
  }
  await asPaper(page, UPRIGHT);
  assert.equal(await field(page, 'care-home-beds').isVisible(), true);
  assert.equal(await field(page, 'work.ecg.nurse').isVisible(), true);
  assert.equal(await isVisible(page, '#workload-lsc-routine-2025-26 table'), true);
  assert.equal(await isVisible(page, '#workload-nenc-medicines-2026-27'), false);
  assert.equal(await isVisible(page, '#decision .baseline'), true);
  assert.equal(await isVisible(page, '#decision-lsc-routine-2025-26 table'), true);
  assert.equal(await isVisible(page, '#decision-lsc-ltc-2025-26 table'), false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await page.locator('#text-view .where[open]').count(), 0);
  await page.context().close();
});

test('heads stand on each page and totals once; no row is torn, and no heading is left alone', async () => {
  const page = await practice(OPENING);
  await asPaper(page, UPRIGHT);
  const styles = (selector, property) => page.locator(selector).evaluateAll((all, name) =>
    [...new Set(all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one)[name]))], property);
  assert.deepEqual(await styles('#text-view thead', 'display'), ['table-header-group']);
  assert.deepEqual(await styles('#text-view tfoot', 'display'), ['table-row-group']);
  assert.deepEqual(await styles('#text-view tr', 'breakInside'), ['avoid']);
  assert.deepEqual(await styles('#text-view h3, #text-view h4, #text-view caption', 'breakAfter'), ['avoid']);
  const margins = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join(' '));
  assert.match(margins, /counter\(page\)/);
  assert.match(margins, /not financial advice/i);
  await page.context().close();
});
