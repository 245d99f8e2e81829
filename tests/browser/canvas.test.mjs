// The canvas, against the shipped build: it is drawn, takes entries by a real input, shows the
// command's figures, scrolls with the page, leaves the keyboard to the browser, and rests when idle.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  canvasReady, clickWidget, drawnFigure, overlay, report, settled, tapWidget,
} from './canvas.mjs';
import { compare, figure, figuresOf, link } from './figures.mjs';
import { canvasIsDrawn, keep, picture, start } from './support.mjs';

const nenc = 'nenc-medicines-2026-27';
const opening = [nenc, 'lsc-routine-2025-26', 'lsc-ltc-2025-26'];

let app;
let page;
before(async () => { app = await start(); });
after(async () => { await app?.close(); });

/** Runs the test on a page of its own that must stay without complaint. */
function onCanvas(name, action, options = {}) {
  test(name, async () => {
    page = await app.open('', options);
    await canvasReady(page);
    await action();
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

const canvas = () => page.locator('#canvas-host canvas');
const scrollTop = () => page.evaluate(() => window.scrollY);
const focusedTag = () => page.evaluate(() => document.activeElement.closest('#canvas-host')
  ? document.activeElement.tagName : document.activeElement.id || document.activeElement.tagName);

/** Every figure that is drawn is the command's, to the letter. Gives how many of them are drawn. */
async function assertDrawn(expected) {
  await settled(page);
  const { figures } = await report(page);
  const known = figures.filter((shown) => expected.has(`${shown.offer} ${shown.figure}`));
  for (const { offer, figure: name, text } of known) {
    assert.equal(text, expected.get(`${offer} ${name}`).text, `${offer} ${name}`);
  }
  return known.length;
}

onCanvas('it is drawn: a live context, and many colours', async () => {
  const state = await canvasIsDrawn(page, '#canvas-host canvas');
  assert.equal(state.drawn, true, JSON.stringify(state));
  assert.ok(state.colours > 100, `${state.colours} colours`);
  await keep(page, 'canvas-compare');
});

onCanvas('it shows the figures of the command, in each view', async () => {
  const expected = figuresOf(compare());
  assert.equal(await assertDrawn(expected), 18);
  await clickWidget(page, 'view.income');
  await keep(page, 'canvas-income');
  assert.equal(await assertDrawn(expected), [...expected].filter(([name, { amount }]) =>
    (/ (payments|months)\./.test(name) && !(name.includes('.pots.') && amount === null)) ||
    (name.endsWith(' later') && amount !== '0.00')).length);
  for (const view of ['services', 'sources']) {
    await clickWidget(page, `view.${view}`);
    await keep(page, `canvas-${view}`);
    assert.equal((await canvasIsDrawn(page, '#canvas-host canvas')).drawn, true, view);
  }
});

onCanvas('typing in a canvas field changes both views, as the command has it', async () => {
  await clickWidget(page, 'field.registered');
  assert.equal(await overlay(page).count(), 1);
  assert.equal(await overlay(page).getAttribute('aria-label'), 'Registered list');
  assert.equal(await overlay(page).getAttribute('inputmode'), 'decimal');
  await page.keyboard.type('9,850');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10240');
  assert.equal(await drawnFigure(page, nenc, 'income.year'), '£29,388.80');
  assert.equal(await figure(page, nenc, 'income.year').innerText(), '£29,388.80');
  await assertDrawn(figuresOf(compare('--registered', '9850', '--weighted', '10240', ...opening)));
  assert.equal(await page.locator('#text-view input[name="weighted"]').inputValue(), '10240');
  await page.keyboard.press('Enter');
  assert.equal(await overlay(page).count(), 0);
  assert.equal(await focusedTag(), 'CANVAS');
});

onCanvas('the input lies exactly over its field, and stays there while the page scrolls', async () => {
  const { widgets } = await report(page);
  const field = widgets.find((one) => one.id === 'field.weighted');
  await clickWidget(page, 'field.weighted');
  await page.mouse.wheel(0, 90);
  await page.waitForFunction(() => window.scrollY > 0);
  await settled(page);
  const host = await page.locator('#canvas-host').boundingBox();
  const box = await overlay(page).boundingBox();
  assert.deepEqual([box.x - host.x, box.y - host.y, box.width, box.height].map(Math.round),
    [field.x, field.y, field.width, field.height].map(Math.round));
});

onCanvas('editing in the text view changes the canvas', async () => {
  await page.locator('#text-view input[name="weighted"]').fill('10240');
  assert.equal(await drawnFigure(page, nenc, 'income.year'), '£29,388.80');
});

onCanvas('a faulty entry shows its sentence and keeps the figures', async () => {
  await clickWidget(page, 'field.weighted');
  await page.keyboard.type('ten thousand');
  assert.equal(await drawnFigure(page, nenc, 'income.year'), '£29,810.69');
  assert.equal(await overlay(page).getAttribute('aria-invalid'), 'true');
  await keep(page, 'canvas-faulty');
});

onCanvas('offers are chosen on the canvas, up to six, and the seventh is refused', async () => {
  await clickWidget(page, 'action.add');
  for (const id of ['nenc-adhd-2026-27', 'kent-interim-2025-26', 'gm-les-2026-27']) {
    await clickWidget(page, `choice.${id}`);
    assert.equal(await page.locator(`[data-choice="${id}"]`).isChecked(), true, id);
  }
  await clickWidget(page, 'choice.nwl-access-2024-25');
  assert.equal(await page.locator('[data-choice="nwl-access-2024-25"]').isChecked(), false);
  await clickWidget(page, 'action.added');
  await page.mouse.move(5, 5);
  await keep(page, 'canvas-six');
  const sideBySide = async () => {
    const { figures } = await report(page);
    const tops = figures.filter((one) => one.figure === 'income.year').map((one) => Math.round(one.y));
    assert.equal(tops.length, 6);
    assert.equal(new Set(tops).size, 1, 'six offers do not stand side by side');
  };
  await sideBySide();
  await clickWidget(page, 'action.entries');
  await sideBySide();
  await keep(page, 'canvas-six-wide');
});

onCanvas('a figure explains itself, and its words can be copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickWidget(page, `figure.${nenc}.income.year`);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.close'));
  await keep(page, 'canvas-explained');
  await clickWidget(page, 'explanation.copy');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /Income a year, NENC Medicines: £29,810\.69/);
  assert.match(copied, /10,387 weighted patients × £2\.87 = £29,810\.69 a year/);
  assert.match(copied, /Publisher: Pulse/);
  await clickWidget(page, 'explanation.close');
  assert.ok(!(await report(page)).widgets.some((one) => one.id === 'explanation.close'));
});

onCanvas('a figure that waits for a number leads to its field', async () => {
  await clickWidget(page, 'view.income');
  await clickWidget(page, 'figure.lsc-routine-2025-26.payments.care-home.amount');
  assert.equal(await overlay(page).getAttribute('aria-label'), 'Care home beds');
  await page.keyboard.type('40');
  assert.equal(await drawnFigure(page, 'lsc-routine-2025-26', 'payments.care-home.amount'), '£5,280.00');
});

onCanvas('a service’s figure that waits for a number leads to its field too', async () => {
  await page.evaluate((hash) => { location.hash = hash; },
    link('--registered', '9800', '--weighted', '10240', nenc, 'nenc-adhd-2026-27',
      'kent-interim-2025-26'));
  await clickWidget(page, 'view.services');
  await clickWidget(page, 'figure.nenc-adhd-2026-27.services.adhd-shared-care.perRegisteredPatient');
  assert.match(await overlay(page).getAttribute('aria-label'), /ADHD/);
});

onCanvas('the link and the file button of the canvas do what the page does', async () => {
  await clickWidget(page, 'action.share');
  await page.waitForFunction(() => /#v=1&.*&end$/.test(document.getElementById('link-address')?.value));
  await page.keyboard.press('Escape');
  const chooser = page.waitForEvent('filechooser');
  await clickWidget(page, 'action.open-file');
  await chooser;
  await clickWidget(page, 'field.weighted');
  await page.keyboard.type('10240');
  await clickWidget(page, 'action.start-again');
  assert.equal(await drawnFigure(page, nenc, 'income.year'), '£29,810.69');
});

onCanvas('Tab walks through the canvas with a ring, and leaves it at both ends', async () => {
  await page.locator('#open-file').focus();
  const ids = (await report(page)).widgets;
  await page.keyboard.press('Tab');
  assert.equal(await overlay(page).getAttribute('aria-label'), 'Registered list');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focusedTag(), 'open-file');
  for (let i = 0; i < ids.length; i += 1) await page.keyboard.press('Tab');
  assert.match(await focusedTag(), /CANVAS|INPUT/);
  await page.keyboard.press('Tab');
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.closest('#text-view') !== null), true);
  await page.keyboard.press('Shift+Tab');
  assert.match(await focusedTag(), /CANVAS|INPUT/);
});

onCanvas('Enter, Space and arrow keys act on what has the focus', async () => {
  await page.locator('#open-file').focus();
  const { widgets } = await report(page);
  const steps = widgets.findIndex((one) => one.id === 'view.compare') + 1;
  for (let i = 0; i < steps; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.ok((await report(page)).figures.some((one) => one.figure === 'months.0'));
  await page.keyboard.press('ArrowLeft');
  await settled(page);
  assert.ok((await report(page)).figures.some((one) => one.figure === 'income.guaranteed'));
  const figures = (await report(page)).widgets;
  const next = figures.findIndex((one) => one.id.startsWith('figure.'));
  const from = figures.findIndex((one) => one.id === 'view.compare');
  for (let i = from; i < next; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.close'));
  await keep(page, 'canvas-focus');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.ok(!(await report(page)).widgets.some((one) => one.id === 'explanation.close'));
});

onCanvas('the browser keeps its own keys', async () => {
  await canvas().click({ position: { x: 340, y: 5 } });
  await page.evaluate(() => {
    window.kept = [];
    window.addEventListener('keydown', (event) => { if (!event.defaultPrevented) window.kept.push(event.key); });
  });
  for (const key of ['Control+f', 'Control+p', 'Control+Equal', 'F5', 'PageDown', 'ArrowDown', 'Home']) {
    await page.evaluate((pressed) => {
      const [name] = pressed.split('+').slice(-1);
      document.querySelector('#canvas-host canvas').dispatchEvent(new KeyboardEvent('keydown',
        { key: name, ctrlKey: pressed.startsWith('Control'), bubbles: true, cancelable: true }));
    }, key);
  }
  assert.deepEqual(await page.evaluate(() => window.kept),
    ['f', 'p', 'Equal', 'F5', 'PageDown', 'ArrowDown', 'Home']);
});

onCanvas('the wheel scrolls the page, and the canvas draws what should be there', async () => {
  const column = async (from, to) => {
    const shot = await picture(page.locator('body'));
    const top = await scrollTop();
    return Array.from({ length: to - from }, (_, i) => shot.pixel(700, top + from + i).join());
  };
  await page.mouse.move(640, 20);
  await settled(page);
  const before = await column(300, 600);
  assert.ok(new Set(before).size > 3);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => window.scrollY === 120);
  await settled(page);
  assert.deepEqual(await column(180, 480), before);
  await page.mouse.wheel(0, 600);
  await page.waitForFunction(() => window.scrollY === 720);
  assert.equal(Math.round((await canvas().boundingBox()).y), 0, 'the canvas stays in the window');
});

onCanvas('an idle canvas draws nothing for ten seconds', async () => {
  await page.mouse.move(5, 5);
  await settled(page);
  await page.evaluate(() => {
    window.asked = 0;
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => { window.asked += 1; return real(callback); };
  });
  const { frames } = await report(page);
  await page.waitForTimeout(10_000);
  assert.equal((await report(page)).frames, frames);
  assert.equal(await page.evaluate(() => window.asked), 0);
});

onCanvas('moving the pointer over nothing draws nothing', async () => {
  await page.mouse.move(600, 30);
  await settled(page);
  const { frames } = await report(page);
  for (let x = 400; x < 1200; x += 20) await page.mouse.move(x, 146);
  assert.equal((await report(page)).frames, frames);
});

onCanvas('a lost context is restored, again and again', async () => {
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate(() => {
      const context = document.querySelector('#canvas-host canvas').getContext('webgl2');
      window.loser = context.getExtension('WEBGL_lose_context');
      window.loser.loseContext();
    });
    await page.waitForFunction(() =>
      document.getElementById('without-canvas').textContent.length > 0);
    assert.match(await page.locator('#without-canvas').innerText(), /graphics/);
    await page.locator('#text-view input[name="weighted"]').fill(String(10000 + time));
    await page.evaluate(() => window.loser.restoreContext());
    await page.waitForFunction(() => !document.getElementById('canvas-section').hidden);
    await settled(page);
    assert.equal(await drawnFigure(page, nenc, 'income.year'), time === 0 ? '£28,700.00' : '£28,702.87');
    assert.equal(await page.locator('#without-canvas').innerText(), '');
    const state = await canvasIsDrawn(page, '#canvas-host canvas');
    assert.ok(state.drawn && state.colours > 100, JSON.stringify(state));
  }
});

for (const width of [390, 320]) {
  onCanvas(`at ${width} pixels nothing hangs over the side, in any view`, async () => {
    for (const view of ['compare', 'income', 'services', 'sources']) {
      await tapWidget(page, `view.${view}`);
      const over = await page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, view);
      const { widgets, figures } = await report(page);
      const host = await page.locator('#canvas-host').boundingBox();
      for (const { id, figure: name, x, width: wide } of [...widgets, ...figures]) {
        assert.ok(x >= -1 && x + wide <= host.width + 1, `${view}: ${id ?? name} from ${x} by ${wide}`);
      }
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await settled(page);
      await keep(page, `canvas-${width}-${view}`);
    }
  }, { width, height: 844, pixelRatio: 3, touch: true });
}

onCanvas('on a phone the first screen shows what each offer pays, and where to enter the list', async () => {
  const { figures, widgets } = await report(page);
  const host = await page.locator('#canvas-host').boundingBox();
  const amounts = figures.filter((one) => one.figure === 'summary.income.year');
  const expected = figuresOf(compare());
  assert.deepEqual(amounts.map((one) => [one.offer, one.text]),
    opening.map((id) => [id, expected.get(`${id} income.year`).text]));
  const field = widgets.find((one) => one.id === 'field.registered');
  for (const { y, height } of [...amounts, field]) assert.ok(host.y + y + height < 700);
  await tapWidget(page, `figure.${nenc}.summary.income.year`);
  assert.ok((await report(page)).widgets.some((one) => one.id === 'explanation.close'));
  await keep(page, 'canvas-390-explained');
}, { width: 390, height: 844, pixelRatio: 3, touch: true });

onCanvas('on a phone a tap opens the field, and a section opens and closes', async () => {
  await tapWidget(page, 'field.weighted');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), 'canvas-host');
  await page.keyboard.type('10240');
  assert.equal(await drawnFigure(page, nenc, 'income.year'), '£29,388.80');
  await tapWidget(page, 'section.choices');
  await tapWidget(page, 'section.from.NHS Kent and Medway ICB');
  await tapWidget(page, 'choice.kent-interim-2025-26');
  assert.equal(await page.locator('[data-choice="kent-interim-2025-26"]').isChecked(), true);
  await tapWidget(page, 'section.choices');
  assert.ok(!(await report(page)).widgets.some((one) => one.id.startsWith('choice.')));
}, { width: 390, height: 844, pixelRatio: 3, touch: true });

test('on a phone a link to another view opens there, not at the entries', async () => {
  const phone = { width: 390, height: 844, pixelRatio: 3, touch: true };
  const linked = await app.open(`#v=1&offers=${opening.join()}&view=services&end`, phone);
  await canvasReady(linked);
  const { widgets } = await report(linked);
  const tab = widgets.find((one) => one.id === 'view.services');
  const host = await linked.locator('#canvas-host').boundingBox();
  assert.ok(host.y + tab.y >= 0 && host.y + tab.y < 60, String(host.y + tab.y));
  await keep(linked, 'canvas-390-linked');
  await linked.context().close();
});

for (const pixelRatio of [1, 1.25, 1.5, 2, 3]) {
  onCanvas(`at pixel ratio ${pixelRatio} it has a pixel of its own for each of the screen`, async () => {
    const sizes = await canvas().evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [element.width / box.width, element.height / box.height];
    });
    for (const ratio of sizes) assert.ok(Math.abs(ratio - pixelRatio) < 0.005, String(sizes));
  }, { pixelRatio });
}
