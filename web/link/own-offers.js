// Offers of the reader's own inside a link: their files, a line each, compressed and as text that an address takes
// (the part `own` of src/core/link.hpp). What comes from a link is a stranger's: it is unpacked up to a limit.

// As kMostPackedBytes and kMostUnpackedBytes of src/core/link.hpp.
const MOST_PACKED = 49_152;
const MOST_UNPACKED = 524_288;

/** Whether this browser can pack and unpack. */
export function canPack() {
  try {
    return Boolean(new CompressionStream('deflate-raw') && new DecompressionStream('deflate-raw'));
  } catch {
    return false; // the browser has no such stream, or none of this kind
  }
}

function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All that comes, or null as soon as it is more than `most` bytes. */
async function bytesOf(stream, most) {
  const reader = stream.getReader();
  const pieces = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

/** Gives the packed text, or null where it would be too long for a link. */
export async function pack(lines) {
  const bytes = new TextEncoder().encode(lines);
  if (bytes.length > MOST_UNPACKED) return null;
  const packed = await bytesOf(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), MOST_PACKED);
  if (packed === null) return null;
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return text.length <= MOST_PACKED ? text : null;
}

/** Gives { lines } or { trouble }, a sentence on why there are none. Lines null: this browser cannot unpack. */
export async function unpack(text) {
  if (!canPack()) return { lines: null };
  const ask = 'so they were left out. Ask its sender for their files.';
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const lines = await bytesOf(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), MOST_UNPACKED);
    if (lines === null) {
      return { lines: '', trouble: `The offers inside the link are larger than a link may carry, ${ask}` };
    }
    return { lines: new TextDecoder('utf-8', { fatal: true }).decode(lines) };
  } catch {
    return { lines: '', trouble: `The offers inside the link are damaged, ${ask}` };
  }
}
