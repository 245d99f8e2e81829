// "Remember my figures on this device": nothing before the tick, what was entered after it, and nothing lost where
// a browser stores nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figure, open } from './figures.mjs';
import { keep, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const message = (page) => page.locator('#message').innerText();
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
const reload = async (page, address = '') => {
  await page.goto('about:blank');
  await page.goto(`${app.url}${address}`);
  await page.locator('html[data-ready]').waitFor();
};
/** Watches every write to a store of the page, from before its own scripts. */
const watch = () => {
  window.writes = [];
  for (const name of ['setItem', 'removeItem', 'clear']) {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function write(...parameters) {
      window.writes.push([name, ...parameters]);
      return real.apply(this, parameters);
    };
  }
};

test('nothing is stored before the tick, however much is entered', async () => {
  const page = await open(app, '', { init: watch });
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.locator('[data-choice="kent-interim-2025-26"]').check();
  await page.getByRole('button', { name: 'Start again' }).first().click();
  assert.deepEqual(await page.evaluate(() => window.writes), []);
  assert.deepEqual(await stored(page), {});
  assert.equal(await page.evaluate(() => document.cookie), '');
  assert.equal(await page.getByRole('button', { name: 'Forget my figures' }).isVisible(), false);
  await page.context().close();
});

test('ticked, what was entered is there on the next visit, and follows each change', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="registered"]').fill('9850');
  await page.getByLabel('Remember my figures on this device').check();
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.locator('#your-figures').scrollIntoViewIfNeeded();
  await keep(page, 'remember-desk');
  assert.deepEqual(Object.keys(await stored(page)), ['offerscope.figures']);
  assert.match((await stored(page))['offerscope.figures'], /^v=1&.*registered=9850&weighted=10240&/);
  await reload(page);
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.equal(await page.getByLabel('Remember my figures on this device').isChecked(), true);
  assert.equal(await message(page), '');

  await page.getByRole('button', { name: 'Forget my figures' }).click();
  assert.deepEqual(await stored(page), {});
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  await page.locator('#text-view input[name="weighted"]').fill('12000');
  assert.deepEqual(await stored(page), {});
  await reload(page);
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a link wins over what is remembered, which stays and comes back by a button', async () => {
  const page = await open(app, '', { width: 390, height: 844 });
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.getByLabel('Remember my figures on this device').check();
  const before = await stored(page);
  await reload(page, '#v=1&weighted=12000&offers=nenc-medicines-2026-27&end');
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '12,000');
  assert.match(await message(page), /The link is shown in place of the figures remembered on this device/);
  await page.locator('#text-view input[name="weighted"]').fill('13000');
  assert.deepEqual(await stored(page), before);
  await page.getByRole('button', { name: 'Bring my figures back' }).click();
  await page.waitForFunction(() => document.querySelector('#text-view input[name="weighted"]').value === '10,240');
  await page.locator('#text-view input[name="weighted"]').fill('10250');
  assert.match((await stored(page))['offerscope.figures'], /weighted=10250/);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a link that is refused leaves the remembered figures on the screen', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.getByLabel('Remember my figures on this device').check();
  await reload(page, '#v=1&weighted=twelve&end');
  assert.match(await message(page), /^Problem[^]*This link is damaged/);
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  await page.context().close();
});

test('what a link says and that figures are remembered stand together', async () => {
  const page = await open(app);
  await page.getByLabel('Remember my figures on this device').check();
  await reload(page, '#v=1&offers-date=2025-05-03&offers=lsc-ltc-2025-26,gone-2020-21&end');
  const said = await message(page);
  for (const words of [/also names “gone-2020-21”/, /as written up to 3 May 2025/, /Bring my figures back/]) assert.match(said, words);
  await page.context().close();
});

const barred = {
  'a store that the browser forbids': () => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  },
  'a store that is full': () => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  },
};
for (const [what, init] of Object.entries(barred)) {
  test(`${what} is said once, and changes nothing else`, async () => {
    const page = await open(app, '', { init });
    assert.equal(await message(page), '');
    await page.locator('#text-view input[name="weighted"]').fill('10240');
    await page.getByLabel('Remember my figures on this device').click();
    assert.match(await message(page), /does not let the page store anything, or its store is full/);
    assert.equal(await page.getByLabel('Remember my figures on this device').isChecked(), false);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('#text-view input[name="weighted"]').fill('10241');
    assert.equal(await message(page), '');
    assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10241');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('what is stored and cannot be read is told and left as it is', async () => {
  const page = await open(app, '', { init: () => { try { localStorage.setItem('offerscope.figures', 'v=1&weighted=1'); } catch { /* about:blank */ } } });
  assert.match(await message(page), /cannot be read; they were left as they are/);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  assert.deepEqual(await stored(page), { 'offerscope.figures': 'v=1&weighted=1' });
  await page.context().close();
});

test('the head of the page leads to what is said of privacy', async () => {
  const page = await open(app, '', { width: 390, height: 844 });
  await page.getByRole('link', { name: 'Privacy' }).click();
  const title = page.getByRole('heading', { name: 'Privacy and use without a network' });
  assert.equal(await title.evaluate((one) => one === document.activeElement), true);
  await page.waitForFunction(() => {
    const { top, bottom } = document.getElementById('remember').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await keep(page, 'privacy-phone');
  await page.context().close();
});

test('the page tells how to see that nothing is sent', async () => {
  const page = await open(app);
  await page.getByText('Check it yourself: nothing is sent').click();
  const words = await page.locator('#check-it').innerText();
  for (const browser of [/Chrome and Edge: press F12/, /Firefox: press/, /Safari: in Settings/, /do not send/]) assert.match(words, browser);
  await page.context().close();
});
