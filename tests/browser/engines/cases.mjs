// What must hold in every engine, as one table of cases; each engine's test file runs them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compare, figuresOf, link } from '../figures.mjs';
import { root, site } from '../support.mjs';
import { startSite } from './front.mjs';
import {
  click, faultsOfCanvas, faultsOfRoom, figuresOn, framed, picture, pressWidget, ready, settled, showCanvas, type, waitFor,
} from './look.mjs';

const NENC = 'nenc-medicines-2026-27';
const OPENING = [NENC, 'lsc-routine-2025-26', 'lsc-ltc-2025-26'];
const DESK = { called: 'on a desk, 1280 × 800', width: 1280, height: 800, pixelRatio: 1, touch: false };
const PHONE = { called: 'on a phone, 390 × 844 at pixel ratio 3', width: 390, height: 844, pixelRatio: 3, touch: true };
// A window of 1280 × 1024 at a zoom of 400%.
const ZOOMED = { called: 'at 400% zoom, 320 × 256 at pixel ratio 4', width: 320, height: 256, pixelRatio: 4, touch: false };

/** The guide's whole small offer file. */
const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'offers', 'README.md'), 'utf8'))[1];
const textOf = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted)?.innerText ?? null, selector);
const seen = (page, selector) => page.evaluate((wanted) =>
  Boolean(document.querySelector(wanted)?.getClientRects().length), selector);
const year = (page) => page.evaluate((offer) =>
  document.querySelector(`[data-offer="${offer}"][data-figure="income.year"]`)?.textContent ?? null, NENC);
const yearOnCanvas = async (page) => {
  await settled(page);
  return page.evaluate((offer) => document.getElementById('canvas-host').canvasReport().figures
    .find((one) => one.offer === offer && one.figure === 'income.year')?.text ?? null, NENC);
};

/** The HTML view's figures are the command's, each of them. */
async function assertFigures(page, comparison) {
  const expected = figuresOf(comparison);
  assert.ok(expected.size >= 19 * comparison.offers.length);
  const shown = await figuresOn(page);
  for (const [name, figure] of expected) assert.deepEqual(shown[name], figure, name);
}

async function assertDrawn(page, name) {
  await showCanvas(page);
  assert.deepEqual(await faultsOfCanvas(page, name), []);
}

/** Runs all cases in one engine: { name, can, start() } of chromium.mjs and its like. */
export function runCases(engine) {
  const touch = (size) => (size.touch && engine.can.touch ? 'by touch' : 'by mouse');
  let shipped;
  let browser;
  let folder;
  before(async () => {
    shipped = await startSite(site);
    browser = await engine.start();
    folder = mkdtempSync(join(tmpdir(), 'offerscope-engines-'));
  });
  after(async () => {
    await browser?.close();
    await shipped?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A case on a page of its own: `action(page, front)` runs once all of the page stands. */
  function onPage(name, action, { size = DESK, path = '', script, pages, complaints = [], wait = true } = {}) {
    test(`${engine.name} ${size.called}: ${name}`, { timeout: 90_000 }, async () => {
      const front = await shipped.open({ script, pages });
      const page = await browser.open(size);
      try {
        await page.goto(front.url + path);
        if (wait) await ready(page);
        await action(page, front);
        if (complaints !== null) assert.deepEqual(await page.complaints(), complaints);
      } finally {
        await page.close();
        await front.close();
      }
    });
  }

  for (const [at, size] of [['desk', DESK], ['phone', PHONE], ['zoomed', ZOOMED]]) {
    onPage('the first screen has the command’s figures as text, and the canvas is drawn', async (page) => {
      assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]),
        [size.width, size.height, size.pixelRatio]);
      await assertFigures(page, compare());
      await assertDrawn(page, `engine-${engine.name.toLowerCase()}-${at}`);
      const [across, down] = await page.evaluate(() => {
        const { width, height } = document.querySelector('#canvas-host canvas');
        return [width, height];
      });
      assert.ok(across > 0.9 * (size.width - 40) * size.pixelRatio && down >= 0.9 * size.height * size.pixelRatio,
        `the canvas has ${across} × ${down} pixels`);
    }, { size });

    onPage('nothing is cut and nothing makes the page scroll sideways, folded or not', async (page) => {
      assert.deepEqual(await faultsOfRoom(page), []);
      await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
      assert.deepEqual(await faultsOfRoom(page), []);
      await page.evaluate(() => document.getElementById('compare').scrollIntoView({ behavior: 'instant' }));
      await settled(page);
      await picture(page, `engine-${engine.name.toLowerCase()}-${at}-text`);
    }, { size });

    onPage('typing a list size changes both views', async (page) => {
      await type(page, '#text-view input[name="registered"]', '9850');
      await type(page, '#text-view input[name="weighted"]', '10240');
      assert.equal(await year(page), '£29,388.80');
      assert.equal(await yearOnCanvas(page), '£29,388.80');
      await assertFigures(page, compare('--registered', '9850', '--weighted', '10240', ...OPENING));
      await assertDrawn(page);
    }, { size });

    onPage(`a field of the canvas opens ${touch(size)}, and what is typed changes both views`, async (page) => {
      await pressWidget(page, 'field.weighted', size.touch && engine.can.touch);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Weighted list');
      await page.keys('10240');
      assert.equal(await yearOnCanvas(page), '£29,388.80');
      assert.equal(await year(page), '£29,388.80');
      await page.press('Enter');
      await assertDrawn(page);
    }, { size });
  }

  onPage('a canvas that is blank is found out', async (page) => {
    await assertDrawn(page);
    await page.evaluate(async () => {
      const context = document.querySelector('#canvas-host canvas').getContext('webgl2');
      await new Promise(requestAnimationFrame);
      context.clearColor(1, 1, 1, 1);
      context.clear(context.COLOR_BUFFER_BIT);
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    });
    const faults = await faultsOfCanvas(page, `engine-${engine.name.toLowerCase()}-blank`);
    assert.match(faults[0], /^the canvas is flat: /);
    assert.ok(faults.includes('£29,810.69 is not drawn'), faults.join('\n'));
  });

  const words = ['--registered', '9850', '--weighted', '10240', '--input', 'care-home-beds=40',
    'lsc-routine-2025-26', 'gm-les-2026-27', 'nenc-adhd-2026-27'];
  onPage('a link opens its state', async (page) => {
    await assertFigures(page, compare(...words));
    assert.equal(await page.evaluate(() => document.querySelector('#text-view [name=weighted]').value), '10,240');
    await assertDrawn(page);
  }, { path: `#${link(...words)}` });

  onPage('an offer file is read and joins the list', async (page) => {
    const path = join(folder, 'ecg.json');
    writeFileSync(path, example);
    await page.setFile('#file-picker', path);
    await waitFor(page, () => document.querySelector('#message strong') !== null);
    assert.match(await textOf(page, '#message'), /‘Anytown ECG scheme’ was added to your list, marked as yours\./);
    assert.match(await textOf(page, '#compare thead'), /Anytown ECG\s*yours/);
    await assertDrawn(page);
  });

  onPage('a faulty offer file shows its faults, as the command tells them', async (page) => {
    const path = join(folder, 'faulty.json');
    writeFileSync(path, example.replace('"rate"', '"rat"'));
    await page.setFile('#file-picker', path);
    const rows = await waitFor(page, () => {
      const found = [...document.querySelectorAll('#file-faults tbody tr')];
      return found.length > 0 && found.map((row) => [...row.cells].map((cell) => cell.textContent));
    });
    let told = '';
    try {
      execFileSync(join(root, 'build/native/offerscope'), ['check', path], { encoding: 'utf8' });
    } catch (error) {
      told = error.stdout + error.stderr;
    }
    for (const cells of rows) assert.ok(told.includes(cells.at(-1)), `${cells.at(-1)} is not in ${told}`);
    await assertFigures(page, compare());
  });

  onPage('the context is lost and comes back, again and again', async (page) => {
    await type(page, '#text-view input[name="weighted"]', '10240');
    await page.evaluate(() => {
      globalThis.loss = document.querySelector('#canvas-host canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    });
    for (let round = 0; round < 3; ++round) {
      await page.evaluate(() => globalThis.loss.loseContext());
      await waitFor(page, () => document.getElementById('canvas-section').hidden);
      assert.match(await textOf(page, '#without-canvas'), /^The drawn view lost the graphics card for the moment/);
      assert.equal(await year(page), '£29,388.80');
      await page.evaluate(() => globalThis.loss.restoreContext());
      await waitFor(page, () => !document.getElementById('canvas-section').hidden);
      await assertDrawn(page);
      assert.equal(await yearOnCanvas(page), '£29,388.80');
    }
  });

  onPage('without WebGL2 the text view stands and takes entries', async (page) => {
    assert.equal(await seen(page, '#canvas-section'), false);
    assert.match(await textOf(page, '#without-canvas'), /^The drawn view needs WebGL2, which this browser does not give\./);
    await type(page, '#text-view input[name="weighted"]', '10240');
    assert.equal(await year(page), '£29,388.80');
  }, {
    script: () => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
      };
    },
  });

  onPage(engine.can.pdf ? 'it prints its figures and no canvas' : 'the style for paper shows its figures and no canvas (its driver does not print)', async (page) => {
    const told = async () => {
      if (engine.can.pdf) {
        const path = join(folder, 'paper.pdf');
        writeFileSync(path, await page.pdf());
        return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      }
      await page.evaluate(() => {
        for (const style of document.querySelectorAll('link[media=print]')) style.media = 'all';
      });
      assert.equal(await seen(page, '#canvas-section'), false);
      return page.evaluate(() => document.body.innerText);
    };
    const paper = await told();
    const { offers } = compare();
    for (const { income } of offers) {
      assert.ok(paper.includes(income.text.year), `${income.text.year} is not on paper`);
    }
    assert.match(paper, /Not an NHS service/);
    assert.doesNotMatch(paper, /Copy link|Open an offer file|Skip to the text view/);
  });

  onPage('once it is ready to work offline, it opens with the server gone', async (page, front) => {
    await waitFor(page, () => /ready to work offline/i.test(document.getElementById('offline').innerText));
    await front.goAway();
    await page.reload();
    await ready(page);
    await assertFigures(page, compare());
    await assertDrawn(page);
    await page.goto('about:blank');
    await page.goto(`${front.url}#${link(...words)}`);
    await ready(page);
    await assertFigures(page, compare(...words));
    await assertDrawn(page);
    // That the host's own files do not come is told by the browser.
  }, { complaints: null });

  test(`${engine.name}: the one file opens from disk, and takes a link`, { timeout: 90_000 }, async () => {
    const page = await browser.open(DESK);
    try {
      const address = pathToFileURL(join(root, 'build/single/offerscope.html')).href;
      await page.goto(address);
      await ready(page);
      await assertFigures(page, compare());
      await assertDrawn(page, `engine-${engine.name.toLowerCase()}-single`);
      await type(page, '#text-view input[name="weighted"]', '10240');
      assert.equal(await year(page), '£29,388.80');
      assert.equal(await yearOnCanvas(page), '£29,388.80');
      await page.goto('about:blank');
      await page.goto(`${address}#${link(...words)}`);
      await ready(page);
      await assertFigures(page, compare(...words));
      assert.deepEqual(await page.complaints(), []);
    } finally {
      await page.close();
    }
  });

  for (const [what, address] of [['the hosted page', '/'], ['the one file', '/offerscope.html']]) {
    onPage(`${what} works in a frame that is sandboxed, with nothing but scripts allowed`, async (page) => {
      const frame = framed(page, 'iframe');
      await ready(frame);
      assert.equal(await frame.evaluate(() => self.origin), 'null');
      await assertFigures(frame, compare());
      await assertDrawn(frame, `engine-${engine.name.toLowerCase()}-framed`);
      await type(frame, '#text-view input[name="weighted"]', '10240');
      assert.equal(await year(frame), '£29,388.80');
      assert.equal(await yearOnCanvas(frame), '£29,388.80');
    }, {
      path: 'host.html',
      wait: false,
      pages: { '/host.html': '<!doctype html><title>A host</title><link rel="icon" href="data:,"><p>Before the frame' +
        `<p><iframe sandbox="allow-scripts" src="${address}" width="1000" height="700"></iframe>` },
    });
  }
}
