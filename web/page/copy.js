// Texts to take along by the clipboard, or by hand where the browser forbids that.
import { say } from './messages.js';

/** Puts a text on the clipboard. Gives whether the browser let it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts the text of the element `id` on the clipboard, or marks it to be copied where the browser forbids that. */
export async function copyText(id) {
  const place = document.getElementById(id);
  if (await copy(place.textContent)) {
    say('done', ['The text is on the clipboard.']);
  } else {
    getSelection().selectAllChildren(place);
    say('note', ['This browser does not let the page copy. The text is marked: copy it with Ctrl and C, or by holding it.']);
  }
}
