// What a host sets in settings.json, without building: title, opening scenario, offers on show. What is faulty is
// told in a sentence, and the rest is used; texts of the file are never more than texts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, figure, open } from './figures.mjs';
import { keep, root, site, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const OWN_TITLE = 'Offerscope: what ICB offers pay for your list';
const OWN_TAGLINE = 'What ICB offers of enhanced services pay for your list';

/** Opens the page on a site with these settings: a value, or the text of the file, or null where there is none. */
async function openWith(settings, path = '', size = {}) {
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 }, ...size });
  await context.route((url) => url.pathname.endsWith('/settings.json'), (route) => route.fulfill(settings === null
    ? { status: 404, body: 'gone' }
    : { contentType: 'application/json', body: typeof settings === 'string' ? settings : JSON.stringify(settings) }));
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(app.url + path);
  await page.locator('html[data-ready]').waitFor();
  return page;
}
const sentences = (page) => page.locator('#message p, #message li').allInnerTexts();
const columns = (page) => page.evaluate(() => [...new Set([...document.querySelectorAll('[data-figure="income.year"]')]
  .map((one) => one.dataset.offer))]);

test('the shipped settings change nothing', async () => {
  const source = readFileSync(join(root, 'web/settings.json'), 'utf8');
  assert.equal(readFileSync(join(site, 'settings.json'), 'utf8'), source);
  assert.deepEqual(JSON.parse(source), { format: 1, title: '', scenario: '', show: [] });
  const page = await open(app);
  assert.equal(await page.title(), OWN_TITLE);
  assert.equal(await page.locator('.tagline').innerText(), OWN_TAGLINE);
  assert.deepEqual(await columns(page), compare().offers.map(({ id }) => id));
  assert.equal(await page.locator('#message').innerText(), '');
  await page.context().close();
});

test('a title, a scenario and the offers on show', async () => {
  const page = await openWith({
    format: 1,
    title: 'Cleveland LMC: offers of 2026/27',
    scenario: `${app.url}#v=1&registered=9800&weighted=10240&offers=nenc-medicines-2026-27&end`,
    show: ['nenc-medicines-2026-27', 'nenc-adhd-2026-27', 'gm-les-2026-27'],
  });
  assert.deepEqual(await sentences(page), []);
  assert.equal(await page.title(), 'Cleveland LMC: offers of 2026/27: Offerscope');
  assert.equal(await page.locator('.tagline').innerText(), 'Cleveland LMC: offers of 2026/27');
  const choices = await page.locator('[data-choice]').evaluateAll((all) => all.map((one) => one.dataset.choice));
  assert.deepEqual(choices.sort(), ['gm-les-2026-27', 'nenc-adhd-2026-27', 'nenc-medicines-2026-27']);
  assert.deepEqual(await columns(page), ['nenc-medicines-2026-27']);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  await keep(page, 'settings-wide');

  // Start again goes back to it.
  await page.locator('#text-view input[name="weighted"]').fill('1');
  await page.locator('[data-choice="gm-les-2026-27"]').check();
  // By key: the drawn view still grows for another offer, and moves what the pointer aims at.
  await page.getByRole('button', { name: 'Start again' }).first().press('Enter');
  assert.deepEqual(await columns(page), ['nenc-medicines-2026-27']);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a link in the address goes before the host’s scenario, which Start again brings', async () => {
  const page = await openWith({ format: 1, scenario: 'v=1&offers=gm-les-2026-27&end' },
    '#v=1&registered=9800&weighted=10240&offers=nenc-medicines-2026-27&end');
  assert.deepEqual(await columns(page), ['nenc-medicines-2026-27']);
  assert.deepEqual(await sentences(page), []);
  await page.getByRole('button', { name: 'Start again' }).first().click();
  assert.deepEqual(await columns(page), ['gm-les-2026-27']);
  await page.context().close();
});

test('with offers on show and no scenario, the first three of them stand side by side', async () => {
  const page = await openWith({ format: 1, show: ['gm-les-2026-27', 'kent-interim-2025-26', 'nenc-adhd-2026-27', 'lsc-ltc-2025-26'] });
  assert.deepEqual(await columns(page), ['gm-les-2026-27', 'kent-interim-2025-26', 'nenc-adhd-2026-27']);
  assert.match(await page.locator('#practice').innerText(), /Example: a practice of England’s mean list/);
  assert.deepEqual(await sentences(page), []);
  await page.context().close();
});

test('on a phone the host’s title is in the window’s title, and the page does not grow sideways', async () => {
  const page = await openWith({ format: 1, title: 'Cleveland LMC: what the offers of 2026/27 pay a practice of ours' }, '',
    { viewport: { width: 390, height: 844 }, hasTouch: true });
  assert.match(await page.title(), /^Cleveland LMC/);
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen, `${wide} wide`);
  await keep(page, 'settings-phone');
  await page.context().close();
});

const IN_SETTINGS = 'In the settings of this site, settings.json, ';
const FAULTS = [
  ['no file', null, /^The file settings\.json could not be loaded, so the page opens with its usual title and offers\. Reload/],
  ['no JSON', '{"format": 1, "title": "x"', new RegExp(`^${IN_SETTINGS}there is a mistake in writing, so none of it is used;`)],
  ['an empty file', '', /there is a mistake in writing/],
  ['null', 'null', /“format” must be 1, so none of it is used\.$/],
  ['a list', '[]', /“format” must be 1/],
  ['another format', { format: 2, title: 'x' }, /“format” must be 1/],
  ['a misspelt key', { format: 1, titel: 'x' }, /nothing is called “titel”; there are format, title, scenario, show\.$/],
  ['a title that is a number', { format: 1, title: 5 }, /“title” must be a text of at most 120 characters; it is not used\.$/],
  ['a title that is too long', { format: 1, title: 'x'.repeat(121) }, /“title” must be a text of at most 120 characters/],
  ['a scenario that is a list', { format: 1, scenario: ['v=1&end'] }, /“scenario” must be a link in quotation marks/],
  ['a scenario that is cut off', { format: 1, scenario: 'v=1&offers=gm-les-2026-27' }, /“scenario” says: .*damaged/],
  ['a scenario that is none', { format: 1, scenario: 'gm-les-2026-27' }, /“scenario” says: /],
  ['a scenario of offers that are not there', { format: 1, scenario: 'v=1&offers=gm-les-2029-30&end' }, /“scenario” says: The link names only offers that are not in this list, “gm-les-2029-30”/],
  ['a text in place of the ids', { format: 1, show: 'gm-les-2026-27' }, /“show” must be a list of ids in quotation marks/],
  ['ids that are numbers', { format: 1, show: [1, 2] }, /“show” must be a list of ids/],
  ['only misspelt ids', { format: 1, show: ['gm-les-2026-72'] }, /“show” names “gm-les-2026-72”, which no offer here is called; correct the id or take it out\.$/],
];
for (const [what, settings, sentence] of FAULTS) {
  test(`settings with ${what}: one sentence, and the page opens as usual`, async () => {
    const page = await openWith(settings);
    const said = await sentences(page);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], sentence);
    assert.equal(await page.title(), OWN_TITLE);
    assert.equal(await page.locator('.tagline').innerText(), OWN_TAGLINE);
    assert.deepEqual(await columns(page), compare().offers.map(({ id }) => id));
    assert.equal(await page.locator('[data-choice]').count(), compare().choices.length);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('one misspelt id is told, and the others are on show', async () => {
  const page = await openWith({ format: 1, show: ['gm-les-2026-72', 'gm-les-2026-27'] });
  assert.match((await sentences(page)).join(), /“show” names “gm-les-2026-72”/);
  assert.deepEqual(await columns(page), ['gm-les-2026-27']);
  assert.equal(await page.locator('[data-choice]').count(), 1);
  await page.context().close();
});

test('texts of the file are texts, whatever stands in them', async () => {
  const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const page = await openWith({ format: 1, title: attack, show: [attack], [attack]: attack, scenario: attack });
  assert.equal(await page.locator('.tagline').innerText(), attack);
  assert.equal(await page.title(), `${attack}: Offerscope`);
  assert.ok((await sentences(page)).length >= 3);
  assert.equal(await page.locator('header img, header script, #message img, #message script').count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('settings that would reach into the page’s objects reach nothing', async () => {
  const page = await openWith('{"format": 1, "__proto__": {"title": "taken"}, "title": "", "constructor": {"show": []}}');
  assert.equal(await page.evaluate(() => ({}).title), undefined);
  assert.equal(await page.title(), OWN_TITLE);
  await page.context().close();
});
