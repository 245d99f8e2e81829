// The entry of the hosted edition: each part of the app is a file of its own beside the page.
import moduleAddress from '../build/web-release/offerscope.wasm';
import regular from '../build/fonts/inter-regular.otf';
import semibold from '../build/fonts/inter-semibold.otf';
import { start } from './app.js';
import { keepOffline } from './offline.js';

const FONTS = { regular, semibold };

async function answerOf(address) {
  const answer = await fetch(new URL(address, import.meta.url));
  if (answer.ok) return answer;
  const error = new Error(`${address}: ${answer.status}`);
  // The worker's own sentence (web/worker.js).
  if (answer.headers.get('Offerscope-Copy') === 'damaged') error.forReader = await answer.text();
  throw error;
}

const bytesOf = async (address) => new Uint8Array(await (await answerOf(address)).arrayBuffer());

const starting = start({
  name: 'hosted',
  code: async () => {
    const answer = await answerOf(moduleAddress);
    // A server that does not know the type gives another one, with which a browser does not read as it comes.
    const streams = WebAssembly.compileStreaming && answer.headers.get('Content-Type') === 'application/wasm';
    return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  },
  font: (name) => bytesOf(FONTS[name]),
  file: (name) => bytesOf(`offers/${name}`),
  settings: () => bytesOf('settings.json'),
  withoutCode: 'A part of Offerscope could not be loaded. Reload the page; if this stays, the file with the program, ' +
    'offerscope….wasm, is missing or blocked on this site.',
});
// After everything that the first screen needs has come.
starting.then(keepOffline);
