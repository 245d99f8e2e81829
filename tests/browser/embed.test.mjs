// Offerscope as a part of another page, in a frame that may run scripts and nothing else.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startChangingServer } from './changing-server.mjs';
import { keep, openPage, picture, root, siteFile, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

// The site's own headers let pages of https sites and of its own site carry it. The example page stands on the
// latter here; a frame in a sandbox has no origin wherever the page around it comes from.
const host = (page) => page.route('**/host.html*', (route) => route.fulfill({ path: join(root, 'tests', 'embed', 'host.html') }));

const opening = 'v=1&offers=nenc-medicines-2026-27,lsc-ltc-2025-26&end';
const heard = (page, type) => page.evaluate((wanted) => heard.filter((one) => one.type === wanted), type);
/** What the frame said last of that kind, once it said `count` of them. */
async function said(page, type, count = 1) {
  await page.waitForFunction(([wanted, least]) => heard.filter((one) => one.type === wanted).length >= least, [type, count]);
  return (await heard(page, type)).at(-1);
}

/** The page around and the frame in it, once that is there; `address` behind the frame's own. */
async function embed(address = `#embed&${opening}`, { base = app.url, ...options } = {}) {
  const page = await openPage(app.browser, 'about:blank', { ready: false, ...options });
  await host(page);
  await page.goto(`${app.url}host.html?${encodeURIComponent(base + address)}`);
  await said(page, 'ready');
  const frame = page.frames()[1];
  await frame.locator('html[data-ready]').waitFor();
  return { page, frame };
}

for (const [size, options] of [['desk', { width: 1280, height: 800 }], ['phone', { width: 390, height: 844, touch: true, pixelRatio: 3 }]]) {
  test(`in a sandboxed frame it shows its figures and reports its height (${size})`, async () => {
    const { page, frame } = await embed(undefined, options);
    const ready = await said(page, 'ready');
    assert.match(ready.version, /^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
    assert.equal(ready.origin, 'null');
    await said(page, 'height');
    await page.waitForTimeout(600);
    const heights = (await heard(page, 'height')).map(({ height }) => height);
    const element = await page.locator('#offerscope').boundingBox();
    assert.equal(Math.round(element.height), heights.at(-1));
    // It came to rest: no height that makes another height.
    const before = heights.length;
    await page.waitForTimeout(600);
    assert.equal((await heard(page, 'height')).length, before);
    assert.ok(before <= 6, `${heights}`);
    // All of it can be seen, and there is nothing to scroll within.
    const inner = await frame.evaluate(() => ({ scroll: document.documentElement.scrollHeight, client: innerHeight,
      width: document.documentElement.scrollWidth - innerWidth }));
    assert.ok(inner.scroll <= inner.client, JSON.stringify(inner));
    assert.ok(inner.width <= 0);
    for (const gone of ['.top', '.bottom', '.skip']) assert.equal(await frame.locator(gone).isVisible(), false);
    assert.equal(await frame.getByText('Indicative figures, not financial advice').isVisible(), true);
    assert.equal(await frame.evaluate(() => document.getElementById('canvas-host').canvasReport().figures
      .some((one) => one.offer === 'nenc-medicines-2026-27' && one.figure === 'income.year')), true);
    const { colours } = await picture(page.locator('#offerscope'));
    assert.ok(colours >= 16, `${colours} colours`);
    await page.screenshot({ path: (await keep(page, `embed-${size}`)), fullPage: true });
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('a frame that was made too high gives the room back', async () => {
  const { page } = await embed();
  await page.waitForTimeout(500);
  const { height } = await said(page, 'height');
  await page.evaluate(() => { document.getElementById('offerscope').style.height = '9000px'; });
  await page.waitForTimeout(500);
  assert.equal((await said(page, 'height')).height, height);
  await page.context().close();
});

test('it takes neither the focus nor the wheel by itself', async () => {
  const { page } = await embed(`#embed&${opening.replace('&end', '&view=income&end')}`);
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'note');
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  const box = await page.locator('#offerscope').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 200);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => window.scrollY > 200);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'note');
  await page.context().close();
});

/** Scrolls the page around until that of the drawn view stands `above` CSS pixels over the foot of the window, and presses it. */
async function press(page, frame, id, above) {
  const place = () => frame.evaluate((wanted) => {
    const host = document.getElementById('canvas-host');
    const widget = host.canvasReport().widgets.find((one) => one.id === wanted);
    const { left, top } = host.getBoundingClientRect();
    return widget && { x: left + widget.x + widget.width / 2, y: top + widget.y + widget.height / 2 };
  }, id);
  const scrolled = async ({ x, y }) => page.evaluate(([across, down, room]) => {
    const { offsetTop, offsetLeft } = document.getElementById('offerscope');
    window.scrollTo(0, offsetTop + down - innerHeight + room);
    return { x: offsetLeft + across, y: offsetTop + down - window.scrollY, foot: innerHeight };
  }, [x, y, above]);
  // The frame may still grow, and a scroll too moves what is to be pressed: it is pressed where it has come to rest.
  let at = null;
  for (let before = ''; ;) {
    const now = await place();
    at = now && await scrolled(now);
    if (at && JSON.stringify(at) === before) break;
    before = JSON.stringify(at);
    await page.waitForTimeout(400);
  }
  assert.ok(at.y <= at.foot - above + 1, JSON.stringify(at));
  await page.mouse.click(at.x, at.y);
}

for (const [size, options] of [['desk', { width: 1280, height: 800 }], ['phone', { width: 390, height: 844, touch: true }]]) {
  test(`a dialog stands in what the reader sees of the frame, and the page around stays where it is (${size})`, async () => {
    const { page, frame } = await embed(undefined, options);
    await page.waitForTimeout(600);
    if (size === 'phone') {
      await press(page, frame, 'section.choices', 400);
    }
    // At the foot of the window, where nothing more fits below what is pressed. A press that comes while the fold above
    // is still being laid out meets nothing: as a person would, it is made again.
    const dialog = frame.locator('#share-dialog');
    const opens = () => dialog.waitFor({ timeout: 5000 }).then(() => true, () => false);
    let before = 0;
    let isOpen = false;
    for (let turn = 0; turn < 3 && !isOpen; turn += 1) {
      await press(page, frame, 'action.share', 60);
      before = await page.evaluate(() => window.scrollY);
      isOpen = await opens();
    }
    assert.ok(isOpen);
    assert.ok(before > 100, `${before}`);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.scrollY), before);
    const isInWindow = async () => {
      const box = await dialog.boundingBox();
      assert.ok(box.height > 250 && box.y >= 0 && box.y + box.height <= options.height, JSON.stringify(box));
    };
    await isInWindow();
    assert.match(await dialog.locator('#link-address').inputValue(), /#v=1&.*&end$/);
    assert.equal(await frame.evaluate(() => document.activeElement.innerText), 'Close');
    await keep(page, `embed-share-${size}`);
    // It grows within what is seen.
    await frame.getByText('Put this into your web page').click();
    await isInWindow();
    assert.equal(await page.evaluate(() => window.scrollY), before);
    await frame.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.scrollY), before);
    assert.equal(await frame.evaluate(() => document.getElementById('canvas-host').contains(document.activeElement)), true);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

for (const [size, options] of [['desk', { width: 1280, height: 800 }], ['phone', { width: 390, height: 844, touch: true }]]) {
  test(`what shows the text view hides it again from where it stood (${size})`, async () => {
    const { page, frame } = await embed(undefined, options);
    await page.waitForTimeout(600);
    const show = frame.getByRole('button', { name: 'Show as text and tables' });
    await show.click();
    const hide = frame.getByRole('button', { name: 'Hide text and tables' });
    const title = frame.getByRole('heading', { name: 'The same as text and tables' });
    await title.waitFor();
    await page.waitForTimeout(600);
    const [{ y, height }, { y: below }] = [await hide.boundingBox(), await title.boundingBox()];
    assert.ok(y >= 0 && y + height <= options.height, `the button is at ${y}`);
    assert.ok(below > y && below - y < 200, `the text begins at ${below}, the button is at ${y}`);
    assert.equal(await hide.getAttribute('aria-expanded'), 'true');
    await keep(page, `embed-text-${size}`);
    await hide.click();
    await title.waitFor({ state: 'hidden' });
    await page.waitForTimeout(600);
    assert.ok((await show.boundingBox()).y >= 0 && (await show.boundingBox()).y < options.height);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('without a drawn view the text is there, and no button that would show it', async () => {
  const { page, frame } = await embed(undefined, { init: () => { HTMLCanvasElement.prototype.getContext = () => null; } });
  assert.equal(await frame.locator('[data-offer="nenc-medicines-2026-27"][data-figure="income.year"]').first().isVisible(), true);
  assert.equal(await frame.getByRole('link', { name: 'Open the whole page' }).isVisible(), true);
  assert.equal(await frame.getByRole('button', { name: 'Show as text and tables' }).isVisible(), false);
  await page.context().close();
});

test('what the reader changes is told without a figure that they entered', async () => {
  const { page, frame } = await embed();
  const before = await heard(page, 'scenario');
  assert.deepEqual(before, []);
  // By key: the frame may still grow, and move what the pointer aims at.
  await frame.getByRole('button', { name: 'Show as text and tables' }).press('Enter');
  await frame.locator('#text-view input[name="weighted"]').fill('10240');
  await frame.locator('[data-choice="kent-interim-2025-26"]').evaluate((one) => one.click());
  const { fragment } = await said(page, 'scenario');
  assert.match(fragment, /^v=1&app=[^&]+&offers-date=[^&]+&figures=none&offers=nenc-medicines-2026-27,lsc-ltc-2025-26,kent-interim-2025-26&end$/);
  assert.equal(JSON.stringify(await page.evaluate(() => heard)).includes('10240'), false);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('the page sets a scenario; over entries the reader is asked first', async () => {
  const { page, frame } = await embed();
  await page.evaluate(() => show('v=1&weighted=12000&offers=lsc-ltc-2025-26&end'));
  assert.match((await said(page, 'scenario')).fragment, /figures=none&offers=lsc-ltc-2025-26&end$/);
  assert.equal(await frame.locator('#text-view input[name="weighted"]').inputValue(), '12,000');

  await page.evaluate(() => show('v=1&weighted=twelve&end'));
  assert.match((await said(page, 'problems')).problems[0], /^This link is damaged/);
  assert.equal((await heard(page, 'problems')).length, 1);

  await frame.getByRole('button', { name: 'Show as text and tables' }).click();
  await frame.locator('#text-view input[name="weighted"]').fill('10240');
  await page.evaluate(() => show('v=1&weighted=13000&offers=lsc-ltc-2025-26&end'));
  assert.deepEqual((await said(page, 'problems', 2)).problems, ['The reader has entered or chosen something and is asked first.']);
  await frame.getByRole('button', { name: 'Keep what is on the screen' }).click();
  assert.deepEqual((await said(page, 'problems', 3)).problems, ['The reader keeps what is on the screen.']);
  assert.equal(await frame.locator('#text-view input[name="weighted"]').inputValue(), '10240');
  // One without figures leaves what was entered, and needs no question.
  await page.evaluate(() => show('#v=1&figures=none&offers=nenc-medicines-2026-27&end'));
  assert.match((await said(page, 'scenario', 2)).fragment, /offers=nenc-medicines-2026-27&end$/);
  assert.equal(await frame.locator('[data-offer="nenc-medicines-2026-27"][data-figure="income.year"]').innerText(), '£29,388.80');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('it listens to its parent only, and to nothing that is not in the contract', async () => {
  const { page, frame } = await embed();
  const wrong = 'v=1&weighted=13000&offers=lsc-ltc-2025-26&end';
  await page.evaluate((fragment) => {
    const { contentWindow } = document.getElementById('offerscope');
    const send = (data) => contentWindow.postMessage(data, '*');
    for (const data of [null, 7, 'set-scenario', [], {}, { offerscope: 2, type: 'set-scenario', fragment },
      { offerscope: 1, type: 'set-scenario' }, { offerscope: 1, type: 'set-scenario', fragment: { length: 3 } },
      { offerscope: 1, type: 'set-scenario', fragment: 'v=1&'.repeat(20_000) }, { offerscope: 1, type: 'clear' },
      { type: 'set-scenario', fragment }]) send(data);
    // Another frame of the same page is no parent.
    const other = document.createElement('iframe');
    other.srcdoc = `<script>parent.frames[0].postMessage({ offerscope: 1, type: 'set-scenario', fragment: '${fragment}' }, '*')<\/script>`;
    document.body.append(other);
    return new Promise((resolve) => { other.onload = () => setTimeout(resolve, 300); });
  }, wrong);
  // Nor is the page itself.
  await frame.evaluate((fragment) => window.postMessage({ offerscope: 1, type: 'set-scenario', fragment }, '*'), wrong);
  await page.waitForTimeout(300);
  assert.deepEqual([...await heard(page, 'scenario'), ...await heard(page, 'problems')], []);
  assert.equal(await frame.locator('#text-view input[name="weighted"]').inputValue(), '');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a page of its own that nobody carries says nothing to itself', async () => {
  const page = await openPage(app.browser, `${app.url}#embed`, { ready: false,
    init: () => { window.told = []; window.addEventListener('message', ({ data }) => window.told.push(data)); } });
  await page.locator('html[data-ready]').waitFor();
  assert.equal(await page.locator('.top').isVisible(), false);
  await page.waitForTimeout(200);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  assert.equal(await page.getByRole('link', { name: 'Open the whole page' }).getAttribute('href').then((href) => /\/#v=1&/.test(href)), true);
  await page.context().close();
});

test('the lines that the dialog gives show it', async () => {
  const page = await app.open('', { ready: false });
  await page.locator('html[data-ready]').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText('Put this into your web page').click();
  await page.waitForFunction(() => document.getElementById('embed-code').value.includes('&amp;end'));
  const lines = await page.locator('#embed-code').inputValue();
  const outer = await openPage(app.browser, 'about:blank', { ready: false });
  await outer.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>Page</title>${lines}` }));
  await outer.goto(`${app.url}host.html`);
  const frame = await (await outer.locator('#offerscope').elementHandle()).contentFrame();
  await frame.locator('html[data-ready]').waitFor();
  assert.equal(await frame.locator('.top').isVisible(), false);
  await outer.waitForFunction(() => document.getElementById('offerscope').style.height.endsWith('px'));
  assert.deepEqual(outer.complaints, []);
  await page.context().close();
  await outer.context().close();
});

test('from a host that does not let a page without an origin load its parts, the one file takes its place', async () => {
  const server = await startChangingServer(); // as many hosts are: without Access-Control-Allow-Origin
  try {
    const page = await openPage(app.browser, 'about:blank', { ready: false });
    await host(page);
    await page.goto(`${server.url}host.html?${encodeURIComponent(`${server.url}#embed&${opening}`)}`);
    assert.equal((await said(page, 'ready')).origin, 'null');
    const frame = page.frames()[1];
    await frame.locator('html[data-ready="yes"]').waitFor();
    assert.equal(frame.url().split('#')[0], `${server.url}offerscope.html`);
    assert.ok(frame.url().endsWith(`#embed&${opening}`), frame.url());
    assert.equal(await frame.locator('[data-offer="lsc-ltc-2025-26"][data-figure="income.year"]').count(), 1);
    assert.equal(await frame.locator('.top').isVisible(), false);
    await said(page, 'height');
    assert.equal(server.asked.includes('offerscope.html'), true);
    // With an origin of its own it loads its parts from there, and needs no other file.
    const other = await openPage(app.browser, `${server.url}#embed&${opening}`);
    assert.equal(other.url().split('#')[0], server.url);
    await page.context().close();
    await other.context().close();
  } finally {
    await server.stop();
  }
});

for (const [edition, name] of [['hosted', ''], ['single', 'offerscope.html']]) {
  test(`nothing of the whole page shows while it loads within another one (${edition})`, async () => {
    const page = await openPage(app.browser, 'about:blank', { ready: false });
    let letGo;
    const held = new Promise((resolve) => { letGo = resolve; });
    // What starts the app: a file, or the last line of the one file.
    if (edition === 'hosted') {
      await page.route(`**/${siteFile('hosted.js')}`, async (route) => {
        await held;
        await route.continue();
      });
    } else {
      await page.route('**/offerscope.html', async (route) => {
        const body = await (await route.fetch()).text();
        await route.fulfill({ contentType: 'text/html', body: body.slice(0, body.lastIndexOf('<script type="module">')) });
      });
    }
    await page.goto(`${app.url}${name}#embed&${opening}`, { waitUntil: 'commit' });
    assert.match(await page.locator('#starting').innerText(), /^Offerscope is loading the offers\./);
    // Nothing is painted before the style sheets are there; a question for what is visible does not wait for them.
    await page.waitForFunction(() => [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet));
    for (const gone of ['.top', '.bottom', '.skip']) assert.equal(await page.locator(gone).isVisible(), false, gone);
    letGo();
    if (edition === 'hosted') await page.locator('html[data-ready="yes"]').waitFor();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('the one file, too, works in a sandboxed frame', async () => {
  const { page, frame } = await embed(undefined, { base: `${app.url}offerscope.html` });
  assert.equal((await said(page, 'ready')).origin, 'null');
  assert.equal(await frame.locator('[data-offer="nenc-medicines-2026-27"][data-figure="income.year"]').count(), 1);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});
