// The session as JavaScript sees it: the calls of src/web/page_calls.cpp, with texts as texts and
// JSON as values. Both views edit through this, and hear of each change by `subscribe`.

export class Session {
  #module;
  #encoder = new TextEncoder();
  #decoder = new TextDecoder();
  #listeners = new Set();
  #comparison = null;
  #seen = -1;
  #told = -1;

  /** `module` is the instantiated WebAssembly module. */
  constructor(module) {
    this.#module = module;
  }

  /** The view-model (src/core/comparison.hpp as JSON), parsed once for each change. */
  comparison() {
    const revision = this.#module._page_revision();
    if (this.#comparison === null || revision !== this.#seen) {
      this.#comparison = this.#answer(this.#module._page_comparison());
      this.#seen = this.#module._page_revision();
    }
    return this.#comparison;
  }

  /** What a picture or an e-mail says of the comparison (src/core/card.hpp as JSON). */
  card() {
    return this.#answer(this.#module._page_card());
  }

  /** `isoDate` is "2026-02-06". */
  setToday(isoDate) {
    this.#call('_page_set_today', [isoDate]);
  }

  /** Gives a list of faults. */
  loadServices(bytes) {
    return this.#answer(this.#call('_page_load_services', [bytes]));
  }

  /** Gives a list of faults. */
  loadSuggestions(bytes) {
    return this.#answer(this.#call('_page_load_suggestions', [bytes]));
  }

  /** Gives a list of faults. */
  loadIndex(bytes) {
    return this.#answer(this.#call('_page_load_index', [bytes]));
  }

  /** Gives a list of faults. */
  addBundledOffer(fileName, bytes) {
    return this.#answer(this.#call('_page_add_offer', [fileName, bytes], 0)).faults;
  }

  /** Gives { faults, added: { title, chosen } | null }. The bytes go to the core as they are. */
  addOwnOffer(fileName, bytes) {
    const answer = this.#answer(this.#call('_page_add_offer', [fileName, bytes], 1));
    this.#tell();
    return answer;
  }

  enter(name, text) {
    this.#call('_page_enter', [name, text]);
    this.#tell();
  }

  /** Gives a sentence where it cannot be done, else ''. */
  choose(offerId, chosen) {
    const sentence = this.#answer(this.#call('_page_choose', [offerId], chosen ? 1 : 0));
    this.#tell();
    return sentence;
  }

  show(view) {
    this.#call('_page_show', [view]);
    this.#tell();
  }

  startAgain() {
    this.#module._page_start_again();
    this.#tell();
  }

  /** Gives { fragment, omissions }: the link without '#', and sentences on what it cannot carry. */
  link() {
    return this.#answer(this.#module._page_link());
  }

  /** Gives sentences on what could not be read; '' changes nothing. */
  openLink(fragment) {
    const sentences = this.#answer(this.#call('_page_open_link', [fragment]));
    this.#tell();
    return sentences;
  }

  /** `listener()` is called once after each change, by whichever view. Gives the way to stop it. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The canvas has changed the session in C++. */
  changedByCanvas() {
    this.#tell();
  }

  #tell() {
    const revision = this.#module._page_revision();
    if (revision === this.#told) return;
    this.#told = revision;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls with each text or byte array as pointer and length, then the numbers. */
  #call(name, texts, ...numbers) {
    const module = this.#module;
    const pointers = [];
    const parameters = [];
    try {
      for (const text of texts) {
        const bytes = typeof text === 'string' ? this.#encoder.encode(text) : text;
        const pointer = module._malloc(bytes.length + 1);
        if (pointer === 0) throw new Error('There is not enough memory left.');
        pointers.push(pointer);
        module.HEAPU8.set(bytes, pointer);
        parameters.push(pointer, bytes.length);
      }
      return module[name](...parameters, ...numbers);
    } finally {
      for (const pointer of pointers) module._free(pointer);
    }
  }

  #answer(pointer) {
    const heap = this.#module.HEAPU8;
    return JSON.parse(this.#decoder.decode(heap.subarray(pointer, heap.indexOf(0, pointer))));
  }
}
