// Uplift risk in the text view: the core's texts and numbers, a picture that is drawn, fields that work it
// again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { compare, link, open, unfold } from './figures.mjs';
import { command, start } from './support.mjs';

const words = ['--registered', '9800', '--weighted', '10240', 'nenc-medicines-2026-27', 'lsc-ltc-2025-26'];

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const inner = (page, selector) => page.locator(selector).allInnerTexts();

test('each offer has its rating, its summary and a table of the core’s own texts', async () => {
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  const { offers, uplift } = compare(...words);
  assert.equal(offers.length, 2);
  assert.ok((await page.locator('#uplift > p').first().innerText()).startsWith(uplift.title));
  for (const offer of offers) {
    const place = `#uplift-${offer.id}`;
    assert.equal(await page.locator(`${place} .rating`).innerText(), offer.uplift.ratingText);
    assert.ok((await page.locator(`${place} .finding`).innerText()).endsWith(offer.uplift.summary));
    const head = await inner(page, `${place} thead th`);
    assert.deepEqual(head.slice(1), offer.uplift.yearLabels);
    const rows = await inner(page, `${place} tbody tr`);
    assert.ok(rows.length >= 9, `${rows.length} rows`);
    assert.equal(offer.uplift.named.length, 2);
    for (const path of [offer.uplift.guaranteed, ...offer.uplift.replays, ...offer.uplift.named, offer.uplift.stress]) {
      const cells = rows.find((row) => row.startsWith(path.title)).slice(path.title.length).trim().split(/\s+/);
      assert.deepEqual(cells, path.texts);
    }
    assert.ok((await page.locator(place).innerText()).includes(offer.uplift.lostText));
  }
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the picture is drawn: bands, lines and labels that differ, with a text for those who do not see it', async () => {
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  const chart = page.locator('#uplift .chart').first();
  const { width, height } = await chart.boundingBox();
  assert.ok(width > 300 && height > 200, `${width} × ${height}`);
  assert.equal(await chart.getAttribute('aria-label'), compare(...words).offers[0].uplift.summary);
  const drawn = await chart.evaluate((svg) => [...svg.querySelectorAll('polygon, .path')].map((shape) => {
    const box = shape.getBoundingClientRect();
    return { kind: shape.getAttribute('class'), points: shape.getAttribute('points'), width: box.width, height: box.height };
  }));
  assert.deepEqual(drawn.map(({ kind }) => kind), ['band band-0', 'band band-1', 'path median', 'path guaranteed',
    'path latest', 'path worst', 'path best', 'path stress']);
  assert.equal(new Set(drawn.map(({ points }) => points)).size, drawn.length);
  for (const shape of drawn) {
    assert.ok(shape.width > width / 2 && shape.height > 5, JSON.stringify(shape));
    assert.ok(!shape.points.includes('NaN'), shape.points);
  }
  await page.context().close();
});

test('all chosen offers are taken together when the reader goes there', async () => {
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  assert.equal(await page.locator('[id="uplift-all.together"]').count(), 0);
  await page.getByRole('link', { name: 'Show the chosen offers taken together' }).click();
  const { uplift } = JSON.parse(execFileSync(command, ['uplift', '--json', ...words], { encoding: 'utf8' }));
  const part = page.locator('[id="uplift-all.together"]');
  assert.equal(await part.locator('h4').innerText(), uplift.together.title);
  const text = await part.innerText();
  for (const said of [uplift.together.summary, uplift.together.futures.chanceText, uplift.together.futures.dotsText]) {
    assert.ok(text.includes(said), said);
  }
  const rows = await part.locator('tbody tr').allInnerTexts();
  assert.ok(rows[0].endsWith(uplift.together.guaranteed.texts.at(-1)), rows[0]);
  assert.ok((await part.locator('.chart').boundingBox()).height > 200);
  await page.context().close();
});

test('a changed supposition is worked at once, goes into the link, and comes back from it', async () => {
  const page = await open(app, `#${link(...words)}`);
  await unfold(page);
  await page.locator('#uplift .costs > summary').click();
  const years = page.locator('#text-view [name="costs.years"]');
  await years.fill('3');
  await page.locator('#text-view [name="costs.index"]').selectOption('rpi');
  const wanted = compare('--input', 'costs.years=3', '--input', 'costs.index=rpi', ...words).offers[0].uplift;
  await page.waitForFunction((summary) =>
    document.querySelector('#uplift').innerText.includes(summary), wanted.summary);
  assert.equal((await inner(page, '#uplift-nenc-medicines-2026-27 thead th')).length, 5);
  await years.fill('40');
  await page.locator('#text-view .problem', { hasText: 'Enter a whole number from 1 to 10.' }).waitFor();
  await page.context().close();

  const fragment = link('--input', 'costs.years=3', '--input', 'costs.index=rpi', ...words);
  assert.ok(fragment.includes('set.costs.years=3&costs=rpi'), fragment);
  const again = await open(app, `#${fragment}`);
  await unfold(again);
  assert.equal(await again.locator('#text-view [name="costs.index"]').inputValue(), 'rpi');
  assert.ok((await again.locator('#uplift').innerText()).includes(wanted.summary));
  await again.context().close();
});
