// The newsletter card: the picture that is really drawn, the SVG, the HTML for an e-mail, and what a browser or a
// page around it may forbid.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { compare, open } from './figures.mjs';
import { root, start } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DAY = '2026-04-10';
const SIX = ['nenc-medicines-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26', 'gm-les-2026-27', 'kent-interim-2025-26',
  'nwl-access-2024-25'];
const MESSAGE = 'For an example practice of England’s mean list, 10,387 patients, NENC Medicines pays £29,810.69 a year ' +
  '(proposed; all of it guaranteed); LSC routine pays £140,432.24 a year (ended 31 March 2026; all of it guaranteed; ' +
  'leaves out 15 lines whose numbers are not entered); LSC long-term conditions pays £87,250.80 a year (ended 31 March ' +
  '2026; £17,450.16 conditional, £69,800.64 at risk).';
const HOSTILE = '<script>alert(1)</script> "\'&amp; \u202Eevil ' + 'Donaudampfschifffahrtsgesellschaft'.repeat(2);
const HOSTILE_SHOWN = HOSTILE.replace('\u202E', ' ').replace(/ +/g, ' ');

/** The small file of the guide, with what a hostile hand would write into it. */
const hostileOffer = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1]
  .replace(/"shortTitle": "[^"]*"/, '"shortTitle": "<b onclick=x>\'&\\"עברית"')
  .replace(/"commissioner": "[^"]*"/, `"commissioner": "</text><script>x</script>${'W'.repeat(90)}"`);

let app;
let reader;  // a page without our policy, which lets a text be read as XML
before(async () => {
  app = await start();
  reader = await app.browser.newPage();
});
after(async () => { await app?.close(); });

/** The day on which the tests look, so that what has ended stays so. */
function fixDay(day) {
  const Real = Date;
  const now = new Real(`${day}T12:00:00`).getTime();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now]));
    }

    static now() {
      return now;
    }
  };
}

const choice = (page, id) => page.locator(`[data-choice="${id}"]`);

async function chooseOnly(page, ids) {
  await page.locator('#finder').evaluate((box) => { box.open = true; });
  const chosen = await page.locator('[data-choice]:checked').evaluateAll((all) => all.map((one) => one.dataset.choice));
  for (const id of chosen.filter((one) => !ids.includes(one))) await choice(page, id).uncheck();
  for (const id of ids) await choice(page, id).check();
}

async function openDialog(page) {
  await page.getByRole('button', { name: 'Save or print' }).click();
  await page.locator('#export-dialog[open]').waitFor();
}

const press = (page, name) => page.locator('#export-dialog').getByRole('button', { name, exact: true }).click();
const status = (page) => page.locator('#export-dialog .status');

/** What the button saves: { name, bytes }. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const savedText = async (page, button) => (await saved(page, button)).bytes.toString('utf8');

async function dialogFor(ids = null, options = {}) {
  const page = await open(app, '', { acceptDownloads: true, init: fixDay, initArgument: DAY, ...options });
  if (ids) await chooseOnly(page, ids);
  await openDialog(page);
  return page;
}

/** What an XML reader makes of the SVG. */
async function parsed(svg) {
  return reader.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...tree.querySelectorAll('*')];
    const number = (element, name) => Number(element.getAttribute(name));
    return {
      fault: tree.querySelector('parsererror')?.textContent ?? null,
      width: number(tree.documentElement, 'width'),
      height: number(tree.documentElement, 'height'),
      title: tree.querySelector('title').textContent,
      message: tree.querySelector('desc').textContent,
      tags: [...new Set(all.map((one) => one.localName))].sort(),
      handlers: all.flatMap((one) => [...one.attributes].map((attribute) => attribute.name)).filter((name) => /^on|href/.test(name)),
      texts: [...tree.querySelectorAll('text')].map((one) => {
        const width = number(one, 'textLength');
        const x = number(one, 'x') - (one.getAttribute('text-anchor') === 'end' ? width : 0);
        const size = number(one, 'font-size');
        return { text: one.textContent, left: x, right: x + width, top: number(one, 'y') - 0.75 * size, bottom: number(one, 'y') + 0.2 * size };
      }),
      bars: [...tree.querySelectorAll('svg > rect')].filter((one) => number(one, 'height') === 20 && one.getAttribute('fill') !== '#f0f4f5')
        .map((one) => ({ x: number(one, 'x'), y: number(one, 'y'), width: number(one, 'width'), fill: one.getAttribute('fill') })),
    };
  }, svg);
}

function assertRoom({ width, height, texts }) {
  for (const one of texts) {
    assert.ok(one.left >= 23 && one.right <= width - 23 && one.top >= 0 && one.bottom <= height, `${one.text} stands outside`);
    const other = texts.find((second) => second !== one && one.left < second.right - 0.5 && second.left < one.right - 0.5 &&
      one.top < second.bottom - 0.5 && second.top < one.bottom - 0.5);
    assert.equal(other, undefined, `${one.text} lies over ${other?.text}`);
  }
}

/** The texts of the figures that the card shows of a comparison. */
function textsOf(comparison) {
  return comparison.offers.flatMap(({ income }) => [
    income.text.year,
    ...(income.year === null ? [] : [income.text.perRegisteredPatient]),
    ...['guaranteed', 'conditional', 'atRisk'].filter((name) => income.year !== null && income[name] !== '0.00')
      .map((name) => income.text[name]),
  ]);
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

const MAIL_TAGS = ['a', 'body', 'div', 'h2', 'head', 'html', 'img', 'meta', 'p', 'span', 'table', 'tbody', 'td', 'th',
  'title', 'tr'];

/** What a mail program gets to see. */
async function mailOf(text) {
  const program = await app.browser.newPage();
  const asked = [];
  program.on('request', (request) => asked.push(request.url()));
  await program.route('http://mail.test/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: route.request().url().endsWith('/') ? text : '' }));
  await program.goto('http://mail.test/');
  const mail = await program.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return {
      tags: [...new Set(all.map((one) => one.localName))].sort(),
      attributes: [...new Set(all.flatMap((one) => [...one.attributes].map(({ name }) => name)))].sort(),
      addresses: all.flatMap((one) => ['href', 'src', 'srcset', 'background'].map((name) => one.getAttribute(name)).filter((value) => value !== null)),
      foreign: all.filter((one) => /url\(|@import|expression/i.test(one.getAttribute('style') ?? '')).length,
      alt: document.querySelector('img')?.alt ?? null,
      title: document.title,
      head: document.querySelector('h2').textContent,
      names: [...document.querySelectorAll('th')].map((one) => one.firstChild.data),
      text: document.body.innerText,
      roomy: document.querySelector('table').getBoundingClientRect().width <= 600,
    };
  });
  await program.close();
  return { ...mail, asked };
}

test('the e-mail is tables and inline styles, says its message without pictures, and asks for nothing from elsewhere', async () => {
  const page = await dialogFor(SIX);
  const html = await savedText(page, 'Save e-mail as HTML');
  assert.match(html, /^<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8">/);
  const mail = await mailOf(html);
  const picture = `offerscope-card-${DAY}.png`;
  assert.deepEqual(mail.addresses, [picture, app.url]);
  assert.deepEqual(mail.asked, ['http://mail.test/', `http://mail.test/${picture}`]);
  assert.deepEqual(mail.tags, MAIL_TAGS);
  assert.ok(mail.attributes.every((name) => !/^on|^class$|^id$/.test(name)), mail.attributes.join());
  assert.equal(mail.foreign, 0);
  assert.ok(mail.roomy);
  for (const text of textsOf(compare(...SIX))) assert.ok(mail.text.includes(text), text);
  assert.match(mail.alt, /^For an example practice of England’s mean list, 10,387 patients, NENC Medicines pays £29,810\.69 a year/);
  assert.match(mail.alt, /; what Greater Manchester pays is not published; /);
  assert.doesNotMatch(mail.text, /£0\.00/);

  await page.getByLabel('Begin with the picture').uncheck();
  const plain = await mailOf(await savedText(page, 'Save e-mail as HTML'));
  assert.deepEqual(plain.addresses, [app.url]);
  assert.deepEqual(plain.asked, ['http://mail.test/']);
  await page.context().close();
});

test('its alternative text says the whole message', async () => {
  const page = await dialogFor();
  assert.equal((await mailOf(await savedText(page, 'Save e-mail as HTML'))).alt, MESSAGE);
  await page.context().close();
});

test('the link is the reader’s choice, and what is no link is left out and said', async () => {
  const page = await dialogFor();
  const link = page.getByLabel('Link', { exact: true });
  assert.equal(await link.inputValue(), app.url);
  await link.fill('https://www.anytown-lmc.example/offers/index.html#v1&registered=9800');
  const html = await savedText(page, 'Save e-mail as HTML');
  assert.ok(html.includes('href="https://www.anytown-lmc.example/offers/index.html#v1&amp;registered=9800"'));
  const texts = async () => (await parsed(await savedText(page, 'Save SVG'))).texts.map(({ text }) => text);
  assert.ok((await texts()).includes('www.anytown-lmc.example/offers'));
  for (const wrong of ['javascript:alert(1)', 'anytown', 'https://name:word@anytown.example/']) {
    await link.fill(wrong);
    assert.equal(await page.getByText('A link begins with https://; until it does, it is left out.').isVisible(), true);
    assert.ok(!(await savedText(page, 'Save e-mail as HTML')).includes('<a '), wrong);
    assert.ok(!(await texts()).some((text) => text.includes('anytown')), wrong);
  }
  await page.context().close();
});

/** What a page without our policy, which lies on the same server, gets from the clipboard. */
async function clipboardOf(page) {
  const other = await page.context().newPage();
  await other.route('**/other.html', (route) => route.fulfill({ contentType: 'text/html', body: '<title>other</title>' }));
  await other.goto(`${app.url}other.html`);
  await other.bringToFront();
  const held = await other.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Object.fromEntries(await Promise.all(item.types.map(async (type) => {
      const blob = await item.getType(type);
      return [type, type.startsWith('text/') ? await blob.text() : blob.size];
    })));
  });
  await other.close();
  return held;
}

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
function refuseToCopy() {
  document.execCommand = () => false;
  navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
}

test('the e-mail and the picture are copied, and saved where the browser does not let the page copy', async () => {
  const page = await dialogFor(null, CLIPBOARD);
  await press(page, 'Copy e-mail');
  await status(page).getByText('The e-mail is on the clipboard').waitFor();
  const held = await clipboardOf(page);
  assert.match(held['text/html'], /<table role="presentation"[^>]* style="[^"]*max-width:\s?600px/);
  assert.match(held['text/html'], /£29,810\.69/);
  assert.ok(held['text/plain'].includes(MESSAGE));
  await press(page, 'Copy picture');
  await status(page).getByText('The picture is on the clipboard.').waitFor();
  assert.ok((await clipboardOf(page))['image/png'] > 20_000);
  assert.deepEqual(page.complaints, []);
  await page.context().close();

  const refused = await dialogFor(null, { init: refuseToCopy });
  const mail = await saved(refused, 'Copy e-mail');
  assert.match(mail.bytes.toString('utf8'), /£29,810\.69/);
  await status(refused).getByText('This browser does not let the page copy, so the e-mail was saved').waitFor();
  PNG.sync.read((await saved(refused, 'Copy picture')).bytes);
  await refused.context().close();
});

/** The dialog in a frame that may run scripts and nothing else. */
async function dialogInFrame(options = {}) {
  const page = await app.open('', { ready: false, ...options });
  await page.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html',
    body: `<iframe sandbox="allow-scripts" src="${app.url}" width="1000" height="700"></iframe>` }));
  await page.goto(`${app.url}around.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready="yes"]').waitFor();
  await frame.getByRole('button', { name: 'Save or print' }).click();
  const dialog = frame.locator('#export-dialog');
  return { page, frame, dialog, push: (name) => dialog.getByRole('button', { name, exact: true }).click() };
}

test('in a frame that may only run scripts the e-mail is copied too; what the frame forbids is said', async () => {
  const { page, frame, dialog, push } = await dialogInFrame(CLIPBOARD);
  await push('Copy e-mail');
  await dialog.getByText('The e-mail is on the clipboard').waitFor();
  assert.match((await clipboardOf(page))['text/html'], /£29,810\.69/);
  await page.bringToFront();
  await push('Save PNG');
  await dialog.getByText('If it is not among your downloads, the page around Offerscope does not allow them').waitFor();
  await push('Print');
  await frame.getByText('The page around Offerscope does not let it print. Open Offerscope by itself, and print there.').waitFor();
  await page.context().close();
});

test('where such a frame may not even copy, the HTML stands there to be copied by hand', async () => {
  const { page, dialog, push } = await dialogInFrame({ init: () => { document.execCommand = () => false; } });
  await push('Copy e-mail');
  await dialog.getByText('The page around Offerscope does not let it copy.').waitFor();
  assert.match(await dialog.getByLabel('The e-mail as HTML').inputValue(), /^<table role="presentation"[\s\S]*£29,810\.69/);
  await page.context().close();
});

test('nothing is sent, every object URL is taken back, and a browser that disturbs canvases is found out', async () => {
  const page = await open(app, '', { acceptDownloads: true, init: () => {
    globalThis.madeAddresses = [];
    globalThis.takenBack = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL(blob);
      madeAddresses.push(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      takenBack.push(address);
      revokeObjectURL(address);
    };
    const wait = setTimeout;
    globalThis.setTimeout = (action, milliseconds, ...rest) => wait(action, milliseconds === 20_000 ? 200 : milliseconds, ...rest);
  } });
  const before = page.requests.length;
  await openDialog(page);
  for (const button of ['Save PNG', 'Save SVG', 'Save e-mail as HTML']) await saved(page, button);
  await page.waitForFunction(() => madeAddresses.length === 3 && takenBack.length === 3);
  assert.deepEqual(await page.evaluate(() => madeAddresses), await page.evaluate(() => takenBack));
  for (const address of page.requests.slice(before)) {
    assert.ok(address.startsWith('blob:') || /\/part-[0-9A-Z]{8}\.js$|\/export-dialog-[0-9A-Z]{8}\.js$/.test(address), address);
  }
  await page.evaluate(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function disturbed(...area) {
      const data = getImageData.apply(this, area);
      data.data[0] ^= 1;
      return data;
    };
  });
  await press(page, 'Save PNG');
  await status(page).getByText('This browser guards its canvas, so a picture would come out damaged; save it as SVG.').waitFor();
  await page.context().close();
});

test('where its part does not come, the page says so and goes on', async () => {
  const page = await open(app);
  await page.route('**/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Save or print' }).click();
  await page.getByText('The part that saves and prints could not be loaded. Copy the link, which carries your figures').waitFor();
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.locator('#compare').getByText('£29,388.80').first().waitFor();
  await page.context().close();
});

test('the edition that is one file makes the same, and gives no address of this device away', async () => {
  const page = await app.browser.newPage();
  await page.goto(pathToFileURL(join(root, 'build', 'single', 'offerscope.html')).href);
  await page.locator('html[data-ready="yes"]').waitFor();
  await openDialog(page);
  assert.equal(await page.getByLabel('Link', { exact: true }).inputValue(), '');
  assert.equal(PNG.sync.read((await saved(page, 'Save PNG')).bytes).width, 600);
  for (const button of ['Save SVG', 'Save e-mail as HTML']) {
    const text = await savedText(page, button);
    assert.match(text, /£29,810\.69/);
    assert.doesNotMatch(text, /file:|href|offerscope\.html/);
  }
  await page.close();
});

test('without an offer it says what to do; the dialog has names, room and no fault for axe-core, on a phone too', async () => {
  const none = await dialogFor([]);
  assert.equal(await none.locator('#export-dialog').getByText('Choose an offer first').count() >= 2, true);
  await none.context().close();
  for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
    const page = await dialogFor(null, { width, height });
    const room = await page.locator('#export-dialog').evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    assert.ok(room[0] <= room[1], room.join(' > '));
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(() => window.axe.run('#export-dialog', { resultTypes: ['violations'] }));
    assert.ok(passes.length > 10);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#export-dialog').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'export');
    await page.context().close();
  }
});
