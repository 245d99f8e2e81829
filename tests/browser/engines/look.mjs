// A look at a page in any engine: waiting, finding, pressing, and whether the canvas is really drawn.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { root } from '../support.mjs';

/** Waits until `condition(argument)`, run in the page, gives something; gives that. */
export async function waitFor(page, condition, argument, milliseconds = 20_000) {
  const until = Date.now() + milliseconds;
  for (;;) {
    const found = await page.evaluate(condition, argument);
    if (found) return found;
    if (Date.now() > until) throw new Error(`waited ${milliseconds} ms in vain for ${condition}`);
    await new Promise((done) => { setTimeout(done, 30); });
  }
}

/** Waits until all that will stand on the page stands there. */
export const ready = (page) => waitFor(page, () => document.documentElement.dataset.ready);

/** Waits until the canvas has drawn all that was asked of it. */
export function settled(page) {
  return page.evaluate(async () => {
    const { canvasReport } = document.getElementById('canvas-host');
    const turn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 20)); });
    for (let before = -1, quiet = 0; quiet < 3;) {
      await turn();
      const { frames } = canvasReport();
      quiet = frames === before && frames > 0 ? quiet + 1 : 0;
      before = frames;
    }
  });
}

/** The middle of an element, scrolled into the window. */
async function middle(page, selector) {
  const place = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  if (place === null) throw new Error(`there is no ${selector}`);
  return place;
}

export async function click(page, selector) {
  const { x, y } = await middle(page, selector);
  await page.click(x, y);
}

/** Puts a text into a field in the place of what stands there, by keys. */
export async function type(page, selector, text) {
  await click(page, selector);
  await page.evaluate((wanted) => document.querySelector(wanted).select(), selector);
  await page.keys(text);
}

/** Presses what the canvas calls `id`, with a finger where the engine has one and `byFinger` says so. */
export async function pressWidget(page, id, byFinger) {
  await settled(page);
  const place = await page.evaluate((wanted) => {
    const host = document.getElementById('canvas-host');
    const widget = host.canvasReport().widgets.find((one) => one.id === wanted);
    if (!widget) return null;
    const top = () => host.getBoundingClientRect().top + widget.y + widget.height / 2;
    scrollBy({ top: top() - innerHeight / 2, behavior: 'instant' });
    return { x: host.getBoundingClientRect().left + widget.x + widget.width / 2, y: top() };
  }, id);
  if (place === null) throw new Error(`the canvas has no widget ${id}`);
  await settled(page);
  if (byFinger) await page.tap(place.x, place.y);
  else await page.click(place.x, place.y);
  await settled(page);
}

/** What stands in a frame of a page, as if it were a page of its own. */
export function framed(page, selector) {
  const place = () => page.evaluate((wanted) => {
    const { left, top, width, height } = document.querySelector(wanted).getBoundingClientRect();
    return { left, top, width, height };
  }, selector);
  return {
    evaluate: (action, argument) => page.inFrame(selector, action, argument),
    async click(x, y) {
      const { left, top } = await place();
      return page.click(left + x, top + y);
    },
    keys: (text) => page.keysInFrame(selector, text),
    async screenshot() {
      const { left, top, width, height } = await place();
      const png = PNG.sync.read(Buffer.from(await page.screenshot()));
      const part = new PNG({ width: Math.round(width), height: Math.round(height) });
      PNG.bitblt(png, part, Math.round(left), Math.round(top), part.width, part.height, 0, 0);
      return PNG.sync.write(part);
    },
  };
}

/** Scrolls to the canvas, and within it to its first figure where that does not stand in the window yet. */
export async function showCanvas(page) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await settled(page);
  await page.evaluate(() => {
    const host = document.getElementById('canvas-host');
    const [first] = host.canvasReport().figures;
    const bottom = host.getBoundingClientRect().top + first.y + first.height;
    if (bottom > innerHeight) scrollBy({ top: bottom - innerHeight / 2, behavior: 'instant' });
  });
  await settled(page);
}

/** A picture of the window, decoded; kept as build/screens/NAME.png where it has a name. */
export async function picture(page, name = null) {
  const bytes = await page.screenshot();
  if (name !== null) {
    const folder = join(root, 'build', 'screens');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), bytes);
  }
  return PNG.sync.read(Buffer.from(bytes));
}

/** Of a part of a picture: how many colours, and which part of it is not the most common of them. */
function inkOf(png, { left, top, right, bottom }) {
  const counts = new Map();
  for (let y = top; y < bottom; ++y) {
    for (let x = left; x < right; ++x) {
      const at = (y * png.width + x) * 4;
      const colour = (png.data[at] << 16) | (png.data[at + 1] << 8) | png.data[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const pixels = (right - left) * (bottom - top);
  return { colours: counts.size, ink: pixels > 0 ? 1 - Math.max(...counts.values()) / pixels : 0 };
}

/**
 * What is wrong with the canvas as the window shows it, as a list of sentences: without a context that lives, with a
 * flat picture, with too few colours, or with a figure that the report names and the picture does not have.
 */
export async function faultsOfCanvas(page, name = null) {
  const state = await page.evaluate(() => {
    const host = document.getElementById('canvas-host');
    const canvas = host?.querySelector('canvas');
    if (!canvas) return null;
    const context = canvas.getContext('webgl2');
    const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const origin = host.getBoundingClientRect();
    return {
      context: context !== null,
      lost: context?.isContextLost() ?? true,
      window: { width: innerWidth, height: innerHeight },
      canvas: box(left, top, width, height),
      figures: host.canvasReport().figures.map((one) => ({ text: one.text,
        ...box(origin.left + one.x, origin.top + one.y, one.width, one.height) })),
    };
  });
  if (state === null) return ['there is no canvas'];
  const faults = [];
  if (!state.context) faults.push('the canvas has no WebGL2');
  if (state.lost) faults.push('the context is lost');
  const png = await picture(page, name);
  const ratio = png.width / state.window.width;
  const part = ({ left, top, right, bottom }) => ({
    left: Math.max(0, Math.round(left * ratio)), right: Math.min(png.width, Math.round(right * ratio)),
    top: Math.max(0, Math.round(top * ratio)), bottom: Math.min(png.height, Math.round(bottom * ratio)),
  });
  const whole = part(state.canvas);
  if (whole.bottom - whole.top < 20) return [...faults, 'the canvas is not in the window'];
  const { colours, ink } = inkOf(png, whole);
  if (colours < 40 || ink < 0.01) faults.push(`the canvas is flat: ${colours} colours, ${(ink * 100).toFixed(2)}% ink`);
  const inWindow = state.figures.filter(({ left, top, right, bottom }) => left >= 0 && top >= 0 &&
    right <= state.window.width && bottom <= Math.min(state.window.height, state.canvas.bottom));
  if (inWindow.length === 0) faults.push('no figure is in the window');
  for (const figure of inWindow) {
    // A short word in a wide place leaves most of it empty; of a blank canvas all is.
    const drawn = inkOf(png, part(figure));
    if (drawn.colours < 8 || drawn.ink < 0.005) faults.push(`${figure.text} is not drawn`);
  }
  return faults;
}

/** What does not fit the window: the page that scrolls sideways, figures that are cut. */
export function faultsOfRoom(page) {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const faults = scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide in a window of ${innerWidth}`] : [];
    for (const figure of document.querySelectorAll('#text-view .figure')) {
      if (getComputedStyle(figure).display !== 'inline' && figure.scrollWidth > figure.clientWidth + 1) {
        faults.push(`${figure.textContent} is cut`);
      }
      const { left, right } = figure.getBoundingClientRect();
      if ((right > innerWidth + 1 || left < 0) && !figure.closest('.scroller')) {
        faults.push(`${figure.textContent} stands outside the window`);
      }
    }
    return faults;
  });
}

/** Every figure of the text view: { 'offer figure': { text, amount } }. */
export function figuresOn(page) {
  return page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-figure]')].map((one) =>
    [`${one.dataset.offer} ${one.dataset.figure}`, { text: one.textContent, amount: one.dataset.amount ?? null }])));
}
