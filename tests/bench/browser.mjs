// Times the shipped build in Chromium: reading a megabyte of offer files; with a hundred offers loaded, a
// comparison of six after a change, a keystroke, the canvas's frames, the heap; the futures of the uplift risk, and
// frames while a cost is dragged.
// Prints medians, and of the futures the fastest runs, which other work on the machine disturbs least; judges nothing. Takes no words; wants build/web to be there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canvasReady, clickWidget, pointOf, report, settled } from '../browser/canvas.mjs';
import { moduleScript, site, siteFile, start } from '../browser/support.mjs';

const OFFERS = [
  'nenc-medicines-2026-27', 'nenc-adhd-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26',
  'kent-interim-2025-26', 'nwl-access-2024-25',
];
const MEGABYTE = 1048576;
const LOADED = 100;
const FUTURES = 10000;

const read = (name) => readFileSync(join(site, 'offers', name), 'utf8');
const { offers: published, indices } = JSON.parse(read('published.json'));

/** The published offers again and again, each time under other ids, while `wanted(offers, bytes)`. */
function copies(wanted) {
  const offers = [];
  let bytes = 0;
  for (let round = 0; ; ++round) {
    for (const offer of published) {
      if (!wanted(offers.length, bytes)) return offers;
      offers.push({ ...offer, id: round ? `copy-${round}-${offer.id}` : offer.id });
      bytes += Buffer.byteLength(JSON.stringify(offers.at(-1), null, 2));
    }
  }
}

/**
 * In the page: a module of its own reads each batch of texts, then compares `chosen` after each of some
 * changes. Gives { times, faulty, compared }, a time for each batch.
 */
async function timeCore({ services, batches, chosen }) {
  const { default: create } = await import(new URL('offerscope.js', document.baseURI));
  const module = await create();
  const give = (call, words, number = 0) => {
    const spans = words.map((word) => {
      const bytes = typeof word === 'string' ? new TextEncoder().encode(word) : word;
      const at = module._malloc(bytes.length + 1);
      module.HEAPU8.set(bytes, at);
      return [at, bytes.length];
    });
    const answer = call(...spans.flat(), number);
    for (const [at] of spans) module._free(at);
    return answer;
  };
  give(module._page_load_services, [services]);
  const times = [];
  let faulty = 0;
  for (const texts of batches) {
    const files = texts.map((text) => new TextEncoder().encode(text));
    const began = performance.now();
    for (const file of files) {
      const answer = give(module._page_add_offer, ['offer.json', file]);
      if (module.HEAPU8[answer + '{"faults":['.length] !== ']'.charCodeAt(0)) ++faulty;
    }
    times.push(performance.now() - began);
  }
  for (const id of chosen) give(module._page_choose, [id], 1);
  const compared = [];
  for (let run = 0; run < 40; ++run) {
    const changed = performance.now();
    give(module._page_enter, ['weighted', String(10000 + run)]);
    module._page_comparison();
    compared.push(performance.now() - changed);
  }
  return { times, faulty, compared };
}

/**
 * In the page: a module of its own compares one offer after its list size changed and after a cost did, which works
 * its futures again. Gives the fastest times of both.
 */
async function timeFutures({ services, indices, offers, chosen }) {
  const { default: create } = await import(new URL('offerscope.js', document.baseURI));
  const module = await create();
  const give = (call, words, number = 0) => {
    const spans = words.map((word) => {
      const bytes = new TextEncoder().encode(word);
      const at = module._malloc(bytes.length + 1);
      module.HEAPU8.set(bytes, at);
      return [at, bytes.length];
    });
    const answer = call(...spans.flat(), number);
    for (const [at] of spans) module._free(at);
    return answer;
  };
  give(module._page_load_services, [services]);
  for (const table of indices) give(module._page_load_index, [table]);
  for (const offer of offers) give(module._page_add_offer, ['offer.json', offer]);
  const compared = (name, textOf) => {
    const times = [];
    for (let run = 0; run < 200; ++run) {
      const began = performance.now();
      give(module._page_enter, [name, textOf(run)]);
      module._page_comparison();
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  };
  const both = () => ({
    byList: compared('weighted', (run) => String(10000 + run)),
    byCosts: compared('costs.prices-swing', (run) => (run % 2 ? '1.5' : '1.7')),
  });
  for (const id of chosen) give(module._page_choose, [id], 1);
  give(module._page_enter, ['registered', '9800']);
  // The browser makes fast code beside the first runs.
  both();
  await new Promise((resolve) => { setTimeout(resolve, 2000); });
  const six = both();
  give(module._page_show, ['uplift']);
  const together = both();
  give(module._page_show, ['compare']);
  for (const id of chosen.slice(1)) give(module._page_choose, [id], 0);
  return { one: both(), six, together };
}

/** Drags the rise of prices to and fro; gives the milliseconds of each frame. */
async function timeDragging(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}#v=1&registered=9800&weighted=10240&offers=${OFFERS}&view=uplift&end`);
  await page.waitForSelector('html[data-ready]');
  await canvasReady(page);
  await settled(page);
  await clickWidget(page, 'section.costs');
  const { x, y } = await pointOf(page, 'slider.costs.prices');
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = [];
  for (let run = 0; run < 60; ++run) {
    await page.mouse.move(x - 60 + (run % 30) * 4, y);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const { drawTime, deviceTime } = await report(page);
    frames.push(drawTime + deviceTime);
  }
  await page.mouse.up();
  await page.close();
  return frames;
}

/** In the page, before its scripts: keeps the memory of each module that is made. */
function keepMemories() {
  globalThis.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      globalThis.memories.push(Object.values(exports).find((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
}

const app = await start();
try {
  const many = copies((offers) => offers < LOADED);
  const context = await app.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route((url) => url.pathname.endsWith('/offers/published.json'),
    (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify({ format: 1, offers: many, indices }) }));
  for (const [name, path] of [['offerscope.js', moduleScript], ['offerscope.wasm', join(site, siteFile('offerscope.wasm'))]]) {
    await context.route((url) => url.pathname === `/${name}`, (route) => route.fulfill({ path }));
  }
  const page = await context.newPage();
  await page.addInitScript(keepMemories);
  const began = performance.now();
  await page.goto(`${app.url}#v=1&registered=9800&weighted=10240&offers=${OFFERS}&end`);
  await page.waitForSelector('html[data-ready]');
  const ready = performance.now() - began;
  const keystrokes = await page.evaluate(async () => {
    const field = document.querySelector('input[name=weighted]');
    const times = [];
    for (let run = 0; run < 40; ++run) {
      const start = performance.now();
      field.value = String(10000 + run);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times.sort((a, b) => a - b);
  });
  const drawn = await report(page);
  const heap = await page.evaluate(() => globalThis.memories[0].buffer.byteLength);
  const written = (offer) => JSON.stringify(offer, null, 2);
  const texts = copies((_, bytes) => bytes < 2 * MEGABYTE).map(written);
  const middle = Math.ceil(texts.length / 2);
  const batches = [texts.slice(0, middle), texts.slice(middle)];
  const services = read('services.json');
  const readings = [];
  for (let run = 0; run < 5; ++run) {
    readings.push(await page.evaluate(timeCore, { services, batches, chosen: [] }));
  }
  const { compared } = await page.evaluate(timeCore, { services, batches: [many.map(written)], chosen: OFFERS });
  const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)].toFixed(1);
  const reading = (batch) => median(readings.map(({ times }) => times[batch]));
  console.log(`browser: reading 1 MB of offer files (${middle}, ${readings[0].faulty} faulty) ` +
    `${reading(0)} ms in a module just started, ${reading(1)} ms for a second one`);
  console.log(`browser, ${LOADED} offers loaded: ready ${ready.toFixed(0)} ms after the page was asked for; ` +
    `heap ${(heap / MEGABYTE).toFixed(0)} MB; a comparison of six after a change, with its JSON, ` +
    `${median(compared)} ms; a keystroke, HTML view and all, ${median(keystrokes)} ms; ` +
    `canvas ${JSON.stringify(Object.fromEntries(Object.entries(drawn)
      .filter(([, value]) => typeof value === 'number')))}`);
  const futures = await page.evaluate(timeFutures, { services, chosen: OFFERS,
    indices: indices.map((table) => JSON.stringify(table)), offers: published.map(written) });
  const milliseconds = futures.one.byCosts - futures.one.byList;
  console.log(`browser: ${(FUTURES / milliseconds / 1000).toFixed(2)} million futures a second (${FUTURES} of one offer ` +
    `over 5 years, fastest: ${milliseconds.toFixed(2)} ms)`);
  const times = ({ byList, byCosts }) => `${byList.toFixed(1)} ms and ${byCosts.toFixed(1)} ms`;
  console.log(`browser, comparison of six with its JSON, fastest: after a list size and after a cost, with its futures, ` +
    `${times(futures.six)}; with the offers taken together ${times(futures.together)}`);
  const frames = await timeDragging(context, app.url);
  console.log(`browser, dragging a cost of six offers: a frame, with ${OFFERS.length} × ${FUTURES} futures, ` +
    `${median(frames)} ms, fastest ${Math.min(...frames).toFixed(1)} ms`);
} finally {
  await app.close();
}
