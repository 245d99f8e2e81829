// The HTML view of what the newer parts of offers say: fields by their kind, a sum stage by stage,
// the next step of a price, sums together, what a scheme changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, figure, figuresOf, figuresOn, link, open, unfold } from './figures.mjs';
import { root, start } from './support.mjs';

const lists = ['--registered', '9800', '--weighted', '10240'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page that shows what the command's `words` say, and must not complain. */
function onPage(name, words, action, options) {
  test(name, async () => {
    page = await open(app, words.length > 0 ? `#${link(...words)}` : '', options);
    await action(compare(...words));
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const field = (name) => page.locator(`#text-view [name="${name}"]`);
const text = (selector) => page.locator(selector).innerText();
const shown = (selector) => page.locator(selector).allInnerTexts();

/** Adds an offer as the reader's own file. */
async function addOwn(offer) {
  await page.locator('#file-picker').setInputFiles(
    [{ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(offer)) }]);
  await page.locator(`[data-take-off="${offer.id}"]`).waitFor();
  await unfold(page);
}

/** Adds the offer of a rule's worked cases. */
function addRule(name) {
  const path = join(root, 'tests', 'cases', 'rules', `${name}.json`);
  return addOwn(JSON.parse(readFileSync(path, 'utf8')).offer);
}

/** The small file of the guide, with other values for some of its keys. */
function example(changed) {
  const guide = readFileSync(join(root, 'offers', 'README.md'), 'utf8');
  return { ...JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)[1]), ...changed };
}

onPage('the many fields of an offer stand folded under its name, and a missing figure opens them',
  [...lists, 'nwl-crm-2026-27', 'lsc-routine-2025-26'], async ({ inputs }) => {
    assert.deepEqual(await shown('#volumes .inputs > summary'), ['NWL CRM\n3 volumes; 14 assumptions', 'LSC routine\n15 volumes']
      .map((one) => one.replace('\n', '')));
    assert.equal(await field('care-home-beds').isVisible(), false);
    await figure(page, 'lsc-routine-2025-26', 'payments.care-home.amount').click();
    assert.equal(await field('care-home-beds').isVisible(), true);
    assert.equal(await page.evaluate(() => document.activeElement.name), 'care-home-beds');
    await page.getByText('Assumptions, used until you change them').click();
    const [first] = inputs.filter((one) => one.name.endsWith('.crm01a'));
    assert.equal(await field(first.name).getAttribute('placeholder'), first.placeholder);
    const reason = await text(`[id="input-${first.name}-hint"]`);
    assert.ok(first.hint.endsWith(reason) && !reason.startsWith('NWL CRM'), reason);
    await field(first.name).fill('60');
    assert.equal(await text(`[id="input-${first.name}-default"]`), `Assumed if empty: ${first.placeholder}`);
  });

onPage('a question is answered Yes or No, the default standing there first',
  [...lists, 'bolton-quality-contract-2015-16'], async () => {
    const answer = field('bolton-quality-contract-2015-16.mandatory-standards-met');
    await unfold(page);
    assert.equal(await answer.inputValue(), 'yes');
    assert.deepEqual(await answer.locator('option').allInnerTexts(), ['Yes', 'No']);
    await field('core-income').fill('800000');
    await answer.selectOption('no');
    assert.equal(await answer.inputValue(), 'no');
    const expected = figuresOf(compare(...lists, 'bolton-quality-contract-2015-16', '--input', 'core-income=800000',
      '--input', 'bolton-quality-contract-2015-16.mandatory-standards-met=no'));
    assert.deepEqual(Object.fromEntries(await figuresOn(page, expected.keys())), Object.fromEntries(expected));
  });

onPage('a published rate suggests a number, which is used only when it is taken',
  [...lists, 'nenc-medicines-2026-27', 'nenc-adhd-2026-27'], async ({ inputs }) => {
    const { name, suggestion } = inputs.find((one) => one.suggestion);
    const place = page.locator(`.field:has([name="${name}"])`);
    assert.equal(await field(name).inputValue(), '');
    await place.getByText('Where from?').click();
    assert.ok((await place.innerText()).includes(suggestion.formula));
    assert.ok((await place.innerText()).includes(suggestion.source.publisher));
    await place.getByRole('button', { name: `Use ${suggestion.text} (published rate)` }).click();
    assert.equal(await field(name).inputValue(), suggestion.text);
    assert.match(await place.innerText(), /Suggested, not your own number\. Type yours to replace it\./);
    assert.equal(await page.evaluate(() => document.activeElement.name), name);
    assert.equal(await place.getByRole('button').count(), 0);
    await field(name).fill('12');
    assert.doesNotMatch(await place.innerText(), /Suggested/);
    assert.equal(await figure(page, 'nenc-adhd-2026-27', 'income.year').innerText(), '£1,404.00');
  });

onPage('a sum is told stage by stage, with what it would be in full and its parts',
  [...lists, '--input', 'crm-group-1-patients=150', 'nwl-crm-2026-27'], async (comparison) => {
    const [line, missing] = comparison.offers[0].payments;
    assert.ok(line.steps.length > 10 && line.pots.length === 13 && missing.amount === null);
    const row = page.locator('#income tbody tr').first();
    await row.getByText('Where from, and why').click();
    assert.deepEqual(await row.locator('ol li').allInnerTexts(), line.steps);
    assert.ok((await row.innerText()).includes(`of ${line.fullAmountText} in full`));
    await row.getByText('Its 13 parts').click();
    const parts = await row.locator('.parts div').allInnerTexts();
    line.pots.forEach((pot, place) => {
      for (const part of [pot.title, pot.percentText, pot.text, pot.earnedText]) {
        assert.ok(parts[place].includes(part), `${part} is not in ${parts[place]}`);
      }
    });
    assert.equal(await page.locator('[data-figure*=".pots."]').count(), 13);
    const expected = figuresOf(comparison);
    assert.deepEqual(Object.fromEntries(await figuresOn(page, expected.keys())), Object.fromEntries(expected));
  });

onPage('a price that jumps says so beside its sum, and how far each step is', [], async () => {
  await addRule('P14-all-unit-tiers');
  await field('rule-p14-checks').fill('19');
  const row = page.locator('tr', { has: page.locator('th', { hasText: 'Medicine checks' }) })
    .filter({ has: page.locator('.formula') });
  assert.equal(await row.locator('.next').innerText(), '1 more item (from 20 on) would pay £25.00 more');
  await row.getByText('How far to the next step').click();
  assert.deepEqual(await row.locator('[open] li').allInnerTexts(),
    ['1 more item (from 20 on) would pay £25.00 more: £120.00 instead of £95.00']);
});

onPage('a total says what it supposes, and a target of several lines is told once',
  [...lists, '--input', 'crm-group-1-patients=400', '--input', 'crm-group-2-patients=900', 'nwl-crm-2026-27'],
  async ({ offers: [offer] }) => {
    assert.match(await text('#compare .headline'), /Supposes 14 assumptions at their defaults\./);
    const column = page.locator(`#income-${offer.id}`);
    assert.match(await column.locator('tfoot').innerText(), /Supposes 14 assumptions/);
    assert.equal(await column.locator('.next').count(), 0);
    await column.getByText('Targets that several lines share').click();
    // 30% of £107.08 × 400 and of £53.13 × 900, of which the other half: £6,424.80 + £7,172.55.
    assert.equal(await column.locator(':scope > details li').first().innerText(),
      '20 more points for “CRM07 holistic care plan, % reached” (from 50% on) would pay £13,597.35 more over 2 lines: '
      + '£60,734.86 instead of £47,137.51');
    assert.equal(await column.locator(':scope > details li').count(), offer.cliffs.length);
  });

onPage('what consumables leave stands under the amount',
  [...lists, '--input', 'warfarin-patients=45', 'somerset-anticoagulation-2015-16'], async ({ offers }) => {
    const [line] = offers[0].payments;
    const row = page.locator('#income tbody tr').first();
    assert.equal(await figure(page, offers[0].id, `payments.${line.id}.afterConsumables`).innerText(), '£5,210.55');
    assert.ok((await row.innerText()).includes('After consumables'));
    await row.getByText('Where from, and why').click();
    assert.ok((await row.innerText()).includes(line.consumablesText));
  });

onPage('an offer that needs another has a button that adds it',
  [...lists, '--input', 'adhd-shared-care-patients=30', 'nenc-adhd-2026-27'], async () => {
    const add = page.locator('#compare').getByRole('button', { name: 'Add NENC Medicines' });
    assert.match(await text('#compare .warnings'), /NENC Medicines/);
    await add.press('Enter');
    assert.equal(await page.locator('.chosen li').count(), 2);
    assert.equal(await add.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'compare-title');
  });

onPage('offers of one commissioner and year are added up',
  [...lists, 'nenc-medicines-2026-27', 'nenc-adhd-2026-27'], async ({ together }) => {
    assert.equal(await text('.together h4'),
      'Taken together: NHS North East and North Cumbria ICB 2026/27');
    assert.equal(await figure(page, together[0].offers.join('+'), 'together.year').innerText(), '£29,388.80');
    const said = await text('.together');
    for (const part of ['£3.00 per registered patient', ...together[0].notes]) assert.ok(said.includes(part), part);
    await unfold(page);
    await field('adhd-shared-care-patients').fill('30');
    assert.deepEqual(await shown('.together li'), ['NENC Medicines: £29,388.80', 'NENC ADHD: £3,510.00']);
    assert.equal(await page.locator('.together', { hasText: 'is left out' }).count(), 0);
  });

onPage('offers that exclude each other have no sum, and the page says why', [], async () => {
  const source = { document: 'letter' };
  await addOwn(example({ id: 'one', shortTitle: 'One' }));
  await addOwn(example({ id: 'other', shortTitle: 'Other',
    relations: [{ relation: 'excludes', offer: 'one', text: 'Either of the two.', source }] }));
  const sum = page.locator('.together', { hasText: 'NHS Anytown ICB' });
  assert.equal(await sum.locator('.figure').innerText(), 'No sum');
  assert.match(await sum.innerText(), /Other cannot be taken together with One: choose one of them\./);
});

onPage('a file whose review is overdue says so beside its offer', [], async () => {
  await addOwn(example({ reviewDue: '2020-01-01' }));
  for (const selector of ['#compare .warnings', '#income-anytown-ecg-2026-27']) {
    const said = (await shown(selector)).join(' ');
    assert.match(said, /This file was due for review on 1 January 2020: look for newer terms\./);
  }
});

onPage('a scheme that changed nothing says so', [], async () => {
  const year = (from) => ({ id: `ecg-${from}`, scheme: 'anytown-ecg', payments: [], services: [],
    period: { from: `${from}-04-01`, to: `${from + 1}-03-31` } });
  await addOwn(example(year(2025)));
  await addOwn(example(year(2026)));
  assert.match(await text('#changes'), /No price, condition, service or term differs\./);
  assert.equal(await page.locator('#changes table').count(), 0);
});

onPage('what a scheme changed stands in a table, prices before services before terms',
  [...lists, 'nwl-single-offer-2024-25', 'nwl-single-offer-2025-26'], async ({ changes }) => {
    assert.equal(await text('#changes-title-0'), `What changed: ${changes[0].title}`);
    assert.deepEqual(await shown('#changes .group'), ['Prices', 'Services', 'Terms']);
    assert.deepEqual((await shown('#changes thead th')).slice(1, 3), ['Before, 2024/25', 'After, 2025/26']);
    const rows = await page.locator('#changes tbody tr:not(.group)').evaluateAll((all) =>
      all.map((row) => [...row.children].map((one) => one.textContent)));
    assert.deepEqual(rows, changes[0].lines.map((line) => [line.title, line.before, line.after, line.text]));
    assert.ok(rows.length > 10);
    await page.locator('.places').getByRole('link', { name: 'What changed' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'changes-title-0');
    await page.locator('[data-take-off="nwl-single-offer-2024-25"]').click();
    assert.equal(await page.locator('#changes').count(), 0);
    assert.equal(await page.locator('.places').getByRole('link', { name: 'What changed' }).count(), 0);
  });

async function assertRoom() {
  const [needed, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(needed <= room, `${needed} > ${room}`);
}

const everything = [...lists, '--input', 'crm-group-1-patients=150', '--input', 'warfarin-patients=45',
  '--input', 'adhd-shared-care-patients=30', 'nwl-crm-2026-27', 'somerset-anticoagulation-2015-16',
  'nenc-medicines-2026-27', 'nenc-adhd-2026-27', 'nwl-single-offer-2024-25', 'nwl-single-offer-2025-26'];
for (const [width, height] of [[1280, 800], [390, 844]]) {
  onPage(`at ${width} pixels all of it has room, and axe-core finds nothing`, everything, async () => {
    await page.locator('#text-view details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    assert.equal(await page.locator('.together').isVisible(), true);
    await assertRoom();
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.ok(passes.length > 20);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), []);
  }, { width, height });
}

onPage('on paper stand the entered fields, the sums together and what changed, and no control',
  everything, async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await assertRoom();
    assert.equal(await page.locator('#compare thead').isVisible(), true);
    assert.deepEqual(await page.locator('#compare .figure').evaluateAll((all) => all
      .filter((one) => one.getBoundingClientRect().left < one.parentElement.getBoundingClientRect().left - 1)
      .map((one) => one.textContent)), []);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    for (const selector of ['.together', '#changes', '#changes table']) {
      assert.equal(await page.locator(selector).isVisible(), true, selector);
    }
    assert.equal(await field('crm-group-1-patients').isVisible(), true);
    assert.equal(await field('crm-group-2-patients').isVisible(), false);
    assert.equal(await field('nwl-crm-2026-27.crm01a').isVisible(), false);
    assert.equal(await page.locator('#choose').isVisible(), false);
    assert.deepEqual(await page.locator('button').evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent)), []);
  });
