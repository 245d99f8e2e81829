// The same scenario gives the same bytes of JSON from the command, in Chromium and in Firefox: texts, amounts
// and ten thousand futures. Firefox is Debian's, run by itself: it opens a page that sends back what it found.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { command, moduleScript, site, siteFile, startBrowser } from './support.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const TODAY = '2026-05-01';
const offers = ['nenc-medicines-2026-27', 'lsc-ltc-2025-26', 'nhse-flu-2026-27', 'kent-interim-2025-26'];
const entries = [['registered', '9800'], ['weighted', '10240'], ['flu-vaccinations', '1234'],
  ['costs.staff-share', '62.5'], ['costs.step-1-year', '2028'], ['costs.step-1-percent', '2.4'],
  ['costs.demand-growth', '1.5'], ['costs.years', '10'], ['costs.index', 'rpi']];

/** In a page of the site: a module of its own does what the command does. Gives the JSON, as text. */
async function inPage({ offers, entries, today }) {
  const { default: create } = await import('/offerscope.js');
  const module = await create();
  const heap = () => module.HEAPU8;
  const call = (name, words, ...numbers) => {
    const spans = words.map((word) => {
      const bytes = new TextEncoder().encode(word);
      const at = module._malloc(bytes.length + 1);
      heap().set(bytes, at);
      return [at, bytes.length];
    });
    const answer = module[`_page_${name}`](...spans.flat(), ...numbers);
    for (const [at] of spans) module._free(at);
    return typeof answer === 'number' ? new TextDecoder().decode(heap().subarray(answer, heap().indexOf(0, answer))) : '';
  };
  const text = async (name) => (await fetch(`/offers/${name}`)).text();
  const published = JSON.parse(await text('published.json'));
  call('set_today', [today]);
  call('load_services', [await text('services.json')]);
  call('load_suggestions', [await text('suggestions.json')]);
  for (const table of published.indices) call('load_index', [JSON.stringify(table)]);
  for (const offer of published.offers) call('add_offer', [`${offer.id}.json`, JSON.stringify(offer)], 0);
  for (const { id, chosen } of JSON.parse(call('comparison', [])).choices) {
    if (chosen) call('choose', [id], 0);
  }
  for (const id of offers) call('choose', [id], 1);
  for (const [name, value] of entries) call('enter', [name, value]);
  call('show', ['uplift']);
  return call('comparison', []);
}

const given = { offers, entries, today: TODAY };
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };
const page = `<!doctype html><title>same bytes</title><script type="module">
const answer = await (${inPage})(${JSON.stringify(given)}).catch((error) => 'failed: ' + error);
await fetch('/answer', { method: 'POST', body: answer });
</script>`;

const files = { '/offerscope.js': moduleScript, '/offerscope.wasm': join(site, siteFile('offerscope.wasm')) };

let server;
let url;
let answered; // called with what the page found
before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/answer') {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        response.end();
        answered(Buffer.concat(parts).toString());
      });
      return;
    }
    const path = files[pathname] ?? join(site, pathname);
    if (pathname !== '/' && !existsSync(path)) response.writeHead(404).end();
    else if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(page);
    else response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain').end(readFileSync(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => { server?.close(); });

/** What the page finds once `open` has opened it. */
async function found(open) {
  const answer = new Promise((resolve, reject) => {
    answered = resolve;
    setTimeout(() => reject(new Error('the page sent nothing back')), 90_000).unref();
  });
  const close = await open();
  try {
    return await answer;
  } finally {
    await close();
  }
}

const native = () => execFileSync(command, ['uplift', '--json', '--today', TODAY,
  ...entries.flatMap(([name, value]) => ['--input', `${name}=${value}`]), ...offers], { encoding: 'utf8' }).trimEnd();

/** Where they differ, half a megabyte says little as a whole. */
function assertSame(answer) {
  const wanted = native();
  if (answer === wanted) return;
  let at = 0;
  while (answer[at] === wanted[at]) ++at;
  const near = (text) => text.slice(Math.max(0, at - 100), at + 100);
  assert.fail(`from character ${at} on: ${near(answer)} instead of ${near(wanted)}`);
}

test('the command works ten thousand futures of each offer', () => {
  const { offers: columns, uplift } = JSON.parse(native());
  assert.equal(columns.length, offers.length);
  for (const { uplift: { futures } } of columns) assert.equal(futures.quantiles[0].values.length, 11);
  assert.equal(uplift.together.futures.quantiles.length, 5);
});

test('Chromium gives the command’s bytes', async () => {
  assertSame(await found(async () => {
    const browser = await startBrowser();
    await (await browser.newPage()).goto(url);
    return () => browser.close();
  }));
});

test('Firefox gives the command’s bytes', async () => {
  assert.ok(existsSync(FIREFOX), `there is no Firefox at ${FIREFOX}`);
  const profile = mkdtempSync(join(tmpdir(), 'offerscope-firefox-'));
  assertSame(await found(async () => {
    const browser = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, url], { stdio: 'ignore' });
    return async () => {
      browser.kill('SIGTERM');
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
  }));
});
