// The canvas in a test: what it drew last, and pointing at what it drew.

/** Waits until the canvas has drawn; gives nothing. */
export function canvasReady(page) {
  return page.waitForFunction(() =>
    document.getElementById('canvas-host')?.canvasReport?.().frames > 0);
}

/** What the last frame showed: see web/canvas/canvas.js. */
export function report(page) {
  return page.evaluate(() => document.getElementById('canvas-host').canvasReport());
}

/** Waits until the canvas has drawn all that was asked of it. */
export async function settled(page) {
  await page.evaluate(async () => {
    const { canvasReport } = document.getElementById('canvas-host');
    const turn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 20)); });
    let before = -1;
    await turn();
    for (let { frames } = canvasReport(); frames !== before; { frames } = canvasReport()) {
      before = frames;
      await turn();
      await turn();
    }
  });
}

/** A figure's text on the canvas, or null where it is not drawn. */
export async function drawnFigure(page, offer, figure) {
  await settled(page);
  const { figures } = await report(page);
  return figures.find((shown) => shown.offer === offer && shown.figure === figure)?.text ?? null;
}

/** Scrolls the page until the widget can be seen; gives its middle in the window. */
export async function pointOf(page, id) {
  await settled(page);
  const point = await page.evaluate(async (wanted) => {
    const host = document.getElementById('canvas-host');
    const widget = host.canvasReport().widgets.find((one) => one.id === wanted);
    if (!widget) return null;
    const middle = () => host.getBoundingClientRect().top + widget.y + widget.height / 2;
    if (middle() < 20 || middle() > innerHeight - 20) {
      window.scrollBy({ top: middle() - innerHeight / 2, behavior: 'instant' });
    }
    return {
      x: host.getBoundingClientRect().left + widget.x + widget.width / 2,
      y: middle(),
    };
  }, id);
  if (point === null) throw new Error(`the canvas has no widget ${id}`);
  await settled(page);
  return point;
}

export async function clickWidget(page, id) {
  const { x, y } = await pointOf(page, id);
  await page.mouse.click(x, y);
  await settled(page);
}

export async function tapWidget(page, id) {
  const { x, y } = await pointOf(page, id);
  await page.touchscreen.tap(x, y);
  await settled(page);
}

/** The real input element that stands over a canvas field. */
export function overlay(page) {
  return page.locator('#canvas-host input');
}
