// The entry of the edition that is one file: each part of the app stands packed in the page itself, put there by
// tools/single.mjs, and nothing is asked for.
import { start } from './app.js';
import { bytesOfText } from './page/base85.js';

/** The bytes of the part `name`, which the page holds gzipped, as text. */
async function part(name) {
  const packed = bytesOfText(document.getElementById(`part-${name}`).textContent);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

let offers;
/** The files of the folder offers/, as texts by their names. */
function offerFiles() {
  offers ??= part('offers').then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  return offers;
}

start({
  name: 'single',
  code: async () => WebAssembly.compile(await part('module')),
  font: part,
  file: async (name) => new TextEncoder().encode((await offerFiles())[name]),
  withoutCode: typeof DecompressionStream === 'undefined'
    ? 'This browser cannot unpack the file: it lacks DecompressionStream. Open the file in a current Chrome, Edge, ' +
      'Firefox or Safari.'
    : 'The file is damaged, so Offerscope could not start. Get it again, whole, from where you got it.',
});
