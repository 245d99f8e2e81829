// The dialog that shares: with and without figures, own offers inside the link, and what a stranger may put there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { figure, open } from './figures.mjs';
import { keep, root, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1];
const own = 'anytown-ecg-2026-27';
const message = (page) => page.locator('#message').innerText();
const packed = (text) => deflateRawSync(Buffer.from(text)).toString('base64url');
const onOneLine = (text) => JSON.stringify(JSON.parse(text));

async function pick(page, content, name = 'ecg.json') {
  await page.locator('#file-picker').setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(content) }]);
  await page.getByText('was added to your list').waitFor();
}

/** Opens the dialog and gives the link in it, once it stands. */
async function shared(page, set = async () => {}) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('#share-dialog').waitFor();
  await set();
  await page.waitForFunction(() => document.getElementById('link-address').value.endsWith('&end'));
  await page.waitForTimeout(150);
  return page.locator('#link-address').inputValue();
}

test('without figures the link holds none, and leaves those of the screen it opens on', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="registered"]').fill('9850');
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  assert.match(await shared(page), /&registered=9850&weighted=10240&/);
  // Into a web page they come only when that is wanted.
  await page.getByText('Put this into your web page').click();
  const code = page.locator('#embed-code');
  assert.match(await code.inputValue(), /#embed&amp;v=1&amp;[^"]*figures=none[^"]*&amp;end"/);
  assert.doesNotMatch(await code.inputValue(), /9850|10240/);
  await page.getByLabel('Begin with the figures that I entered').check();
  await page.waitForFunction(() => /9850.*10240/.test(document.getElementById('embed-code').value));
  await page.getByLabel('Begin with the figures that I entered').uncheck();
  await page.getByLabel('Without my figures').check();
  await page.waitForFunction(() => document.getElementById('link-address').value.includes('figures=none'));
  const link = await page.locator('#link-address').inputValue();
  assert.doesNotMatch(link, /9850|10240/);
  assert.equal(await page.locator('#embed-code').inputValue().then((code) => /9850|10240/.test(code)), false);
  await keep(page, 'share-desk');

  const other = await open(app);
  await other.locator('#text-view input[name="weighted"]').fill('5000');
  await other.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
  await other.getByRole('button', { name: 'Open the link' }).click();
  assert.equal(await other.locator('#text-view input[name="weighted"]').inputValue(), '5000');
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await page.context().close();
  await other.context().close();
});

test('the dialog is a dialog: it takes the focus, names itself, closes by Escape and gives the focus back', async () => {
  const page = await open(app, '', { width: 390, height: 844, touch: true });
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share what is on the screen' });
  await dialog.waitFor();
  assert.equal(await dialog.evaluate((one) => one.contains(document.activeElement)), true);
  for (const name of ['With my figures', 'Without my figures']) assert.equal(await dialog.getByRole('radio', { name }).count(), 1);
  await keep(page, 'share-phone');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await button.evaluate((one) => one === document.activeElement), true);
  await page.context().close();
});

test('own offers travel inside the link, and can stay behind', async () => {
  const page = await open(app);
  await pick(page, example);
  const link = await shared(page);
  assert.match(link, new RegExp(`,${own}&own=[A-Za-z0-9_-]+&end$`));
  const other = await open(app, new URL(link).hash);
  assert.equal(await figure(other, own, 'income.year').innerText(), '£9,971.52');
  assert.match(await other.locator('#compare thead').innerText(), /Anytown ECG\s*added/);
  assert.equal(await message(other), '');
  // Further on from there they travel too.
  assert.match(await shared(other), /&own=/);
  await page.getByLabel('With my own offers inside').uncheck();
  await page.getByText('The link leaves out your own offer Anytown ECG: send its file along.').waitFor();
  assert.doesNotMatch(await page.locator('#link-address').inputValue(), /own=|anytown/);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await page.context().close();
  await other.context().close();
});

test('a long link says that some programs cut it', async () => {
  const page = await open(app);
  // Texts of chance do not compress.
  let seed = 7;
  const words = (count) => Array.from({ length: count }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(seed / 65536) % 36];
  }).join('');
  const gaps = Array.from({ length: 15 }, () => `"${words(150)}"`).join(', ');
  await pick(page, example.replace(/"gaps": \[/, `"gaps": [${gaps}, `));
  const link = await shared(page);
  assert.ok(link.length > 2000, String(link.length));
  assert.match(await page.locator('#link-notes').innerText(),
    new RegExp(`The link has ${link.length.toLocaleString('en-GB')} characters. Some e-mail programs cut it after about 2,000`));
  await page.context().close();
});

test('a browser that cannot unpack says what was left out', async () => {
  const page = await open(app, `#v=1&offers=lsc-ltc-2025-26,${own}&own=${packed(onOneLine(example))}&end`, {
    init: () => { delete window.CompressionStream; delete window.DecompressionStream; },
  });
  assert.match(await message(page), /which cannot be unpacked here and were left out/);
  assert.equal(await page.locator('#compare thead th').count(), 2);
  await pick(page, example);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  assert.equal(await page.getByLabel('With my own offers inside').isDisabled(), true);
  await page.context().close();
});

const bombs = [
  ['ten million spaces', packed(' '.repeat(10_000_000)), /larger than a link may carry/],
  ['eight offers', packed(`${onOneLine(example)}\n`.repeat(8)), /more of its sender’s own offers than one may/],
  ['bytes that are not compressed', Buffer.from('not compressed at all').toString('base64url'), /damaged/],
  ['a stream that was cut', packed(onOneLine(example)).slice(0, 60), /damaged/],
  ['bytes that are no text', deflateRawSync(Buffer.from([0xff, 0xfe, 0x80])).toString('base64url'), /damaged/],
  ['an offer with faults', packed('{"format": 1, "id": "<b>x</b>"}'), /own offer 1 is faulty and was left out/],
  ['an id of a published offer', packed(onOneLine(example).replace(own, 'lsc-ltc-2025-26')), /is in the list already/],
];
for (const [what, inside, words] of bombs) {
  test(`inside a link, ${what}: left out and said, the rest is opened`, async () => {
    const page = await open(app, `#v=1&weighted=12000&offers=lsc-ltc-2025-26&own=${inside}&end`);
    assert.match(await message(page), words);
    assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '12,000');
    assert.equal(await page.locator('#compare thead th').count(), 2);
    assert.equal(await page.locator('.own').count(), 0);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('a file on this device says that it has no address, and opens links that are pasted into it', async () => {
  const page = await open(app, '');
  await page.goto(`file://${join(root, 'build', 'single', 'offerscope.html')}`);
  await page.locator('html[data-ready]').waitFor();
  const shownPart = await shared(page);
  assert.match(shownPart, /^#v=1&/);
  await page.getByText('This Offerscope is a file, which has no address for other people.').waitFor();
  assert.equal(await page.locator('#embed-code').count(), 0);
  await page.getByLabel('A link that you were sent').fill('https://lmc.example/offerscope/#v=1&weighted=10240&offers=nenc-medicines-2026-27&end');
  await keep(page, 'share-file');
  await page.getByRole('button', { name: 'Open it' }).click();
  // 10,240 weighted patients × £2.87 (offers/nenc-medicines-2026-27.json)
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.equal(await page.locator('#share-dialog').count(), 0);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByLabel('A link that you were sent').fill('no link');
  await page.getByRole('button', { name: 'Open it' }).click();
  assert.match(await message(page), /^This link is not one of Offerscope’s/m);
  await page.context().close();
});
