// "Remember my figures on this device": nothing is stored before the reader ticks the box, and nothing but the link
// to what is on the screen. A browser that stores nothing says so once, and all else is as before.
import { say } from '../page/messages.js';
import { fragmentOfAddress, openLink } from '../link/link.js';

const KEY = 'offerscope.figures';
const BLOCKED = 'This browser does not let the page store anything, or its store is full, so your figures are not remembered. ' +
  'Everything else works as before.';

/** What is remembered, or null; also where the browser forbids to look. */
export function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(text) {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be stored, there is nothing to forget.
  }
}

/**
 * Brings remembered figures to the screen, unless a link, or what the tab had, is shown: then they stay as they are, and remembering
 * pauses until the reader says so. Starts the tick box and the button. Called once. Gives what is to be said of it:
 * { kind, sentences, actions }, as web/page/messages.js takes them; mostly no sentence.
 */
export async function startRemembering(session, { linkShown }) {
  const box = document.getElementById('remember');
  const button = document.getElementById('forget');
  const state = document.getElementById('remember-state');
  let paused = false;
  let last = null; // what is stored

  const show = () => {
    button.hidden = !box.checked;
    state.textContent = box.checked && paused
      ? 'Paused: the figures remembered are not those on the screen. Tick the box anew to remember these instead.' : '';
  };
  const save = () => {
    if (!box.checked || paused || session.isDown) return;
    const { fragment } = session.link();
    if (fragment === last) return;
    if (store(fragment)) {
      last = fragment;
      return;
    }
    forget();
    box.checked = false;
    last = null;
    show();
    say('problem', BLOCKED);
  };
  /** Gives what is to be said of it. */
  const bringBack = async (fragment) => {
    const { opened, problems } = await openLink(session, fragment);
    paused = !opened;
    show();
    if (!opened) {
      return {
        kind: 'problem',
        sentences: ['The figures remembered on this device cannot be read; they were left as they are.', ...problems],
        actions: [],
      };
    }
    const sentences = problems.length > 0 ? ['Of the figures remembered on this device:', ...problems] : [];
    return { kind: 'note', sentences, actions: [] };
  };

  const found = remembered();
  box.checked = found !== null;
  last = found;
  let toSay = { kind: 'note', sentences: [], actions: [] };
  // The page's own reload brings what is remembered in its address, the reader's in the tab.
  if (found !== null && linkShown && ![fragmentOfAddress(), session.link().fragment].includes(found)) {
    paused = true;
    const run = async () => {
      const { kind, sentences } = await bringBack(found);
      if (sentences.length > 0) say(kind, sentences);
    };
    toSay = {
      kind: 'note',
      sentences: ['The link is shown in place of the figures remembered on this device, which stay as they are.'],
      actions: [{ label: 'Bring my figures back', run }],
    };
  } else if (found !== null && !linkShown) {
    toSay = await bringBack(found);
  }
  show();

  box.addEventListener('change', () => {
    paused = false;
    if (box.checked) {
      save();
      if (box.checked) say('done', 'Your figures are remembered in this browser, on this device only.');
    } else {
      forget();
      last = null;
      say('done', 'Nothing is remembered any more. What is on the screen stays until you close this tab.');
    }
    show();
  });
  button.addEventListener('click', () => {
    forget();
    last = null;
    paused = false;
    box.checked = false;
    box.focus();
    show();
    say('done', 'Your figures are forgotten on this device. What is on the screen stays until you close this tab.');
  });
  box.disabled = false;
  session.subscribe(save);
  return toSay;
}
