// WebKit (GTK), driven by selenium-webdriver against the MiniBrowser that its driver brings. A window's size and its
// pixel ratio are real (each ratio is a browser of its own); its driver knows no touch and no paper.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { startDisplay, stopProcess } from './display.mjs';

export const name = 'WebKit';
export const can = { touch: false, pdf: false };

function miniBrowser() {
  const library = '/usr/lib';
  for (const folder of readdirSync(library)) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = join(library, folder, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('there is no MiniBrowser under /usr/lib: it comes with the package webkit2gtk-driver');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A home of its own; the window's frame may be as narrow as a page. */
function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'offerscope-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), '* { min-width: 0; margin: 0; border-width: 0; padding: 0; }');
  return home;
}

/** In the page: keeps what it complains of from now on, since the driver does not hear of it. */
function keepComplaints() {
  globalThis.complaints = [];
  const keep = (...words) => globalThis.complaints.push(words.map(String).join(' '));
  addEventListener('error', (event) => keep(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => keep(event.reason));
  for (const level of ['error', 'warn']) {
    const real = console[level];
    console[level] = (...words) => {
      keep(...words);
      real.apply(console, words);
    };
  }
}

class Page {
  #driver;
  #window;

  constructor(driver, window) {
    this.#driver = driver;
    this.#window = window;
  }

  async #here() {
    await this.#driver.switchTo().window(this.#window);
    return this.#driver;
  }

  async goto(url) {
    await (await this.#here()).get(url);
    await this.evaluate(keepComplaints);
  }

  async reload() {
    await (await this.#here()).navigate().refresh();
    await this.evaluate(keepComplaints);
  }

  async evaluate(action, argument) { return this.#run(await this.#here(), action, argument); }

  async inFrame(selector, action, argument) {
    const driver = await this.#here();
    await driver.switchTo().frame(await driver.findElement(By.css(selector)));
    try {
      return await this.#run(driver, action, argument);
    } finally {
      await driver.switchTo().defaultContent();
    }
  }

  /** Keys for the field of a frame that has the focus: the driver's other keys go to the page around it. */
  async keysInFrame(selector, text) {
    const driver = await this.#here();
    await driver.switchTo().frame(await driver.findElement(By.css(selector)));
    const id = await driver.executeScript('return document.activeElement.id');
    await driver.findElement(By.id(id)).sendKeys(text);
    await driver.switchTo().defaultContent();
  }

  async #run(driver, action, argument) {
    const { value, error } = await driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => (${action})(arguments[0]))
         .then((value) => done({ value }), (error) => done({ error: String(error) }));`, argument ?? null);
    if (error) throw new Error(error);
    return value ?? undefined;
  }

  async click(x, y) {
    await (await this.#here()).actions({ async: false }).move({ x: Math.round(x), y: Math.round(y), duration: 0 })
      .click().perform();
  }

  async keys(text) { await (await this.#here()).actions().sendKeys(text).perform(); }
  press(key) { return this.keys({ Enter: Key.ENTER, Tab: Key.TAB, Escape: Key.ESCAPE }[key]); }
  async setFile(selector, path) { await (await (await this.#here()).findElement(By.css(selector))).sendKeys(path); }
  /** What was complained of once the page had loaded. */
  complaints() { return this.evaluate(() => globalThis.complaints); }
  async screenshot() { return Buffer.from(await (await this.#here()).takeScreenshot(), 'base64'); }
  async close() { await (await this.#here()).close(); }
}

/** A browser of one pixel ratio: { open({ width, height }), close() }. */
async function startAt(pixelRatio, display) {
  const port = await freePort();
  const home = makeHome();
  const server = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...display.environment, GDK_SCALE: String(pixelRatio), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home,
      MESA_SHADER_CACHE_DISABLE: 'true' },
  });
  const capabilities = new Capabilities({ browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; ++tries) {
    const there = await fetch(`${address}/status`).then(() => true, () => false);
    if (there) break;
    if (tries === 100) throw new Error('WebKitWebDriver does not answer');
    await new Promise((done) => { setTimeout(done, 50); });
  }
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  const main = await driver.getWindowHandle();
  return {
    /** The window of its own has a tool bar, which is wider than a phone: a page is a window without one. */
    async open({ width, height }) {
      await driver.switchTo().window(main);
      const before = await driver.getAllWindowHandles();
      await driver.get(`data:text/html,<button onclick="open('about:blank','','popup,width=${width},height=${height}')">open</button>`);
      await driver.findElement(By.css('button')).click();
      let opened;
      await driver.wait(async () => {
        opened = (await driver.getAllWindowHandles()).find((window) => !before.includes(window));
        return opened !== undefined;
      }, 10_000);
      await driver.switchTo().window(opened);
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      return new Page(driver, opened);
    },
    async close() {
      await driver.quit();
      await stopProcess(server);
      await rm(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Gives { open({ width, height, pixelRatio }), close() }. */
export async function start() {
  const display = await startDisplay();
  const browsers = new Map();
  return {
    async open({ width, height, pixelRatio }) {
      if (!browsers.has(pixelRatio)) browsers.set(pixelRatio, await startAt(pixelRatio, display));
      return browsers.get(pixelRatio).open({ width, height });
    },
    async close() {
      for (const browser of browsers.values()) await browser.close();
      await display.stop();
    },
  };
}
