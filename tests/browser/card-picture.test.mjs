// The newsletter card as a picture: what is really drawn, the SVG, and texts that a hostile hand wrote.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import {
  DAY, SIX, MESSAGE, HOSTILE, HOSTILE_SHOWN, hostileOffer, app, fixDay, openDialog, saved, savedText, dialogFor,
  parsed, textsOf, MAIL_TAGS, mailOf,
} from './card.mjs';
import { compare, open } from './figures.mjs';

function assertRoom({ width, height, texts }) {
  for (const one of texts) {
    assert.ok(one.left >= 23 && one.right <= width - 23 && one.top >= 0 && one.bottom <= height, `${one.text} stands outside`);
    const other = texts.find((second) => second !== one && one.left < second.right - 0.5 && second.left < one.right - 0.5 &&
      one.top < second.bottom - 0.5 && second.top < one.bottom - 0.5);
    assert.equal(other, undefined, `${one.text} lies over ${other?.text}`);
  }
}

test('the picture is really drawn, at both sizes: head, bars as long as their amounts, patterns, words', async () => {
  const page = await dialogFor();
  const { bars } = await parsed(await savedText(page, 'Save SVG'));
  // One bar of one part, one of one part, one of two: 552 pixels for the largest income.
  assert.deepEqual(bars.map(({ width }) => Math.round(width)), [
    Math.round((552 * 2981069) / 14043224), 552, Math.round((552 * 1745016) / 14043224), Math.round((552 * 6980064) / 14043224)]);
  const heights = [];
  for (const [button, scale, name] of [['Save PNG', 1, `offerscope-card-${DAY}.png`],
    ['Save PNG, double size', 2, `offerscope-card-${DAY}-2x.png`]]) {
    const file = await saved(page, button);
    assert.equal(file.name, name);
    const png = PNG.sync.read(file.bytes);
    assert.equal(png.width, 600 * scale);
    heights.push(png.height / scale);
    const pixel = (x, y) => [...png.data.subarray((Math.floor(y * scale) * png.width + Math.floor(x * scale)) * 4).subarray(0, 4)];
    const coloursIn = (left, top, right, bottom) => {
      const found = new Set();
      for (let y = top; y < bottom; y += 1 / scale) for (let x = left; x < right; x += 1 / scale) found.add(pixel(x, y).join());
      return found;
    };
    assert.deepEqual(pixel(2, 2), [0, 94, 184, 255]);
    assert.ok(coloursIn(24, 20, 400, 50).size > 8, 'the title is not there');
    assert.ok(coloursIn(420, bars[0].y - 50, 576, bars[0].y - 10).size > 8, 'the amount is not there');
    assert.deepEqual([...coloursIn(bars[0].x + 1, bars[0].y + 1, bars[0].x + bars[0].width - 2, bars[0].y + 19)], ['0,94,184,255']);
    assert.deepEqual(pixel(bars[0].x + bars[0].width + 3, bars[0].y + 10), [240, 244, 245, 255]);
    const inside = ({ x, y, width }) => coloursIn(x + 1, y + 1, x + width - 2, y + 19);
    for (const [bar, ground] of [[bars[2], '143,191,232,255'], [bars[3], '251,213,138,255']]) {
      assert.ok(inside(bar).has(ground) && inside(bar).size > 3, 'a pattern is not there');
    }
  }
  assert.equal(heights[0], heights[1]);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

for (const [name, ids] of [['three offers', null], ['one offer', SIX.slice(0, 1)], ['six offers, one without a price', SIX]]) {
  test(`${name}: the SVG holds each figure as the comparison has it, and nothing is cut or lies over another`, async () => {
    const page = await dialogFor(ids);
    const svg = await parsed(await savedText(page, 'Save SVG'));
    assert.equal(svg.fault, null);
    assert.equal(svg.width, 600);
    if (ids === null) assert.equal(svg.message, MESSAGE);
    const all = svg.texts.map(({ text }) => text).join(' ');
    const expected = textsOf(compare(...(ids ?? [])));
    assert.ok(expected.length >= 3 * (ids ?? SIX.slice(0, 3)).length - 2);
    for (const text of expected) assert.ok(all.includes(text), `${text} is not in: ${all}`);
    assert.ok(all.includes('10 April 2026. Indicative, not financial advice. Not an NHS service.'));
    assert.ok(all.includes('Prices from: Pulse, February 2026'));
    assert.ok(all.includes(new URL(app.url).host));
    assert.doesNotMatch(all, /£0\.00/);
    assertRoom(svg);
    const preview = page.locator('#export-dialog canvas');
    assert.equal(await preview.getAttribute('aria-label'), svg.message);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('a hostile title, name or commissioner is text and nothing else, in SVG, e-mail and file names', async () => {
  const page = await open(app, '', { acceptDownloads: true, init: fixDay, initArgument: DAY });
  await page.locator('#file-picker').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(hostileOffer) });
  await page.getByText('was added to your list').waitFor();
  await openDialog(page);
  await page.getByLabel('Title', { exact: true }).evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }, HOSTILE);
  const { name, bytes } = await saved(page, 'Save SVG');
  assert.equal(name, `offerscope-card-${DAY}.svg`);
  const svg = await parsed(bytes.toString('utf8'));
  assert.equal(svg.fault, null);
  assert.equal(svg.title, HOSTILE_SHOWN);
  assert.deepEqual(svg.tags, ['circle', 'defs', 'desc', 'pattern', 'rect', 'svg', 'text', 'title']);
  assert.deepEqual(svg.handlers, []);
  assert.ok(svg.texts.some(({ text }) => text.includes('<b onclick=x>\'&"עברית')));
  assertRoom(svg);

  await page.getByLabel('Begin with the picture').check();
  const mail = await saved(page, 'Save e-mail as HTML');
  assert.equal(mail.name, `offerscope-card-${DAY}.html`);
  const read = await mailOf(mail.bytes.toString('utf8'));
  assert.equal(read.title, HOSTILE_SHOWN);
  assert.equal(read.head, HOSTILE_SHOWN);
  assert.ok(read.names.includes('<b onclick=x>\'&"עברית'));
  assert.deepEqual(read.tags, MAIL_TAGS);
  assert.ok(read.roomy, 'a long word makes the e-mail wider than 600 pixels');
  await page.context().close();
});
