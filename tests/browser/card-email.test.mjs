// The newsletter card as HTML for an e-mail, and what a browser or a page around it may forbid.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import {
  DAY, SIX, MESSAGE, app, openDialog, press, status, saved, savedText, dialogFor, comparisonOf, ownOffer,
  parsed, textsOf, MAIL_TAGS, mailOf,
} from './card.mjs';
import { compare, link, open } from './figures.mjs';
import { root } from './support.mjs';

test('the e-mail is tables and inline styles, says its message without pictures, and asks for nothing from elsewhere', async () => {
  const page = await dialogFor(SIX);
  const plain = await mailOf(await savedText(page, 'Save e-mail as HTML'));
  assert.equal(plain.alt, null);
  assert.deepEqual(plain.addresses, [await comparisonOf(page)]);
  assert.deepEqual(plain.asked, ['http://mail.test/']);

  await page.getByLabel('Begin with the picture').check();
  const html = await savedText(page, 'Save e-mail as HTML');
  assert.match(html, /^<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8">/);
  const mail = await mailOf(html);
  const picture = `offerscope-card-${DAY}.png`;
  assert.deepEqual(mail.addresses, [picture, await comparisonOf(page)]);
  assert.deepEqual(mail.asked, ['http://mail.test/', `http://mail.test/${picture}`]);
  assert.deepEqual(mail.tags, MAIL_TAGS);
  assert.ok(mail.attributes.every((name) => !/^on|^class$|^id$/.test(name)), mail.attributes.join());
  assert.equal(mail.foreign, 0);
  assert.ok(mail.roomy);
  for (const text of textsOf(compare(...SIX))) assert.ok(mail.text.includes(text), text);
  assert.match(mail.alt, /^For an example practice of England’s mean list, 10,387 patients, NENC Medicines pays £29,810\.69 a year/);
  assert.match(mail.alt, /; what Greater Manchester pays is not published; /);
  assert.doesNotMatch(mail.text, /£0\.00/);
  await page.context().close();
});

test('an amount stands within its column on a phone too; classic Outlook gets a fixed width', async () => {
  const fragment = link('--registered', '980000', '--weighted', '1024000', ...SIX);
  const page = await dialogFor(null, { path: `#${fragment}` });
  const html = await savedText(page, 'Save e-mail as HTML');
  assert.ok(html.includes('£13,844,480.00'));
  for (const width of [320, 390, 700]) {
    const mail = await mailOf(html, width);
    assert.deepEqual(mail.cut, [], `${width} pixels`);
    assert.equal(mail.width, Math.min(600, width - 32));
  }
  assert.match(html, /<!--\[if mso\]><table role="presentation" align="center" [^>]*width="600"><tr><td><!\[endif\]-->\n<table [^>]*width="600"/);
  assert.match(html, /\n<\/table>\n<!--\[if mso\]><\/td><\/tr><\/table><!\[endif\]-->\n<\/body>/);
  await page.context().close();
});

test('its alternative text says the whole message', async () => {
  const page = await dialogFor();
  await page.getByLabel('Begin with the picture').check();
  assert.equal((await mailOf(await savedText(page, 'Save e-mail as HTML'))).alt, MESSAGE);
  await page.context().close();
});

test('who follows the card’s link finds the same offers side by side, and no figure of the practice', async () => {
  const offers = [...SIX.slice(3), SIX[0]];
  const fragment = link('--registered', '9800', '--weighted', '10240', '--input', 'care-home-beds=40', ...offers);
  const page = await dialogFor(null, { path: `#${fragment.replace('&end', '&view=terms&end')}` });
  const address = await page.getByLabel('Link', { exact: true }).inputValue();
  assert.match(address, new RegExp(`^${app.url}#v=1&app=[^&]+&offers-date=[0-9-]+&figures=none&offers=${offers.join()}&end$`));
  assert.equal(await page.locator('#card-link-hint').textContent(),
    'It opens these offers side by side, without your figures. The card prints only its beginning. For a link with ' +
    'your figures, paste the one that “Share” gives you. For no link, empty the field.');
  assert.equal(await page.locator('#card-own-title-hint').textContent(), 'While it is empty, the title is “What 4 offers pay a year”.');

  // In full where it is followed, short where it is read.
  const short = new URL(app.url).host;
  const mail = await mailOf(await savedText(page, 'Save e-mail as HTML'));
  assert.deepEqual(mail.links, [{ href: address, text: short }]);
  const { texts } = await parsed(await savedText(page, 'Save SVG'));
  assert.deepEqual(texts.filter(({ text }) => text.includes(short)).map(({ text }) => text), [short]);
  assert.ok(!texts.some(({ text }) => /https?:|v=1|offers=/.test(text)));
  await page.context().close();

  const follower = await open(app);
  await follower.goto(address);
  await follower.reload();
  await follower.locator('html[data-ready="yes"]').waitFor();
  assert.deepEqual(await follower.locator('#income > .offer[id^="income-"]').evaluateAll((all) =>
    all.map((one) => one.id.slice('income-'.length))), offers);
  assert.equal(await follower.locator('#text-view input[name="registered"]').inputValue(), '');
  assert.doesNotMatch(await follower.locator('body').innerText(), /9,800|10,240/);
  await follower.context().close();
});

test('an offer of the reader’s own is not in the card’s link, which the hint says', async () => {
  const page = await open(app);
  await page.locator('#file-picker').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(ownOffer) });
  await page.getByText('was added to your list').waitFor();
  await openDialog(page);
  assert.equal(await page.getByLabel('Link', { exact: true }).inputValue(), await comparisonOf(page));
  assert.match(await page.locator('#card-link-hint').textContent(), /The link leaves out your own offer Anytown ECG: send its file along\./);
  await page.context().close();
});

test('the link is the reader’s choice, and what is no link is left out and said', async () => {
  const page = await dialogFor();
  const link = page.getByLabel('Link', { exact: true });
  assert.equal(await link.inputValue(), await comparisonOf(page));
  await link.fill('https://www.anytown-lmc.example/offers/index.html#v1&registered=9800');
  const html = await savedText(page, 'Save e-mail as HTML');
  assert.ok(html.includes('href="https://www.anytown-lmc.example/offers/index.html#v1&amp;registered=9800"'));
  const texts = async () => (await parsed(await savedText(page, 'Save SVG'))).texts.map(({ text }) => text);
  assert.ok((await texts()).includes('www.anytown-lmc.example/offers'));
  for (const wrong of ['javascript:alert(1)', 'anytown', 'http://anytown.example/', 'file:///anytown', 'https://name:word@anytown.example/']) {
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
  assert.match(await dialog.getByLabel('The e-mail as HTML').inputValue(), /^<!--\[if mso\]>[\s\S]*\n<table role="presentation"[\s\S]*£29,810\.69/);
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
