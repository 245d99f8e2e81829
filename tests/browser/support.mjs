// What every browser test needs: the shipped build on a port of its own, real Chromium, a page that
// records what it asks for and what it complains of, and a look at what is drawn.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';

/** The top of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The site that is tested: the one that is shipped. */
export const site = join(root, 'build', 'web');
/** The name, with its hash, of the one file of the site that is called `name` ('hosted.js'). */
export function siteFile(name) {
  const [, stem, ending] = /^(.+)\.(\w+)$/.exec(name);
  const found = readdirSync(site).filter((file) => new RegExp(`^${stem}-[0-9A-Z]{8}\\.${ending}$`).test(file));
  if (found.length !== 1) throw new Error(`the site has ${found.length} files called ${name}`);
  return found[0];
}
/** The module's script as Emscripten gives it; in the site it is a part of hosted.js. */
export const moduleScript = join(root, 'build', 'web-release', 'offerscope.js');
/** The native command. */
export const command = join(root, 'build', 'native', 'offerscope');

// Chromium draws the suggestions of each window's address bar in a process of its own, which nobody sees here and which
// takes a fifth of the time of a test. The flag stands for Playwright's own one, so it names what that names too.
const features = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AutoDeElevate', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval',
  'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay',
  'MediaRouter', 'OptimizationHints', 'PaintHolding', 'RenderDocument', 'ThirdPartyStoragePartitioning', 'Translate'];

const flags = [
  `--disable-features=${features.join()}`,
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Serves a folder (the site, unless another is named); gives { url, stop() }. */
export async function startServer(folder = site) {
  const server = spawn(
    '/usr/bin/python3',
    [join(root, 'tools', 'serve.py'), '--port', '0', '--root', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (part) => {
      text += part;
      const line = /^(http:\S+)\n/m.exec(text);
      if (line) resolve(line[1]);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });
  return {
    url,
    stop: () => new Promise((resolve) => {
      server.removeAllListeners('exit');
      if (server.exitCode !== null) return resolve();
      server.on('exit', resolve);
      server.kill('SIGTERM');
    }),
  };
}

/** Starts Chromium (the one that CHROMIUM names, else Debian's), with more flags if wanted. */
export async function startBrowser({ args = [] } = {}) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`there is no Chromium at ${executablePath}`);
  return chromium.launch({ executablePath, args: [...flags, ...args] });
}

/**
 * Opens a page in a context of its own, with nothing stored from before.
 * `init` is a function that runs in the page before its own scripts (with `initArgument`). Waits until all of the app
 * stands, unless `ready` is false.
 * The page carries two lists that fill as it runs: `page.requests` (addresses, in order) and
 * `page.complaints` (console errors and warnings, and uncaught exceptions, as text).
 */
export async function openPage(browser, url, {
  width = 1280,
  height = 800,
  pixelRatio = 1,
  touch = false,
  init = null,
  initArgument = undefined,
  ready = true,
  ...context
} = {}) {
  const owner = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: pixelRatio,
    hasTouch: touch,
    ...context,
  });
  const page = await owner.newPage();
  page.requests = [];
  page.complaints = [];
  page.on('request', (request) => page.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text());
  });
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  if (init) await page.addInitScript(init, initArgument);
  await page.goto(url);
  if (ready) await page.locator('html[data-ready]').waitFor();
  return page;
}

/** Server, browser and page in one, for a test file's before(); close() ends all three. */
export async function start(options = {}) {
  const server = await startServer();
  const browser = await startBrowser(options);
  return {
    url: server.url,
    browser,
    open: (path = '', pageOptions = {}) => openPage(browser, server.url + path, pageOptions),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** What an element looks like: { width, height, pixel(x, y) → [r, g, b], colours }. */
export async function picture(locator) {
  const png = PNG.sync.read(await locator.screenshot());
  const colours = new Set();
  for (let i = 0; i < png.data.length; i += 4) {
    colours.add((png.data[i] << 16) | (png.data[i + 1] << 8) | png.data[i + 2]);
  }
  return {
    width: png.width,
    height: png.height,
    colours: colours.size,
    pixel: (x, y) => [...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3)],
  };
}

/**
 * Whether the canvas is really drawn: { context, lost, colours, drawn }. A browser without WebGL
 * passes a careless test, so the context must exist, not be lost, and the picture must not be flat.
 */
export async function canvasIsDrawn(page, selector = 'canvas') {
  const canvas = page.locator(selector).first();
  const state = await canvas.evaluate((element) => {
    const context = element.getContext('webgl2');
    return { context: context !== null, lost: context?.isContextLost() ?? true };
  });
  const { colours } = await picture(canvas);
  return { ...state, colours, drawn: state.context && !state.lost && colours >= 16 };
}

/** Saves a picture of the page for a person to look at: build/screens/NAME.png. */
export async function keep(page, name) {
  const folder = join(root, 'build', 'screens');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
