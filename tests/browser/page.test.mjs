// The HTML view: what stands there at the start, what typing and choosing does, and that its
// figures are the command's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compare, figure, figuresOf, figuresOn, open, unfold } from './figures.mjs';
import { start } from './support.mjs';

const opening = ['nenc-medicines-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26'];

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page of its own that must stay without complaint. */
function onPage(name, action, options) {
  test(name, async () => {
    page = await open(app, '', options);
    await action();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const field = (name) => page.locator(`#text-view input[name="${name}"]`);
const choice = (id) => page.locator(`[data-choice="${id}"]`);
const message = () => page.locator('#message').innerText();

async function assertFigures(comparison) {
  const expected = figuresOf(comparison);
  assert.ok(expected.size >= 19 * comparison.offers.length);
  const shown = await figuresOn(page, expected.keys());
  assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(expected));
}

onPage('without any input it shows the example, and says that it is one', async () => {
  assert.match(await page.locator('#practice').innerText(), /Example: .*10,387 patients/);
  assert.deepEqual(
    await page.locator('[data-choice]:checked').evaluateAll((boxes) =>
      boxes.map((box) => box.dataset.choice).sort()), [...opening].sort());
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,810.69');
  await assertFigures(compare());
});

onPage('each figure is on the page once', async () => {
  const names = await page.locator('[data-figure]').evaluateAll((all) =>
    all.map((one) => `${one.dataset.offer} ${one.dataset.figure}`));
  assert.ok(names.length > 80);
  assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), []);
});

onPage('typing list sizes and volumes changes every figure as the command has it', async () => {
  await field('registered').fill('9,850');
  await field('weighted').fill('10240');
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  await unfold(page);
  await field('care-home-beds').fill('40');
  assert.equal(
    await figure(page, 'lsc-routine-2025-26', 'payments.care-home.amount').innerText(), '£5,280.00');
  await assertFigures(compare('--registered', '9850', '--weighted', '10240',
    '--input', 'care-home-beds=40', ...opening));
});

onPage('a text stays as it is typed, with the caret in it', async () => {
  const registered = field('registered');
  await registered.fill('12000');
  await registered.press('Home');
  await registered.press('ArrowRight');
  await registered.pressSequentially('3');
  assert.deepEqual(await registered.evaluate((input) =>
    [input.value, input.selectionStart, document.activeElement === input]), ['132000', 2, true]);
});

onPage('a faulty entry gets one sentence and keeps the figures from before', async () => {
  await field('weighted').fill('10240');
  const year = figure(page, 'nenc-medicines-2026-27', 'income.year');
  for (const faulty of ['ten thousand', '-5', '£10240', '99999999999999999999']) {
    await field('weighted').fill(faulty);
    assert.equal(await field('weighted').getAttribute('aria-invalid'), 'true', faulty);
    const notes = (await field('weighted').getAttribute('aria-describedby')).split(' ');
    const problem = notes.find((note) => note.endsWith('-problem'));
    assert.match(await page.locator(`[id="${problem}"]`).innerText(), /^A weighted list .+\.$/, faulty);
    assert.equal(await field('weighted').inputValue(), faulty);
    assert.equal(await year.innerText(), '£29,388.80');
  }
  await field('weighted').fill('10,000');
  assert.equal(await field('weighted').getAttribute('aria-invalid'), null);
  assert.equal(await year.innerText(), '£28,700.00');
});

onPage('an unusual ratio is warned of', async () => {
  await field('registered').fill('10000');
  await field('weighted').fill('14000');
  assert.match(await page.locator('#practice .warning').innerText(), /0\.78 to 1\.28/);
});

onPage('a volume that nobody entered says so, and the total says what it leaves out', async () => {
  const amount = figure(page, 'lsc-routine-2025-26', 'payments.care-home.amount');
  assert.equal(await amount.innerText(), 'enter care home beds');
  assert.equal(await amount.getAttribute('data-amount'), null);
  assert.match(await page.locator('#compare .headline').nth(1).innerText(), /leaves out 15 lines/i);
  await amount.click();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'care-home-beds');
});

onPage('up to six offers are chosen; the seventh is refused in words', async () => {
  const ids = await page.locator('[data-choice]').evaluateAll((boxes) =>
    boxes.map((box) => box.dataset.choice));
  for (const id of ids.filter((one) => !opening.includes(one)).slice(0, 3)) await choice(id).check();
  assert.equal(await page.locator('#compare thead th').count(), 7);
  const seventh = ids.filter((one) => !opening.includes(one))[3];
  await choice(seventh).click();
  assert.equal(await choice(seventh).isChecked(), false);
  assert.match(await message(), /Six offers stand side by side already\. Take one away/);
  await choice(opening[0]).uncheck();
  await choice(seventh).check();
  assert.equal(await page.locator('#compare thead th').count(), 7);
});

onPage('a price that is not published is shown as such, never as zero', async () => {
  await choice('gm-les-2026-27').check();
  assert.equal(await figure(page, 'gm-les-2026-27', 'income.year').innerText(), 'not published');
  await assertFigures(compare(...opening, 'gm-les-2026-27'));
});

onPage('with no offer chosen the page says what to do', async () => {
  for (const id of opening) await choice(id).uncheck();
  assert.match(await page.locator('#compare').innerText(), /No offer is chosen/);
  assert.equal(await page.locator('[data-figure]').count(), 0);
});

onPage('each payment explains itself: the words, the publisher, the date, how it was checked', async () => {
  const first = page.locator('#income details.where').first();
  await first.locator('summary').click();
  const text = await first.innerText();
  for (const part of ['Words', 'Publisher', 'Pulse', 'Date', 'February 2026', 'Checked', '2026/27 prices, not yet uplifted']) {
    assert.ok(text.includes(part), `${part} is not in ${text}`);
  }
  await field('weighted').fill('10240');
  assert.equal(await first.getAttribute('open'), '');
});

onPage('every link leads to an https address, without a referrer', async () => {
  const links = await page.locator('a[href^="http"]').evaluateAll((all) =>
    all.map((one) => [one.href.slice(0, 8), one.rel, one.target]));
  assert.ok(links.length > 5);
  for (const one of links) assert.deepEqual(one, ['https://', 'noopener noreferrer', '_blank']);
});

onPage('start again goes back to the example', async () => {
  await field('weighted').fill('10240');
  await choice('kent-interim-2025-26').check();
  await page.getByRole('button', { name: 'Start again' }).click();
  assert.equal(await field('weighted').inputValue(), '');
  assert.equal(await choice('kent-interim-2025-26').isChecked(), false);
  await assertFigures(compare());
});

onPage('the places of the page are reached without touching the address', async () => {
  await page.locator('.places').getByRole('link', { name: 'Services' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'services-title');
  assert.equal(new URL(page.url()).hash, '');
});

async function assertRoom() {
  const room = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(room[0] <= room[1], room.join(' > '));
  const cut = await page.locator('#text-view .figure').evaluateAll((figures) => figures
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
    .map((one) => one.textContent));
  assert.deepEqual(cut, []);
}

for (const [width, height] of [[1280, 800], [834, 1194], [390, 844], [320, 640]]) {
  onPage(`at ${width} pixels nothing is cut and nothing makes the page scroll sideways`, async () => {
    await unfold(page);
    for (const summary of await page.locator('#compare summary, #income summary').all()) {
      await summary.click();
    }
    await assertRoom();
    for (const id of ['gm-les-2026-27', 'kent-interim-2025-26', 'nwl-access-2024-25']) {
      await choice(id).check();
      await assertRoom();
    }
    await unfold(page);
    for (const name of ['registered', 'weighted', 'care-home-beds']) await field(name).fill('999999');
    await assertRoom();
  }, { width, height });
}
