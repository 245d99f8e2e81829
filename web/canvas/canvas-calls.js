// Texts and bytes between the page and the module's calls for the canvas (src/web/canvas_calls.cpp).
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The JSON that stands in the module's memory at `pointer`, as a value. */
export function answer(module, pointer) {
  const heap = module.HEAPU8;
  return JSON.parse(decoder.decode(heap.subarray(pointer, heap.indexOf(0, pointer))));
}

/** Copies bytes (or a text) to where C++ reads them; the caller or the module frees them. */
export function give(module, content) {
  const bytes = typeof content === 'string' ? encoder.encode(`${content}\0`)
    : new Uint8Array(content);
  const pointer = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, pointer);
  return pointer;
}
