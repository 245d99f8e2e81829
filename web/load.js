// Fetches what the page needs, once. Whatever fails becomes a sentence in `troubles`; what can
// still be used is used.

const FONTS = [
  { name: 'regular', address: 'fonts/inter-regular.otf', weight: '400' },
  { name: 'semibold', address: 'fonts/inter-semibold.otf', weight: '600' },
];

async function bytesOf(address) {
  const response = await fetch(new URL(address, import.meta.url), { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Gives the instantiated module; throws where this browser or the server cannot give it. */
export async function loadModule() {
  const { default: createOfferscope } = await import('./offerscope.js');
  return createOfferscope();
}

/** Gives { regular, semibold } as ArrayBuffers, or null for a font that did not come. */
export async function loadFonts(troubles) {
  const fonts = { regular: null, semibold: null };
  await Promise.all(FONTS.map(async ({ name, address, weight }) => {
    try {
      const bytes = await bytesOf(address);
      document.fonts.add(await new FontFace('Inter', bytes.buffer, { weight }).load());
      fonts[name] = bytes.buffer;
    } catch {
      troubles.push(`The font ${address} could not be loaded, so the drawn view is left out; the ` +
        'same figures stand in the text view. Reload the page to try again.');
    }
  }));
  return fonts;
}

/**
 * Gives the bytes of { services, suggestions, offers: [{ name, bytes }] }, or null where the list
 * is missing.
 */
export async function loadOfferFiles(troubles) {
  let index;
  try {
    index = JSON.parse(new TextDecoder().decode(await bytesOf('offers/index.json')));
    if (index.format !== 1 || !Array.isArray(index.offers)) throw new Error('not the list');
  } catch {
    troubles.push('The list of offers could not be loaded. Reload the page; if this stays, tell ' +
      'the person who put Offerscope on this site that offers/index.json is missing.');
    return null;
  }
  const fetched = (name) => bytesOf(`offers/${name}`).then(
    (bytes) => ({ name, bytes }),
    () => {
      troubles.push(`The file offers/${name} could not be loaded, and its offer is not in the ` +
        'list. Reload the page to try again.');
      return null;
    });
  const [services, suggestions, ...offers] = await Promise.all(
    [index.services, index.suggestions, ...index.offers].map(fetched));
  return { services, suggestions, offers: offers.filter((offer) => offer !== null) };
}

/** Gives the files to the session, each judged by itself. */
export function addOfferFiles(session, files, troubles) {
  const report = (name, faults) => {
    if (faults.length === 0) return;
    const [first] = faults;
    troubles.push(`The file offers/${name} is faulty and was left out: line ${first.line}: ` +
      `${first.message}`);
  };
  const { services, suggestions } = files;
  if (services) report(services.name, session.loadServices(services.bytes));
  if (suggestions) report(suggestions.name, session.loadSuggestions(suggestions.bytes));
  for (const { name, bytes } of files.offers) report(name, session.addBundledOffer(name, bytes));
}
