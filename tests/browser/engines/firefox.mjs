// Firefox ESR, driven by puppeteer-core over WebDriver BiDi. A window's size and its pixel ratio are real; a tap is
// a real touch, but the page is not told beforehand that there is a touch screen.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { startDisplay } from './display.mjs';

export const name = 'Firefox';
export const can = { touch: true, pdf: true };

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
/** Without a graphics card it draws WebGL2 only where it is told to; the rest keeps it from asking for things. */
const preferences = {
  'webgl.force-enabled': true,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'pdfjs.disabled': true,
};

class Page {
  #page;
  #context;
  #complaints = [];

  constructor(page, context) {
    this.#page = page;
    this.#context = context;
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
  }

  goto(url) { return this.#page.goto(url); }
  reload() { return this.#page.reload(); }
  evaluate(action, argument) { return this.#page.evaluate(action, argument); }
  async inFrame(selector, action, argument) {
    const element = await this.#page.$(selector);
    return (await element.contentFrame()).evaluate(action, argument);
  }
  click(x, y) { return this.#page.mouse.click(x, y); }
  tap(x, y) { return this.#page.touchscreen.tap(x, y); }
  keys(text) { return this.#page.keyboard.type(text); }
  keysInFrame(selector, text) { return this.keys(text); }
  press(key) { return this.#page.keyboard.press(key); }
  async setFile(selector, path) { await (await this.#page.$(selector)).uploadFile(path); }
  /** What the console was told, errors and warnings, and what was not caught. */
  complaints() { return [...this.#complaints]; }
  screenshot() { return this.#page.screenshot(); }
  pdf() { return this.#page.pdf({ format: 'a4' }); }
  close() { return this.#context.close(); }
}

/** Gives { open({ width, height, pixelRatio }), close() }. */
export async function start() {
  if (!existsSync(executablePath)) throw new Error(`there is no Firefox at ${executablePath}`);
  const display = await startDisplay();
  let browser;
  try {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: false,
      env: display.environment, extraPrefsFirefox: preferences });
  } catch (error) {
    await display.stop();
    throw error;
  }
  return {
    async open({ width, height, pixelRatio }) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height, deviceScaleFactor: pixelRatio });
      return new Page(page, context);
    },
    async close() {
      await browser.close();
      await display.stop();
    },
  };
}
