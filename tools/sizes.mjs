// What is delivered, in bytes: which files of build/web a first visit asks for, all that a host has, the one file.
// Takes nothing; wants the working directory to be the top of the checkout, with build/web and build/single there.
// Prints a table and gives exit code 1 above a budget, each under brotli: 436 KB for the app itself of a first visit
// (280 KB before uplift risk, workload, terms and decision came; 384 before tables, workbook, card and links with offers;
// 420 before hourly costs of each year, named windows, demand by service and the opening screen in the page), and
// 1 KB for each published offer with the index tables, since what is published grows and is what people come for;
// and 900 KB as it is for the one file.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const SITE = 'build/web';
const SINGLE = 'build/single/offerscope.html';
const APP_BUDGET = 436 * 1024;
const OFFER_BUDGET = 1024;
const SINGLE_BUDGET = 900 * 1000;

/** A file by itself, as a server would pack it. */
export const packed = (bytes) => brotliCompressSync(bytes, { params: {
  [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

const textOf = (name) => readFileSync(join(SITE, name), 'utf8');

/** The scripts that come with one: those it imports at its start, and of the later ones the canvas. */
function scriptsWith(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  const text = textOf(name);
  for (const [, lazy, part] of text.matchAll(/(import\()?"\.\/(part-\w+\.js)"/g)) {
    if (!lazy || textOf(part).includes('offerscope-canvas')) scriptsWith(part, known);
  }
  return known;
}

/** The files of a first visit, by what they are: { module, page, fonts, offers }, lists of names in build/web. */
export function firstVisit() {
  const top = readdirSync(SITE);
  const page = textOf('index.html');
  const named = [...page.matchAll(/(?:href|src)="([\w-]+\.(?:css|js|webmanifest|svg))"/g)].map(([, name]) => name);
  const scripts = named.filter((name) => name.endsWith('.js')).flatMap((name) => [...scriptsWith(name)]);
  const data = JSON.parse(textOf('offers/index.json'));
  return {
    module: top.filter((name) => name.endsWith('.wasm')),
    page: ['index.html', ...named.filter((name) => !name.endsWith('.js')), ...new Set(scripts), 'settings.json'],
    fonts: top.filter((name) => name.endsWith('.otf')),
    offers: ['index.json', data.services, data.suggestions, data.published].map((name) => `offers/${name}`),
  };
}

const measured = new Map();

/** { raw, packed }: the bytes of files together. */
export function bytesOf(paths) {
  const sum = { raw: 0, packed: 0 };
  for (const path of paths) {
    if (!measured.has(path)) {
      const bytes = readFileSync(path);
      measured.set(path, { raw: bytes.length, packed: packed(bytes).length });
    }
    sum.raw += measured.get(path).raw;
    sum.packed += measured.get(path).packed;
  }
  return sum;
}

/** All that a host has, but for the one file, which is a delivery of its own, and the schema for text editors. */
export function hostedFiles() {
  const own = readdirSync(SITE, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'offerscope.html');
  const offers = readdirSync(join(SITE, 'offers')).filter((name) => name.endsWith('.json'));
  return [...own.map(({ name }) => join(SITE, name)), ...offers.map((name) => join(SITE, 'offers', name))];
}

export const singleFile = SINGLE;

function main() {
  for (const path of [join(SITE, 'index.html'), SINGLE]) {
    if (!existsSync(path)) {
      console.error(`tools/sizes has nothing to measure: ${path} is not there (./web/serve --build-only).`);
      exit(1);
    }
  }
  const line = (name, raw, small) => console.log(name.padEnd(28), String(raw).padStart(10), String(small).padStart(10));
  line('', 'bytes', 'brotli 11');
  const parts = {};
  for (const [name, files] of Object.entries(firstVisit())) {
    parts[name] = bytesOf(files.map((file) => join(SITE, file)));
    line(`${name} (${files.length} file${files.length === 1 ? '' : 's'})`, parts[name].raw, parts[name].packed);
  }
  const sum = (key, names = Object.keys(parts)) => names.reduce((total, name) => total + parts[name][key], 0);
  line('first visit', sum('raw'), sum('packed'));
  const hosted = hostedFiles();
  const all = bytesOf(hosted);
  line(`all on a host (${hosted.length} files)`, all.raw, all.packed);
  const one = bytesOf([SINGLE]);
  line('the one file', one.raw, one.packed);

  const app = sum('packed', ['module', 'page', 'fonts']);
  const offers = JSON.parse(textOf('offers/published.json')).offers.length;
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`the app: ${kilobytes(app)} of ${kilobytes(APP_BUDGET)}`);
  console.log(`${offers} offers with their services: ${kilobytes(parts.offers.packed)} of ${kilobytes(offers * OFFER_BUDGET)}`);
  console.log(`the one file: ${one.raw} bytes of ${SINGLE_BUDGET}`);
  if (app > APP_BUDGET || parts.offers.packed > offers * OFFER_BUDGET || one.raw > SINGLE_BUDGET) {
    console.error('A delivery is above its budget.');
    exit(1);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) main();
