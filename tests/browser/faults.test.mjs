// Faults of a running page: what the reader entered is there afterwards in each of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { canvasReady, clickWidget, overlay, settled } from './canvas.mjs';
import { figure, open } from './figures.mjs';
import { canvasIsDrawn, keep, moduleScript, root, start } from './support.mjs';

let app;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1];
const own = 'anytown-ecg-2026-27';
const note = (page) => page.locator('#without-canvas').innerText();
const again = (page) => page.getByRole('button', { name: 'Try the drawn view again' });

/** What a reader enters in the text view: a good number, a faulty one, an offer of their own. */
async function enter(page) {
  await page.locator('#file-picker').setInputFiles(
    [{ name: 'ecg.json', mimeType: 'application/json', buffer: Buffer.from(example) }]);
  await page.locator(`[data-offer="${own}"][data-figure="income.year"]`).waitFor();
  await page.locator('#text-view input[name="registered"]').fill('ten thousand');
  await page.locator('#text-view input[name="weighted"]').fill('10240');
}

/** All of that is on the page, the figures with it. */
async function assertEntered(page) {
  await page.waitForFunction(() => document.querySelector('#text-view input[name="weighted"]').value.replace(',', '') === '10240');
  assert.equal(await page.locator('#text-view input[name="registered"]').inputValue(), 'ten thousand');
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.match(await figure(page, own, 'income.year').innerText(), /^£9,8\d\d\.\d\d$/);
}

/**
 * Runs before the page's scripts: `window.trap = { name, times }` makes that export of the module fail as a trap
 * does, so many times, in whichever instance; `window.instances` counts these.
 */
const trappable = () => {
  window.instances = 0;
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...parameters) => {
    const instance = await real.apply(WebAssembly, parameters);
    window.instances += 1;
    const exports = {};
    for (const [key, value] of Object.entries(instance.exports)) {
      exports[key] = typeof value !== 'function' ? value : (...inner) => {
        const { trap } = window;
        if (trap?.name === key && trap.times > 0) {
          trap.times -= 1;
          throw new WebAssembly.RuntimeError('unreachable');
        }
        return value(...inner);
      };
    }
    return { exports };
  };
};
const script = readFileSync(moduleScript, 'utf8');
/** The short name that the module exports a call by: of `_page_enter`, "qa". */
function exportName(call) {
  const found = new RegExp(`Module\\["_${call}"\\]=Module\\["asm"\\]\\["(\\w+)"\\]`).exec(script);
  assert.ok(found, `the module exports no ${call}`);
  return found[1];
}
const setTrap = (page, call, times = 1) =>
  page.evaluate((trap) => { window.trap = trap; }, { name: exportName(call), times });
const STARTED_AGAIN = /A part of Offerscope failed and was started again\. What you entered is still there/;
/** The trap itself is told on the console, and nothing else is. */
const assertOnlyTraps = (page) => assert.deepEqual(page.complaints.filter((one) => !/unreachable/.test(one)), []);

for (const [what, name, act] of [
  ['while a number is typed', 'page_enter', (page) => page.locator('#text-view input[name="weighted"]').fill('10240')],
  ['while the comparison is worked', 'page_comparison', (page) => page.locator('#text-view input[name="weighted"]').fill('10240')],
  ['while the state is kept', 'page_state', (page) => page.locator('#text-view input[name="weighted"]').fill('10240')],
]) {
  test(`a trap ${what} loses nothing`, async () => {
    const page = await open(app, '', { init: trappable });
    await enter(page);
    await page.locator('#text-view input[name="weighted"]').fill('9000');
    await setTrap(page, name);
    await act(page);
    await page.getByText(STARTED_AGAIN).waitFor();
    await assertEntered(page);
    assert.equal(await page.evaluate(() => window.instances), 2);
    // And it goes on from there.
    await page.locator('#text-view input[name="weighted"]').fill('20480');
    assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£58,777.60');
    assertOnlyTraps(page);
    await page.context().close();
  });
}

test('an entry that fails each time is left out, and the one before it stays', async () => {
  const page = await open(app, '', { init: trappable });
  await enter(page);
  await setTrap(page, 'page_choose', 2);
  await page.locator('[data-choice="kent-interim-2025-26"]').click();
  await page.getByText('but for the last change: it made the part fail once more').waitFor();
  await assertEntered(page);
  assert.equal(await page.evaluate(() => window.instances), 3);
  assert.equal(await page.locator('#compare thead th').count(), 5);
  await page.context().close();
});

test('a trap in the middle of a frame: a plain message, the text view lives on, the drawn one comes back when asked', async () => {
  const page = await open(app, '', { init: trappable });
  await canvasReady(page);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  await enter(page);
  await setTrap(page, 'canvas_frame');
  await page.locator('#text-view input[name="weighted"]').fill('10240.0');
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.getByText(STARTED_AGAIN).waitFor();
  assert.match(await note(page), /^The drawn view failed and was closed\. This text view shows the same figures; what you entered is kept\.$/);
  assert.equal(await page.locator('canvas').count(), 0);
  await assertEntered(page);
  await keep(page, 'faults-trap');
  await again(page).click();
  await canvasReady(page);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  assert.equal(await note(page), '');
  await assertEntered(page);
  // The new canvas edits the same session.
  await clickWidget(page, 'field.weighted');
  await overlay(page).fill('10,000');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#text-view input[name="weighted"]').value.replace(',', '') === '10000');

  // Soon after, a second one: it stays away.
  await setTrap(page, 'canvas_frame');
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.getByText('stays away until the page is opened anew').waitFor();
  assert.equal(await again(page).isVisible(), false);
  await assertEntered(page);
  assertOnlyTraps(page);
  await page.context().close();
});

test('a trap under the pointer on the canvas', async () => {
  const page = await open(app, '', { init: trappable });
  await enter(page);
  await clickWidget(page, 'field.weighted');
  await setTrap(page, 'canvas_click');
  const { x, y } = await page.locator('canvas').boundingBox();
  await page.mouse.click(x + 400, y + 20);
  await page.getByText(STARTED_AGAIN).waitFor();
  await assertEntered(page);
  await page.context().close();
});

test('where no other instance can be made, the last figures stay and the address keeps the entries', async () => {
  const page = await open(app, '', { init: trappable });
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await page.evaluate(() => { WebAssembly.instantiate = () => Promise.reject(new Error('no memory')); });
  await setTrap(page, 'page_choose', 1);
  await page.locator('[data-choice="kent-interim-2025-26"]').click();
  await page.getByText('could not be started again. Reload the page: what you entered stands in its address.').waitFor();
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£29,388.80');
  assert.match(page.url(), /#v=1&.*weighted=10240&/);
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10,240');
  await page.context().close();
});

test('the graphics card lost ten times: drawn again each time, and nothing entered is lost', async () => {
  const page = await open(app);
  await canvasReady(page);
  await enter(page);
  await page.evaluate(() => {
    window.loser = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
  });
  for (let round = 0; round < 10; round += 1) {
    await page.evaluate(() => window.loser.loseContext());
    await page.getByText('The drawn view lost the graphics card for the moment').waitFor();
    assert.equal(await again(page).isVisible(), true);
    await page.locator('#text-view input[name="weighted"]').fill(String(10230 + round));
    await page.evaluate(() => window.loser.restoreContext());
    await page.waitForFunction(() => !document.getElementById('canvas-section').hidden);
    await settled(page);
  }
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  await settled(page);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  const shown = await page.evaluate(() => document.getElementById('canvas-host').canvasReport().figures
    .find((one) => one.offer === 'nenc-medicines-2026-27' && one.figure === 'income.year').text);
  assert.equal(shown, '£29,388.80');
  await assertEntered(page);
  await page.context().close();
});

test('a graphics card that does not come back: the button makes another canvas', async () => {
  const page = await open(app);
  await canvasReady(page);
  await enter(page);
  await page.evaluate(() => document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await page.getByText('The drawn view lost the graphics card for the moment').waitFor();
  await again(page).click();
  await canvasReady(page);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  await assertEntered(page);
  assert.deepEqual(page.complaints.filter((one) => !/CONTEXT_LOST|loseContext/.test(one)), []);
  await page.context().close();
});

test('no WebGL, and WebGL that appears late', async () => {
  const page = await open(app, '', {
    init: () => {
      window.withoutWebgl = true;
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return window.withoutWebgl && kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
      };
    },
  });
  assert.match(await note(page), /^The drawn view needs WebGL2, which this browser does not give\.$/);
  assert.equal(await page.locator('canvas').count(), 0);
  await enter(page);
  for (let round = 0; round < 3; round += 1) {
    await again(page).click();
    await page.waitForFunction(() => !document.getElementById('draw-again').disabled);
    assert.match(await note(page), /needs WebGL2/);
  }
  await keep(page, 'faults-no-webgl');
  await page.evaluate(() => { window.withoutWebgl = false; });
  await again(page).click();
  await canvasReady(page);
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  assert.equal(await again(page).isVisible(), false);
  await assertEntered(page);
  await page.context().close();
});

test('a tab in the background for an hour: no timer and no frame meanwhile, and all is there when it comes back', async () => {
  const page = await open(app, '', {
    init: () => {
      window.woken = [];
      window.later = 0; // milliseconds that the clocks are ahead
      for (const clock of [Date, Performance.prototype]) {
        const real = clock.now;
        clock.now = function now() { return real.call(this) + window.later; };
      }
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
        const real = window[name];
        window[name] = (run, ...rest) => real.call(window, (...inner) => {
          if (window.watching) window.woken.push(name);
          return run(...inner);
        }, ...rest);
      }
    },
  });
  await canvasReady(page);
  await enter(page);
  await settled(page);
  await page.waitForTimeout(500);
  const browser = await page.context().newCDPSession(page);
  const clock = await page.evaluate(() => { window.watching = true; return document.getElementById('canvas-host').canvasReport().frames; });
  await page.waitForTimeout(2000);
  assert.deepEqual(await page.evaluate(() => window.woken), []);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => { window.later = 3_600_000; });
  await assertEntered(page);
  assert.equal(await page.evaluate(() => document.getElementById('canvas-host').canvasReport().frames), clock);
  await page.locator('#text-view input[name="weighted"]').fill('20480');
  await settled(page);
  assert.equal(await figure(page, 'nenc-medicines-2026-27', 'income.year').innerText(), '£58,777.60');
  assert.equal((await canvasIsDrawn(page)).drawn, true);
  await page.context().close();
});
