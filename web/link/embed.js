// The page as a part of another one: an address with `#embed`, or `#embed&` and a link. It then speaks with the page
// around it, and with no other, by messages { offerscope: 1, type, … }:
//
// | type           | who says it | with                   | means                                                |
// |----------------|-------------|------------------------|------------------------------------------------------|
// | `ready`        | Offerscope  | `version`              | it is there and shows its figures                    |
// | `height`       | Offerscope  | `height`               | so many CSS pixels show all of it                    |
// | `scenario`     | Offerscope  | `fragment`             | the link to what is on the screen, after each change |
// | `problems`     | Offerscope  | `problems` (sentences) | a `set-scenario` was not taken, or not all of it     |
// | `set-scenario` | the page    | `fragment`             | open this link                                       |
//
// The page around it never learns a figure that a reader entered: `fragment` comes without the practice's own
// figures. A link of the page with figures waits for the reader's yes where they have entered or chosen something;
// one with `figures=none` is opened at once, since it leaves what was entered.
import { beforeDialogs } from '../page/dialogs.js';
import { element } from '../page/dom.js';
import { openLink, sayOpened, takeLink } from './link.js';
import { followReader, placeInSight, placeOfReader } from './sight.js';
import { version } from '../page/version.js';

// As kMostLinkBytes of src/core/link.hpp.
const MOST_CHARACTERS = 65_536;
const BESIDE_POINTER = 24; // CSS pixels

function tell(type, content) {
  if (window.parent === window) return;
  // Which site the page around it belongs to cannot be known beforehand, and nothing private is said.
  window.parent.postMessage({ offerscope: 1, type, ...content }, '*');
}

/** A message of the page around this one, checked; else null. */
function fragmentFrom({ source, data }) {
  if (source !== window.parent || source === window) return null;
  if (typeof data !== 'object' || data === null) return null;
  if (data.offerscope !== 1 || data.type !== 'set-scenario') return null;
  if (typeof data.fragment !== 'string' || data.fragment.length > MOST_CHARACTERS) return null;
  return data.fragment.replace(/^#/, '').replace(/^embed&/, '');
}

/** Called before anything is shown; what a part of another page does not need is hidden already (web/index.html). */
export function prepareEmbed() {
  // In a frame that is as high as its content the foot of the window can be far away from the reader: a message
  // stands where they pointed or typed last, and a dialog in what they see.
  followReader();
  beforeDialogs(placeInSight);
  const message = document.getElementById('message');
  new MutationObserver(() => {
    const { height } = message.getBoundingClientRect();
    const last = placeOfReader();
    const below = last + BESIDE_POINTER;
    const fits = below + height < document.body.getBoundingClientRect().height;
    message.style.setProperty('--message-top', `${Math.round(Math.max(0, fits ? below : last - height - BESIDE_POINTER))}px`);
  }).observe(message, { childList: true });
}

/** Starts to speak with the page around this one, once all is shown. Called once. */
export function startEmbed(session) {
  const whole = element('a', { target: '_blank', rel: 'noopener' }, 'Open the whole page');
  const tables = element('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': 'text-view' },
    'Show as text and tables');
  tables.addEventListener('click', () => {
    const shown = document.documentElement.classList.toggle('with-text');
    tables.setAttribute('aria-expanded', String(shown));
    tables.textContent = shown ? 'Hide text and tables' : 'Show as text and tables';
  });
  // Where what it shows begins, so that what hides it again is at hand there.
  document.getElementById('text-view').before(element('div', { class: 'embed-bar' },
    element('p', {}, element('strong', {}, 'Offerscope'), ' Indicative figures, not financial advice. Nothing that you enter leaves this browser. ', whole),
    tables));

  let last = null;
  let told = 0; // how often
  const shared = () => session.link({ figures: false }).fragment;
  const follow = () => {
    if (session.isDown) return;
    whole.href = `${location.href.split('#')[0]}#${session.link().fragment}`;
    const fragment = shared();
    if (fragment === last) return;
    last = fragment;
    told += 1;
    tell('scenario', { fragment });
  };
  window.addEventListener('message', async (event) => {
    const fragment = fragmentFrom(event);
    if (fragment === null) return;
    const before = told;
    const answer = ({ opened, problems }) => {
      // Where the link changed nothing of it, it is said all the same.
      if (opened && told === before) tell('scenario', { fragment: shared() });
      if (problems.length > 0) tell('problems', { problems });
    };
    await session.stands();
    const keepsFigures = session.readLink(fragment).figures === false;
    const result = keepsFigures
      ? await openLink(session, fragment)
      : await takeLink(session, fragment, {
        opened: answer,
        kept: () => answer({ opened: false, problems: ['The reader keeps what is on the screen.'] }),
      });
    if (result.asked) {
      tell('problems', { problems: ['The reader has entered or chosen something and is asked first.'] });
    } else {
      sayOpened(result);
      answer(result);
    }
  });

  let height = 0;
  const measure = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell('height', { height });
  };
  tell('ready', { version: version() });
  new ResizeObserver(measure).observe(document.body);
  measure();
  last = shared();
  follow();
  session.subscribe(follow);
}
