// The drawn view's place in the page: shown where it can be, else the text view stands alone and says why, with a
// button that tries again. Whatever becomes of the drawing, the text view and what was entered stay.
import { element } from '../page/dom.js';

const FAILED = 'The drawn view failed and was closed. This text view shows the same figures; what you entered is kept.';
const FAILED_AGAIN = 'The drawn view failed again and stays away until the page is opened anew. This text view shows the same ' +
  'figures; what you entered is kept.';
const NOT_STARTED = 'The drawn view could not be started. This text view shows the same figures.';
// One that fails again so soon is not offered once more.
const SOON_MILLISECONDS = 60_000;

/**
 * The canvas pushes the text view down: a field of it that the reader is in stays where it is in the window. Gives
 * the function that ends this, once what pushes has its size.
 */
function holdInPlace(field) {
  if (!document.getElementById('text-view').contains(field)) return () => {};
  const { top } = field.getBoundingClientRect();
  let left = Infinity; // frames
  const hold = () => {
    window.scrollBy({ top: field.getBoundingClientRect().top - top, behavior: 'instant' });
    left -= 1;
    if (left > 0) requestAnimationFrame(hold);
  };
  requestAnimationFrame(hold);
  return () => { left = 2; };
}

export class DrawnView {
  #session;
  #fonts;
  #actions;
  #embedded;
  #section = document.getElementById('canvas-section');
  #link = document.getElementById('text-view-link');
  #title = document.getElementById('text-view-title');
  #note = document.getElementById('without-canvas');
  #again = element('button', { type: 'button', id: 'draw-again' }, 'Try the drawn view again');
  #close = null;
  #usedUp = false; // the module's canvas was started: another one needs another instance
  #restarted = -Infinity;

  /** `fonts` and `actions` are as web/canvas/canvas.js wants them, but for canvasFailed and canvasRestored. */
  constructor({ session, fonts, actions, embedded }) {
    this.#session = session;
    this.#fonts = fonts;
    this.#actions = actions;
    this.#embedded = embedded;
    this.#again.hidden = true;
    this.#note.after(this.#again);
    this.#again.addEventListener('click', () => this.#restart());
    session.whenBroken(() => this.#broke());
  }

  /** Shows the canvas and gives true, or leaves the text view alone. */
  async start() {
    if (!this.#fonts.regular || !this.#fonts.semibold) {
      this.#leave('', { again: false });
      return false;
    }
    const letGo = holdInPlace(document.activeElement);
    this.#show();
    let answer;
    try {
      const { startCanvas } = await import('./canvas.js');
      answer = startCanvas({
        session: this.#session,
        host: document.getElementById('canvas-host'),
        fonts: this.#fonts,
        embedded: this.#embedded,
        actions: {
          ...this.#actions,
          canvasFailed: (reason) => this.#leave(reason),
          canvasRestored: () => this.#show(),
        },
      });
    } catch (error) {
      console.error(error);
      answer = { ok: false, reason: NOT_STARTED };
    }
    if (answer.ok) {
      this.#close = answer.close;
      this.#usedUp = true;
    } else {
      this.#leave(answer.reason);
    }
    letGo();
    return answer.ok;
  }

  #show() {
    this.#section.hidden = false;
    this.#link.hidden = false;
    this.#title.textContent = 'The same as text and tables';
    this.#note.textContent = '';
    this.#again.hidden = true;
  }

  #leave(reason, { again = true } = {}) {
    const wasSeen = !this.#section.hidden && this.#close !== null && this.#section.getBoundingClientRect().bottom > 0;
    this.#section.hidden = true;
    this.#link.hidden = true;
    this.#title.textContent = 'The offers as text and tables';
    this.#note.textContent = reason;
    this.#again.hidden = !again;
    if (wasSeen && !this.#embedded) this.#title.scrollIntoView();
  }

  #broke() {
    this.#usedUp = false;
    if (this.#close === null) return;
    const again = performance.now() - this.#restarted > SOON_MILLISECONDS;
    this.#leave(again ? FAILED : FAILED_AGAIN, { again });
    this.#close();
    this.#close = null;
  }

  async #restart() {
    this.#again.disabled = true;
    if (this.#usedUp) {
      this.#close?.();
      this.#close = null;
      this.#session.renew();
    }
    const stands = await this.#session.stands();
    this.#restarted = performance.now();
    const drawn = stands && await this.start();
    this.#again.disabled = false;
    if (drawn) this.#section.scrollIntoView({ block: 'nearest' });
  }
}
