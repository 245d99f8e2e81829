// How light and quick the deliveries are, in one table: bytes, raw and under brotli; milliseconds from navigation to
// the first content, the first figure as HTML and the first frame of the canvas, cold and again; what runs while
// nothing is done; the heap. Beside it speedscope's published web build, with its own sample profile to draw.
// Both stand on the same server (static-server.mjs: brotli 11 for both) and run in the same Chromium, one after the
// other, on an open line and on one of 4 Mbit/s with 40 ms; medians of RUNS. Judges nothing.
// Takes nothing; wants build/web, build/single, and the packages of tests/browser.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, site, startBrowser } from '../browser/support.mjs';
import { bytesOf, firstVisit, hostedFiles, singleFile } from '../../tools/sizes.mjs';
import { serveStatic } from './static-server.mjs';

const RUNS = Number(process.env.RUNS ?? 7);
const IDLE = 5000; // milliseconds
const LINES = {
  'open line': null,
  '4 Mbit/s': { offline: false, latency: 40, downloadThroughput: 4e6 / 8, uploadThroughput: 4e6 / 8 },
};

/**
 * In the page, before its scripts: `marks` keeps when the first figure and the first frame were there to be seen, and
 * `wakes` counts what ran: frames that were asked for, and timers.
 */
function watch() {
  const marks = { figure: null, frame: null };
  const wakes = { frames: 0, timers: 0 };
  const memories = [];
  Object.assign(globalThis, { marks, wakes, memories });
  const { requestAnimationFrame: frame, setTimeout: timer, setInterval: interval } = window;
  // What is in the document now is on the screen once a frame has been made of it.
  const seen = (name) => frame.call(window, () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { marks[name] ??= performance.now(); };
    port2.postMessage(null);
  });
  const look = new MutationObserver(() => {
    if (!document.querySelector('[data-figure]')) return;
    look.disconnect();
    seen('figure');
  });
  look.observe(document, { childList: true, subtree: true });
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const draw of ['drawArrays', 'drawElements']) {
      const real = kind.prototype[draw];
      let first = true;
      kind.prototype[draw] = function drawn(...given) {
        if (first) seen('frame');
        first = false;
        return real.apply(this, given);
      };
    }
  }
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      memories.push(...Object.values((made.instance ?? made).exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
  const counted = (real, key) => (run, ...rest) => real.call(window, (...given) => {
    wakes[key] += 1;
    return typeof run === 'function' ? run(...given) : undefined;
  }, ...rest);
  window.requestAnimationFrame = counted(frame, 'frames');
  window.setTimeout = counted(timer, 'timers');
  window.setInterval = counted(interval, 'timers');
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const browser = await startBrowser();

/** Opens `url` in a context; gives the milliseconds of { content, figure, frame }, and the page. */
async function visit(context, url, line) {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  if (line) await tools.send('Network.emulateNetworkConditions', line);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.marks?.frame !== null, null, { timeout: 60_000 });
  const times = await page.evaluate(() => ({ ...globalThis.marks,
    content: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null }));
  return { times, page, tools };
}

const newContext = () => browser.newContext({ viewport: { width: 1280, height: 800 } });

/** Medians of RUNS visits; `again` visits the same context a second time, once `settled(page)` has come true. */
async function measure(url, { line, again = null }) {
  const all = [];
  for (let run = 0; run < RUNS; ++run) {
    const context = await newContext();
    let { times, page } = await visit(context, url, again ? null : line);
    if (again) {
      await again(page);
      await page.close();
      ({ times, page } = await visit(context, url, line));
    }
    all.push(times);
    await context.close();
  }
  const of = (key) => (all[0][key] === null ? null : median(all.map((times) => times[key])));
  return { content: of('content'), figure: of('figure'), frame: of('frame') };
}

/** What runs in IDLE ms after all stands, and the heap then, in MB. */
async function rest(url) {
  const context = await newContext();
  const { page, tools } = await visit(context, url, null);
  await page.waitForTimeout(3000);
  await page.evaluate(() => Object.assign(globalThis.wakes, { frames: 0, timers: 0 }));
  await page.waitForTimeout(IDLE);
  const wakes = await page.evaluate(() => globalThis.wakes);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  const module = await page.evaluate(() => globalThis.memories.reduce((sum, one) => sum + one.buffer.byteLength, 0));
  await context.close();
  return { ...wakes, script: usedSize / 1048576, module: module / 1048576 };
}

const speedscope = join(dirname(createRequire(join(root, 'tests/browser/package.json')).resolve('speedscope/package.json')), 'dist/release');
const [sample] = readdirSync(speedscope).filter((name) => name.endsWith('.txt') && name !== 'release.txt');
const ours = await serveStatic(site);
const theirs = await serveStatic(speedscope);
const workerReady = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!/offline/.test(document.getElementById('offline').textContent)) await new Promise((done) => { setTimeout(done, 50); });
});
const settled = (page) => page.waitForTimeout(1000);
const theirPage = `${theirs.url}#profileURL=${sample}`;

try {
  const row = (name, ...cells) => console.log(name.padEnd(42) + cells.map((cell) => String(cell).padStart(11)).join(''));
  const bytes = (name, { raw, packed }) => row(name, raw, packed);
  row('bytes', 'raw', 'brotli 11');
  bytes('hosted, first visit', bytesOf(Object.values(firstVisit()).flat().map((name) => join(site, name))));
  bytes('hosted, all on the host', bytesOf(hostedFiles()));
  bytes('the one file', bytesOf([singleFile]));
  const asked = async (host, url) => {
    const context = await newContext();
    host.forget();
    const { page } = await visit(context, url, null);
    await page.waitForTimeout(500);
    const names = new Set(host.asked);
    await context.close();
    return [...names].map((path) => join(host === ours ? site : speedscope, path === '/' ? 'index.html' : path));
  };
  bytes('speedscope with its sample, first visit', bytesOf(await asked(theirs, theirPage)));

  const ms = (value) => (value === null ? '–' : `${Math.round(value)} ms`);
  for (const [called, line] of Object.entries(LINES)) {
    console.log('');
    row(`from navigation, ${called}`, 'content', 'figure', 'canvas');
    const times = (name, { content, figure, frame }) => row(name, ms(content), ms(figure), ms(frame));
    times('hosted, cold', await measure(ours.url, { line }));
    times('hosted, from the service worker', await measure(ours.url, { line, again: workerReady }));
    if (!line) times('the one file, from disk', await measure(pathToFileURL(join(root, singleFile)).href, { line }));
    else times('the one file, hosted', await measure(`${ours.url}offerscope.html`, { line }));
    times('speedscope, cold', await measure(theirPage, { line }));
    times('speedscope, again', await measure(theirPage, { line, again: settled }));
  }

  console.log('');
  row(`while nothing is done, ${IDLE / 1000} s`, 'frames', 'timers', 'JS heap', 'module');
  const still = (name, { frames, timers, script, module }) =>
    row(name, frames, timers, `${script.toFixed(1)} MB`, `${module.toFixed(1)} MB`);
  still('hosted', await rest(ours.url));
  still('speedscope with its sample', await rest(theirPage));
  const { version } = JSON.parse(readFileSync(join(speedscope, '../../package.json'), 'utf8'));
  console.log(`\nMedians of ${RUNS} visits in Chromium ${browser.version()}, 1280 × 800, drawn without a graphics card. Both ` +
    `under brotli 11 from the same server; speedscope ${version} draws ${sample}. “content” is the first contentful ` +
    'paint; “again” is a second visit with the browser’s own cache.');
} finally {
  await browser.close();
  await ours.stop();
  await theirs.stop();
}
