// A person's own offer files: picked and dropped, good and bad.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { figure, open } from './figures.mjs';
import { command, keep, root, start } from './support.mjs';

let app;
let folder;
before(async () => {
  app = await start();
  folder = mkdtempSync(join(tmpdir(), 'offerscope-'));
});
after(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The whole small file of the guide: what an LMC officer begins with. */
const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1];
const message = (page) => page.locator('#message').innerText();

async function pick(page, ...files) {
  await page.locator('#file-picker').setInputFiles(files.map(({ name, content }) => (
    { name, mimeType: 'application/json', buffer: Buffer.from(content) })));
  await page.locator('#message strong').waitFor();
}

/** Drops files on the page as a person does, by the events that a browser sends. */
async function drop(page, ...files) {
  const carried = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, content } of list) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: carried });
  assert.equal(await page.locator('#drop-hint').isVisible(), true);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: carried });
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
  await page.locator('#message strong').waitFor();
  assert.equal(await page.locator('#drop-hint').isVisible(), false);
}

/** The command's own report: the lines that `check` prints of a file with faults. */
function faultsByCommand(content) {
  const path = join(folder, 'offer.json');
  writeFileSync(path, content);
  try {
    execFileSync(command, ['check', path], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return error.stdout + error.stderr;
  }
}

async function faultRows(page) {
  return page.locator('#file-faults tbody tr').evaluateAll((rows) => rows.map((row) =>
    [...row.cells].map((cell) => cell.textContent)));
}

for (const [how, give] of [['dropped', drop], ['picked', pick]]) {
  test(`a good file that is ${how} joins the list, chosen, marked as the reader's own`, async () => {
    const page = await open(app);
    await give(page, { name: 'ecg.json', content: example });
    assert.match(await message(page), /‘Anytown ECG scheme’ was added to your list, marked as added\./);
    assert.equal(await page.locator('[data-choice="anytown-ecg-2026-27"]').isChecked(), true);
    assert.match(await page.locator('#compare thead').innerText(), /Anytown ECG\s*added/);
    assert.equal(await figure(page, 'anytown-ecg-2026-27', 'income.year').innerText(), '£9,971.52');
    assert.deepEqual(page.complaints, []);
    assert.equal(new Set(page.requests).size, page.requests.length);
    await page.context().close();
  });
}

test('a mended file that is opened again is said to be updated', async () => {
  const page = await open(app);
  await pick(page, { name: 'ecg.json', content: example });
  await pick(page, { name: 'ecg.json', content: example.replace('"0.96"', '"0.97"') });
  await page.getByText('‘Anytown ECG scheme’ was updated; it was in your list already.').waitFor();
  assert.equal(await page.locator('[data-choice="anytown-ecg-2026-27"]').count(), 1);
  await page.context().close();
});

test('a faulty file is refused with all its faults, each with line and place', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  const faulty = example
    .replace('"pounds": "0.96"', '"pounds": 0.96')
    .replace('"basis": "weighted-patient"', '"basis": "patient"')
    .replace('"gaps": [', '"gap": [');
  await drop(page, { name: 'ecg.json', content: faulty });
  const rows = await faultRows(page);
  assert.ok(rows.length >= 3, JSON.stringify(rows));
  const report = faultsByCommand(faulty);
  for (const [at, place, sentence, code] of rows) {
    assert.match(at, /^\d+, \d+$/);
    const [line, column] = at.split(', ');
    assert.match(sentence, /[.?]$/);
    const shown = place === 'whole file' ? '' : place;
    assert.ok(report.split('\n').some((one) => one.includes(`line ${line}, column ${column}`) &&
      one.includes(shown) && one.includes(`${sentence} [${code}]`)), `${at} ${place} ${sentence}\n${report}`);
  }
  assert.ok(rows.some(([, place]) => place === '/payments/0/rate/pounds'));
  assert.ok(rows.some(([, place]) => place === '/payments/0/quantity/basis'));
  assert.match(await message(page),
    new RegExp(`‘ecg.json’ was not added: it has ${rows.length} faults, listed at the top of the page\\. Nothing else has changed\\.`));
  assert.equal(await page.locator('[data-choice="anytown-ecg-2026-27"]').count(), 0);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');

  await pick(page, { name: 'ecg.json', content: example });
  await page.getByText('was added to your list').waitFor();
  assert.equal(await page.locator('#file-faults').isVisible(), false);
  await page.context().close();
});

for (const [width, height] of [[390, 844], [1280, 800]]) {
  test(`what is said of a refused file covers nothing of its faults at ${width} points`, async () => {
    const page = await app.open('', { width, height });
    await page.waitForSelector('html[data-ready]');
    await page.evaluate(() => window.scrollTo(0, 600));
    await pick(page, { name: 'ecg.json', content: '{"format": 2, "id": "X Y"}' });
    const message = await page.locator('#message').boundingBox();
    const list = await page.locator('#file-faults').boundingBox();
    assert.ok(message.y >= 0 && message.y + message.height <= list.y, JSON.stringify({ message, list }));
    assert.ok(list.y < height / 2);
    await keep(page, `faults-${width}`);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await page.locator('#message').innerText(), '');
    await page.context().close();
  });
}

const refused = [
  ['the list of services', 'services.json', readFileSync(join(root, 'offers', 'services.json'))],
  ['no JSON', 'offer.txt', 'Dear practice, we offer £2.87.'],
  ['an empty file', 'empty.json', ''],
  ['bytes that are no text', 'image.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00])],
  ['bytes that are no UTF-8', 'latin.json', Buffer.from(example.replace('ECG scheme', 'ECG £'), 'latin1')],
  ['JSON that is no offer', 'list.json', '[1, 2, 3]'],
  ['a later version', 'later.json', example.replace(/"format": \d+/, '"format": 99')],
  ['more than 1 MB', 'large.json', ' '.repeat(1_048_577)],
  ['a hundred thousand brackets', 'deep.json', '['.repeat(100_000)],
];
for (const [what, name, content] of refused) {
  test(`${what} is refused in plain words, and nothing is lost`, async () => {
    const page = await open(app);
    await pick(page, { name, content });
    const rows = await faultRows(page);
    assert.ok(rows.length >= 1);
    const report = faultsByCommand(content);
    for (const [, , sentence] of rows) {
      assert.match(sentence, /\.$/);
      assert.ok(report.includes(sentence), `${sentence}\n${report}`);
    }
    assert.match(await message(page), new RegExp(`‘${name}’ was not added`));
    assert.equal(await page.locator('#compare thead th').count(), 4);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('a file cannot take the place of a bundled offer', async () => {
  const page = await open(app);
  await pick(page, { name: 'nenc.json',
    content: readFileSync(join(root, 'offers', 'nenc-medicines-2026-27.json')) });
  assert.deepEqual(await faultRows(page), [['3, 9', '/id', 'An offer with the id ' +
    '"nenc-medicines-2026-27" is in the list already; give yours another id.', 'duplicate-id']]);
  assert.equal(await page.locator('.choice', { hasText: 'Medicines LES' }).count(), 1);
  await page.context().close();
});

test('hundreds of faults stay readable, and a name full of markup stays a name', async () => {
  const page = await open(app);
  const payments = Array.from({ length: 300 }, () => '{"rate": 2.87}').join(',');
  await pick(page, { name: '<img src=x onerror=alert(1)>.json',
    content: `{"format": 1, "id": "<b>x</b>", "payments": [${payments}]}` });
  const rows = await faultRows(page);
  assert.equal(rows.length, 101);
  assert.match(rows.at(-1)[2], /^The file has \d+ more faults; mend these first/);
  const list = page.locator('#file-faults .scroller');
  assert.ok((await list.boundingBox()).height < 600);
  assert.equal(await page.locator('#file-faults img, #message img, #file-faults b').count(), 0);
  await page.getByRole('button', { name: 'Close this list' }).click();
  assert.equal(await page.locator('#file-faults').isVisible(), false);
  await page.context().close();
});

test('several files at once: the good join, the bad are listed', async () => {
  const page = await open(app);
  await drop(page, { name: 'good.json', content: example }, { name: 'bad.json', content: '{' });
  const said = await message(page);
  assert.match(said, /‘bad.json’ was not added/);
  assert.match(said, /‘Anytown ECG scheme’ was added/);
  assert.equal(await page.locator('[data-choice="anytown-ecg-2026-27"]').isChecked(), true);
  await page.context().close();
});
