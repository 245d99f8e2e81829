// Links: opening the one that the page was called with, and giving out one for what is on screen.
import { say } from './messages.js';

/** The sections and fields that an address may name, drawn already or not. */
const PLACE = /^(text-view|practice|choose|compare|volumes|income|services|uplift|workload|terms|decision|changes|sources|input-[a-z0-9.-]+)$/;

/** What the address carries after '#', or '' where that only names a place on this page. */
function fragmentOfAddress() {
  const fragment = location.hash.slice(1);
  return PLACE.test(fragment) ? '' : fragment;
}

/** Shows the place that the address names, once it is drawn. */
export function showPlaceOfAddress() {
  const fragment = location.hash.slice(1);
  if (PLACE.test(fragment)) document.getElementById(fragment)?.scrollIntoView();
}

/** Opens the link that the address carries. Gives sentences on what could not be read. */
export function openAddress(session) {
  const fragment = fragmentOfAddress();
  return fragment === '' ? [] : session.openLink(fragment);
}

/** Opens each link that the address changes to while the page is open. Called once. */
export function followAddress(session) {
  window.addEventListener('hashchange', () => say('problem', openAddress(session)));
}

/** Takes a link out of the address, so that a reload does not bring its figures back. */
export function clearAddress() {
  if (fragmentOfAddress() !== '') {
    history.replaceState(null, '', location.pathname + location.search);
  }
}

/** Puts the link on the clipboard, or shows it to be copied where the browser forbids that. */
export async function copyLink(session) {
  const { fragment, omissions } = session.link();
  const address = `${location.href.split('#')[0]}#${fragment}`;
  try {
    await navigator.clipboard.writeText(address);
    say(omissions.length > 0 ? 'note' : 'done', [
      'The link is on the clipboard. It carries your list sizes, volumes and chosen offers.',
      ...omissions,
    ]);
  } catch {
    showLink(address);
    if (omissions.length > 0) say('note', omissions);
  }
}

/** Puts the text of the element `id` on the clipboard, or marks it to be copied where the browser forbids that. */
export async function copyText(id) {
  const place = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(place.textContent);
    say('done', ['The text is on the clipboard.']);
  } catch {
    getSelection().selectAllChildren(place);
    say('note', ['This browser does not let the page copy. The text is marked: copy it with Ctrl and C, or by holding it.']);
  }
}

function showLink(address) {
  const dialog = document.getElementById('link-dialog');
  const field = document.getElementById('link-address');
  field.value = address;
  dialog.showModal();
  field.focus();
  field.select();
}

/** Lets the link's dialog be closed. Called once. */
export function prepareLinkDialog() {
  const dialog = document.getElementById('link-dialog');
  document.getElementById('link-close').addEventListener('click', () => dialog.close());
}
