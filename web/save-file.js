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

/** Puts `types` ({ 'text/html': Blob, … }) on the clipboard. Gives whether the browser let it. */
export async function copyBlobs(types) {
  try {
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return false;
  }
}
