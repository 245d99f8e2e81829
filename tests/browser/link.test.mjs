// Links: the same state again, and nothing worse than a sentence from a damaged or hostile one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compare, figure, figuresOf, figuresOn, link, open } from './figures.mjs';
import { start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const words = ['--registered', '9850', '--weighted', '10240', '--input', 'care-home-beds=40',
  'lsc-routine-2025-26', 'gm-les-2026-27', 'nenc-adhd-2026-27'];
const message = (page) => page.locator('#message').innerText();

async function assertFigures(page, comparison) {
  const expected = figuresOf(comparison);
  const shown = await figuresOn(page, expected.keys());
  assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(expected));
}

test('a link of the command opens its state', async () => {
  const page = await open(app, `#${link(...words)}`);
  await assertFigures(page, compare(...words));
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  assert.equal(await page.locator('#message').innerText(), '');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the shared link opens the same state elsewhere', async () => {
  const page = await open(app, '', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#text-view input[name="registered"]').fill('9850');
  await page.locator('#text-view input[name="ratio"]').fill('1.04');
  await page.locator('[data-choice="kent-interim-2025-26"]').check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('It is on the clipboard.').waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(address.startsWith(`${app.url}#v=1&app=0.`), address);
  const names = await page.locator('[data-figure]').evaluateAll((all) =>
    all.map((one) => `${one.dataset.offer} ${one.dataset.figure}`));
  const here = await figuresOn(page, names);
  const other = await open(app, address.slice(app.url.length));
  assert.deepEqual(await figuresOn(other, names), here);
  assert.ok(here.size > 50);
  assert.equal(await message(other), '');
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await page.context().close();
  await other.context().close();
});

test('where the clipboard is forbidden, the link is selected and says so', async () => {
  const page = await open(app, '', {
    init: () => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); },
  });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('This browser does not let the page copy').waitFor();
  const [value, chosen, focused] = await page.locator('#link-address').evaluate((input) =>
    [input.value, input.value.slice(input.selectionStart, input.selectionEnd), document.activeElement === input]);
  assert.ok(value.startsWith(`${app.url}#v=1&`), value);
  assert.equal(chosen, value);
  assert.equal(focused, true);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  assert.equal(await page.locator('#share-dialog').count(), 0);
  await page.context().close();
});

test('a link arriving over entries asks; keeping keeps, opening opens', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  const send = (hash) => page.evaluate((one) => { location.hash = one; }, hash);
  await send(link(...words));
  await page.getByRole('button', { name: 'Keep what is on the screen' }).click();
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.equal(new URL(page.url()).hash, '');
  await send(link(...words));
  await page.getByRole('button', { name: 'Open the link' }).click();
  await figure(page, 'gm-les-2026-27', 'income.year').waitFor();
  await assertFigures(page, compare(...words));
  // What a link brought is no entry: the next one is opened at once, whatever view was looked at.
  await page.locator('nav.places a[href="#income"]').click();
  await send('v=1&offers=lsc-ltc-2025-26&end');
  await page.locator('#compare thead th').nth(1).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#compare thead th').length === 2);
  assert.equal(await message(page), '');
  await page.context().close();
});

test('a link made with other offers says so, with both dates', async () => {
  const page = await open(app, '#v=1&app=0.4.0&offers-date=2025-05-03&offers=lsc-ltc-2025-26&end');
  assert.match(await message(page),
    /^Note\s+This link was made with the offers as written up to 3 May 2025; those here are of \d+ [A-Z][a-z]+ 20\d\d, so figures can differ\./);
  assert.equal(await page.locator('#compare thead th').count(), 2);
  await page.context().close();
});

test('an address that changes while the page is open is opened', async () => {
  const page = await open(app);
  await page.evaluate((hash) => { location.hash = hash; }, link(...words));
  await figure(page, 'gm-les-2026-27', 'income.year').waitFor();
  await assertFigures(page, compare(...words));
  await page.context().close();
});

test('a reload after starting again does not bring the link back', async () => {
  const page = await open(app, `#${link(...words)}`);
  await page.getByRole('button', { name: 'Start again' }).first().click();
  assert.equal(new URL(page.url()).hash, '');
  await assertFigures(page, compare());
  await page.context().close();
});

const hostile = [
  'v=2&offers=nenc-medicines-2026-27&end',
  'v=1&weighted=ten&offers=nenc-medicines-2026-27&end',
  'v=1&weighted=-1&end',
  'v=1&weighted=1e400&end',
  'v=1&offers=%3Cimg%20src=x%20onerror=alert(1)%3E&end',
  'v=1&offers=%zz%00%ff&end',
  'v=1&v=1&weighted=1&weighted=2&end',
  '<script>alert(1)</script>',
  '__proto__=1&constructor=2',
  `v=1&offers=${'a,'.repeat(20000)}&end`,
  `v=1&in.${'x'.repeat(5000)}=5&end`,
  '%F0%9F%92%A9',
];
for (const fragment of hostile) {
  test(`a link that cannot be trusted changes nothing and says so: ${fragment.slice(0, 40)}`, async () => {
    const page = await open(app, `#${fragment}`);
    const said = await message(page);
    assert.match(said, /[a-z].*\./, said);
    assert.ok(said.length < 4000, `${said.length} characters`);
    await assertFigures(page, compare());
    assert.equal(await page.locator('#text-view img, #message img, #message script').count(), 0);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('a link that was cut off is refused in words', async () => {
  const whole = link(...words);
  assert.match(whole, /&end$/);
  const page = await open(app, `#${whole.slice(0, -6)}`);
  assert.match(await message(page), /cut|whole|complete/i);
  await assertFigures(page, compare());
  await page.context().close();
});

test('a damaged link leaves what was entered, and asks nothing', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.evaluate(() => { location.hash = 'v=1&weighted=ten&end'; });
  await page.locator('#message p, #message li').first().waitFor();
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10240');
  await page.context().close();
});

test('an offer that this list does not hold is named, and the others are shown', async () => {
  const page = await open(app, '#v=1&offers=nenc-medicines-2026-27,anytown-2030-31&end');
  assert.match(await message(page), /“anytown-2030-31”, which this list does not have/);
  assert.equal(await page.locator('#compare thead th').count(), 2);
  await page.context().close();
});
