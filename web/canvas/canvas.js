// The canvas in the page: sizes, scrolling, pointer, keyboard and the lost context. What is drawn
// and what a click means is decided in C++ (src/web/canvas_calls.cpp, src/ui).
//
// The canvas stays at the top of the window while the page scrolls past it (position: sticky), and
// draws the part of its content that would be there: so scrolling is the browser's own, by wheel,
// touch, keys and bar. A frame is drawn only after an event; without one nothing runs.
//
// A call into the module can fail in the middle (a trap of WebAssembly). Then this canvas is over: it lets go of
// the page and tells the session, and another one can be started on another instance.
//
// For tests: `host.canvasReport()` gives what the last frame showed:
//   { frames, drawTime, deviceTime (ms), height, figures: [{ offer, figure, text, x, y, width, height }],
//     widgets: [{ id, label, role, x, y, width, height }] }
// Places are CSS pixels from the top left of the host; figures have the names of the text view's
// data-figure.
import { answer, give } from './canvas-calls.js';
import { CanvasDrags } from './canvas-drags.js';
import { BLEED, makeCanvas, makeVoice } from './canvas-element.js';
import { CanvasField } from './canvas-field.js';
import { CanvasSize } from './canvas-size.js';
import { copy } from '../page/copy.js';
import { say } from '../page/messages.js';

const KEYS = { Tab: 0, TabBack: 1, Enter: 2, ' ': 2, Escape: 3, ArrowLeft: 4, ArrowRight: 5 };
const WITHOUT_WEBGL = 'The drawn view needs WebGL2, which this browser does not give.';
const WITHOUT_FONTS = 'The fonts of the drawn view could not be used; this text view shows the ' +
  'same figures and takes the same entries.';
const LOST = 'The drawn view lost the graphics card for the moment; this text view shows the same ' +
  'figures.';

/**
 * Starts the canvas in `host`. `fonts` are { regular, semibold } as ArrayBuffers. `actions` are
 * what the page does for it: share(), pickFile(), openAddress(url), canvasFailed(reason),
 * canvasRestored(), and, if it likes, startAgain().
 * `embedded`: the page is a part of another one, and scrolls by itself to no view.
 * Gives { ok: true, close() }, or { ok: false, reason } with a sentence for the reader.
 */
export function startCanvas({ session, host, fonts, actions, embedded = false }) {
  const { module } = session;
  const canvas = makeCanvas(host);
  const selector = give(module, `#${canvas.id}`);
  const code = module._canvas_start(selector,
    give(module, fonts.regular), fonts.regular.byteLength,
    give(module, fonts.semibold), fonts.semibold.byteLength);
  module._free(selector);
  if (code !== 0) {
    host.replaceChildren();
    return { ok: false, reason: code === 1 ? WITHOUT_WEBGL : WITHOUT_FONTS };
  }
  const view = new CanvasView(module, session, host, canvas, actions, embedded);
  host.canvasReport = () => view.report();
  return { ok: true, close: () => view.close() };
}

class CanvasView {
  #module;
  #session;
  #host;
  #canvas;
  #actions;
  #speak;
  #field;
  #size;
  #drawnScroll = 0;
  #requested = 0;
  #lost = false;
  #revision;
  #tabDirection = 0; // of the Tab key that moves the focus just now
  #byFinger = false; // the last thing that pointed
  #drags;
  #ownFocus = false; // the canvas takes the focus back from its field
  #opening = true; // no frame has been drawn

  #closing = new AbortController();
  #unsubscribe;

  constructor(module, session, host, canvas, actions, embedded) {
    this.#module = module;
    this.#session = session;
    this.#host = host;
    this.#canvas = canvas;
    this.#actions = actions;
    this.#opening = !embedded;
    this.#revision = module._page_revision();
    this.#speak = makeVoice(host);
    this.#field = new CanvasField(host, {
      typed: this.#safely((name, text, seeks) => (seeks ? this.#seek(text) : session.enter(name, text))),
      closed: this.#safely(() => {
        module._canvas_close_field();
        this.#request();
      }),
      key: this.#safely((event) => this.#key(event)),
    });
    // A new size empties the canvas: it is drawn before the browser shows that.
    this.#size = new CanvasSize(canvas, this.#safely(() => this.#draw()), this.#closing.signal);
    this.#listen();
    this.#unsubscribe = session.subscribe(() => this.#request());
  }

  /** Lets go of the page, and leaves the host empty. */
  close() {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#unsubscribe();
    cancelAnimationFrame(this.#requested);
    this.#field.follow(null);
    this.#host.replaceChildren();
    this.#host.style.height = '';
    delete this.#host.canvasReport;
  }

  /** The same function, but after the end it does nothing, and where the module fails it is the end. */
  #safely(action) {
    return (...parameters) => {
      if (this.#closing.signal.aborted) return;
      try {
        action(...parameters);
      } catch (error) {
        this.close();
        this.#session.failed(error);
      }
    };
  }

  #on(target, type, action, options = {}) {
    target.addEventListener(type, this.#safely(action), { ...options, signal: this.#closing.signal });
  }

  report() {
    const record = answer(this.#module, this.#module._canvas_report());
    for (const place of [...record.figures, ...record.widgets]) place.x -= BLEED;
    return record;
  }

  #listen() {
    const canvas = this.#canvas;
    const module = this.#module;
    this.#on(document, 'scroll', () => {
      if (this.#scroll() !== this.#drawnScroll) this.#request();
    }, { capture: true, passive: true });

    this.#drags = new CanvasDrags({
      module,
      canvas,
      on: (...parameters) => this.#on(...parameters),
      canBePressed: () => !this.#lost && this.#size.current !== null,
      catchUp: () => this.#catchUp(),
      request: () => this.#request(),
    });
    this.#on(canvas, 'pointermove', (event) => {
      if (event.pointerType === 'touch' || this.#lost || this.#drags.isHeld) return;
      if (module._canvas_point(event.offsetX, event.offsetY)) this.#request();
    });
    this.#on(canvas, 'pointerleave', () => {
      if (module._canvas_point_away()) this.#request();
    });
    // The browser decides what a click is: no scrolling finger, no drag. Handled at once, since a
    // phone shows its keyboard only for a field that is focused within the click itself.
    this.#on(canvas, 'click', (event) => {
      if (this.#drags.clickEndsDrag || this.#lost || this.#size.current === null) return;
      this.#catchUp();
      module._canvas_click(event.offsetX, event.offsetY);
      if (this.#byFinger) module._canvas_point_away(); // it does not hover where it was
      this.#draw();
    });

    this.#on(window, 'keydown', (event) => {
      this.#tabDirection = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
    }, { capture: true });
    this.#on(window, 'pointerdown', (event) => {
      this.#tabDirection = 0;
      this.#byFinger = event.pointerType === 'touch';
    }, { capture: true });
    this.#on(canvas, 'keydown', (event) => this.#key(event));
    this.#on(canvas, 'focus', () => {
      if (this.#ownFocus || !canvas.matches(':focus-visible')) return;
      module._canvas_enter_focus(this.#tabDirection < 0 ? 1 : 0);
      this.#draw();
    });
    this.#on(canvas, 'blur', () => {
      if (this.#field.open) return;
      module._canvas_leave_focus();
      this.#request();
    });

    this.#on(canvas, 'webglcontextlost', (event) => {
      event.preventDefault();
      this.#lost = true;
      this.#actions.canvasFailed(LOST);
    });
    this.#on(canvas, 'webglcontextrestored', () => {
      if (!module._canvas_restored()) return;
      this.#lost = false;
      this.#actions.canvasRestored();
      this.#size.refresh();
    });
  }

  /** How far the content has scrolled past the canvas, in CSS pixels. */
  #scroll() {
    const travelled = this.#canvas.getBoundingClientRect().top -
      this.#host.getBoundingClientRect().top;
    return Math.max(0, travelled);
  }

  /**
   * A link that names another view than the first opens there: where the entries stand above it,
   * the page scrolls past them.
   */
  #openAtView() {
    this.#opening = false;
    const { view } = this.#session.comparison();
    if (view === 'compare' || window.scrollY > 0) return;
    const tab = this.report().widgets.find(({ role }) => role === 'tab'); // the first: there may be two rows
    const besideEntries = 100;
    if (!tab || tab.y < besideEntries) return;
    const top = this.#host.getBoundingClientRect().top + tab.y - BLEED;
    window.scrollBy({ top, behavior: 'instant' });
  }

  /** Looks for offers; that is the canvas's own and no part of the session. */
  #seek(text) {
    const pointer = give(this.#module, text);
    this.#module._canvas_seek(pointer);
    this.#module._free(pointer);
    this.#request();
  }

  /** Draws what has scrolled since, so that the pointer meets what the reader sees. */
  #catchUp() {
    if (this.#scroll() !== this.#drawnScroll) this.#draw();
  }

  #request() {
    if (this.#requested !== 0) return;
    this.#requested = requestAnimationFrame(this.#safely(() => {
      this.#requested = 0;
      this.#draw();
    }));
  }

  #draw() {
    if (this.#lost || this.#size.current === null || this.#session.isDown) return;
    const { width, height, ratio, deviceWidth, deviceHeight } = this.#size.current;
    this.#drawnScroll = this.#scroll();
    const wish = answer(this.#module, this.#module._canvas_frame(
      width, height, ratio, this.#drawnScroll, deviceWidth, deviceHeight));
    this.#host.style.height = `${wish.height}px`;
    this.#canvas.style.height = `min(100vh, ${wish.height}px)`;
    this.#canvas.style.cursor = wish.pointing ? 'pointer' : '';
    this.#speak(wish.focused);
    this.#followField(wish.field);
    this.#carryOut(wish);
    if (this.#opening) this.#openAtView();
    if (wish.again) this.#request();
    if (wish.revision !== this.#revision && !this.#drags.isHeld) {
      this.#revision = wish.revision;
      this.#session.changedByCanvas();
    }
  }

  #followField(field) {
    const wasOpen = this.#field.open;
    this.#field.follow(field === null ? null : { ...field, x: field.x - BLEED });
    if (wasOpen && field === null) {
      this.#ownFocus = true;
      this.#canvas.focus({ preventScroll: true });
      this.#ownFocus = false;
    }
  }

  #carryOut(wish) {
    if (wish.reveal !== null) this.#reveal(wish.reveal);
    if (wish.share) this.#actions.share();
    if (wish.pickFile) this.#actions.pickFile();
    if (wish.address !== '') this.#actions.openAddress(wish.address);
    if (wish.copyText !== '') this.#copy(wish.copyText);
    if (wish.startAgain) {
      if (this.#actions.startAgain) this.#actions.startAgain();
      else this.#session.startAgain();
    }
  }

  /** Scrolls the page so that a place of the content can be seen. */
  #reveal({ y, height, smoothly }) {
    const top = this.#host.getBoundingClientRect().top + y;
    const bottom = top + height;
    const room = 24;
    const visible = document.documentElement.clientHeight;
    let by = 0;
    if (bottom > visible - room) by = bottom - (visible - room);
    if (top - by < room) by = top - room;
    // 'auto' is as the page's style says, which follows the reader's wish for less motion.
    if (by !== 0) window.scrollBy({ top: by, behavior: smoothly ? 'auto' : 'instant' });
  }

  async #copy(text) {
    if (await copy(text)) {
      say('done', 'The figure is on the clipboard, with its sum and its source.');
    } else {
      say('problem', 'This browser does not let the page use the clipboard. The text view below ' +
        'has the same words to select and copy.');
    }
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this.#lost) return;
    const inField = this.#field.open;
    const tab = event.key === 'Tab';
    if (event.shiftKey && !tab) return;
    // Within the field all keys but these are the text's.
    if (inField && !tab && event.key !== 'Enter' && event.key !== 'Escape') return;
    const key = KEYS[tab && event.shiftKey ? 'TabBack' : event.key];
    if (key === undefined) return;
    if (inField && !tab) {
      event.preventDefault();
      this.#module._canvas_close_field();
      this.#draw();
      return;
    }
    if (this.#module._canvas_key(key)) {
      event.preventDefault();
      this.#draw();
    } else if (tab) {
      // On to what stands before or behind the canvas, which is no stop on this way.
      const back = () => { this.#canvas.tabIndex = 0; };
      this.#canvas.tabIndex = -1;
      event.target.addEventListener('blur', back, { once: true });
      setTimeout(back); // where there is nothing to go to
      this.#request();
    }
  }
}
