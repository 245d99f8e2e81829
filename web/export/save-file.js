// Gives the reader a file, or a text to paste elsewhere, that was made in this browser.

/** How long an object URL stays after the click that takes it: a browser reads it a moment later. */
const KEPT_MILLISECONDS = 20_000;

/** Whether the page stands in a frame that may not be allowed to save files or use the clipboard. */
export function isBoxed() {
  return window.parent !== window && window.origin === 'null';
}

/** Saves `blob` under `name`. Gives a message for the dialog. */
export function saveFile(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
  return isBoxed()
    ? { kind: 'note', text: `${name} was given to the browser. If it is not among your downloads, the page around ` +
      'Offerscope does not allow them: open Offerscope by itself and save there.' }
    : { kind: 'done', text: `${name} is among your downloads.` };
}

/**
 * Puts texts ({ 'text/html': '…', 'text/plain': '…' }) on the clipboard as they are. Gives whether the browser let it.
 * By the event of copying and not by navigator.clipboard, which reads HTML under the page's own policy and objects to
 * its inline styles, and which a frame does not have. Must be called by a click, before anything is awaited.
 */
export function copyTexts(texts) {
  const selection = getSelection();
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  let copied = false;
  const give = (event) => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', give, { capture: true });
  // Some browsers copy only where something is selected.
  selection.selectAllChildren(document.querySelector('dialog[open]') ?? document.body);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  selection.removeAllRanges();
  if (before) selection.addRange(before);
  return done && copied;
}

/**
 * Puts a PNG file on the clipboard, of which `picture` is the promise: some browsers let a page copy only at once when
 * it is clicked, and wait for what is copied. Gives whether the browser let it.
 */
export async function copyPicture(picture) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}
