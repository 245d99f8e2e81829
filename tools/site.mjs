// Makes the hosted edition. Takes the folder to fill and the file of the edition that is one file, which it makes
// too (tools/single.mjs); wants the working directory to be the top of the checkout, with build/web-release and
// build/fonts there. Gives the pages, and beside them scripts, styles, module and fonts whose names carry the hash of
// their content; the service worker, which knows all of these; files for hosts (tools/headers.mjs); and what a host
// may change without building, under plain names: settings.json and the folder offers/.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundleWhole, bundleWorker } from './bundle.mjs';
import { headerFiles } from './headers.mjs';
import { markOf, workOpening } from './opening.mjs';
import { fillPage } from './page.mjs';
import { publishedOffers } from './published.mjs';
import { singleFile } from './single.mjs';
import { sha256, versionOf } from './version.mjs';

const [, , to, singleTo] = process.argv;
const PAGES = ['index.html', 'clear.html'];
const SINGLE = 'offerscope.html';

const namesIn = (folder) => readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile()).map(({ name }) => name).sort();
const contentOf = (name) => readFileSync(join(to, name));

mkdirSync(join(to, 'offers', 'schema'), { recursive: true });
const made = bundle(to, 'web/hosted.js', 'web/styles/page.css', 'web/styles/print.css', 'web/clear.js',
  'web/styles/clear.css');
cpSync('web/icons', to, { recursive: true });
const templates = PAGES.map((name) => [name, readFileSync(`web/${name}`, 'utf8')]);
const version = versionOf([
  ...namesIn(to).map((name) => [name, contentOf(name)]),
  ...templates,
  ['worker.js', readFileSync('web/worker.js')],
  ['single.js', bundleWhole('web/single.js')],
  ...publishedOffers(),
]);
const settings = readFileSync('web/settings.json', 'utf8');
const opening = await workOpening(publishedOffers());
const mark = markOf([['settings.json', settings], ...publishedOffers()]);
for (const [name, template] of templates) {
  writeFileSync(join(to, name), fillPage(template, { version, opening: { ...opening, mark }, made }));
}

// From here on what is made is not for the worker to keep.
const kept = Object.fromEntries(namesIn(to).map((name) => [name, sha256(contentOf(name))]));
bundleWorker(to, { version, files: kept });
for (const [name, text] of publishedOffers()) writeFileSync(join(to, 'offers', name), text);
writeFileSync(join(to, 'settings.json'), settings);
// For the text editors of those who write offers; the page never asks for it.
cpSync('offers/schema/offer.schema.json', join(to, 'offers/schema/offer.schema.json'));

const single = singleFile({ version, opening });
writeFileSync(singleTo, single);
writeFileSync(`${singleTo}.sha256`, `${sha256(single)}  ${SINGLE}\n`);
writeFileSync(join(to, SINGLE), single);
console.log(`${SINGLE} ${version}: ${Buffer.byteLength(single)} bytes, SHA-256 ${sha256(single)}`);

const pages = [...PAGES, SINGLE].map((name) => [name, readFileSync(join(to, name), 'utf8')]);
for (const [name, text] of headerFiles(pages, namesIn(to))) writeFileSync(join(to, name), text);
