// The real input element that stands over a canvas field while it is typed into. Caret, selection,
// clipboard, input methods and the phone's keyboard are the browser's own.

/**
 * `host` is the positioned element that the canvas scrolls in; places are in its coordinates.
 * Calls `typed(name, text, seeks)` at each change, `closed()` when the focus has gone elsewhere, and
 * `key(event)` for each key before the field uses it.
 */
export class CanvasField {
  #input = document.createElement('input');
  #name = null;
  #seeks = false; // it is the box to look for an offer
  #host;

  constructor(host, { typed, closed, key }) {
    this.#host = host;
    const input = this.#input;
    input.type = 'text';
    input.inputMode = 'decimal';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.hidden = true;
    // A real field of the page, but the text view has the same one with its label and hint.
    input.dataset.canvasField = '';
    Object.assign(input.style, {
      position: 'absolute',
      boxSizing: 'border-box',
      margin: '0',
      minHeight: '0',
      padding: '0 12px',
      border: '2px solid #212b32',
      borderRadius: '4px',
      outline: '3px solid #ffeb3b',
      boxShadow: 'none',
      background: '#fff',
      color: '#212b32',
      font: '400 16px/24px Inter, "Segoe UI", Arial, sans-serif',
      fontVariantNumeric: 'tabular-nums',
      textAlign: 'right',
    });
    input.addEventListener('input', () => {
      if (this.#name !== null) typed(this.#name, input.value, this.#seeks);
    });
    input.addEventListener('blur', () => {
      if (this.#name === null) return;
      this.#hide();
      closed();
    });
    input.addEventListener('keydown', key);
  }

  get open() {
    return this.#name !== null;
  }

  /** Follows the canvas: opens, moves to another field, keeps its place, or closes (null). */
  follow(field) {
    if (field === null) {
      this.#hide();
      return;
    }
    const input = this.#input;
    Object.assign(input.style, {
      left: `${field.x}px`,
      top: `${field.y}px`,
      width: `${field.width}px`,
      height: `${field.height}px`,
    });
    input.setAttribute('aria-invalid', String(field.faulty));
    if (field.name === this.#name) return;
    const opening = this.#name === null;
    this.#name = field.name;
    this.#seeks = field.seeks;
    input.inputMode = field.seeks ? 'search' : 'decimal';
    input.style.textAlign = field.seeks ? 'left' : 'right';
    input.value = field.text;
    input.placeholder = field.placeholder;
    input.setAttribute('aria-label', field.label);
    input.dataset.canvasField = field.name;
    if (opening) {
      // In the page only while it is used, so that it is no stop for Tab otherwise.
      this.#host.append(input);
      input.hidden = false;
      input.focus({ preventScroll: true });
    }
    input.select();
  }

  #hide() {
    if (this.#name === null) return;
    this.#name = null;
    this.#input.hidden = true;
    this.#input.remove();
  }
}
