// What the tests of the worker share: a browser, and for each test a server that can change and a device that keeps
// nothing yet.
import { after, afterEach, before, beforeEach } from 'node:test';
import { startChangingServer } from './changing-server.mjs';
import { compare, figure } from './figures.mjs';
import { startBrowser } from './support.mjs';

export let browser;
export let server;
export let context;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });
beforeEach(async () => {
  server = await startChangingServer();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

export const FIRST = compare().offers[0].income.text.year;
export const firstFigure = (page) => figure(page, 'nenc-medicines-2026-27', 'income.year').innerText();
export const versionOn = (page) => page.locator('meta[name="offerscope-version"]').getAttribute('content');
export const said = (page) => page.locator('#message').innerText();
export const standing = (page) => page.locator('html[data-ready]').waitFor();

export async function visit(path = '') {
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  await page.goto(server.url + path);
  await standing(page);
  return page;
}

export async function reload(page) {
  await page.reload();
  await standing(page);
}

/** A first visit, until the device has the whole app. */
export async function visitAndKeep() {
  const page = await visit();
  await page.getByText('Ready to work offline').waitFor();
  return page;
}

/** What the device keeps: { registered, caches: [names] }, once no worker is about to be installed. */
export const kept = (page) => page.evaluate(async () => {
  const pause = () => new Promise((resolve) => { setTimeout(resolve, 50); });
  const registration = () => navigator.serviceWorker.getRegistration();
  for (let i = 0; i < 200 && (await registration())?.installing; i++) await pause();
  return { registered: await registration() !== undefined, caches: await caches.keys() };
});

/** Puts something else in the place of a kept file. */
export const damage = (page, name) => page.evaluate(async (file) => {
  const [cacheName] = (await caches.keys()).filter((one) => one.includes(' app '));
  const cache = await caches.open(cacheName);
  const address = new URL(file, location.href.replace(/#.*/, '')).href;
  const bytes = new Uint8Array(await (await cache.match(address)).arrayBuffer());
  bytes[bytes.length >> 1] ^= 1;
  await cache.put(address, new Response(bytes, { headers: (await cache.match(address)).headers }));
}, name);

export const hashOfKept = (page, name) => page.evaluate(async (file) => {
  const [cacheName] = (await caches.keys()).filter((one) => one.includes(' app '));
  const answer = await (await caches.open(cacheName)).match(new URL(file, location.href.replace(/#.*/, '')).href);
  if (answer === undefined) return null;
  const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}, name);

export const update = (page) => page.evaluate(async () => {
  await (await navigator.serviceWorker.getRegistration()).update();
});
