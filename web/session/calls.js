// The calls of src/web/page_calls.cpp.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One instance of the module, with texts as texts and JSON as values. */
export class Calls {
  #module;

  constructor(module) {
    this.#module = module;
  }

  get module() {
    return this.#module;
  }

  revision() {
    return this.#module._page_revision();
  }

  /** Calls with each text or byte array as pointer and length, then the numbers. Gives what comes out. */
  call(name, texts = [], ...numbers) {
    const module = this.#module;
    const pointers = [];
    const parameters = [];
    for (const text of texts) {
      const bytes = typeof text === 'string' ? encoder.encode(text) : text;
      const pointer = module._malloc(bytes.length + 1);
      if (pointer === 0) throw new Error('There is not enough memory left.');
      pointers.push(pointer);
      module.HEAPU8.set(bytes, pointer);
      parameters.push(pointer, bytes.length);
    }
    const answer = module[name](...parameters, ...numbers);
    for (const pointer of pointers) module._free(pointer);
    return answer;
  }

  /** As `call`, where JSON comes out. */
  value(name, texts, ...numbers) {
    const pointer = this.call(name, texts, ...numbers);
    const heap = this.#module.HEAPU8;
    return JSON.parse(decoder.decode(heap.subarray(pointer, heap.indexOf(0, pointer))));
  }
}
