// Tables for spreadsheets as the page saves them: each view as CSV, the income as a workbook with formulas.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { command, keep, openPage, root, start } from './support.mjs';

const { strFromU8, unzipSync } = createRequire(join(root, 'web', 'package.json'))('fflate');
const VIEWS = ['compare', 'income', 'services', 'uplift', 'workload', 'terms', 'decision', 'sources'];

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const said = (...words) => execFileSync(command, words, { maxBuffer: 1 << 26 });
const today = (page) => page.evaluate(() => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
});

async function openDialog(page) {
  await page.locator('#export').click();
  await page.getByRole('heading', { name: 'Tables', exact: true }).waitFor();
}

/** The name and the bytes of the file that the button saves. */
async function saved(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.locator('#export-dialog').getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const unescaped = (text) => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name])
  .replaceAll('_x005F_', '_');

/** The cells of a sheet's XML as the core's JSON has them, without their styles. */
function cellsOf(xml) {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = [];
    for (const [, address, attributes, content] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = [...address].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const [, type] = /t="(\w+)"/.exec(attributes) ?? [];
      const [, formula] = /<f>(.*?)<\/f>/s.exec(content ?? '') ?? [];
      const [, value] = /<(?:v|t xml:space="preserve")>(.*?)<\/(?:v|t)>/s.exec(content ?? '') ?? [];
      assert.ok(type === undefined || type === (formula === undefined ? 'inlineStr' : 'str'));
      cells[column] = {
        ...(value !== undefined && { [type === undefined ? 'number' : 'text']: unescaped(value) }),
        ...(formula !== undefined && { formula: unescaped(formula) }),
      };
    }
    return [...cells].map((cell) => cell ?? null);
  });
}

/** Rows without styles, and without what is blank at their ends. */
function bare(rows) {
  return rows.map((row) => {
    const cells = row.map((cell) => {
      const { style, ...rest } = cell ?? {};
      return Object.keys(rest).length === 0 ? null : rest;
    });
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
}

function workbookOf(bytes) {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const names = [...files['xl/workbook.xml'].matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name);
  return { files, names, sheets: names.map((_, index) => cellsOf(files[`xl/worksheets/sheet${index + 1}.xml`])) };
}

test('each view is saved as the CSV file that the command prints, named after view and day', async () => {
  const page = await app.open();
  const day = await today(page);
  await openDialog(page);
  await keep(page, 'tables-dialog');
  const asked = page.requests.length;
  for (const view of VIEWS) {
    await page.locator('#table-view').selectOption(view);
    const { name, bytes } = await saved(page, 'Save CSV');
    assert.equal(name, `offerscope-${view}-${day}.csv`);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.ok(bytes.equals(said('compare', `--csv=${view}`, '--today', day)), `${view} differs from the command's`);
  }
  assert.deepEqual(page.requests.slice(asked).filter((address) => !address.startsWith('blob:')), []);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the workbook holds each cell, formula and name that the core made; only the site’s own part was asked for', async () => {
  const page = await app.open();
  const day = await today(page);
  await openDialog(page);
  const asked = page.requests.length;
  const { name, bytes } = await saved(page, 'Save workbook (XLSX)');
  assert.equal(name, `offerscope-income-${day}.xlsx`);
  const added = page.requests.slice(asked).filter((address) => !address.startsWith('blob:'));
  assert.ok(added.length <= 2 && added.every((address) => address.startsWith(`${app.url}part-`)), added.join(' '));

  const wanted = JSON.parse(said('compare', '--workbook', '--today', day));
  const { files, names, sheets } = workbookOf(bytes);
  assert.deepEqual(names, ['Compare', 'Practice', 'Income', 'Sources']);
  wanted.sheets.forEach((sheet, index) => assert.deepEqual(bare(sheets[index]), bare(sheet.rows), sheet.name));
  for (const { name: cell, address } of wanted.names) {
    assert.ok(files['xl/workbook.xml'].includes(`<definedName name="${cell}">${address}</definedName>`), cell);
  }
  const hidden = names.map((_, index) => files[`xl/worksheets/sheet${index + 1}.xml`].match(/<col [^>]*hidden="1"\/>/g));
  assert.deepEqual(hidden, [null, ['<col min="5" max="5" width="30" customWidth="1" hidden="1"/>'], null, null]);
  const formulas = sheets.flat(2).filter((cell) => cell?.formula !== undefined);
  assert.ok(formulas.length > 100, `${formulas.length} formulas`);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('of an own offer’s texts none becomes a formula, in neither file', async () => {
  const page = await app.open();
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1]);
  const hostile = '=1+cmd|"/C calc"!A0';
  const offer = { ...example, shortTitle: '@=x_x000D_&<b>', title: hostile, summary: `-${hostile}` };
  offer.payments = offer.payments.map((payment) => ({ ...payment, title: '+HYPERLINK("x")' }));
  await page.locator('#file-picker').setInputFiles([
    { name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(offer)) }]);
  await page.locator('#message strong').waitFor();
  await openDialog(page);
  const { sheets } = workbookOf((await saved(page, 'Save workbook (XLSX)')).bytes);
  const cells = sheets.flat(2).filter((cell) => cell !== null);
  for (const text of [hostile, '@=x_x000D_&<b>', '+HYPERLINK("x")']) {
    const those = cells.filter((cell) => cell.text === text);
    assert.ok(those.length > 0, text);
    assert.ok(those.every((cell) => cell.formula === undefined), text);
  }
  for (const { formula } of cells.filter((cell) => cell.formula !== undefined)) {
    assert.match(formula, /^[A-Za-z0-9_$!:.,()"<>=+*/ ?-]+$/);
    assert.doesNotMatch(formula, /cmd|HYPERLINK|x000D/);
  }
  await page.locator('#table-view').selectOption('income');
  const csv = (await saved(page, 'Save CSV')).bytes.toString('utf8');
  assert.ok(csv.includes('\'@=x_x000D_&<b>,"\'+HYPERLINK(""x"")"'));
  await page.context().close();
});

test('what is entered is in the workbook as it is in the view', async () => {
  const fragment = said('link', '--registered', '9800', '--weighted', '10240', '--input', 'care-home-beds=40',
    'lsc-routine-2025-26').toString('utf8').trim();
  const page = await app.open(`#${fragment}`);
  const shown = page.locator('[data-offer="lsc-routine-2025-26"][data-figure="payments.total"]');
  await page.waitForFunction((element) => element.textContent === '£143,724.80', await shown.elementHandle());
  await openDialog(page);
  const { sheets: [compare, practice] } = workbookOf((await saved(page, 'Save workbook (XLSX)')).bytes);
  const row = (sheet, title) => sheet.find(([head]) => head?.text === title);
  assert.equal(row(compare, 'Income a year (£)')[1].number, '143724.80');
  assert.equal(row(practice, 'Registered list')[1].number, '9800');
  assert.equal(row(practice, 'Care home beds')[1].number, '40');
  await page.context().close();
});

test('without a connection both are saved, though their part was not used before', async () => {
  const page = await app.open();
  await page.locator('#offline').getByText('work offline').waitFor({ state: 'attached', timeout: 20_000 });
  await page.context().setOffline(true);
  await openDialog(page);
  assert.ok((await saved(page, 'Save CSV')).bytes.length > 1000);
  assert.ok(Object.keys(unzipSync((await saved(page, 'Save workbook (XLSX)')).bytes)).includes('xl/workbook.xml'));
  await page.context().close();
});

test('the edition that is one file saves both, from disk, and asks for nothing', async () => {
  const page = await openPage(app.browser, pathToFileURL(join(root, 'build', 'single', 'offerscope.html')).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  await openDialog(page);
  const { sheets } = workbookOf((await saved(page, 'Save workbook (XLSX)')).bytes);
  assert.equal(sheets.length, 4);
  assert.ok((await saved(page, 'Save CSV')).bytes.toString('utf8').includes('Income a year (£)'));
  const outside = page.requests.filter((address) => !/^(?:file|blob|data):/.test(address));
  assert.deepEqual(outside, []);
  await page.context().close();
});

test('on a phone the section stands within the dialog', async () => {
  const page = await app.open('', { width: 390, height: 844, pixelRatio: 3, touch: true });
  await openDialog(page);
  await page.getByRole('heading', { name: 'Tables', exact: true }).scrollIntoViewIfNeeded();
  const { width } = await page.locator('#table-view').boundingBox();
  assert.ok(width > 100 && width < 390);
  await keep(page, 'tables-dialog-phone');
  await page.context().close();
});
