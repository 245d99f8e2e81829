// Loads what the page needs, once, from where the edition has it (see web/app.js). Whatever fails becomes a
// sentence in `troubles`; what can still be used is used.
import createOfferscope from '../../build/web-release/offerscope.js';
import { noteWritten } from '../page/version.js';

const FONTS = [['regular', '400'], ['semibold', '600']];

/**
 * Compiles the module once, and gives a function that promises an instance of it, each with a memory of its own.
 * Throws where this browser or the edition cannot give it.
 */
export async function loadModule(edition) {
  const code = await edition.code();
  return () => new Promise((resolve, reject) => {
    createOfferscope({
      instantiateWasm: (imports, receive) => {
        WebAssembly.instantiate(code, imports).then((instance) => receive(instance, code), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** Gives { regular, semibold } as ArrayBuffers, or null for a font that did not come. */
export async function loadFonts(edition, troubles) {
  const fonts = { regular: null, semibold: null };
  await Promise.all(FONTS.map(async ([name, weight]) => {
    try {
      const { buffer } = await edition.font(name);
      document.fonts.add(await new FontFace('Inter', buffer, { weight }).load());
      fonts[name] = buffer;
    } catch {
      troubles.push(`The font inter-${name}.otf could not be loaded, so the drawn view is left out; the ` +
        'same figures stand in the text view. Reload the page to try again.');
    }
  }));
  return fonts;
}

const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** A listed file with the id of its offer (where it cannot be read, what the file's name says) and its day. */
function single(file) {
  let offer = {};
  try {
    offer = json(file.bytes) ?? {};
  } catch {
    // The core tells what is wrong with it.
  }
  const id = typeof offer.id === 'string' ? offer.id : file.name.replace(/\.json$/, '');
  return { ...file, id, written: offer.written?.on };
}

/** The offers and index tables of the one file that holds the published ones, each as a file of its own. */
function splitPublished({ name, bytes }, troubles) {
  const files = (entries, what) => entries.map((entry, index) => ({
    name: `${entry?.id}.json`,
    bytes: new TextEncoder().encode(JSON.stringify(entry)),
    id: entry?.id,
    written: entry?.written?.on,
    called: typeof entry?.id === 'string' ? `The ${what.toLowerCase()} ${entry.id}` : `${what} ${index + 1}`,
    within: `offers/${name}`,
  }));
  try {
    const published = json(bytes);
    return { offers: files(published.offers, 'Offer'), indices: files(published.indices ?? [], 'Index') };
  } catch {
    troubles.push(`The file offers/${name} is faulty, and its offers are not in the list.`);
    return { offers: [], indices: [] };
  }
}

/**
 * Gives { services, suggestions, indices, offers }, or null where the list is missing. A file is
 * { name, bytes }, bytes null where it did not come. A single file that the list names takes the
 * place of the published offer of its id.
 */
export async function loadOfferFiles(edition, troubles) {
  let index;
  try {
    index = json(await edition.file('index.json'));
    if (index.format !== 1 || !Array.isArray(index.offers)) throw new Error('not the list');
  } catch {
    troubles.push('The list of offers could not be loaded. Reload the page; if this stays, tell ' +
      'the person who put Offerscope on this site that offers/index.json is missing.');
    return null;
  }
  const fetched = (name, its = 'its offer is') => edition.file(name).then(
    (bytes) => ({ name, bytes }),
    () => {
      troubles.push(`The file offers/${name} could not be loaded, and ${its} not in the list. ` +
        'Reload the page to try again.');
      return { name, bytes: null };
    });
  const [services, suggestions, together, ...singles] = await Promise.all([
    fetched(index.services, 'its services are'),
    fetched(index.suggestions, 'its suggestions are'),
    index.published === undefined ? null : fetched(index.published, 'its offers are'),
    ...index.offers.map((name) => fetched(name)),
  ]);
  const { offers: published, indices } = together?.bytes
    ? splitPublished(together, troubles) : { offers: [], indices: [] };
  const listed = singles.map(single);
  const byId = new Map(listed.map((file) => [file.id, file]));
  const offers = published.map((offer) => byId.get(offer.id) ?? offer);
  const added = listed.filter((file) => !offers.includes(file));
  return { services, suggestions, indices, offers: [...offers, ...added] };
}

/** Gives the files to the session, each judged by itself. */
export function addOfferFiles(session, files, troubles) {
  const give = (file, load) => {
    if (file.bytes === null) return;
    const [first] = load(file.bytes);
    if (first === undefined) {
      noteWritten(file.written);
      return;
    }
    troubles.push(file.within === undefined
      ? `The file offers/${file.name} is faulty and was left out: line ${first.line}: ${first.message}`
      : `${file.called} in ${file.within} is faulty and was left out: ` +
        `${first.pointer ? `${first.pointer}: ` : ''}${first.message}`);
  };
  give(files.services, (bytes) => session.loadServices(bytes));
  give(files.suggestions, (bytes) => session.loadSuggestions(bytes));
  for (const file of files.indices) give(file, (bytes) => session.loadIndex(bytes));
  for (const file of files.offers) {
    give(file, (bytes) => session.addBundledOffer(file.name, bytes));
  }
}
