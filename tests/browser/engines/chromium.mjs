// Chromium, driven by playwright-core. Everything that a size names is real: window, pixel ratio, touch.
import { startBrowser } from '../support.mjs';

export const name = 'Chromium';
export const can = { touch: true, pdf: true };

class Page {
  #page;
  #complaints = [];

  constructor(page) {
    this.#page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
  }

  goto(url) { return this.#page.goto(url); }
  reload() { return this.#page.reload(); }
  evaluate(action, argument) { return this.#page.evaluate(action, argument); }
  inFrame(selector, action, argument) {
    return this.#page.locator(selector).elementHandle().then((element) => element.contentFrame())
      .then((frame) => frame.evaluate(action, argument));
  }
  click(x, y) { return this.#page.mouse.click(x, y); }
  tap(x, y) { return this.#page.touchscreen.tap(x, y); }
  keys(text) { return this.#page.keyboard.type(text); }
  keysInFrame(selector, text) { return this.keys(text); }
  press(key) { return this.#page.keyboard.press(key); }
  setFile(selector, path) { return this.#page.locator(selector).setInputFiles(path); }
  /** What the console was told, errors and warnings, and what was not caught. */
  complaints() { return [...this.#complaints]; }
  screenshot() { return this.#page.screenshot(); }
  pdf() { return this.#page.pdf({ format: 'A4' }); }
  close() { return this.#page.context().close(); }
}

/** Gives { open({ width, height, pixelRatio, touch }), close() }. */
export async function start() {
  const browser = await startBrowser();
  return {
    async open({ width, height, pixelRatio, touch }) {
      const context = await browser.newContext(
        { viewport: { width, height }, deviceScaleFactor: pixelRatio, hasTouch: touch });
      return new Page(await context.newPage());
    },
    close: () => browser.close(),
  };
}
