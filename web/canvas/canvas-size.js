// How large the canvas is, in CSS pixels and in pixels of the screen, and when that changes: by the
// window, by the browser's zoom, by moving to another screen, by two fingers.

// The most device pixels of a canvas; beyond, the picture is made coarser. Phones have 16 million.
const MOST_PIXELS = 16e6;
const LONGEST_SIDE = 8192;

export class CanvasSize {
  /** { width, height, ratio, deviceWidth, deviceHeight }, or null before the first layout. */
  current = null;
  #canvas;
  #changed;
  #finer = 1; // while two fingers have enlarged the page
  #wanted = null; // what it was made from

  /**
   * Sets the canvas's own pixels, and calls `changed()` at each change, after which it is empty, until the
   * AbortSignal `signal` ends it.
   */
  constructor(canvas, changed, signal) {
    this.#canvas = canvas;
    this.#changed = changed;
    const sizes = new ResizeObserver((entries) => this.#resized(entries.at(-1)));
    try {
      sizes.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      sizes.observe(canvas);
    }
    signal.addEventListener('abort', () => sizes.disconnect());
    // Where the observer does not see that the zoom changes the pixel ratio, the window does.
    window.addEventListener('resize', () => this.#zoomed(), { signal });
    // Two fingers enlarge the picture itself: once they rest it is drawn finer.
    let rest = 0;
    window.visualViewport?.addEventListener('resize', () => {
      clearTimeout(rest);
      rest = setTimeout(() => { if (!signal.aborted) this.#pinched(); }, 250);
    }, { signal });
  }

  /** Takes the sizes anew, after a lost context came back. */
  refresh() {
    if (this.#wanted === null) return;
    const { width, height } = this.current;
    this.#set(width, height, this.#wanted.width, this.#wanted.height);
  }

  #resized(entry) {
    const { width, height } = entry.contentRect;
    if (width === 0 || height === 0) return; // hidden
    const box = entry.devicePixelContentBoxSize?.[0];
    // Exact where the browser tells it; an emulated pixel ratio it does not know of.
    const exact = box && Math.abs(box.inlineSize - width * devicePixelRatio) < 2;
    this.#set(width, height,
      exact ? box.inlineSize : Math.round(width * devicePixelRatio),
      exact ? box.blockSize : Math.round(height * devicePixelRatio));
  }

  #zoomed() {
    if (this.#wanted === null || this.#wanted.ratio === devicePixelRatio) return;
    const { width, height } = this.current;
    this.#set(width, height, Math.round(width * devicePixelRatio),
      Math.round(height * devicePixelRatio));
  }

  #pinched() {
    const finer = window.visualViewport.scale > 1.4 ? 2 : 1;
    if (this.#wanted === null || finer === this.#finer) return;
    this.#finer = finer;
    this.refresh();
  }

  /** `wanted…`: one pixel of the canvas for each of the screen. */
  #set(width, height, wantedWidth, wantedHeight) {
    this.#wanted = { width: wantedWidth, height: wantedHeight, ratio: devicePixelRatio };
    const scale = Math.min(this.#finer, Math.sqrt(MOST_PIXELS / (wantedWidth * wantedHeight)),
      LONGEST_SIDE / wantedWidth, LONGEST_SIDE / wantedHeight);
    this.#canvas.width = Math.max(1, Math.floor(wantedWidth * scale));
    this.#canvas.height = Math.max(1, Math.floor(wantedHeight * scale));
    // The browser may give less than was asked for.
    const context = this.#canvas.getContext('webgl2');
    const given = context.drawingBufferWidth;
    const exact = given === Math.floor(wantedWidth * scale) && scale === this.#finer;
    this.current = {
      width,
      height,
      ratio: exact ? devicePixelRatio * scale : given / width,
      deviceWidth: given,
      deviceHeight: context.drawingBufferHeight,
    };
    this.#changed();
  }
}
