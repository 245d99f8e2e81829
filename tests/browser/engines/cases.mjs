// What must hold in every engine, as one table of cases; each engine's test file runs them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compare, figuresOf, link } from '../figures.mjs';
import { command, root, site } from '../support.mjs';
import { startSite } from './front.mjs';
import {
  click, faultsOfCanvas, faultsOfRoom, figuresOn, framed, picture, pressWidget, ready, settled, showCanvas, type, waitFor,
} from './look.mjs';

const NENC = 'nenc-medicines-2026-27';
const OPENING = [NENC, 'lsc-routine-2025-26', 'lsc-ltc-2025-26'];
const DESK = { width: 1280, height: 800, pixelRatio: 1, touch: false };
const PHONE = { width: 390, height: 844, pixelRatio: 3, touch: true };
// A window of 1280 × 1024 at a zoom of 400%.
const ZOOMED = { width: 320, height: 256, pixelRatio: 4, touch: false };

const LIMIT = 90_000; // milliseconds, for the slowest engine on a busy machine

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
  const keepAs = (at) => `engine-${engine.name.toLowerCase()}-${at}`;

  /**
   * Cases on one page, one after the other as a reader would go on: `steps` are [name, action(page, front)]. The page
   * is `address`, else `path` of a front of its own; it must stay without complaint unless `complains` says why not.
   */
  function visit(what, steps, { size = DESK, address, path = '', script, pages, complains = null, wait = true } = {}) {
    describe(`${engine.name}, ${what}`, () => {
      let front;
      let page;
      before(async () => {
        front = await shipped.open({ script, pages });
        page = await browser.open(size);
        await page.goto(address ?? front.url + path);
        if (wait) await ready(page);
      }, { timeout: LIMIT });
      after(async () => {
        await page?.close();
        await front?.close();
      });
      for (const [name, action] of steps) test(name, { timeout: LIMIT }, () => action(page, front));
      if (complains === null) {
        test('nothing was complained of', async () => assert.deepEqual(await page.complaints(), []));
      }
    });
  }

  const firstScreen = (at, size) => ['the first screen has the command’s figures as text, and the canvas is drawn', async (page) => {
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]),
      [size.width, size.height, size.pixelRatio]);
    await assertFigures(page, compare());
    await assertDrawn(page, keepAs(at));
    const [across, down] = await page.evaluate(() => {
      const { width, height } = document.querySelector('#canvas-host canvas');
      return [width, height];
    });
    assert.ok(across > 0.9 * (size.width - 40) * size.pixelRatio && down >= 0.9 * size.height * size.pixelRatio,
      `the canvas has ${across} × ${down} pixels`);
  }];

  const room = (at) => ['nothing is cut and nothing makes the page scroll sideways, folded or not', async (page) => {
    assert.deepEqual(await faultsOfRoom(page), []);
    const unfolded = await page.evaluate(() => {
      const folded = [...document.querySelectorAll('#text-view details:not([open])')];
      for (const one of folded) one.open = true;
      globalThis.unfolded = folded;
      document.getElementById('compare').scrollIntoView({ behavior: 'instant' });
      return folded.length;
    });
    assert.ok(unfolded > 10);
    assert.deepEqual(await faultsOfRoom(page), []);
    await picture(page, keepAs(`${at}-text`));
    await page.evaluate(() => { for (const one of globalThis.unfolded) one.open = false; });
  }];

  const typing = (size) => {
    const byFinger = size.touch && engine.can.touch;
    return [
      [`a field of the canvas opens by ${byFinger ? 'touch' : 'mouse'}, and what is typed changes both views`, async (page) => {
        await pressWidget(page, 'field.weighted', byFinger);
        assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Weighted list');
        await page.keys('10240');
        assert.equal(await yearOnCanvas(page), '£29,388.80');
        assert.equal(await year(page), '£29,388.80');
        await page.press('Enter');
        await assertDrawn(page);
      }],
      ['typing list sizes in the text view changes both views', async (page) => {
        await type(page, '#text-view input[name="registered"]', '9850');
        await type(page, '#text-view input[name="weighted"]', '10000');
        assert.equal(await year(page), '£28,700.00');
        assert.equal(await yearOnCanvas(page), '£28,700.00');
        await assertFigures(page, compare('--registered', '9850', '--weighted', '10000', ...OPENING));
        await assertDrawn(page);
      }],
    ];
  };

  const paper = [engine.can.pdf ? 'it prints its figures and no canvas'
    : 'the style for paper shows its figures and no canvas (this driver does not print)', async (page) => {
    const told = async () => {
      if (engine.can.pdf) {
        const path = join(folder, 'paper.pdf');
        writeFileSync(path, await page.pdf());
        return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      }
      const forMedia = (was, media, event) => page.evaluate(([from, to, name]) => {
        for (const style of document.querySelectorAll(`link[media=${from}]`)) style.media = to;
        window.dispatchEvent(new Event(name));
      }, [was, media, event]);
      await forMedia('print', 'all', 'beforeprint');
      assert.equal(await seen(page, '#canvas-section'), false);
      const text = await page.evaluate(() => document.body.innerText);
      await forMedia('all', 'print', 'afterprint');
      return text;
    };
    const text = await told();
    for (const { income } of compare().offers) assert.ok(text.includes(income.text.year), income.text.year);
    assert.match(text, /Not an NHS service/);
    assert.doesNotMatch(text, /Save or print|Open an offer file|Skip to the text view/);
  }];

  const files = [
    ['an offer file is read and joins the list', async (page) => {
      const path = join(folder, 'ecg.json');
      writeFileSync(path, example);
      await page.setFile('#file-picker', path);
      await waitFor(page, () => document.querySelector('#message strong') !== null);
      assert.match(await textOf(page, '#message'), /‘Anytown ECG scheme’ was added to your list, marked as added\./);
      assert.match(await textOf(page, '#compare thead'), /Anytown ECG\s*added/);
      await assertDrawn(page);
    }],
    ['a faulty offer file shows its faults, as the command tells them', async (page) => {
      const path = join(folder, 'faulty.json');
      writeFileSync(path, example.replace('"rate"', '"rat"'));
      await page.setFile('#file-picker', path);
      const rows = await waitFor(page, () => {
        const found = [...document.querySelectorAll('#file-faults tbody tr')];
        return found.length > 0 && found.map((row) => row.cells[2].textContent);
      });
      let told = '';
      try {
        execFileSync(command, ['check', path], { encoding: 'utf8' });
      } catch (error) {
        told = error.stdout + error.stderr;
      }
      for (const sentence of rows) assert.ok(told.includes(sentence), `${sentence} is not in ${told}`);
      await page.evaluate(() => [...document.querySelectorAll('#file-faults button')].at(-1).click());
    }],
  ];

  const loss = ['the context is lost and comes back, again and again', async (page) => {
    const before = await year(page);
    await page.evaluate(() => {
      globalThis.loss = document.querySelector('#canvas-host canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    });
    for (let round = 0; round < 3; ++round) {
      await page.evaluate(() => globalThis.loss.loseContext());
      await waitFor(page, () => document.getElementById('canvas-section').hidden);
      assert.match(await textOf(page, '#without-canvas'), /^The drawn view lost the graphics card for the moment/);
      assert.equal(await year(page), before);
      await page.evaluate(() => globalThis.loss.restoreContext());
      await waitFor(page, () => !document.getElementById('canvas-section').hidden);
      await assertDrawn(page);
      assert.equal(await yearOnCanvas(page), before);
    }
  }];

  const blank = ['a canvas that is blank is found out', async (page) => {
    await assertDrawn(page);
    await page.evaluate(async () => {
      const context = document.querySelector('#canvas-host canvas').getContext('webgl2');
      await new Promise(requestAnimationFrame);
      context.clearColor(1, 1, 1, 1);
      context.clear(context.COLOR_BUFFER_BIT);
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    });
    const faults = await faultsOfCanvas(page);
    assert.match(faults[0], /^the canvas is flat: /);
    assert.ok(faults.includes(`${await year(page)} is not drawn`), faults.join('\n'));
  }];

  visit('on a desk, 1280 × 800',
    [firstScreen('desk', DESK), room('desk'), paper, ...typing(DESK), ...files, loss, blank]);
  visit('on a phone, 390 × 844 at pixel ratio 3', [firstScreen('phone', PHONE), room('phone'), ...typing(PHONE)],
    { size: PHONE });
  visit('at 400% zoom, 320 × 256 at pixel ratio 4', [firstScreen('zoomed', ZOOMED), room('zoomed'), ...typing(ZOOMED)],
    { size: ZOOMED });

  const words = ['--registered', '9850', '--weighted', '10240', '--input', 'care-home-beds=40',
    'lsc-routine-2025-26', 'gm-les-2026-27', 'nenc-adhd-2026-27'];
  const opened = ['a link opens its state', async (page) => {
    await assertFigures(page, compare(...words));
    assert.equal(await page.evaluate(() => document.querySelector('#text-view [name=weighted]').value), '10,240');
    await assertDrawn(page);
  }];
  visit('called with a link', [opened], { path: `#${link(...words)}` });

  visit('without WebGL2', [['the text view stands and takes entries', async (page) => {
    assert.equal(await seen(page, '#canvas-section'), false);
    assert.match(await textOf(page, '#without-canvas'), /^The drawn view needs WebGL2, which this browser does not give\./);
    await type(page, '#text-view input[name="weighted"]', '10240');
    assert.equal(await year(page), '£29,388.80');
  }]], {
    script: () => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
      };
    },
  });

  visit('kept on the device', [['once it is ready to work offline, it opens with the server gone, and takes a link', async (page, front) => {
    await waitFor(page, () => /ready to work offline/i.test(document.getElementById('offline').innerText));
    await front.goAway();
    await page.reload();
    await ready(page);
    await assertFigures(page, compare());
    await assertDrawn(page);
    await page.goto('about:blank');
    await page.goto(`${front.url}#${link(...words)}`);
    await ready(page);
    await opened[1](page);
  }]], { complains: 'of the host’s own files, which do not come' });

  const single = pathToFileURL(join(root, 'build/single/offerscope.html')).href;
  visit('the one file from disk', [
    ['it has the command’s figures as text, and the canvas is drawn', async (page) => {
      await assertFigures(page, compare());
      await assertDrawn(page, keepAs('single'));
    }],
    ...typing(DESK),
  ], { address: single });
  visit('the one file from disk, called with a link', [opened], { address: `${single}#${link(...words)}` });

  for (const [what, source] of [['the hosted page', '/'], ['the one file', '/offerscope.html']]) {
    visit(`${what} in a frame with sandbox="allow-scripts"`, [['it shows its figures and takes entries', async (page) => {
      const frame = framed(page, 'iframe');
      await ready(frame);
      assert.equal(await frame.evaluate(() => self.origin), 'null');
      await assertFigures(frame, compare());
      await assertDrawn(frame, keepAs('framed'));
      await type(frame, '#text-view input[name="weighted"]', '10240');
      assert.equal(await year(frame), '£29,388.80');
      assert.equal(await yearOnCanvas(frame), '£29,388.80');
    }]], {
      path: 'host.html',
      wait: false,
      pages: { '/host.html': '<!doctype html><title>A host</title><link rel="icon" href="data:,"><p>Before the frame' +
        `<p><iframe sandbox="allow-scripts" src="${source}" width="1000" height="700"></iframe>` },
    });
  }
}
