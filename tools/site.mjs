// Makes the hosted edition. Takes the folder to fill; wants the working directory to be the top of the checkout,
// with build/web-release and build/fonts there. Gives the page, and beside it scripts, styles, module and fonts
// whose names carry the hash of their content, and the folder offers/, whose names stay for a host to change.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { publishedOffers } from './published.mjs';
import { versionOf } from './version.mjs';

const [, , to] = process.argv;
const TARGET = 'es2020';

/** Bundles the entries; gives what became of each of them: 'web/hosted.js' → 'hosted-ABCD1234.js'. */
function bundle(...entries) {
  const list = join(to, 'bundle.json');
  execFileSync('esbuild', [...entries, '--bundle', '--splitting', '--format=esm', `--target=${TARGET}`, '--minify',
    '--entry-names=[name]-[hash]', '--chunk-names=part-[hash]', '--asset-names=[name]-[hash]',
    '--loader:.wasm=file', '--loader:.otf=file', '--log-level=warning', `--metafile=${list}`, `--outdir=${to}`],
  { stdio: ['ignore', 'inherit', 'inherit'] });
  const { outputs } = JSON.parse(readFileSync(list, 'utf8'));
  rmSync(list);
  return new Map(Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint)
    .map(([path, { entryPoint }]) => [entryPoint, basename(path)]));
}

/** The page, with its scripts and styles under the names that they have now. */
function page(made) {
  return readFileSync('web/index.html', 'utf8').replace(/\b(href|src)="([\w-]+\.(?:css|js))"/g, (_, what, name) => {
    if (!made.has(`web/${name}`)) throw new Error(`web/index.html names ${name}, which is not bundled`);
    return `${what}="${made.get(`web/${name}`)}"`;
  });
}

mkdirSync(join(to, 'offers', 'schema'), { recursive: true });
const made = bundle('web/hosted.js', 'web/page.css', 'web/print.css');
for (const name of readdirSync('web').filter((file) => /\.(?:svg|png|ico|webmanifest)$/.test(file))) {
  cpSync(join('web', name), join(to, name), { preserveTimestamps: true });
}
const parts = readdirSync(to, { withFileTypes: true }).filter((entry) => entry.isFile())
  .map(({ name }) => [name, readFileSync(join(to, name))]);
const template = page(made);
const version = versionOf([...parts, ['index.html', template]]);
writeFileSync(join(to, 'index.html'), template.replace('"offerscope-version" content=""', `"offerscope-version" content="${version}"`));
for (const [name, text] of publishedOffers()) writeFileSync(join(to, 'offers', name), text);
// For the text editors of those who write offers; the page never asks for it.
cpSync('offers/schema/offer.schema.json', join(to, 'offers/schema/offer.schema.json'));
