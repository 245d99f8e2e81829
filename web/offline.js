// Keeps the hosted edition on the device, so that it opens without a connection (web/worker.js). Says when it does from
// now on, at each later visit that it does, and that a new version is ready; only the reader's own button reloads the
// page, and what was entered goes along in the address.
import { element } from './page/dom.js';
import { isSaying, say } from './page/messages.js';
import { linkFor } from './link/share.js';

const READY = 'Ready to work offline: this page now opens on this device without a connection.';
const KEPT = 'Kept on this device: this page also opens without a connection.';
const NEWER = 'A new version of Offerscope is ready. Your figures stay as they are.';
const LOSES = 'The new version was not taken yet, since not all can be carried over to it:';
const TAKEN = 'Another tab has taken a new version of Offerscope. Reload to have it here; your figures stay as they are.';

/** The worker's address, the only one that the page's policy lets through. */
function workerAddress() {
  const { href } = new URL('worker.js', import.meta.url);
  if (!window.trustedTypes) return href;
  return window.trustedTypes.createPolicy('offerscope-worker', {
    createScriptURL: (address) => {
      if (address !== href) throw new TypeError('The page runs no other worker.');
      return address;
    },
  }).createScriptURL(href);
}

const news = () => document.getElementById('offline-news');

/** A sentence with a button: in the footer, where it stays, and over the foot of the page if nothing else is said. */
function offer(sentence, label, run) {
  const button = element('button', { type: 'button', class: 'quiet' }, label);
  button.addEventListener('click', run);
  news().replaceChildren(sentence, ' ', button);
  if (!isSaying()) say('note', sentence, { actions: [{ label, run }] });
}

/** Calls `go` once what is on the screen stands in the address; where something would be lost, the reader is asked. */
async function carryOver(session, go) {
  if (session === null) {
    go();
    return;
  }
  const { fragment, omissions } = await linkFor(session, true, true);
  const carry = () => {
    // Beside the link stays what the tab keeps (web/session/tab.js), which has what no link can carry.
    history.replaceState(history.state, '', `#${fragment}`);
    go();
  };
  if (omissions.length === 0) carry();
  else say('note', [LOSES, ...omissions], { actions: [{ label: 'Take the new version now', run: carry }] });
}

function whenInstalled(worker, run) {
  const look = () => {
    if (worker.state === 'installed') run();
    else if (worker.state === 'installing') worker.addEventListener('statechange', look, { once: true });
  };
  look();
}

/** Asks the worker, which looks at every file, whether the page would open without a connection. */
function isWhole(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage('is it whole', [port2]);
  });
}

/**
 * `session` is what is on the screen, or null where the app could not start: then, too, a new version is taken.
 * Whatever fails here changes nothing else: the page works as long as there is a connection.
 */
export async function keepOffline(session) {
  // A sandboxed frame may not even ask whether there are workers.
  if (window.top !== window || !window.isSecureContext) return;
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let asked = false;
  const tellWaiting = (worker) => offer(NEWER, 'Use the new version', () => carryOver(session, () => {
    asked = true;
    if (worker.state === 'installed') worker.postMessage('take over');
    else location.reload(); // another tab, or the browser, has let it take over
  }));
  // The first worker of all takes nothing over: it waits behind no other.
  const follow = (registration, worker) => whenInstalled(worker, () => {
    if (registration.active !== null) tellWaiting(worker);
  });
  let isKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (isKept) offer(TAKEN, 'Reload', () => carryOver(session, () => location.reload()));
    isKept = true;
  });
  try {
    const registration = await serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
    const { active } = registration;
    if (active === null) serviceWorker.ready.then(() => { news().textContent = READY; });
    else isWhole(active).then((whole) => { if (whole) document.getElementById('kept').textContent = KEPT; });
    for (const worker of [registration.waiting, registration.installing]) {
      if (worker !== null) follow(registration, worker);
    }
    registration.addEventListener('updatefound', () => follow(registration, registration.installing));
  } catch (error) {
    console.info(`Offerscope is not kept for use offline: ${error.message}`);
  }
}
