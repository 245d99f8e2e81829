// The service worker of the hosted edition: keeps one version of the app on the device, whole or not at all, and
// serves it without a connection. tools/site.mjs puts VERSION in, and FILES: each file's SHA-256 by its name.
//
// | what                                    | from where                                                          |
// |-----------------------------------------|---------------------------------------------------------------------|
// | a file of FILES, and the page           | the cache of this version, its SHA-256 checked each time            |
// | settings.json and offers/*.json         | the network, since a host changes them without building; after 3 s, |
// |                                         | or without a connection, the last good copy                         |
// | all else                                | the network, as if there were no worker                             |
//
// A new version waits until the page says `take over` (web/offline.js). Asked `is it whole`, it answers whether all that
// the page needs without a connection is there.
/* global VERSION, FILES */

const SCOPE = self.registration.scope;
const PREFIX = `offerscope ${SCOPE} `;
const APP = `${PREFIX}app ${VERSION}`;
const DATA = `${PREFIX}data`;
const NAMES = Object.keys(FILES);
const INDEX = 'offers/index.json';
const SETTINGS = 'settings.json';
const LIMIT = 3000; // milliseconds that data may take where a copy is there
const DAMAGED = 'This copy of Offerscope was damaged on this device, and there is no connection to mend it. ' +
  'Connect to the internet and reload the page; nothing else is needed.';

const addressOf = (name) => new URL(name, SCOPE).href;
const isData = (name) => name === SETTINGS || /^offers\/[^/]+\.json$/.test(name);

async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An answer of our own with the server's headers, but for those that speak of how it was sent. */
function answerOf(bytes, { headers: sent }) {
  const headers = new Headers(sent);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  return new Response(bytes, { headers });
}

/** The file from the server, past the browser's own cache; throws unless it is exactly the one that is meant. */
async function fetchFile(name) {
  const sent = await fetch(addressOf(name), { cache: 'no-store' });
  if (!sent.ok) throw new Error(`${name}: ${sent.status}`);
  const bytes = await sent.arrayBuffer();
  if (await sha256(bytes) !== FILES[name]) throw new Error(`${name} is not the file of ${VERSION}`);
  return answerOf(bytes, sent);
}

/** Data from the server; throws where it did not come whole, or something else came in its place. */
async function fetchData(name) {
  const sent = await fetch(addressOf(name), { cache: 'no-cache' });
  if (sent.status >= 500) throw new Error(`${name}: ${sent.status}`);
  // A network that wants a sign-in first answers everything with a page of its own.
  if (sent.ok && /^text\/html\b/.test(sent.headers.get('Content-Type') ?? '')) throw new Error(`${name}: a page`);
  const bytes = await sent.arrayBuffer();
  if (!sent.ok) return { sent: new Response(bytes, { status: sent.status }), value: null };
  const answer = { sent: answerOf(bytes, sent), value: null };
  try {
    answer.value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The host's own mistake: the page tells it, and the last good copy stays.
  }
  return answer;
}

/** Keeps what is good; what the server no longer has goes. */
async function keepData(name, { sent, value }) {
  const cache = await caches.open(DATA);
  if (value !== null) await cache.put(addressOf(name), sent.clone());
  else if (sent.status === 404 || sent.status === 410) await cache.delete(addressOf(name));
}

const its = (names) => names.filter((name) => typeof name === 'string').map((name) => `offers/${name}`);
/** The data that every page needs, of the list in INDEX. */
const neededOf = ({ services, suggestions, published }) => its([services, suggestions, published]);

/** All data that the page will ask for, [name, answer] of each; throws where what every page needs is not there. */
async function fetchAllData() {
  const list = await fetchData(INDEX);
  const { offers = [] } = list.value ?? {};
  const needed = async (name) => {
    const answer = await fetchData(name);
    if (answer.value === null) throw new Error(`${name} is faulty`);
    return [name, answer];
  };
  const wanted = (name) => fetchData(name).then((answer) => [name, answer], () => null);
  const all = await Promise.all([
    ...neededOf(list.value ?? {}).map(needed),
    ...[SETTINGS, ...its(offers)].map(wanted),
  ]);
  return [[INDEX, list], ...all.filter((entry) => entry !== null)];
}

async function install() {
  // Nothing is written before all is there and right.
  const [files, data] = await Promise.all([
    Promise.all(NAMES.map(async (name) => [name, await fetchFile(name)])),
    fetchAllData(),
  ]);
  try {
    const cache = await caches.open(APP);
    for (const [name, answer] of files) await cache.put(addressOf(name), answer);
    for (const [name, answer] of data) await keepData(name, answer);
  } catch (error) {
    await caches.delete(APP);
    throw error;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== APP && name !== DATA) await caches.delete(name);
  }
  // Also the page of the first visit, so that it, too, keeps its version until the reader asks for another.
  await self.clients.claim();
}

/** The kept file, or null where it is missing or not what it was. */
async function keptFile(name) {
  try {
    const kept = await (await caches.open(APP)).match(addressOf(name));
    if (kept === undefined) return null;
    const bytes = await kept.arrayBuffer();
    return await sha256(bytes) === FILES[name] ? answerOf(bytes, kept) : null;
  } catch {
    return null; // a cache that cannot be read is as good as none
  }
}

/** The file from the server, kept from now on where the device lets it; throws as fetchFile does. */
async function mendFile(name) {
  const fresh = await fetchFile(name);
  const copy = fresh.clone();
  await caches.open(APP).then((cache) => cache.put(addressOf(name), copy)).catch(() => {});
  return fresh;
}

async function serveFile(name) {
  const kept = await keptFile(name);
  if (kept !== null) return kept;
  try {
    return await mendFile(name);
  } catch {
    // This version cannot be whole again unless its server still has it: the next visit asks for the page anew.
    await caches.open(APP).then((cache) => cache.delete(addressOf('index.html'))).catch(() => {});
    return new Response(DAMAGED, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Offerscope-Copy': 'damaged' },
    });
  }
}

async function servePage(request) {
  const kept = await keptFile('index.html');
  if (kept !== null) return kept;
  try {
    return await fetch(request); // of whichever version, as if there were no worker
  } catch {
    return serveFile('index.html');
  }
}

async function serveData(name, event) {
  const fresh = fetchData(name).then(async (answer) => {
    await keepData(name, answer).catch(() => {});
    return answer.sent;
  });
  event.waitUntil(fresh.catch(() => {}));
  const kept = await caches.open(DATA).then((cache) => cache.match(addressOf(name))).catch(() => undefined);
  if (kept === undefined) return fresh;
  let limit;
  const late = new Promise((resolve) => { limit = setTimeout(resolve, LIMIT, kept); });
  return Promise.race([fresh.catch(() => kept), late]).finally(() => clearTimeout(limit));
}

/** Whether the page would open without a connection. What can be mended of its files now is mended. */
async function isWhole() {
  const files = await Promise.all(NAMES.map(async (name) => {
    if (await keptFile(name) !== null) return true;
    await mendFile(name).catch(() => {});
    return await keptFile(name) !== null;
  }));
  const data = await caches.open(DATA);
  const list = await data.match(addressOf(INDEX));
  if (list === undefined) return false;
  const needed = await Promise.all(neededOf(await list.json()).map((name) => data.match(addressOf(name))));
  return [...files, ...needed].every(Boolean);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'is it whole') event.waitUntil(isWhole().then((answer) => event.ports[0].postMessage(answer)));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const here = address.origin + address.pathname;
  if (request.method !== 'GET' || !here.startsWith(SCOPE)) return;
  const name = here.slice(SCOPE.length);
  if (request.mode === 'navigate' && (name === '' || name === 'index.html')) event.respondWith(servePage(request));
  else if (NAMES.includes(name)) event.respondWith(serveFile(name));
  else if (isData(name)) event.respondWith(serveData(name, event));
});
