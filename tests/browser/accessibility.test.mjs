// The HTML view for those who do not see the picture: axe-core, names, keyboard, print, no WebGL.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { figure, link, open } from './figures.mjs';
import { start, startBrowser, openPage } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(result.passes.length > 20, 'axe-core looked at too little');
  return result.violations.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

const six = link('--registered', '9000', '--weighted', '14000', 'nenc-medicines-2026-27',
  'nenc-adhd-2026-27', 'lsc-ltc-2025-26', 'gm-les-2026-27', 'kent-interim-2025-26', 'nwl-access-2024-25');
for (const [name, path, size] of [
  ['the opening page', '', { width: 1280, height: 800 }],
  ['the opening page on a phone', '', { width: 390, height: 844 }],
  ['six offers', `#${six}`, { width: 1280, height: 800 }],
]) {
  test(`axe-core finds nothing: ${name}`, async () => {
    const page = await open(app, path, size);
    assert.ok(await page.locator('[data-figure]').count() > 50);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
}

test('axe-core finds nothing with everything open and something wrong', async () => {
  const page = await open(app);
  await page.locator('#text-view input[name="weighted"]').fill('ten');
  await page.locator('#file-picker').setInputFiles(
    [{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') }]);
  await page.locator('#file-faults table').waitFor();
  await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

test('the headings tell the page, each level under the one above', async () => {
  const page = await open(app);
  const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all
    .filter((one) => one.checkVisibility()).map((one) => [Number(one.tagName[1]), one.textContent]));
  assert.deepEqual(levels.filter(([level]) => level === 1), [[1, 'Offerscope']]);
  for (const title of ['Your practice', 'Compare', 'Volumes and assumptions', 'Income', 'Services', 'Sources']) {
    assert.ok(levels.some(([level, text]) => level === 3 && text === title), title);
  }
  for (let place = 1; place < levels.length; place += 1) {
    assert.ok(levels[place][0] <= levels[place - 1][0] + 1, levels[place][1]);
  }
  await page.context().close();
});

test('the first Tab reaches a link that skips to the text view', async () => {
  const page = await open(app);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the text view');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text-view');
  await page.context().close();
});

test('“Text view” leads to the section of the view that the canvas shows', async () => {
  for (const [view, focused] of [['terms', 'terms-title'], ['compare', 'text-view']]) {
    const page = await open(app, `#v=1&view=${view}&end`);
    await page.locator('#canvas-section canvas').waitFor();
    await page.getByRole('link', { name: 'Text view', exact: true }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), focused);
    await page.context().close();
  }
});

test('without WebGL the text view stands alone and says why, in one sentence', async () => {
  const browser = await startBrowser({ args: ['--disable-3d-apis'] });
  const page = await openPage(browser, app.url, { ready: false });
  await page.locator('html[data-ready]').waitFor();
  assert.equal(await page.evaluate(() =>
    document.createElement('canvas').getContext('webgl2')), null);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  assert.match(await page.locator('#without-canvas').innerText(), /^[^.]*WebGL2[^.]*\.$/);
  assert.equal(await page.locator('#message').innerText(), '');
  assert.equal(await page.locator('#text-view-title').innerText(), 'The offers as text and tables');
  await page.setViewportSize({ width: 390, height: 844 });
  const amounts = page.locator('.summary .figure');
  assert.equal(await amounts.count(), 3);
  for (const amount of await amounts.all()) {
    const box = await amount.boundingBox();
    assert.ok(box.y + box.height < 760, 'the income does not stand on the first screen');
  }
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.equal(await amounts.first().innerText(), '£29,388.80');
  await browser.close();
});

test('printed, the figures stand there and the controls do not', async () => {
  const page = await open(app);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#compare .headline .big').first().isVisible(), true);
  assert.equal(await page.locator('#canvas-section').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Share', exact: true }).isVisible(), false);
  await page.context().close();
});

test('targets are at least 24 pixels high, and 44 on a phone', async () => {
  for (const [width, height, least] of [[1280, 800, 24], [390, 844, 44]]) {
    const page = await open(app, '', { width, height });
    const small = await page.locator('button, input:not([type="file"]), summary, .choice, .places a')
      .evaluateAll((all, limit) => all
        .filter((one) => one.checkVisibility() && !one.closest('.choice input, #canvas-section'))
        .filter((one) => one.type !== 'checkbox' && one.getBoundingClientRect().height < limit)
        .map((one) => one.outerHTML.slice(0, 80)), least);
    assert.deepEqual(small, []);
    await page.context().close();
  }
});
