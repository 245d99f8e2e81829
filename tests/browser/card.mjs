// What the tests of the newsletter card share: the page on one day, with its dialog open, and what it saves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { open } from './figures.mjs';
import { root, start } from './support.mjs';

export const DAY = '2026-04-10';
export const SIX = ['nenc-medicines-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26', 'gm-les-2026-27', 'kent-interim-2025-26',
  'nwl-access-2024-25'];
export const MESSAGE = 'For an example practice of England’s mean list, 10,387 patients, NENC Medicines pays £29,810.69 a year ' +
  '(proposed; all of it guaranteed); LSC routine pays £140,432.24 a year (ended 31 March 2026; all of it guaranteed; ' +
  'leaves out 15 lines whose numbers are not entered); LSC long-term conditions pays £87,250.80 a year (ended 31 March ' +
  '2026; £17,450.16 conditional, £69,800.64 at risk).';
export const HOSTILE = '<script>alert(1)</script> "\'&amp; \u202Eevil ' + 'Donaudampfschifffahrtsgesellschaft'.repeat(2);
export const HOSTILE_SHOWN = HOSTILE.replace('\u202E', ' ').replace(/ +/g, ' ');

/** The small file of the guide. */
export const ownOffer = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1];
/** The same with what a hostile hand would write into it. */
export const hostileOffer = ownOffer
  .replace(/"shortTitle": "[^"]*"/, '"shortTitle": "<b onclick=x>\'&\\"עברית"')
  .replace(/"commissioner": "[^"]*"/, `"commissioner": "</text><script>x</script>${'W'.repeat(90)}"`);

export let app;
export let reader;  // a page without our policy, which lets a text be read as XML
before(async () => {
  app = await start();
  reader = await app.browser.newPage();
});
after(async () => { await app?.close(); });

/** The day on which the tests look, so that what has ended stays so. */
export function fixDay(day) {
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

export const choice = (page, id) => page.locator(`[data-choice="${id}"]`);

export async function chooseOnly(page, ids) {
  await page.locator('#finder').evaluate((box) => { box.open = true; });
  const chosen = await page.locator('[data-choice]:checked').evaluateAll((all) => all.map((one) => one.dataset.choice));
  for (const id of chosen.filter((one) => !ids.includes(one))) await choice(page, id).uncheck();
  for (const id of ids) await choice(page, id).check();
}

export async function openDialog(page) {
  await page.getByRole('button', { name: 'Save or print' }).click();
  await page.locator('#export-dialog[open]').waitFor();
}

export const press = (page, name) => page.locator('#export-dialog').getByRole('button', { name, exact: true }).click();
export const status = (page) => page.locator('#export-dialog .status');

/** What the button saves: { name, bytes }. */
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export const savedText = async (page, button) => (await saved(page, button)).bytes.toString('utf8');

export async function dialogFor(ids = null, { path = '', ...options } = {}) {
  const page = await open(app, path, { acceptDownloads: true, init: fixDay, initArgument: DAY, ...options });
  if (ids) await chooseOnly(page, ids);
  await openDialog(page);
  return page;
}

/** The page's link to its comparison without figures and own offers, as the dialog "Share" gives it. */
export async function comparisonOf(page) {
  const open = await page.locator('#export-dialog[open]').count() > 0;
  if (open) await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByLabel('Without my figures').check();
  const own = page.getByLabel('With my own offers inside');
  if (await own.count() > 0) await own.uncheck();
  await page.waitForFunction(() => /figures=none(?!.*&own=)/.test(document.getElementById('link-address').value));
  const address = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.keyboard.press('Escape');
  if (open) await openDialog(page);
  return address;
}

/** What an XML reader makes of the SVG. */
export async function parsed(svg) {
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

/** The texts of the figures that the card shows of a comparison. */
export function textsOf(comparison) {
  return comparison.offers.flatMap(({ income }) => [
    income.text.year,
    ...(income.year === null ? [] : [income.text.perRegisteredPatient]),
    ...['guaranteed', 'conditional', 'atRisk'].filter((name) => income.year !== null && income[name] !== '0.00')
      .map((name) => income.text[name]),
  ]);
}

export const MAIL_TAGS = ['a', 'body', 'div', 'h2', 'head', 'html', 'img', 'meta', 'p', 'span', 'table', 'tbody', 'td', 'th',
  'title', 'tr'];

/** What a mail program whose window is so wide, in pixels, gets to see. */
export async function mailOf(text, width = 1280) {
  const program = await app.browser.newPage({ viewport: { width, height: 800 } });
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
      links: [...document.querySelectorAll('a')].map((one) => ({ href: one.getAttribute('href'), text: one.textContent })),
      foreign: all.filter((one) => /url\(|@import|expression/i.test(one.getAttribute('style') ?? '')).length,
      alt: document.querySelector('img')?.alt ?? null,
      title: document.title,
      head: document.querySelector('h2').textContent,
      names: [...document.querySelectorAll('th')].map((one) => one.firstChild.data),
      text: document.body.innerText,
      width: document.querySelector('table').getBoundingClientRect().width,
      cut: [...(document.documentElement.scrollWidth > innerWidth ? ['the whole'] : []),
        ...[...document.querySelectorAll('td, th')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)],
      roomy: document.querySelector('table').getBoundingClientRect().width <= 600,
    };
  });
  await program.close();
  return { ...mail, asked };
}
