// The opening screen before the module has come. The build works it (tools/opening.mjs) and writes it into the page as
// JSON: { from, until: the days on which it is right, mark: SHA-256 of the files it was worked from, or null where
// nobody can have changed them, comparison }.
import { fragmentOfAddress } from '../link/link.js';
import { today } from '../page/today.js';
import { remembered } from './remember.js';
import { keptInTab } from './tab.js';

const OFFER_FILES = ['index.json', 'published.json', 'services.json', 'suggestions.json'];

/** Whether the host's files are those that the build had. */
async function areUnchanged(edition, mark) {
  if (globalThis.crypto?.subtle === undefined) return false; // a page without https
  const parts = await Promise.all([edition.settings(), ...OFFER_FILES.map((name) => edition.file(name))]);
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === mark;
}

/**
 * Gives the comparison that this page opens with, so far as its first sections need it; or null where it opens with
 * something else: a link, what the tab had, what is remembered, other offers or settings, or another day.
 */
export async function openingBefore(edition) {
  if (fragmentOfAddress() !== '' || keptInTab() !== null || remembered() !== null) return null;
  const { from, until, mark, comparison } = JSON.parse(document.getElementById('opening').textContent);
  const day = today();
  if (day < from || (until !== null && day > until)) return null;
  try {
    return mark === null || await areUnchanged(edition, mark) ? comparison : null;
  } catch {
    return null; // a file did not come, which whoever needs it tells
  }
}
