// The session as JavaScript sees it: the calls of src/web/page_calls.cpp, with texts as texts and
// JSON as values. Both views edit through this, and hear of each change by `subscribe`.
//
// The module can fail in the middle of a call (a trap of WebAssembly). Its memory cannot be trusted then, so
// another instance takes its place (web/session/second-start.js tells how): the same files are loaded into it, and what
// the reader chose and entered is opened again. Until it stands, the last comparison is shown and what is entered
// waits. Before the first instance has come it is just so.
import { Calls } from './calls.js';
import { bringBack } from './second-start.js';

const encoder = new TextEncoder();

/** Thrown by what cannot wait for the module to stand again. */
export class NotNow extends Error {
  constructor() {
    super('A part of Offerscope failed and is being started again. Try again in a moment.');
  }
}

export class Session {
  #calls = null;
  #makeModule;
  #listeners = new Set();
  #brokenListeners = new Set();
  #comparison = null;
  #seen = -1;
  #told = -1;
  #loaded = []; // the calls that loaded the published files, for another instance
  #ownFiles = []; // { name, bytes } of the reader's own offers, in the order in which they came
  #state = null; // what the reader chose and entered, after the last change
  #shown = null; // of these, what was last seen to be shown
  #untouched = ''; // what `isTouched` compares with
  #waiting = []; // changes that came while the module was down
  #leftOut = false; // the last change
  #givenUp = false;
  #start;
  #standing = new Promise((stands) => { this.#start = stands; }); // null while an instance is there

  /** `module` is the first instance of the WebAssembly module; `makeModule()` promises another one. */
  start(module, makeModule) {
    this.#calls = new Calls(module);
    this.#makeModule = makeModule;
    this.#standing = null;
    this.#comparison = null;
    this.#start(true);
  }

  /** Shows a comparison until the module has come. Does nothing with null, after that, or after `giveUp`. */
  showBefore(comparison) {
    if (comparison === null || this.hasStarted || this.#givenUp) return;
    this.#comparison = comparison;
    for (const listener of [...this.#listeners]) listener();
  }

  /** The instance that is in use, for the canvas. */
  get module() {
    return this.#calls.module;
  }

  /** The module will not come: from now on there is nothing to show. */
  giveUp() {
    this.#givenUp = true;
    this.#comparison = null;
  }

  /** Whether the module has come once. */
  get hasStarted() {
    return this.#calls !== null;
  }

  /** Whether no instance of the module is there, or not yet. */
  get isDown() {
    return this.#standing !== null;
  }

  /** Promises that the module stands; gives false where it could not be started again. */
  stands() {
    return this.#standing ?? Promise.resolve(true);
  }

  /**
   * The view-model (src/core/comparison.hpp as JSON), parsed once for each change. Before the module has come it is null,
   * or what `showBefore` was given.
   */
  comparison() {
    if (this.isDown) return this.#comparison;
    return this.#guard(() => {
      const revision = this.#calls.revision();
      if (this.#comparison === null || revision !== this.#seen) {
        this.#comparison = this.#calls.value('_page_comparison');
        this.#seen = this.#calls.revision();
        this.#shown = this.#state;
      }
      return this.#comparison;
    }, () => this.#comparison);
  }

  /** What a picture or an e-mail says of the comparison (src/core/card.hpp as JSON). */
  card() {
    return this.#ask('_page_card');
  }

  /** Gives { fileName, text }: the table of a view as a CSV file. */
  csv(view) {
    return this.#ask('_page_csv', [view]);
  }

  /** Gives { fileName, workbook }: the sums of the income (src/core/workbook/workbook.hpp as JSON). */
  workbook() {
    return this.#ask('_page_workbook');
  }

  /** `isoDate` is "2026-02-06". */
  setToday(isoDate) {
    this.#load('_page_set_today', [isoDate]);
  }

  /** What this Offerscope is, for its links: its version, and the date of its newest offer or null. */
  setEdition(version, offersDate) {
    this.#load('_page_set_edition', [version, offersDate ?? '']);
  }

  /** Gives a list of faults. */
  loadServices(bytes) {
    return this.#loadFile('_page_load_services', [bytes]);
  }

  /** Gives a list of faults. */
  loadSuggestions(bytes) {
    return this.#loadFile('_page_load_suggestions', [bytes]);
  }

  /** Gives a list of faults. */
  loadIndex(bytes) {
    return this.#loadFile('_page_load_index', [bytes]);
  }

  /** Gives a list of faults. */
  addBundledOffer(fileName, bytes) {
    return this.#loadFile('_page_add_offer', [fileName, bytes], 0).faults;
  }

  /**
   * Makes a fragment the opening screen, which `startAgain` goes to; what is on the screen stays. The offers must
   * be loaded. Gives sentences on what could not be read; '' leaves the app's own opening.
   */
  setOpening(fragment) {
    return this.#loadFile('_page_set_opening', [fragment]);
  }

  /** Gives { faults, added: { title, chosen } | null }. The bytes go to the core as they are. */
  addOwnOffer(fileName, bytes) {
    const answer = this.#ask('_page_add_offer', [fileName, bytes], 1);
    if (answer.faults.length === 0) this.#ownFiles.push({ name: fileName, bytes });
    this.#tell();
    return answer;
  }

  enter(name, text) {
    this.#change((calls) => calls.call('_page_enter', [name, text]));
  }

  /** Gives a sentence where it cannot be done, else ''. */
  choose(offerId, chosen) {
    return this.#change((calls) => calls.value('_page_choose', [offerId], chosen ? 1 : 0)) ?? '';
  }

  show(view) {
    this.#change((calls) => calls.call('_page_show', [view]));
  }

  startAgain() {
    this.#change((calls) => calls.call('_page_start_again'));
    this.setUntouched();
  }

  /**
   * Gives { fragment, ownOffers, omissions }: the link without '#', the files of own offers that it is to carry (a
   * line each), and sentences on what it cannot carry.
   */
  link({ figures = true, ownOffers = false } = {}) {
    return this.#ask('_page_link', [], figures ? 1 : 0, ownOffers ? 1 : 0);
  }

  /** What a link says before it is opened: { readable, problems, figures, packedOffers }. */
  readLink(fragment) {
    return this.#ask('_page_read_link', [fragment]);
  }

  /**
   * Opens a link; `ownOffers` are the files that it carries, a line each, or null where they were not unpacked.
   * Gives { opened, problems, note }; '' changes nothing.
   */
  openLink(fragment, ownOffers = null) {
    const answer = this.#ask('_page_open_link', [fragment, ownOffers ?? ''], ownOffers === null ? 0 : 1);
    if (answer.opened) {
      for (const line of (ownOffers ?? '').split('\n').filter(Boolean)) {
        this.#ownFiles.push({ name: 'from a link', bytes: encoder.encode(line) });
      }
    }
    this.#tell();
    if (answer.opened) this.setUntouched();
    return answer;
  }

  /** All files are there: what would be shown now is the opening screen. */
  setOpeningUntouched() {
    this.#state = this.#calls.value('_page_state');
    this.setUntouched();
  }

  /** The first screen is chosen. Shows it; what was entered before counts now. */
  begin() {
    this.#tell();
    for (const make of this.#waiting.splice(0)) this.#change(make);
  }

  /** Brings back what `entries` and `ownFiles` gave. It stays touched. Gives sentences on what could not be read. */
  restore({ fragment, ownFiles, faulty }) {
    const untouched = this.#untouched;
    for (const { name, bytes } of ownFiles) this.addOwnOffer(name, bytes);
    const { problems } = this.openLink(fragment);
    for (const { name, text } of faulty) this.enter(name, text);
    this.#untouched = untouched;
    return problems;
  }

  /** From here on the reader has touched nothing. */
  setUntouched() {
    this.#untouched = this.#entered();
  }

  /** Whether anything but the view differs from the opening screen, or from the link that was opened last. */
  isTouched() {
    return this.#entered() !== this.#untouched;
  }

  /** `listener()` is called once after each change, by whichever view. Gives the way to stop it. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * `listener(error)` is called when the module must not be used any more, since it failed; null: since another
   * one was asked for.
   */
  whenBroken(listener) {
    this.#brokenListeners.add(listener);
  }

  /** The canvas has changed the session in C++. */
  changedByCanvas() {
    this.#tell();
  }

  /** The module failed in a call that was not made through this. */
  failed(error) {
    this.#breakDown(error);
  }

  /** Takes another instance of the module, with the same files and entries. */
  renew() {
    this.#breakDown(null);
  }

  /**
   * All that the reader chose and entered: { fragment: a link for this same page, faulty: [{ name, text }], what stands
   * in fields that cannot take it }.
   */
  entries() {
    return this.#state ?? { fragment: '', faulty: [] };
  }

  /** The files of the reader's own offers, { name, bytes } in the order in which they came. */
  get ownFiles() {
    return [...this.#ownFiles];
  }

  /** Of the entries, the link. */
  lastLink() {
    return this.entries().fragment;
  }

  #entered() {
    const { fragment, faulty } = this.entries();
    return JSON.stringify([fragment.replace(/&view=[a-z]+/, ''), faulty, this.#ownFiles.length]);
  }

  #load(name, texts, ...numbers) {
    this.#loaded.push([name, texts, ...numbers]);
    this.#calls.call(name, texts, ...numbers);
  }

  #loadFile(name, texts, ...numbers) {
    this.#loaded.push([name, texts, ...numbers]);
    return this.#calls.value(name, texts, ...numbers);
  }

  /** What comes out of a call that changes nothing, or that cannot wait. */
  #ask(name, texts, ...numbers) {
    if (this.isDown) throw new NotNow();
    return this.#guard(() => this.#calls.value(name, texts, ...numbers), () => { throw new NotNow(); });
  }

  /** A change; where the module is down or fails by it, it waits for the next instance, which tries it once. */
  #change(make) {
    if (this.isDown) {
      this.#waiting.push(make);
      return undefined;
    }
    const again = () => { this.#waiting.push(make); };
    const answer = this.#guard(() => make(this.#calls), again);
    if (!this.isDown) this.#tell(again);
    return answer;
  }

  /** `lost()` is called where what was changed could not be kept. */
  #tell(lost = () => {}) {
    const revision = this.#guard(() => {
      const now = this.#calls.revision();
      if (now !== this.#told) this.#state = this.#calls.value('_page_state');
      return now;
    }, () => {
      lost();
      return this.#told;
    });
    if (revision === this.#told) return;
    this.#told = revision;
    for (const listener of [...this.#listeners]) listener();
  }

  #guard(action, otherwise) {
    try {
      return action();
    } catch (error) {
      this.#breakDown(error);
      return otherwise();
    }
  }

  #breakDown(error) {
    if (this.isDown) return;
    if (error !== null) console.error(error);
    this.#standing = this.#standUp();
    for (const listener of [...this.#brokenListeners]) listener(error);
  }

  async #standUp() {
    await null; // what failed says first what of it is to wait
    const ways = [
      { state: this.#state, changes: true },
      { state: this.#state, changes: false },
      { state: this.#shown, changes: false },
    ];
    for (const { state, changes } of ways) {
      const waiting = changes ? [...this.#waiting] : [];
      const calls = await bringBack({
        makeModule: this.#makeModule, loaded: this.#loaded, ownFiles: this.#ownFiles, state, waiting,
      });
      if (calls === null) continue;
      this.#calls = calls;
      this.#leftOut = this.#waiting.length > 0 && !changes;
      const late = this.#waiting.splice(0).slice(waiting.length);
      this.#comparison = null;
      this.#told = -1;
      this.#standing = null;
      this.#tell();
      if (changes) for (const make of late) this.#change(make);
      return true;
    }
    return false;
  }

  /** Whether the last change had to be left out, since the module failed by it again. */
  get leftOutLast() {
    return this.#leftOut;
  }
}
