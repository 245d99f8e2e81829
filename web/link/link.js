// Links that come in: the one that the page was called with, and those that the address changes to. (web/link/share.js
// gives links out.)
import { say } from '../page/messages.js';
import { unpack } from './own-offers.js';

/** The sections and fields that an address may name, drawn already or not. */
const PLACE = /^(text-view|practice|choose|compare|volumes|income|services|uplift|workload|terms|decision|changes|sources|input-[a-z0-9.-]+)$/;
const EMBED = /^embed(?:&|$)/;

/** Whether the page is to be a part of another one (web/link/embed.js). */
export function isEmbedded() {
  return EMBED.test(location.hash.slice(1));
}

/** The link that the address carries after '#', or '' where that only names a place on this page. */
export function fragmentOfAddress() {
  const fragment = location.hash.slice(1).replace(EMBED, '');
  return PLACE.test(fragment) ? '' : fragment;
}

/** Shows the place that the address names, once it is drawn. */
export function showPlaceOfAddress() {
  const fragment = location.hash.slice(1);
  if (PLACE.test(fragment)) document.getElementById(fragment)?.scrollIntoView();
}

/** Opens a link, whatever is on the screen. Gives { opened, problems, note }, sentences for the reader. */
export async function openLink(session, fragment) {
  const { readable, problems, packedOffers } = session.readLink(fragment);
  if (!readable) return { opened: false, problems, note: '' };
  const { lines, trouble } = packedOffers === '' ? { lines: null } : await unpack(packedOffers);
  const answer = session.openLink(fragment, lines);
  return { ...answer, problems: [trouble, ...answer.problems].filter(Boolean) };
}

/** Says what became of a link that was opened, where there is something to say. */
export function sayOpened({ problems, note }) {
  if (problems.length > 0) say('problem', [...problems, note]);
  else if (note !== '') say('note', note);
}

/**
 * Opens a link that arrives while the page is open: at once where the reader has touched nothing, else after
 * asking. Gives { asked: true }, or as `openLink`, with `readable: false` where it is no whole link. `kept()` is
 * called where the reader keeps the screen, `opened()` after it was opened by the button.
 */
export async function takeLink(session, fragment, { kept = () => {}, opened = () => {} } = {}) {
  await session.stands();
  const { readable, problems } = session.readLink(fragment);
  if (!readable) return { readable, opened: false, problems, note: '' };
  if (!session.isTouched()) return openLink(session, fragment);
  say('note', 'A link is to be opened here, which would take the place of what you entered and chose.', {
    actions: [
      { label: 'Open the link',
        run: async () => {
          const answer = await openLink(session, fragment);
          sayOpened(answer);
          opened(answer);
        } },
      { label: 'Keep what is on the screen', run: kept },
    ],
  });
  return { asked: true };
}

/** Opens each link that the address changes to while the page is open. Called once. */
export function followAddress(session) {
  window.addEventListener('hashchange', async () => {
    const fragment = fragmentOfAddress();
    if (fragment === '') return;
    const answer = await takeLink(session, fragment, { kept: clearAddress });
    if (answer.readable === false) clearAddress();
    if (!answer.asked) sayOpened(answer);
  });
}

/** Takes a link out of the address, so that a reload does not bring its figures back. */
export function clearAddress() {
  if (fragmentOfAddress() === '') return;
  history.replaceState(history.state, '', `${location.pathname}${location.search}${isEmbedded() ? '#embed' : ''}`);
}
