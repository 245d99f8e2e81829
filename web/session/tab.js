// What the reader chose and entered, kept with this tab's own place in the browser's history: a reload, Back, or a
// browser that puts the tab to sleep loses nothing. It ends with the tab, and no other page or tab can read it.
// (Beyond the tab nothing is kept but what web/session/remember.js stores when asked.)
const DELAY_MILLISECONDS = 500; // Safari takes 100 changes of the history in 30 seconds
const MOST_BYTES = 500_000; // of own offers
const LEAVING = 'a[href="clear.html"]';

const isText = (value) => typeof value === 'string';

/** Gives { fragment, faulty, ownFiles }, as `Session.restore` takes them, or null where nothing is kept. */
export function keptInTab() {
  const kept = history.state?.offerscope;
  return isText(kept?.fragment) && [kept.faulty, kept.ownFiles].every(Array.isArray) ? kept : null;
}

function keep(kept) {
  try {
    history.replaceState(kept === null ? null : { offerscope: kept }, '');
  } catch {
    // A browser that does not take it loses what was entered with the page, as any page does.
  }
}

/**
 * From now on keeps what is on the screen, unless that is the `opening`, as `session.lastLink()` gives it. Called
 * once.
 */
export function keepInTab(session, { opening }) {
  let waiting = 0;
  let isOver = false;
  const now = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (isOver || session.isDown) return;
    const { fragment, faulty } = session.entries();
    if (fragment === opening && faulty.length === 0) {
      keep(null);
      return;
    }
    let room = MOST_BYTES;
    keep({ fragment, faulty, ownFiles: session.ownFiles.filter(({ bytes }) => (room -= bytes.length) >= 0) });
  };
  const soon = () => {
    if (waiting === 0) waiting = setTimeout(now, DELAY_MILLISECONDS);
  };
  session.subscribe(soon);
  window.addEventListener('hashchange', soon); // another place in the history, with nothing kept
  for (const [target, type] of [[document, 'visibilitychange'], [window, 'beforeunload']]) {
    target.addEventListener(type, () => { if (waiting !== 0) now(); });
  }
  // Who clears everything does not want it back by the button that goes back.
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.(LEAVING)) return;
    isOver = true;
    keep(null);
    window.addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
  });
}
