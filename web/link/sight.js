// Which part of an embedded page the reader has before them. In a frame that is as high as its content, the window of
// the page around it shows a part of it, and is scrolled where this page cannot see that.

const BROWSER_LIMIT = 1_000; // milliseconds for the browser to tell, which takes it a frame
const LEAST_ROOM = 480; // CSS pixels that a dialog may have, however little of the frame is in sight

// Where the reader pointed or typed last, in CSS pixels from the head of the page.
let last = 0;

/** Starts to follow the reader. Called once. */
export function followReader() {
  window.addEventListener('pointerdown', (event) => { last = event.clientY + window.scrollY; }, { capture: true });
  window.addEventListener('keydown', (event) => {
    last = event.target.getBoundingClientRect?.().bottom + window.scrollY || last;
  }, { capture: true });
}

export const placeOfReader = () => last;

/** Promises { top, bottom } of what is in sight, in CSS pixels from the head of the page, or null if that is not told. */
function inSight() {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, BROWSER_LIMIT, null);
    const watcher = new IntersectionObserver(([{ isIntersecting, intersectionRect: { top, bottom } }]) => {
      watcher.disconnect();
      clearTimeout(limit);
      resolve(isIntersecting ? { top: top + window.scrollY, bottom: bottom + window.scrollY } : null);
    });
    watcher.observe(document.body);
  });
}

/**
 * Gives the next dialog its place in what is in sight (web/styles/share.css): one that stood elsewhere would draw the
 * page around this one there, as it takes the focus.
 */
export async function placeInSight() {
  const seen = await inSight() ?? { top: last, bottom: last };
  const { height } = document.body.getBoundingClientRect();
  const room = Math.min(height, Math.max(LEAST_ROOM, seen.bottom - seen.top));
  const top = Math.max(0, Math.min((seen.top + seen.bottom - room) / 2, height - room));
  const { style } = document.documentElement;
  style.setProperty('--sight-top', `${Math.round(top)}px`);
  style.setProperty('--sight-bottom', `${Math.round(top + room)}px`);
}
