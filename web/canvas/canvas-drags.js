// Sliders of the canvas: what is held follows the pointer, and the page hears of it when it is let go.
export class CanvasDrags {
  #held = false;
  #clickEndsDrag = false;

  /**
   * `on(target, type, action, options)` listens as long as the canvas lives; `canBePressed()` tells whether a frame
   * stands; `catchUp()` draws what has scrolled since, `request()` asks for a frame.
   */
  constructor({ module, canvas, on, canBePressed, catchUp, request }) {
    on(canvas, 'pointerdown', (event) => {
      this.#clickEndsDrag = false;
      if (event.button !== 0 || !canBePressed()) return;
      catchUp();
      if (!module._canvas_press(event.offsetX, event.offsetY)) return;
      this.#held = true;
      this.#clickEndsDrag = true;
      canvas.setPointerCapture(event.pointerId);
      request();
    });
    on(canvas, 'pointermove', (event) => {
      if (!this.#held) return;
      module._canvas_drag(event.offsetX);
      request();
    });
    for (const end of ['pointerup', 'pointercancel']) {
      on(canvas, end, () => {
        if (!this.#held) return;
        this.#held = false;
        module._canvas_release();
        request();
      });
    }
    // A finger on a slider moves that, and not the page.
    on(canvas, 'touchstart', (event) => {
      const { top, left } = canvas.getBoundingClientRect();
      const [{ clientX, clientY }] = event.changedTouches;
      if (canBePressed() && module._canvas_is_on_slider(clientX - left, clientY - top)) event.preventDefault();
    }, { passive: false });
  }

  /** Whether the pointer holds a slider. */
  get isHeld() {
    return this.#held;
  }

  /** Whether the click that comes next, or came last, only ended a drag. */
  get clickEndsDrag() {
    return this.#clickEndsDrag;
  }
}
