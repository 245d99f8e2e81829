// Bundles scripts and styles with esbuild. Wants the working directory to be the top of the checkout.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const TARGET = 'es2020';

const esbuild = (...parameters) => execFileSync('esbuild', [...parameters, '--bundle', `--target=${TARGET}`, '--minify',
  '--log-level=warning'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });

/** The chunks that a chunk of the metafile `outputs` imports at once, itself included. */
function withImports(outputs, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind } of outputs[path].imports) {
    if (kind === 'import-statement') withImports(outputs, next, found);
  }
  return found;
}

/**
 * Bundles the entries for the folder `to`, each part a file whose name carries its hash. Gives { names: what became
 * of each of the entries, 'web/hosted.js' → 'hosted-ABCD1234.js'; first: { scripts, module }, the names of the parts that
 * the first figure needs }.
 */
export function bundle(to, ...entries) {
  const list = join(to, 'bundle.json');
  esbuild(...entries, '--splitting', '--format=esm', '--entry-names=[name]-[hash]', '--chunk-names=part-[hash]',
    '--asset-names=[name]-[hash]', '--loader:.wasm=file', '--loader:.otf=file', `--metafile=${list}`, `--outdir=${to}`);
  const { outputs } = JSON.parse(readFileSync(list, 'utf8'));
  rmSync(list);
  const paths = Object.keys(outputs);
  const made = (entry) => paths.find((path) => outputs[path].entryPoint === entry);
  return {
    names: new Map(entries.map((entry) => [entry, basename(made(entry))])),
    first: {
      scripts: [...withImports(outputs, made('web/hosted.js'))].map((path) => basename(path)),
      module: basename(paths.find((path) => path.endsWith('.wasm'))),
    },
  };
}

/** Writes worker.js into the folder `to`, with the version and the SHA-256 of each of its `files` put in. */
export function bundleWorker(to, { version, files }) {
  esbuild('web/worker.js', '--format=iife', `--define:VERSION=${JSON.stringify(version)}`,
    `--define:FILES=${JSON.stringify(files)}`, `--outfile=${join(to, 'worker.js')}`);
}

/** The text of an entry with all that it imports, at once or on demand, in one. */
export const bundleWhole = (entry, ...parameters) => esbuild(entry, '--format=esm', ...parameters);
