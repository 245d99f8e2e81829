// Workload and decision in the text view: the core's figures and texts, fields that work them again, the text
// for the partners.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compare, figure, link, open, unfold } from './figures.mjs';
import { start } from './support.mjs';

const practice = ['--registered', '9800', '--weighted', '10240'];
const offers = ['lsc-routine-2025-26', 'berkshire-west-phlebotomy-2019-20', 'nenc-medicines-2026-27'];
const work = ['--input', 'work.phlebotomy.volume=3000', '--input', 'work.phlebotomy.hca=10',
  '--input', 'work.phlebotomy.consumables=0.35', '--input', 'work.phlebotomy.setup=200'];
const today = ['--input', 'today.offer=berkshire-west-phlebotomy-2019-20'];

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const inner = (page, selector) => page.locator(selector).allInnerTexts();

test('nothing is supposed of the work: each offer asks for minutes, and no cost is shown', async () => {
  const page = await open(app, `#${link(...practice, ...offers)}`);
  await unfold(page);
  for (const { id, work: own } of compare(...practice, ...offers).offers) {
    assert.equal(own.margin, null);
    assert.equal(await page.locator(`#workload-${id} .finding`).innerText(), own.finding);
    assert.equal(await page.locator(`#work-lines-${id}`).count(), 0);
  }
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('minutes that are typed cost what the command says, for every offer that asks for the service', async () => {
  const page = await open(app, `#${link(...practice, ...offers)}`);
  await unfold(page);
  for (const name of ['volume', 'hca', 'consumables', 'setup']) {
    const field = page.locator(`#text-view [name="work.phlebotomy.${name}"]`);
    await page.locator('#work-phlebotomy').evaluate((box) => {
      for (let one = box; one; one = one.parentElement.closest('details')) one.open = true;
    });
    await field.fill(work.find((word) => word.startsWith(`work.phlebotomy.${name}=`)).split('=')[1]);
  }
  const wanted = compare(...practice, ...work, ...offers);
  const own = wanted.offers[0].work;
  assert.notEqual(own.margin, null);
  await page.waitForFunction((text) => document.querySelector('[data-figure="work.margin"]')?.textContent === text,
    own.texts.margin);
  for (const offer of wanted.offers.filter(({ work: { margin } }) => margin !== null)) {
    for (const key of ['income', 'cost', 'margin']) {
      assert.equal(await figure(page, offer.id, `work.${key}`).innerText(), offer.work.texts[key]);
      for (const level of offer.work.levels) {
        assert.equal(await figure(page, offer.id, `work.levels.${level.name}.${key}`).innerText(), level.texts[key]);
      }
    }
    assert.ok((await page.locator(`#workload-${offer.id}`).innerText()).includes(offer.work.marginSum));
    const line = offer.work.lines.find(({ services }) => services.includes('phlebotomy'));
    const row = await page.locator(`#workload-${offer.id} tr`, { hasText: line.costSum }).innerText();
    for (const text of [line.texts.margin, line.breakEvenText, line.paysForText]) assert.ok(row.includes(text), row);
  }
  await page.context().close();
});

test('each decision stands beside the others with the changes against today', async () => {
  const words = [...practice, ...work, ...today, ...offers];
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  const { offers: columns, baseline } = compare(...words);
  assert.equal(await page.locator('#decision .baseline h4').innerText(), baseline.title);
  const decided = columns.filter(({ decision }) => decision.options.length > 0);
  assert.ok(decided.length >= 2);
  for (const { id, decision } of decided) {
    assert.equal(await page.locator(`#decision-${id} .finding`).innerText(), decision.finding);
    assert.deepEqual((await inner(page, `#decision-${id} thead th`)).slice(1), decision.options.map(({ title }) => title));
    for (const way of decision.options) {
      for (const key of ['incomeChange', 'costChange', 'marginChange', 'guaranteedChange', 'income']) {
        assert.equal(await figure(page, id, `decision.${way.kind}.${key}`).innerText(), way.texts[key]);
      }
    }
    const services = await page.locator(`#decision-${id} tr`, { hasText: /^Services/ }).innerText();
    for (const way of decision.options) {
      assert.notEqual(way.addedText + way.removedText + way.servicesText, '');
      for (const text of [way.addedText, way.removedText, way.servicesText]) assert.ok(services.includes(text), services);
    }
    assert.equal(await page.locator(`#paragraph-${id}`).innerText(), decision.paragraph);
  }
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a line that is not taken leaves the part; the choice is in the link', async () => {
  const words = [...practice, 'lsc-routine-2025-26'];
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  const name = compare(...words).offers[0].decision.fields.find((field) => field.name.startsWith('take.')).name;
  await page.locator('#decision-lsc-routine-2025-26').evaluate((box) => box.querySelectorAll('details').forEach((one) => { one.open = true; }));
  await page.locator(`#text-view [name="${name}"]`).selectOption('no');
  const part = compare('--input', `${name}=no`, ...words).offers[0].decision.options.find(({ kind }) => kind === 'part');
  await page.waitForFunction((title) => document.querySelector('#decision-lsc-routine-2025-26 thead').innerText.includes(title),
    part.title);
  assert.equal(await figure(page, 'lsc-routine-2025-26', 'decision.part.income').innerText(), part.texts.income);
  assert.ok(link('--input', `${name}=no`, ...words).includes(`set.${name}=0`));
  await page.context().close();
});

test('the text for the partners is copied, or marked where the browser forbids copying', async () => {
  const words = [...practice, 'nenc-medicines-2026-27'];
  const wanted = compare(...words).offers[0].decision.paragraph;
  const page = await open(app, `#${link(...words)}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy this text on NENC Medicines' }).click();
  await page.locator('#message', { hasText: 'The text is on the clipboard.' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), wanted);
  await page.context().close();

  const refused = await open(app, `#${link(...words)}`, {
    init: () => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); } });
  await refused.getByRole('button', { name: 'Copy this text on NENC Medicines' }).click();
  await refused.locator('#message', { hasText: 'The text is marked' }).waitFor();
  assert.equal(await refused.evaluate(() => getSelection().toString()), wanted);
  await refused.context().close();
});
