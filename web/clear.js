// Takes away what Offerscope keeps in this browser for the folder that this page stands in, and what it has stored.
// It needs no other part of the app, so that it works where the app is broken.
const SCOPE = new URL('./', location.href).href;

async function clearCaches() {
  if (!('caches' in window)) return 0;
  // The names that web/worker.js gives.
  const names = (await caches.keys()).filter((name) => name.startsWith(`offerscope ${SCOPE} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  return names.length;
}

async function unregister() {
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? [];
  const own = registrations.filter(({ scope }) => scope === SCOPE);
  await Promise.all(own.map((registration) => registration.unregister()));
  return own.length;
}

function clearStorage() {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
    .filter((key) => key.startsWith('offerscope'));
  for (const key of keys) localStorage.removeItem(key);
  return keys.length;
}

/** Each by itself: where one is forbidden, the others are still done. Gives how much was there, or null. */
const attempt = async (action) => {
  try {
    return await action();
  } catch (error) {
    console.error(error);
    return null;
  }
};

async function clear() {
  const workers = await attempt(unregister);
  const copies = await attempt(clearCaches);
  const stored = await attempt(clearStorage);
  const done = [
    (workers > 0 || copies > 0) && 'its copy for use offline',
    stored > 0 && 'the figures that it remembered',
  ].filter(Boolean);
  const failed = [workers, copies, stored].includes(null);
  const sentences = [];
  if (done.length > 0) sentences.push(`Done: ${done.join(' and ')} ${done.length > 1 || stored > 0 ? 'are' : 'is'} gone from this device.`);
  else if (!failed) sentences.push('There was nothing to clear: Offerscope keeps nothing on this device.');
  if (failed) {
    sentences.push('This browser did not let the page clear everything: clear the data of this site in the browser’s ' +
      'own settings.');
  }
  document.getElementById('cleared').textContent = sentences.join(' ');
}

const button = document.getElementById('clear');
button.addEventListener('click', clear);
button.disabled = false;
